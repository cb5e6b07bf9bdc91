"""Sentences in, names out: who and what they refer to by name, by nationality adjective, or by a seat of government.

First each sentence is read alone (name_candidates.py, name_titles.py, name_places.py); then the report's own usage
settles what one sentence leaves open: a surname of a person named in full elsewhere is that person's, one string has
one kind.
"""

from collections import Counter
from collections.abc import Sequence

import msgspec

from pactline.mentions import name_announced, name_candidates, name_places, name_states, name_titles, name_wholes
from pactline.mentions.name_announced import VESSEL
from pactline.mentions.name_entities import Candidate
from pactline.mentions.name_extents import HYPHENS
from pactline.mentions.name_titles import Ground
from pactline.mentions.name_words import Lists, lists
from pactline.model.knowledge import Language, World
from pactline.model.mention import Name
from pactline.model.report import Report
from pactline.model.sentence import Sentence
from pactline.model.span import Span

STATE = "country:"
ONE = ("the", "a", "an", "one", "another", "every", "each", "no", "any")  # before a nationality that is one person
SOMEBODY = "somebody"
SAID = 3  # votes of one place that says what a name is, where the model's own are worth one each


class Doubtful(msgspec.Struct, frozen=True):
    """The part of the world's aliases that says which names are as often a person's."""

    doubtful: tuple[str, ...]


class Body(msgspec.Struct, frozen=True):
    """A body of the world that some places stand for: Brussels for the European Union."""

    key: str
    names: tuple[str, ...]
    acts: tuple[str, ...] = ()


class Acting(msgspec.Struct, frozen=True):
    """bodies.toml of the world, as far as places that act are concerned."""

    body: tuple[Body, ...]


class Countries(msgspec.Struct, frozen=True):
    """countries.toml of the world: canonical names by code."""

    names: dict[str, str]


def find(report: Report, sentences: Sequence[Sentence], *, language: Language, world: World) -> tuple[Name, ...]:
    """Every name of a report, in order, `chain` left open."""
    words = lists(language)
    doubtful = frozenset(world.table("aliases", Doubtful).doubtful)
    grounds = [name_candidates.ground(sentence, report.text, lists=words, world=world) for sentence in sentences]
    unlisted = name_states.infer(grounds)
    grounds = [name_candidates.extended(here, unlisted) for here in grounds] if unlisted else grounds
    read = [(here, name_candidates.find(here, doubtful=doubtful)) for here in grounds]
    settled = _agree(name_wholes.whole(read), words)
    names = [_name(here, candidate, world=world) for here, found in settled for candidate in found]
    return tuple(sorted(names, key=lambda name: (name.span.start, name.span.end)))


def _agree(
    read: Sequence[tuple[Ground, Sequence[Candidate]]], words: Lists
) -> list[tuple[Ground, tuple[Candidate, ...]]]:
    """One kind for one string, and surnames found wherever they stand."""
    kinds = _kinds(read)
    surnames = _surnames(read, kinds)
    vessels = {text for text, kind in kinds.items() if kind == VESSEL}
    settled = []
    for here, found in read:
        acting = [candidate for candidate in found if not _of_vessel(here, candidate, vessels)]
        parted = [part for candidate in acting for part in _parted(here, candidate, surnames)]
        agreed = [_of_kind(here, candidate, kinds=kinds, surnames=surnames) for candidate in parted]
        taken = {index for candidate in agreed for index in range(candidate.first, candidate.last)}
        missed = [
            Candidate(index, index + 1, "person", None, "surname")
            for index, token in enumerate(here.sentence.tokens)
            if token.text in surnames and index not in taken and token.upos in ("PROPN", "NOUN", "ADJ", "VERB", "X")
        ]
        settled.append((here, tuple(sorted([*agreed, *missed], key=lambda candidate: candidate.first))))
    return settled


def _text(here: Ground, candidate: Candidate) -> str:
    """The words of a candidate."""
    tokens = here.sentence.tokens
    return here.text[tokens[candidate.first].start : tokens[candidate.last - 1].end]


def _of_vessel(here: Ground, candidate: Candidate, vessels: set[str]) -> bool:
    """Whether a candidate is a vessel's name or its first words; a vessel is no actor."""
    text = _text(here, candidate)
    return candidate.known is None and any(name == text or name.startswith(f"{text} ") for name in vessels)


def _kinds(read: Sequence[tuple[Ground, Sequence[Candidate]]]) -> dict[str, str]:
    """The kind most of the report's mentions of a string have; a title before it counts double."""
    votes: dict[str, Counter[str]] = {}
    for here, found in read:
        for candidate in found:
            if candidate.known is None:
                votes.setdefault(_text(here, candidate), Counter())[candidate.kind] += (
                    2 if candidate.rule == "title" else 1
                )
                votes[_text(here, candidate)]["place"] += 2 * _placed(here, candidate)
                if (said := name_announced.kind(here, candidate)) is not None:
                    votes[_text(here, candidate)][said] += SAID
    return {text: max(sorted(kinds), key=lambda kind: (kinds[kind], kind == VESSEL)) for text, kinds in votes.items()}


def _placed(here: Ground, candidate: Candidate) -> bool:
    """Whether a name of one word stands where only a place does: "in Kellin"."""
    before = here.sentence.tokens[candidate.first - 1].text.lower() if candidate.first else ""
    return candidate.last - candidate.first == 1 and candidate.rule != "title" and before in ("in", "near", "outside")


