"""A headline in, what somebody is to do by it out: Norvania to close strait; Holm 'to extend ferry ban'."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import ACTORS, agentive, does_by_will
from pactline.records.commitment_idle import idle
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

HEADLINE = 20  # words a headline has at most
LINE = 140  # letters its line has at most
TALKS = ("talk", "negotiation", "discussion")
NAMING = ("NOUN", "PROPN")
PARTING = (":", ";", "-", "–", "—")  # "UPDATE 3-Norvania to close it"
GOVERNED = ("obj", "iobj", "obl", "nmod:poss")  # "ask council to close it": told by a verb


def headline_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania [to] close the strait: a headline's future."""
    mark = place.child(clause.verb, "mark")
    if mark is None or place.tokens[mark].text.lower() != "to" or clause.voice == "passive":
        return None
    by = _rooted(place, clause, mark)
    by = _headed(place, clause, mark) if by is None else by
    by = _on_its_line(place, clause, mark, words=words) if by is None else by
    if by is None or idle(place, clause.verb, words):
        return None
    return Undertaking(clause.verb, by, mark, "firm")


def headline_done(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Old pier [to be torn down]: a headline's future, of what is to be done by whomever."""
    mark, what = place.child(clause.verb, "mark"), _before(place, clause)
    if mark is None or what is None or clause.voice != "passive" or clause.negated or not is_headline(place):
        return None
    plain = [place.tokens[i].text.lower() for i in (mark, *place.children(clause.verb, "aux:pass"))] == ["to", "be"]
    deed = place.lemma(clause.verb) in words.words.deeds - words.words.outcomes
    if not plain or not deed or mark < what or place.children(clause.verb, "aux:"):
        return None
    agent = clause.agent if clause.agent is not None and agentive(place, clause.agent, words) else None
    return Undertaking(what, agent, clause.verb, "firm")


def headline_near(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania [in talks] to buy the ferry line: what a headline has somebody think of."""
    mark = place.child(clause.verb, "mark")
    if mark is None or place.tokens[clause.verb].xpos != "VB" or not is_headline(place):
        return None
    talks = next((i for i in range(mark) if place.lemma(i) in TALKS and place.case(i) == "in"), None)
    by = place.tokens[talks].head if talks is not None else -1
    if talks is None or not 0 <= by < talks or place.child(by, "cop") is not None or idle(place, clause.verb, words):
        return None
    told = place.tokens[by].upos in NAMING and agentive(place, by, words)
    return Undertaking(clause.verb, by, talks, "considered") if told and clause.voice != "passive" else None


def _before(place: Place, clause: Clause) -> int | None:
    """[Pier] to be torn down: what a headline is of, be it the subject or what the rest hangs on."""
    if clause.relation == "root":
        return clause.subject if place.child(clause.verb, "cop") is None else None
    head = place.tokens[clause.verb].head
    bare = clause.relation in ("acl", "parataxis") and head >= 0 and place.tokens[head].deprel == "root"
    return head if bare and place.tokens[head].upos in NAMING and place.child(head, "cop") is None else None


def _rooted(place: Place, clause: Clause, mark: int) -> int | None:
    """[Norvania] to close the strait: the subject of the main verb, a name."""
    if clause.relation != "root" or clause.subject is None or place.children(clause.verb, "aux", "cop"):
        return None
    named = mark > clause.subject and place.named(clause.subject) is not None
    return clause.subject if named else None


def _headed(place: Place, clause: Clause, mark: int) -> int | None:
    """President [Holm] to extend ferry ban: who is to act, where a headline is but a name."""
    by = place.tokens[clause.verb].head
    if clause.relation not in ("parataxis", "acl", "advcl") or by < 0 or len(place.tokens) > HEADLINE:
        return None
    stopped = place.tokens[-1].text == "." and not _opens_line(place)
    bare = place.tokens[by].deprel == "root" and place.child(by, "cop") is None and not stopped
    behind = by < mark and place.tokens[clause.verb].xpos == "VB"
    name = place.named(by)
    able = name is not None and name.form == "name" and name.kind in ACTORS
    return by if bare and behind and able else None


def _opens_line(place: Place) -> bool:
    """Whether a sentence stands alone on its line, as a headline that was given a stop does."""
    end = place.text.find("\n", place.sentence.end - 1)
    rest = place.text[place.sentence.end : end if end >= 0 else len(place.text)]
    return not rest.strip() and place.text[: place.sentence.start].rstrip(" ")[-1:] in ("", "\n")


def _on_its_line(place: Place, clause: Clause, mark: int, *, words: CommitmentWords) -> int | None:
    """Ferry sinks off Riga; [owner] to close line: whoever can act, right before the "to", in a line without a stop."""
    if place.tokens[clause.verb].xpos not in ("VB", "VBP", "NNP") or not is_headline(place):
        return None
    last = _last_before(place, mark)
    at = last
    while place.tokens[at].head >= 0 and _in_phrase(place, at) and _same_part(place, place.tokens[at].head, last):
        at = place.tokens[at].head
    if place.tokens[at].deprel.startswith(GOVERNED):
        return None
    able = all(_acts(place, i, words) for i in (at, last)) or _does_by_will(place, clause.verb, at, words=words)
    return at if able else None


def _last_before(place: Place, mark: int) -> int:
    """The noun before the "to", marks and an adjective behind it left out."""
    last = mark - 1
    while last > 0 and (place.tokens[last].upos == "PUNCT" or _follows_noun(place, last)):
        last -= 1
    return last


def _follows_noun(place: Place, at: int) -> bool:
    """Attorney [general]: an adjective behind its noun."""
    token = place.tokens[at]
    return token.upos == "ADJ" and token.deprel == "amod" and token.head == at - 1


def _does_by_will(place: Place, verb: int, at: int, *, words: CommitmentWords) -> bool:
    """Chief witness to [testify] on Monday: what only somebody does."""
    return place.tokens[at].upos in NAMING and does_by_will(place, verb, at, words=words)


def _acts(place: Place, at: int, words: CommitmentWords) -> bool:
    """Whether a noun stands for somebody who can act."""
    able = agentive(place, at, words) or place.lemma(at) in words.words.crowd
    return place.tokens[at].upos in NAMING and able


def _same_part(place: Place, first: int, last: int) -> bool:
    """Whether nothing splits the line between two words: [Georgia]: opposition [MPs]."""
    return first < last and not any(place.tokens[i].text in PARTING for i in range(first, last))


def _in_phrase(place: Place, at: int) -> bool:
    """Whether a noun belongs to another: [Hospital] chain, lawyers for [mayors]."""
    return place.tokens[at].deprel.startswith(("compound", "flat", "nmod", "appos", "conj"))


def is_headline(place: Place) -> bool:
    """Whether a sentence stands in a short line that ends without a stop."""
    text, start, end = place.text, place.sentence.start, place.sentence.end
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end - 1)
    line = text[first : last if last >= 0 else len(text)].strip()
    return len(place.tokens) <= HEADLINE and len(line) <= LINE and line[-1:] not in (".", "?", ":", ",", ";")
