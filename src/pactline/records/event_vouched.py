"""An event that a statement tells of and who speaks in, whether the speaker's word makes it so out.

Police who say that somebody has been arrested hold him; a spokesman who says that his ministry condemns a raid does so
for it. Neither alleges anything.
"""

from collections.abc import Mapping, Sequence

from pactline.model.record import Event, Party, Record
from pactline.records.event_scene import Draft, Scene

HELD = ("arrest", "deport")
OWN = ("COERCE", "SANCTION", "RETREAT")
WHEN = ("after", "as", "when", "while")


def by_the_police(record: Record, speakers: Sequence[Party], scene: Scene) -> bool:
    """Two men have been arrested, Arle police said."""
    body = record.body
    if not isinstance(body, Event) or body.type != "COERCE" or body.mode not in HELD:
        return False
    done_by = any(party.role == "actor" for party in record.parties)
    if done_by or record.status not in ("happened", "ongoing", "alleged"):
        return False
    return bool(speakers) and all(_of_the_police(party, scene) for party in speakers)


def _of_the_police(party: Party, scene: Scene) -> bool:
    """Tell whether who speaks is of those who arrest: Arle police, a police spokesman."""
    words = {word.removesuffix("s") for word in party.text.casefold().split()}
    return bool(words & scene.lexicon.classes["sleuths"])


def tells_itself(record: Record, speakers: Sequence[Party]) -> bool:
    """The harbour office searched a flat, it confirmed: an unnamed body that tells what it has just done itself."""
    body, doers = record.body, [party for party in record.parties if party.role == "actor"]
    own = isinstance(body, Event) and body.type in OWN and record.status in ("happened", "ongoing", "alleged")
    if not own or len(doers) != 1 or len(speakers) != 1 or doers[0].chain is not None:
        return False
    doer, speaker = doers[0].span, speakers[0].span
    behind = doer is not None and speaker is not None and speaker.start > doer.end
    return behind and speakers[0].chain is None and speakers[0].text.casefold() == "it"


def its_own(party: Party, record: Record) -> bool:
    """The bank lifted the ban, [its director] said: who speaks for the one body that the event has."""
    chains = {one.chain for one in record.parties}
    return len(chains) == 1 and None not in chains and party.text.casefold().startswith("its ")


def for_itself(party: Party, speakers: Sequence[Party], voices: Mapping[str, str]) -> bool:
    """The Harbour Board condemns the raid, its spokesman said."""
    if party.chain is None or len(speakers) != 1 or speakers[0].chain is None:
        return False
    return party.chain in (speakers[0].chain, voices.get(speakers[0].chain))


def when_said(scene: Scene, draft: Draft, said: Record) -> bool:
    """They voiced anger at the court after Norvath [was fined]: when it was said, which the reporter tells."""
    view, token = scene.view, scene.view.tokens[draft.trigger]
    beside = token.deprel in ("advcl", "acl") and view.case(draft.trigger) in WHEN
    cue = next((one.span for one in said.evidence if one.role == "cue"), None)
    if not beside or cue is None:
        return False
    at = token.head
    while at >= 0 and view.tokens[at].deprel in ("obj", "obl", "nmod"):
        at = view.tokens[at].head  # anger at [the court] after it
    return at >= 0 and cue.start <= view.tokens[at].start < cue.end
