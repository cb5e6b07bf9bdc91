"""A figure in its sentence and the names there in, the state or body that it is about out: [Latvia]'s exports.

That is who owns what is counted, by name or by "its"; who has, holds or loses so much; where prices rose.
"""

from collections.abc import Sequence

from pactline.kit import trees
from pactline.model.mention import Name
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import RELATIVE, Ground, is_money

BODIES = ("state", "organisation")
OWNING = ("nmod", "compound")
SUBJECTS = ("nsubj", "nsubj:pass")


def find(here: Ground, finding: Finding, names: Sequence[Name]) -> Name | None:
    """The owner of what is counted, if no other name stands in the figure's words; else who has so much."""
    bodies = [name for name in names if name.kind in BODIES]
    inside = {name.chain for name in names if finding.object[0] <= name.span.start < finding.object[1]}
    owners = [name for name in bodies if inside == {name.chain} and _owns(here, name, finding.noun)]
    if owners:
        return owners[0]
    return (_holder(here, bodies) or _fronted(here, bodies)) if not inside else None


def _owns(here: Ground, name: Name, noun: int) -> bool:
    """Whether a name hangs on a noun as its owner or place: exports of Latvia, Latvia's exports, its exports."""
    tokens = [here.tokens[i] for i, t in enumerate(here.tokens) if t.start < name.span.end and name.span.start < t.end]
    if name.form == "adjective":  # "Latvian prices" are Latvia's, "Latvian sailors" may be anybody's
        return _level(here) and any(token.head == noun and token.deprel == "amod" for token in tokens)
    if name.form == "pronoun":
        return any(token.head == noun and token.xpos == "PRP$" for token in tokens)
    owning = any(token.head == noun and token.deprel.startswith(OWNING) for token in tokens)
    return name.form == "name" and owning


def _level(here: Ground) -> bool:
    """Whether a figure is a sum or a share."""
    return is_money(here) or here.amount.unit == "percent"


def _holder(here: Ground, names: Sequence[Name]) -> Name | None:
    """Who has, holds, loses or reports so much: [Holm Plc] lost $8 million."""
    clause = here.clause()
    if clause is None or clause.subject is None or clause.shared or clause.voice == "passive" or not _level(here):
        return None
    verb, subject = here.tokens[clause.verb], here.tokens[clause.subject]
    held = clause.object is not None and (
        clause.object in here.own or clause.object in trees.path_up(here.tokens, here.head)
    )
    if verb.lemma not in here.words.keeping or not held or subject.xpos in RELATIVE or subject.deprel not in SUBJECTS:
        return None
    return next((name for name in names if name.form == "name" and _over(name, subject.start, subject.end)), None)


def _over(name: Name, start: int, end: int) -> bool:
    """Whether a name stands over a token."""
    return name.span.start <= start and end <= name.span.end


def _fronted(here: Ground, names: Sequence[Name]) -> Name | None:
    """In [Latvia] alone, food prices rose 17 percent: the state in which a share changed."""
    clause = here.clause()
    if clause is None or here.amount.unit != "percent":
        return None
    for name in names:
        inside = [i for i, t in enumerate(here.tokens) if t.start < name.span.end and name.span.start < t.end]
        at = trees.common(here.tokens, tuple(inside)) if inside else None
        if at is None or name.kind != "state" or name.form != "name" or here.tokens[at].head != clause.verb:
            continue
        case = trees.child(here.tokens, at, "case")
        if case is not None and here.tokens[case].text.lower() == "in" and at < clause.verb:
            return name
    return None
