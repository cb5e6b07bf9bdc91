"""Sentences in, names out: who and what they refer to by name, by nationality adjective, or by a seat of government.

First each sentence is read alone (name_candidates.py, name_titles.py, name_places.py); then the report's own usage
settles what one sentence leaves open: a surname of a person named in full elsewhere is that person's, one string has
one kind.
"""

from collections import Counter
from collections.abc import Sequence

import msgspec

from pactline.mentions import (
    name_announced,
    name_candidates,
    name_common,
    name_genitives,
    name_known,
    name_shortened,
    name_states,
    name_titles,
    name_wholes,
)
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

SAID = 3  # votes of one place that says what a name is, where the model's own are worth one each


class Doubtful(msgspec.Struct, frozen=True):
    """The part of the world's aliases that says which names are as often a person's."""

    doubtful: tuple[str, ...]


def find(report: Report, sentences: Sequence[Sentence], *, language: Language, world: World) -> tuple[Name, ...]:
    """Every name of a report, in order, `chain` left open."""
    words = lists(language)
    doubtful = frozenset(world.table("aliases", Doubtful).doubtful)
    grounds = [name_candidates.ground(sentence, report.text, lists=words, world=world) for sentence in sentences]
    unlisted = name_states.infer(grounds)
    grounds = [name_candidates.extended(here, unlisted) for here in grounds] if unlisted else grounds
    read = [(here, name_candidates.find(here, doubtful=doubtful)) for here in grounds]
    whole = name_genitives.whole(name_wholes.whole(name_common.apart(name_shortened.firms(read))))
    settled = _agree(whole, words)
    named = _countries(grounds)
    names = [_name(here, candidate, world=world, named=named) for here, found in settled for candidate in found]
    return tuple(sorted(names, key=lambda name: (name.span.start, name.span.end)))


def _countries(grounds: Sequence[Ground]) -> frozenset[str]:
    """The countries that a report names by more than a town of theirs; the United States always are one."""
    found = {at.known for here in grounds for _, _, at in here.knowns}
    large = {known.country for known in found if not known.key.startswith("city:") or known.sense == "capital"}
    return frozenset(country for country in large if country) | {"US"}


def _agree(
    read: Sequence[tuple[Ground, Sequence[Candidate]]], words: Lists
) -> list[tuple[Ground, tuple[Candidate, ...]]]:
    """One kind for one string, and surnames found wherever they stand."""
    kinds = _kinds(read)
    surnames = _surnames(read, kinds)
    vessels = {text for text, kind in kinds.items() if kind == VESSEL}
    firms = _firms(read) - surnames
    settled = []
    for here, found in read:
        acting = [candidate for candidate in found if not _of_vessel(here, candidate, vessels)]
        parted = [part for candidate in acting for part in _parted(here, candidate, surnames)]
        agreed = [_of_kind(here, one, kinds=kinds, surnames=surnames, firms=firms) for one in parted]
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
    part = (f"{text} ", f" {text}")
    named = any(name == text or name.startswith(part[0]) or name.endswith(part[1]) for name in vessels)
    return candidate.known is None and named


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


def _firms(read: Sequence[tuple[Ground, Sequence[Candidate]]]) -> frozenset[str]:
    """First words of the firms that the report names in full ("Tarm" of Tarm Brothers), last ones of its warships."""
    found = set()
    for here, candidates in read:
        for one in candidates:
            words = [token.text for token in here.sentence.tokens[one.first : one.last]]
            added = words[-1].lower().strip(".") in here.lists.names.additions
            if len(words) > 1 and words[0] in here.lists.names.warships:
                found.add(words[-1])
            if one.kind == "organisation" and len(words) > 1 and (added or one.rule == "gazetteer"):
                found.add(words[0])
    return frozenset(found)


def _of_kind(
    here: Ground, candidate: Candidate, *, kinds: dict[str, str], surnames: frozenset[str], firms: frozenset[str]
) -> Candidate:
    """A candidate of the kind the report agrees on."""
    if candidate.known is not None:
        return candidate
    text = _text(here, candidate)
    kind = "person" if text in surnames else kinds.get(text, candidate.kind)
    kind = "organisation" if text in firms and candidate.rule != "title" else kind
    return candidate if kind == candidate.kind else msgspec.structs.replace(candidate, kind=kind, rule="agreement")


def _name(here: Ground, candidate: Candidate, *, world: World, named: frozenset[str]) -> Name:
    """A candidate as a name, with its title, its form and the state that a metonym stands for."""
    tokens = here.sentence.tokens
    span = Span(here.sentence.report, tokens[candidate.first].start, tokens[candidate.last - 1].end)
    text = here.text[span.start : span.end]
    name = Name(span, here.sentence.index, text, candidate.kind, text, rule=candidate.rule)
    if candidate.known is not None:
        return name_known.named(here, candidate, name=name, world=world)
    if candidate.kind != "person":
        meant = next(filter(None, (world.lookup(form) for form in _forms(text))), None)
        if meant is not None and meant.kind == "state" and meant.sense == "name":
            careless = msgspec.structs.replace(candidate, known=meant, rule="careless")
            return name_known.named(here, careless, name=msgspec.structs.replace(name, rule="careless"), world=world)
        return msgspec.structs.replace(name, country=_owner(here, candidate.first, world=world, named=named))
    office = name_titles.around(here, candidate.first, candidate.last)
    name = msgspec.structs.replace(name, country=name_titles.crown(here, candidate.first, candidate.last))
    return name if office is None else msgspec.structs.replace(name, title=name_titles.title(here, office))


def _owner(here: Ground, first: int, *, world: World, named: frozenset[str]) -> str | None:
    """The country whose name a body's begins with; a name that is also another place's or a person's says nothing."""
    owner = here.known(first)
    if owner is None or owner[2].known.country == "US":
        return None if owner is None else "US"
    tokens, known = here.sentence.tokens, owner[2].known
    text = here.text[tokens[owner[0]].start : tokens[owner[1] - 1].end]
    town = known.key.startswith("city:") and known.country not in named
    unsure = world.lookup(text) is None or text in world.table("aliases", Doubtful).doubtful
    return None if town or unsure else known.country


def _forms(text: str) -> tuple[str, ...]:
    """How careful typing would write a place: "france", "u.s.", "U.S" with its last stop."""
    stopped = (f"{text.upper()}.",) if "." in text else ()
    return (text.title(), text.upper(), *stopped) if text.islower() else stopped
