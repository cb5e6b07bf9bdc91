"""A report that tells of the past in the present in, that what it tells has happened out.

"On October 8, 1936, he praises immigrants" stands in an archive, an obituary, a page of anniversaries. One such
sentence tells of its own day only; several make all plain presents of the page so.
"""

from collections.abc import Mapping, Sequence

import msgspec

from pactline.kit import trees
from pactline.model.mention import Mention, Time
from pactline.model.reading import Reading
from pactline.model.sentence import Sentence, Token
from pactline.model.when import Edge, Fixed, Holiday, TimeExpr, Within
from pactline.records import event_status
from pactline.records.event_above import HAPPENED, ONGOING
from pactline.records.event_scene import Draft, Scene

PRESENT = ("VBZ", "VBP")
SEVERAL = 2  # sentences in the present with a year gone by
ASIDE = ("nsubj", "nsubj:pass", "acl", "acl:relcl", "ccomp", "csubj")


class Chronicle(msgspec.Struct, frozen=True):
    """The sentences of a report that tell in the present of a year gone by, and whether they make the whole one."""

    dated: frozenset[int] = frozenset()

    @property
    def whole(self) -> bool:
        """Whether the plain presents of all its sentences tell of the past."""
        return len(self.dated) >= SEVERAL


def read(page: Reading, beside: Mapping[int, Sequence[Mention]]) -> Chronicle:
    """The chronicle of a report, as far as it is one; none where the report's own year is not known."""
    years = [int(date.first[:4]) for date in page.report.dates if date.first[:4].isdigit()]
    if not years:
        return Chronicle()
    told = (
        sentence.index for sentence in page.sentences if _gone_by(sentence, beside.get(sentence.index, ()), min(years))
    )
    return Chronicle(frozenset(told))


def _gone_by(sentence: Sentence, near: Sequence[Mention], year: int) -> bool:
    """Tell whether a sentence in the present stands under a year gone by: On October 8, [1936], he praises them."""
    tokens, root = sentence.tokens, trees.root(sentence.tokens)
    if root is None or tokens[root].xpos not in PRESENT:
        return False
    before = [one for one in near if isinstance(one, Time) and one.span.start < tokens[root].start]
    old = [one for one in before if (told := _year(one.expr)) is not None and told < year]
    return any(_of_the_clause(tokens, one, root) for one in old)


def _of_the_clause(tokens: Sequence[Token], time: Time, root: int) -> bool:
    """Tell whether a time stands with a verb, not in its subject: the law of 1936 forbids it."""
    at = next((i for i, token in enumerate(tokens) if token.start >= time.span.start), root)
    while at != root and at >= 0:
        if tokens[at].deprel in ASIDE:
            return False
        at = tokens[at].head
    return at == root


def _year(expr: TimeExpr) -> int | None:
    """The year that a time names."""
    if isinstance(expr, Fixed | Holiday):
        return expr.year
    if isinstance(expr, Edge):
        return _year(expr.of)
    return _year(expr.outer) or _year(expr.inner) if isinstance(expr, Within) else None


def status(scene: Scene, draft: Draft, chronicle: Chronicle) -> str:
    """The status of an event, where a plain present in a chronicle has happened: he [refuses] to apologise."""
    answer = event_status.status(scene, draft)
    past = chronicle.whole or scene.view.sentence.index in chronicle.dated
    clause = scene.clause_over(draft.verb if draft.verb is not None else draft.trigger)
    while clause is not None and clause.tense is None and clause.parent is not None:
        clause = scene.view.sentence.clauses[clause.parent]  # telling them that they must
    plain = clause is not None and scene.view.tokens[clause.verb].xpos in PRESENT
    return HAPPENED if past and plain and answer == ONGOING else answer
