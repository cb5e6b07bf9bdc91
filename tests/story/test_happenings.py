"""One happening told many times, and two that only look like one."""

import msgspec
import pytest

from pactline.model.record import Event, Party, Record
from pactline.model.span import Evidence, Span
from pactline.model.story import Bound, Fact
from pactline.model.when import When
from pactline.story import happening_worth, happenings, nearness
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
    words = frozenset(fields.pop("words", key).split())
    return Telling(fact, event, place, words, befell=fields.pop("befell", None))


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


def unnamed(key, actor, recipient, *, report="", words=""):
    one = telling(key, "", who="", report=report or f"r-{key}", type="ASSAULT", words=words or f"note{key}")
    sides = (("actor", actor), ("recipient", recipient))
    parties = tuple(Bound(role, None, text) for role, text in sides if text)
    return msgspec.structs.replace(one, fact=msgspec.structs.replace(one.fact, parties=parties), deed="killed")


def test_nobody_is_named_and_both_sides_are_told_in_the_same_words():
    pair = [unnamed(key, "the deputy minister", "harbour pilots") for key in "12"]
    assert len(happenings.merge(pair, Origins({}))) == 1
    assert len(happenings.merge([pair[0], unnamed("2", "the deputy minister", "ferry pilots")], Origins({}))) == 2


def test_a_report_has_each_toll_once():
    tolls = [unnamed("1", "", "At least seven people", report="r"), unnamed("2", "", "Seven people", report="r")]
    assert len(happenings.merge(tolls, Origins({}))) == 1
    assert len(happenings.merge([tolls[0], unnamed("2", "", "nine people", report="r")], Origins({}))) == 2
    assert len(happenings.merge([tolls[0], unnamed("2", "", "Seven people")], Origins({}))) == 2


def spoke(key, actor, recipient, *, rule="verb-accuse", place="", **fields):
    one = telling(key, "", who="", report=fields.pop("report", "r"), type="ACCUSE", place=place, words=f"note{key}")
    sides = (("actor", actor), ("recipient", recipient))
    parties = tuple(Bound(role, f"a-{name}" if name.istitle() else None, name) for role, name in sides if name)
    evidence = tuple(msgspec.structs.replace(proof, rule=rule) for proof in one.fact.evidence)
    fact = msgspec.structs.replace(one.fact, parties=parties, evidence=evidence)
    return msgspec.structs.replace(one, fact=fact, at=int(key), **fields)


def test_what_the_same_did_to_the_same_in_one_report_is_told_again():
    again = [spoke("1", "Rask", "Holm"), spoke("2", "Rask", "Holm", rule="verb-slam")]
    assert len(happenings.merge(again, Origins({}))) == 1
    assert len(happenings.merge([again[0], spoke("2", "Holm", "Rask")], Origins({}))) == 2
    assert len(happenings.merge([again[0], spoke("2", "Rask", "Holm", report="r-2")], Origins({}))) == 2
    another = spoke("2", "Rask", "Holm", before=frozenset({"again", "later"}))
    assert len(happenings.merge([again[0], another], Origins({}))) == 2


def test_his_rival_is_the_one_whom_he_accuses_in_the_report():
    named, rival = spoke("1", "Rask", "Holm"), spoke("2", "Rask", "his rival")
    assert len(happenings.merge([named, rival], Origins({}))) == 1
    assert len(happenings.merge([named, spoke("3", "Rask", "Lund"), rival], Origins({}))) == 3
    assert len(happenings.merge([named, spoke("2", "Rask", "the rebels")], Origins({}))) == 2


def test_a_protest_of_nobody_named_at_one_place_of_a_report_is_one():
    crowds = [telling(key, "", who="", report="r", type="PROTEST", place="arle") for key in "12"]
    assert len(happenings.merge(crowds, Origins({}))) == 1
    other = telling("3", "", who="", report="r", type="PROTEST", place="selm")
    assert len(happenings.merge([crowds[0], other], Origins({}))) == 2