def _surnames(read: Sequence[tuple[Ground, Sequence[Candidate]]], kinds: dict[str, str]) -> frozenset[str]:
    """Last words of the persons that the report names in full."""
    found = set()
    for here, candidates in read:
        for candidate in candidates:
            words = [token.text for token in here.sentence.tokens[candidate.first : candidate.last]]
            words = [word for word in words if word.rstrip(".") not in here.lists.names.suffixes]
            text = _text(here, candidate)
            if candidate.known is None and kinds.get(text) == "person" and len(words) > 1 and len(words[-1]) > 2:
                found.add(words[-1])
    never = read[0][0].lists.never if read else frozenset()
    return frozenset(word for word in found if word[:1].isupper() and word not in never)


def _parted(here: Ground, candidate: Candidate, surnames: frozenset[str]) -> tuple[Candidate, ...]:
    """Two people whom a hyphen joins ("the Tamm-Holm talks"), each named in full elsewhere; else the candidate."""
    words = [token.text for token in here.sentence.tokens[candidate.first : candidate.last]]
    if len(words) != 3 or words[1] not in HYPHENS or words[0] == words[2] or not {words[0], words[2]} <= surnames:
        return (candidate,)
    return tuple(Candidate(at, at + 1, "person", None, "surname") for at in (candidate.first, candidate.first + 2))


def _of_kind(here: Ground, candidate: Candidate, *, kinds: dict[str, str], surnames: frozenset[str]) -> Candidate:
    """A candidate of the kind the report agrees on."""
    if candidate.known is not None:
        return candidate
    text = _text(here, candidate)
    kind = "person" if text in surnames else kinds.get(text, candidate.kind)
    return candidate if kind == candidate.kind else msgspec.structs.replace(candidate, kind=kind, rule="agreement")


def _name(here: Ground, candidate: Candidate, *, world: World) -> Name:
    """A candidate as a name, with its title, its form and the state that a metonym stands for."""
    tokens = here.sentence.tokens
    span = Span(here.sentence.report, tokens[candidate.first].start, tokens[candidate.last - 1].end)
    text = here.text[span.start : span.end]
    name = Name(span, here.sentence.index, text, candidate.kind, text, rule=candidate.rule)
    if candidate.known is not None:
        return _known(here, candidate, name=name, world=world)
    if candidate.kind != "person":
        meant = next(filter(None, (world.lookup(form) for form in _forms(text))), None)
        if meant is not None and meant.kind == "state" and meant.sense == "name":
            careless = msgspec.structs.replace(candidate, known=meant, rule="careless")
            return _known(here, careless, name=msgspec.structs.replace(name, rule="careless"), world=world)
        owner = here.known(candidate.first)
        return msgspec.structs.replace(name, country=None if owner is None else owner[2].known.country)
    office = name_titles.around(here, candidate.first, candidate.last)
    return name if office is None else msgspec.structs.replace(name, title=name_titles.title(here, office))


def _forms(text: str) -> tuple[str, ...]:
    """How careful typing would write a place: "france", "u.s.", "U.S" with its last stop."""
    stopped = (f"{text.upper()}.",) if "." in text else ()
    return (text.title(), text.upper(), *stopped) if text.islower() else stopped


def _known(here: Ground, candidate: Candidate, *, name: Name, world: World) -> Name:
    """A gazetteer find as a name."""
    known = candidate.known
    if known is None:
        return name
    full = msgspec.structs.replace(name, name=known.name, key=known.key, country=known.country, kind=known.kind)
    if known.sense == "demonym":
        return _demonym(here, candidate, name=full)
    if known.sense in ("capital", "seat"):
        return _seat(here, candidate, name=full, world=world)
    return full


def _demonym(here: Ground, candidate: Candidate, *, name: Name) -> Name:
    """Belarusian [strongman]: the state; [Belarusians]: a group; [the Belarusian]: a person, by chains.py; [a
    Belarusian]: somebody whom nobody names.
    """
    tokens = here.sentence.tokens
    head = tokens[candidate.last - 1]
    follows = tokens[candidate.last] if candidate.last < len(tokens) else None
    plural = head.xpos in ("NNPS", "NNS") or (head.text.endswith("s") and not head.text.endswith("ss"))
    if plural and head.upos in ("NOUN", "PROPN"):
        return msgspec.structs.replace(name, kind="group", name=name.text, key=None, rule="people")
    article = tokens[candidate.first - 1].text.lower() if candidate.first > 0 else ""
    alone = follows is None or follows.upos not in ("NOUN", "PROPN", "ADJ", "CCONJ", "NUM")
    if article in ONE and alone and head.deprel.split(":")[0] in ("nsubj", "obj", "obl", "nmod", "iobj"):
        rule = "people" if article == "the" else SOMEBODY
        return msgspec.structs.replace(name, kind="person", key=None, form="nominal", rule=rule)
    return msgspec.structs.replace(name, form="adjective")


def _seat(here: Ground, candidate: Candidate, *, name: Name, world: World) -> Name:
    """Moscow [said]: the state; in [Moscow]: the city; at [the Kremlin]: a place of no entry."""
    known = candidate.known
    seat = known is not None and known.sense == "seat"
    tokens = here.sentence.tokens
    head = candidate.last - 1
    if name.country and name_places.acts(tokens, head, words=here.lists.names, seat=seat):
        body = next((b for b in world.table("bodies", Acting).body if name.text in b.acts), None)
        if body is not None:
            return msgspec.structs.replace(
                name, kind="organisation", name=body.names[0], key=f"body:{body.key}", country=None, rule="metonym"
            )
        return msgspec.structs.replace(name, **_state(name.country, world=world), rule="metonym")
    if seat:
        return msgspec.structs.replace(name, kind="place", name=name.text, key=None)
    return name


def _state(code: str, *, world: World) -> dict[str, str]:
    """Kind, name and key of a state by its code."""
    return {"kind": "state", "key": f"{STATE}{code}", "name": _country(code, world)}


def _country(code: str, world: World) -> str:
    """The canonical name of a state."""
    return world.table("countries", Countries).names.get(code, code)
