"""What the rules hand to each other: a claim is a cue with its source and content before it becomes a record."""

import msgspec

from pactline.records import statement_voice as voice
from pactline.records.statement_sources import Speaker
from pactline.records.statement_view import Pieces, View


class Claim(msgspec.Struct, frozen=True):
    """Source, cue and content in one report: `content` by offsets, the rest by tokens of sentence `sentence`.

    `rule` is the rule that read it, `frame` and `lemma` what it was looked up by, `head` the token of the cue that the
    clause hangs on; `joined` marks a quote that only carries on what an earlier cue introduced.
    """

    sentence: int
    head: int
    cue: tuple[int, ...]
    speaker: Speaker | None
    content: Pieces
    rule: str
    act: str
    frame: str
    lemma: str
    addressee: int | None = None
    deed: bool = False
    joined: bool = False


def cue_tokens(view: View, verb: int, *, more: tuple[int, ...] = ()) -> tuple[int, ...]:
    """The words of a verbal cue: auxiliaries, negation and adverbs next to the verb, its particle."""
    own = {verb, *more, *_above(view, verb), *(i for i in view.under[verb] if view.tokens[i].deprel == "compound:prt")}
    for index in view.under[verb]:
        relation = view.tokens[index].deprel.split(":")[0]
        if relation in ("aux", "cop") or (relation == "advmod" and index < verb and view.word(index) in NEGATIONS):
            own.add(index)
    for index in sorted((i for i in view.children(verb, "advmod") if i < verb), reverse=True):
        if index + 1 in own:
            own.add(index)
    return tuple(sorted(own))


def _above(view: View, verb: int) -> tuple[int, ...]:
    """The words of a cue above its verb: [appeared to] endorse, [quoted as] saying."""
    above, quoting = view.tokens[verb].head, voice.quoting_verb(view, verb)
    hedged = above >= 0 and view.tokens[verb].deprel == "xcomp" and view.lemma(above) in SEEMING
    hedge = tuple(range(above, verb)) if hedged else ()
    if quoting is None:
        return hedge
    return (*hedge, quoting, *(i for i in view.children(verb, "mark", "case") if view.word(i) == "as"))


SEEMING = frozenset(("appear", "seem"))  # hedges that belong to the cue: appeared to endorse
NEGATIONS = frozenset(("not", "n't", "n’t", "never"))
