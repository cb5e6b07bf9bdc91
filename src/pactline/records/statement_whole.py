"""A claim in, the same with the whole name of who speaks out: "Now" of Harbour Now is neither its cue nor its content.

A tree that knows no names parts them: it takes the last word of a paper's name for an adverb of the verb, or hangs the
first part of Nordby-Post elsewhere.
"""

from collections.abc import Sequence

import msgspec

from pactline.model.mention import Name
from pactline.records.statement_claims import Claim
from pactline.records.statement_view import Pieces, View, inside, pieces


def whole(view: View, claim: Claim, names: Sequence[Name]) -> Claim:
    """The claim, its speaker's name whole; the same where no name is cut."""
    speaker = claim.speaker
    cut = None if speaker is None else next((n for n in names if _cuts(view, claim, n)), None)
    if speaker is None or cut is None:
        return claim
    words = inside(view, ((cut.span.start, cut.span.end),))
    apart = frozenset(words)
    first, last = min(speaker.first, words[0]), max(speaker.last, words[-1])
    return msgspec.structs.replace(
        claim,
        speaker=msgspec.structs.replace(speaker, first=first, last=last),
        cue=tuple(i for i in claim.cue if i not in apart),
        content=_without(view, claim.content, apart),
    )


def _cuts(view: View, claim: Claim, name: Name) -> bool:
    """Whether a name stands partly in a speaker, its head among it, and partly outside; never over the verb itself."""
    speaker = claim.speaker
    if speaker is None or name.form != "name" or name.sentence != view.sentence.index:
        return False
    head, verb = view.tokens[speaker.head], view.tokens[claim.head]
    holds = name.span.start <= head.start and head.end <= name.span.end
    beyond = name.span.start < view.tokens[speaker.first].start or name.span.end > view.tokens[speaker.last].end
    return holds and beyond and not name.span.start <= verb.start < name.span.end


def _without(view: View, content: Pieces, apart: frozenset[int]) -> Pieces:
    """A content less the words of a name; the same where it has none of them, or nothing else."""
    said = inside(view, content)
    if apart.isdisjoint(said):
        return content
    return pieces(view, (i for i in said if i not in apart)) or content