def fact(status, *, said_by=(), within=None, **sides):
    one = telling("1", "", who="", status=status).fact
    parties = tuple(Bound(role, f"a-{name}", name) for role, name in sides.items())
    record = msgspec.structs.replace(one.record, within=within)
    return msgspec.structs.replace(one, record=record, parties=parties, said_by=said_by)


@pytest.mark.parametrize(
    ("one", "stands"),
    [
        (fact("happened"), True),
        (fact("negated", actor="Rask"), True),
        (fact("hypothetical", actor="Rask", recipient="Holm"), False),
        (fact("hypothetical", actor="Rask", recipient="Holm", said_by=("a-Lund",)), True),
        (fact("alleged", recipient="Holm", within="s-1"), False),
        (fact("alleged", recipient="Holm", within="s-1", said_by=("a-Lund",)), True),
        (fact("alleged", actor="Rask", recipient="Holm"), True),
        (fact("planned", recipient="Holm"), False),
        (fact("planned", actor="Rask"), True),
    ],
)
def test_what_was_not_done_needs_somebody_known(one, stands):
    assert happening_worth.stands(one) is stands


def test_praise_in_another_word_is_another_praise():
    def praised(key, rule):
        one = spoke(key, "Rask", "Holm", rule=rule)
        event = msgspec.structs.replace(one.event, type="SUPPORT")
        return msgspec.structs.replace(one, event=event)

    assert len(happenings.merge([praised("1", "verb-back"), praised("2", "verb-congratulate")], Origins({}))) == 2
    assert len(happenings.merge([praised("1", "verb-thank"), praised("2", "verb-thank")], Origins({}))) == 1


HELD = {"type": "COERCE", "words": "navy held pirates gulf", "befell": 23}


def test_the_same_number_held_by_a_navy_and_by_its_ship():
    tellings = [telling("1", "", who="Navy", **HELD), telling("2", "", who="Warship", **HELD)]
    (fact,) = happenings.merge(tellings, Origins({}))
    assert (fact.records, "the same 23" in fact.because) == (("e-1", "e-2"), True)


@pytest.mark.parametrize(
    "other",
    [
        HELD | {"befell": 24},
        HELD | {"type": "ASSAULT"},
        HELD | {"status": "planned"},
        HELD | {"words": "police held students campus"},
    ],
    ids=["number", "kind", "planned", "words"],
)
def test_numbers_that_are_not_of_one_happening(other):
    tellings = [telling("1", "", who="Navy", **HELD), telling("2", "", who="Warship", **other)]
    assert len(happenings.merge(tellings, Origins({}))) == 2


def test_a_round_or_small_number_needs_a_side_in_common():
    few = [telling(key, "", who=who, **HELD | {"befell": 20}) for key, who in (("1", "Navy"), ("2", "Warship"))]
    assert len(happenings.merge(few, Origins({}))) == 2


def test_what_a_report_says_itself_is_not_only_alleged():
    def seized(key, status):
        one = spoke(key, "", "Holm", rule="verb-arrest")
        record = msgspec.structs.replace(one.fact.record, status=status)
        said_by = ("a-Lund",) if status == "alleged" else ()
        fact = msgspec.structs.replace(one.fact, record=record, said_by=said_by)
        return msgspec.structs.replace(one, fact=fact)

    (one,) = happenings.merge([seized("1", "alleged"), seized("2", "happened")], Origins({}))
    assert (one.record.status, one.said_by) == ("happened", ())


@pytest.mark.parametrize(("mode", "line"), [("release", True), ("arrest", False)])
def test_that_people_were_freed_stands_on_anybodys_word(mode, line):
    fact = telling("1", "2031-05-03", status="alleged").fact
    said = msgspec.structs.replace(
        fact.record, body=Event(type="RETREAT", mode=mode), within="s-1", said_by=(Party("speaker", None, "officials"),)
    )
    assert happening_worth.stands(msgspec.structs.replace(fact, record=said)) is line
