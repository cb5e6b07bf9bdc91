"""One happening told many times, and two that only look like one."""

import msgspec
import pytest

from pactline.model.record import Event, Record
from pactline.model.span import Evidence, Span
from pactline.model.story import Bound, Fact
from pactline.model.when import When
from pactline.story import happenings, nearness
from pactline.story.happening_questions import Telling
from pactline.story.sources import Origins


def telling(key: str, first: str, last: str = "", *, who: str = "Rask Ilves", place: str = "", **fields) -> Telling:
    last = last or first
    event = Event(type=fields.pop("type", "CONSULT"))
    evidence = (Evidence(Span(fields.pop("report", f"r-{key}"), 0, 4), "drawn", "trigger"),)
    record = Record(f"e-{key}", event, evidence, status=fields.pop("status", "happened"))
    parties = tuple(Bound("actor", f"a-{name}", name) for name in who.split())
    when = When(f"{first}/{last}", first, last) if first else When()
    fact = Fact(record.id, record, (record.id,), parties=parties, when=when, evidence=evidence)
    return Telling(fact, event, place, frozenset(fields.pop("words", key).split()))


def test_two_reports_of_one_meeting():
    found = happenings.merge([telling("1", "2031-05-03"), telling("2", "2031-05-01", "2031-05-20")], Origins({}))
    (fact,) = found
    assert (fact.records, fact.reports, fact.independent) == (("e-1", "e-2"), 2, 2)
    assert fact.when.first == "2031-05-03"
    assert {"both are CONSULT", "the same parties"} <= set(fact.because)


def test_copies_count_once():
    tellings = [telling("1", "2031-05-03"), telling("2", "2031-05-03"), telling("3", "2031-05-03")]
    (fact,) = happenings.merge(tellings, Origins({"r-1": "r-1", "r-2": "r-1", "r-3": "r-3"}))
    assert (fact.reports, fact.independent) == (3, 2)


@pytest.mark.parametrize(
    "other",
    [
        telling("2", "2031-05-04"),
        telling("2", "2031-05-03", who="Rask Holm"),
        telling("2", "2031-05-03", type="ACCUSE"),
        telling("2", "2031-05-03", status="planned"),
        telling("2", "2031-05-03", status="negated"),
        telling("2", "2031-05-03", place="selm"),
        telling("2", "2030-09-01", "2031-09-01"),
        telling("2", ""),
    ],
    ids=["day", "party", "kind", "planned", "denied", "place", "year", "undated"],
)
def test_two_that_are_not_one(other):
    found = happenings.merge([telling("1", "2031-05-03", place="arle"), other], Origins({}))
    assert len(found) == 2


def test_loose_days_need_the_same_words_and_place():
    loose = [
        telling(key, "2031-05-01", "2031-08-01", place="arle", words="talks ferry pier toll winter")
        for key in ("1", "2")
    ]
    assert len(happenings.merge(loose, Origins({}))) == 1
    apart = [loose[0], telling("2", "2031-05-01", "2031-08-01", words="visit harbour festival crowd")]
    assert len(happenings.merge(apart, Origins({}))) == 2


SUED = "dockers union sued harbour board over unpaid night shifts"
VISIT = "union sued ferry company because gangway collapsed"
NAMED = frozenset({"rask"})


def undated(key, words, deed, told="", **fields):
    fields.setdefault("who", "Rask")
    one = telling(key, "", words=words, type="ACCUSE", **fields)
    when = When(told, told, told) if told else When()
    return msgspec.structs.replace(one, deed=deed, sides=NAMED, told=when)


def merged(world, *tellings):
    return happenings.merge(tellings, Origins({}), near=nearness.load(world))


@pytest.mark.parametrize(
    "other",
    [
        undated("2", SUED, "sued"),
        undated("2", SUED, "sued", "2031-05-06"),
        undated("2", SUED.replace("board", "authority"), "sues"),
    ],
    ids=["same", "a day later", "another word"],
)
def test_without_a_day_near_words_of_one_time_tell_one_happening(world, other):
    (fact,) = merged(world, undated("1", SUED, "sued", "2031-05-05"), other)
    assert "told in words of one meaning" in fact.because


