"""The second reader of promises: what it must be sure of, what it leaves of the rules' findings, what it is told."""

import msgspec
import pytest
from tests.records.ledger import page

from pactline.model.knowledge import Undertaken
from pactline.records import commitments

DECREED = "Norvania's council decreed the reopening of the pier by May."
WILL = "Lars Holm will reopen the pier."


class Reading:
    """A language whose second reader thinks what it is given, by the words of the sentence."""

    def __init__(self, language, **opinions):
        self.language, self.opinions, self.told = language, opinions, []

    def table(self, name, shape):
        return self.language.table(name, shape)

    def undertakings(self, tokens, told):
        self.told.append({tokens[at].text: one for at, one in told.items()})
        place = {token.text: at for at, token in enumerate(tokens)}
        found = ((place[word], one) for word, one in self.opinions.items() if word in place)
        return tuple(
            msgspec.structs.replace(sure(**one), at=at, by=place.get(one.get("by", "council"))) for at, one in found
        )


def sure(likely=0.99, strength="firm", sure=0.99, sure_by=0.99, by=""):
    """An opinion on a word."""
    return Undertaken(at=0, likely=likely, strength=strength, sure=sure, by=None, sure_by=sure_by)


def found(text, language, world, **opinions):
    """Rule, doer and action of each commitment."""
    read = Reading(language, **opinions)
    records = commitments.find(page(text, language, world), language=read)
    return [(r.evidence[0].rule, [p.text for p in r.parties if p.role == "by"], r.body.action) for r in records], read


@pytest.fixture
def modal():
    """A sentence that is read again, for it has a modal, and in which no rule finds anything."""
    return "The reopening of the pier, which would be costly, was decreed by the council."


def test_what_only_the_reader_finds_says_so(language, world, modal):
    lines, _ = found(modal, language, world, reopening={})
    assert [(rule, by) for rule, by, _ in lines] == [("reader", ["the council"])]
    assert lines[0][2].startswith("reopening of the pier") or "reopening" in lines[0][2]


@pytest.mark.parametrize("doubt", [{"likely": 0.9}, {"sure": 0.5}, {"sure_by": 0.5}])
def test_it_must_be_sure_of_all_three(language, world, modal, doubt):
    lines, _ = found(modal, language, world, reopening=doubt)
    assert lines == []


def test_a_sentence_without_modal_or_infinitive_is_not_read_again(language, world):
    _, read = found(DECREED, language, world, reopening={})
    assert read.told == []


def test_it_is_told_what_the_rules_found(language, world):
    lines, read = found(WILL, language, world)
    assert [rule for rule, _, _ in lines] == ["will"]
    (told,) = read.told
    assert (told["reopen"].rule, told["reopen"].strength, told["reopen"].by) == ("will", "firm", 0)


@pytest.mark.parametrize(("likely", "lines"), [(0.01, 0), (0.5, 1)])
def test_what_it_holds_for_no_promise_at_all_is_left_out(language, world, likely, lines):
    drawn, _ = found(WILL, language, world, reopen={"likely": likely}, pier={"likely": 0.0})
    assert len(drawn) == lines


def test_a_question_promises_nothing(language, world, modal):
    lines, _ = found(modal.replace(".", "?"), language, world, reopening={})
    assert lines == []


@pytest.mark.parametrize(
    ("text", "by", "lines"),
    [
        ("Latvia should reopen the pier.", "Latvia", 1),
        ("They should reopen the pier.", "They", 0),
        ("I should reopen the pier.", "I", 0),
    ],
)
def test_what_a_report_itself_asks_is_asked_of_somebody(language, world, text, by, lines):
    drawn, _ = found(text, language, world, reopen={"strength": "requested", "by": by})
    assert len([rule for rule, _, _ in drawn if rule in ("reader", "must", "report_asks")]) == lines


@pytest.mark.parametrize(
    ("text", "lines"), [("Latvia will ring in the pier.", 1), ("The law will ring in the pier.", 0)]
)
def test_a_law_does_not_act(language, world, text, lines):
    by = text.split(" will")[0].split()[-1]
    drawn, _ = found(text, language, world, ring={"by": by})
    assert len([rule for rule, _, _ in drawn if rule in ("reader", "will")]) == lines


TEAM = "Lars Holm has a team ready to ring in the pier, which may be old."
BARRED = "Lars Holm said strangers under 30 would not be rung in at the pier."


@pytest.mark.parametrize(
    ("text", "word", "opinion", "lines"),
    [
        (TEAM, "ring", {"by": "team", "sure_by": 0.5}, 1),
        (TEAM, "ring", {"by": "Holm", "sure_by": 0.5}, 0),
        (TEAM.replace("team", "plan"), "ring", {"by": "plan", "sure_by": 0.5}, 0),
        (TEAM, "ring", {"by": "team", "sure_by": 0.5, "sure": 0.5}, 0),
        (BARRED, "rung", {"by": "nobody", "sure_by": 0.5}, 1),
        (BARRED, "rung", {"by": "strangers", "sure_by": 0.5}, 0),
        (BARRED, "rung", {"by": "nobody", "sure_by": 0.5, "likely": 0.93}, 0),
    ],
)
def test_who_acts_is_settled_by_the_subject_where_both_agree(language, world, text, word, opinion, lines):
    drawn, _ = found(text, language, world, **{word: opinion})
    assert len([rule for rule, _, _ in drawn if rule == "reader"]) == lines


@pytest.mark.parametrize(("modal", "lines"), [("will", 1), ("must", 0)])
def test_a_will_is_firm_however_the_reader_doubts_it(language, world, modal, lines):
    text = f"Lars Holm said the crew {modal} ring in the pier."
    drawn, _ = found(text, language, world, ring={"by": "crew", "sure": 0.6})
    assert len([rule for rule, _, _ in drawn if rule in ("reader", "will")]) == lines


@pytest.mark.parametrize(
    ("text", "by", "lines"),
    [
        ("The meeting is over. It may sell for the league.", "It", 1),
        ("The council is out. They may sell for the league.", "They", 0),
        ("The company could also sell the pier.", "company", 1),
        ("The company could not sell the pier.", "company", 0),
        ("The ferry is in. It could sell the pier.", "It", 0),
        ("The bells could sell the pier.", "bells", 0),
        ("The company is mooting whether to sell the pier, which may be old.", "company", 1),
        ("The company was asked whether to sell the pier, which may be old.", "company", 0),
    ],
)
def test_what_may_be_done_is_considered_of_those_who_can(language, world, text, by, lines):
    drawn, _ = found(text, language, world, sell={"strength": "considered", "by": by})
    assert len([rule for rule, _, _ in drawn if rule == "reader"]) == lines