@pytest.mark.parametrize(
    "other",
    [
        undated("2", VISIT, "sued"),
        undated("2", SUED, "sued", "2031-09-06"),
        undated("2", SUED, "sued", report="r-1"),
        undated("2", SUED, "met"),
        undated("2", SUED, "sued", who="Holm"),
        undated("2", SUED, "sued", status="planned"),
    ],
    ids=["another matter", "months later", "one report", "another deed", "another doer", "planned"],
)
def test_without_a_day_what_is_not_near_stays_apart(world, other):
    assert len(merged(world, undated("1", SUED, "sued", "2031-05-05"), other)) == 2


def test_who_sues_is_not_who_is_sued(world):
    one, other = (undated(key, SUED, "sued") for key in "12")
    (party,) = other.fact.parties
    done_to = msgspec.structs.replace(other.fact, parties=(msgspec.structs.replace(party, role="recipient"),))
    assert len(merged(world, one, msgspec.structs.replace(other, fact=done_to))) == 2


def test_copies_tell_one_sentence_once_though_nobody_is_named_in_it():
    told = "eleven fishermen detained monday when coast guard seized trawlers line"
    pair = [
        telling(key, "", who="", report=f"r-{key}", words=words) for key, words in (("1", told), ("2", told + " x"))
    ]
    (fact,) = happenings.merge(pair, Origins({"r-1": "r-1", "r-2": "r-1"}))
    assert (fact.reports, fact.independent) == (2, 1)
    assert len(happenings.merge(pair, Origins({"r-1": "r-1", "r-2": "r-2"}))) == 2


def called(key, behind, deed="mobilized", **fields):
    one = undated(key, fields.pop("words", f"note{key} day{key} pier{key}"), deed, **fields)
    return msgspec.structs.replace(
        one, behind=tuple(behind.split()), event=msgspec.structs.replace(one.event, type="MOBILIZE")
    )


def test_the_same_done_to_the_same_thing_is_one_happening(world):
    pair = [called("1", "national guard border"), called("2", "national guard troops", "deployed")]
    (fact,) = merged(world, *pair)
    assert "done to the same thing" in fact.because
    assert len(merged(world, pair[0], called("2", "national anthem choir"))) == 2
    assert len(merged(world, pair[0], called("2", "national guard border", who="Holm"))) == 2


def mutual(key, deed, status, *, who="Rask Ilves", report=""):
    one = telling(key, "", who=who, status=status, report=report or f"r-{key}", words=f"note{key} day{key} pier{key}")
    return msgspec.structs.replace(one, deed=deed)


def test_talks_that_go_on_between_the_same_parties_are_one(world):
    pair = [mutual("1", "negotiating", "ongoing"), mutual("2", "negotiations", "ongoing")]
    assert len(merged(world, *pair)) == 1
    assert len(merged(world, pair[0], mutual("2", "negotiations", "ongoing", who="Rask Holm"))) == 2
    assert len(merged(world, mutual("1", "met", "happened"), mutual("2", "met", "happened"))) == 2


def met(key, day, *, rule="verb-meet", before=""):
    one = telling(key, day, report="r-1", words=f"note{key} day{key} pier{key}")
    evidence = tuple(msgspec.structs.replace(proof, rule=rule) for proof in one.fact.evidence)
    fact = msgspec.structs.replace(one.fact, evidence=evidence)
    return msgspec.structs.replace(one, fact=fact, before=frozenset(before.split()), at=int(key))


def test_the_one_meeting_of_a_report_is_what_it_mentions_again():
    mentioned = met("3", "", rule="noun-circumstance")
    assert len(happenings.merge([met("1", "2031-05-03"), mentioned], Origins({}))) == 1
    assert len(happenings.merge([met("1", "2031-05-03"), met("2", "2031-06-03"), mentioned], Origins({}))) == 3
    another = met("3", "", rule="noun-circumstance", before="another")
    assert len(happenings.merge([met("1", "2031-05-03"), another], Origins({}))) == 2


def test_a_caption_that_stands_twice_in_a_report_tells_one_happening():
    words = "rebels guard gate seized harbour town"
    pair = [telling(key, "", who="", report="r-1", words=words) for key in "12"]
    pair = [msgspec.structs.replace(one, at=place, deed="seized") for place, one in enumerate(pair)]
    assert len(happenings.merge(pair, Origins({}))) == 1
