"""What cannot both hold, and what only looks so. A statement is drawn on its text: {speaker cue:act|content}."""

import re

import msgspec
import pytest

from pactline.lexicon.world import load
from pactline.model.mention import Time
from pactline.model.reading import Chain, Reading
from pactline.model.record import Agreement, Party, Record, Stage, Statement
from pactline.model.report import Report, Source
from pactline.model.sentence import Sentence
from pactline.model.span import Evidence, Span
from pactline.model.story import Actor, Dating, Indicator, Observation
from pactline.model.when import Fixed, When
from pactline.story import contradictions, facts, nearness
from pactline.story.clashes import _are_several
from pactline.story.sources import Origins

MARKED = re.compile(
    r"\{(?P<who>\w*) (?P<cue>[\w ]+):(?P<act>\w+)\|(?P<content>[^}]*)\}|<(?P<what>[^|]*)\|(?P<by>\w+) said>"
)


def page(key: str, drawn: str) -> Reading:
    """A report with its statements: `{Rask claimed:claim|victory}`, or `<was rigged|Ilves said>` behind a noun."""
    text, records, names = "", [], set()
    at = 0
    for found in MARKED.finditer(drawn):
        text += drawn[at : found.start()]
        at = found.end()
        who, cue, act, content = (
            (found["by"], "said", "claim", found["what"])
            if found["what"] is not None
            else (found["who"], found["cue"], found["act"], found["content"])
        )
        start = len(text)
        text += f"{who} {cue} ".lstrip()
        span = Span(key, len(text), len(text) + len(content))
        text += content
        names.add(who)
        records.append(
            Record(
                id=f"s-{key}-{len(records)}",
                body=Statement(cue=cue, act=act, form="indirect", content=(span,)),
                evidence=(
                    Evidence(Span(key, start, start + len(who)), "drawn", "source"),
                    Evidence(span, "drawn", "content"),
                ),
                parties=(Party("speaker", f"{key}:{who}", who),) if who else (),
            )
        )
    text += drawn[at:]
    sentences = tuple(
        Sentence(key, n, 0, one.start(), one.end(), ()) for n, one in enumerate(re.finditer(r"[^.]+\.", text))
    )
    chains = tuple(Chain(f"{key}:{name}", name, "person") for name in sorted(names - {""}))
    report = Report(id=key, text=text, source=Source(key, ""))
    return Reading(report=report, sentences=sentences, records=tuple(records), chains=chains)


def clashes(*pages: Reading, indicators: tuple[Indicator, ...] = ()) -> list[tuple[str, str]]:
    names = sorted({chain.name for one in pages for chain in one.chains})
    actors = [
        Actor(f"a-{name}", name, "person", chains=tuple(f"{one.report.id}:{name}" for one in pages)) for name in names
    ]
    datings = [Dating(one.report.id, When(), (), "unknown") for one in pages]
    origins = Origins({one.report.id: one.report.id for one in pages})
    base = facts.ground(actors, datings, origins, near=nearness.load(load()))
    told = contradictions.Told(facts.join(pages, base), indicators, actors)
    found = contradictions.find(pages, told, base, world=load())
    assert all(len(one.records) >= 2 and one.evidence for one in found)
    return [(one.kind, one.why) for one in found]


@pytest.mark.parametrize(
    ("drawn", "sides"),
    [
        (
            "{ rumours:claim|the two harbours would merge}, but {Rask rejected:reject|the idea}.",
            ("merge", "Rask rejects"),
        ),
        (
            "{ rumours:claim|the two harbours would merge}, {Rask called:deny|the rumours “a groundless tale”}.",
            ("merge", "Rask denies “the rumours ‘a groundless tale’”"),
        ),
        (
            "{Ilves accuses:accuse|Rask of hiding the tide tables}. {Rask denied:deny|the charge}.",
            ("Ilves accuses", "Rask denies"),
        ),
        (
            "It began when {Rask claimed:claim|victory in the August vote} <was rigged|Ilves said>.",
            ("Rask claims", "rigged"),
        ),
        (
            "{Ilves said:accuse|Rask ordered the arrest of nine pilots}. A week passed. "
            "{Rask denied:deny|ordering the arrest of any pilots}.",
            ("Ilves accuses", "Rask denies"),
        ),
        (
            "{Ilves said:say|Rask's crew had hidden the old tide tables of the north pier}. A week passed. "
            "{Rask denied:deny|his crew had hidden the old tide tables}.",
            ("Ilves says", "Rask denies"),
        ),
        (
            "{Ilves claims:claim|aides of Rask conspired with pirates to sink the ferry}. A week passed. "
            "{Rask denied:deny|colluding with the pirates}.",
            ("Ilves claims", "Rask denies “colluding"),
        ),
        (
            "{Ilves said:accuse|Rask's office bribed the pilots}. A week passed. "
            "{Rask said:say|his office had not paid any kickbacks to pilots}.",
            ("Ilves accuses", "Rask says “his office had not paid"),
        ),
        (
            "{Ilves accuses:accuse|the pilots of coaching the forty rowers}. A week passed. "
            "{Rask denied:deny|any coaching of the forty rowers who had come down to the pier}.",
            ("Ilves accuses", "Rask denies “any coaching of the forty"),
        ),
    ],
)
def test_a_denial_stands_beside_what_it_denies(drawn, sides):
    ((kind, why),) = clashes(page("r-1", drawn))
    assert kind == "denial"
    assert all(side in why for side in sides)


@pytest.mark.parametrize(
    "drawn",
    [
        "{Rask said:say|the pier needs paint}. The day was fine. Boats came in. {Ilves rejected:reject|the idea}.",
        "{Rask said:say|the pier needs paint}. {Rask rejected:reject|the idea}.",
        "{Ilves said:say|pilots were not held at the pier}. {Rask denied:deny|that pilots were held at the pier}.",
        "{Ilves said:say|nine pilots sailed home}. {Rask denied:deny|hiding the tide tables}.",
        "{Rask claimed:claim|victory in the vote}. {Ilves said:claim|was rigged with rope}.",
        "{Ilves said:say|Rask denied hiding the tide tables}. {Rask denied:deny|hiding the tide tables}.",
        "{Ilves said:say|pilots met at the pier in supposed secrecy}. {Rask denied:deny|that pilots met at the pier}.",
        "{Ilves said:accuse|Orme of hiding the old tide tables}. {Rask denied:deny|hiding the old tide tables}.",
        "{Ilves said:say|the north pier is four years old}. {Rask denied:deny|it they were not at fault}.",
        "{Ilves claims:claim|aides of Orme conspired with pirates}. {Rask denied:deny|colluding with pirates}.",
        "{Ilves claims:claim|Rask conspired with pirates}. It rained. {Rask denied:deny|colluding on rope prices}.",
        "{Ilves said:say|Rask never conspired with pirates}. Days went by. {Rask denied:deny|colluding with pirates}.",
        "{Ilves accuses:accuse|Orme of coaching rowers}. {Rask denied:deny|any coaching of forty pilots by night}.",
        "{Ilves said:say|pilots left the pier by night}. {Rask never told:deny|that pilots left the pier by night}.",
        "{Ilves thanked:thank|Rask for hiding the tide tables}. {Rask denied:deny|the charge}.",
        "{Ilves said:say|Rask is well qualified to lead it}. {Orme denied:deny|that Rask is not qualified to lead}.",
        "{Ilves said:say|Rask is well qualified to lead it}. {Orme denied:deny|that old Holm is qualified to lead}.",
        "{Ilves said:say|old President Anna Holm will speak}. {Orme denied:deny|that President Anna Holm resigns}.",
        "{Ilves said:say|Rask’s vote was rigged}. Days went by. {Rask denied:deny|the fraud claims}.",
    ],
)
def test_what_is_no_denial_of_what(drawn):
    assert clashes(page("r-1", drawn)) == []


def test_one_denial_in_two_wordings_is_told_once():
    drawn = (
        "{ rumours:claim|the two harbours would merge}, but {Rask rejected:reject|the idea}, "
        "{Rask called:deny|the rumours “a groundless tale”}."
    )
    ((_, why),) = clashes(page("r-1", drawn))
    assert "Rask rejects “the idea”, and denies “the rumours ‘a groundless tale’”." in why


def test_two_who_claim_one_victory_in_two_reports():
    first = page("r-1", "{Rask claims:claim|victory in the election}. {Ilves said:say|little}.")
    second = page("r-2", "{Ilves claims:claim|she was the true winner of the polls}. {Rask said:say|nothing}.")
    ((kind, why),) = clashes(first, second)
    assert (kind, "both claim to have won" in why) == ("party", True)


def test_a_result_that_others_reject():
    first = page("r-1", "{Rask claims:claim|victory in the 2030 election}.")
    second = page("r-2", "{Union rejected:reject|the results of the 2030 vote}. {Rask said:say|nothing}.")
    third = page("r-3", "{Union rejected:reject|the results of the 2024 vote}. {Rask said:say|nothing}.")
    assert [kind for kind, _ in clashes(first, second)] == ["denial"]
    assert clashes(first, third) == []


def test_copies_give_one_disagreement():
    hidden = "hiding the old tide tables of the north pier"
    drawn = f"{{Ilves accuses:accuse|Rask of {hidden}}}. {{Rask denied:deny|{hidden}}}."
    assert len(clashes(page("r-1", drawn), page("r-2", drawn))) == 1


SIDES = ("a-Holm", "a-Rask")


def figures(
    *told: tuple[float, str, str], label: str = "new berths", sides: tuple[str | None, ...] = SIDES
) -> tuple[Indicator, ...]:
    points = tuple(
        Observation(
            f"o-{n}", value, None, None, bound, When("2031-05-03", "2031-05-03", "2031-05-03"), sides[n], f"{value:g}",
            relation, (Evidence(Span("r-1", n, n + 1), "drawn", "value"),),
        )
        for n, (value, bound, relation) in enumerate(told)
    )  # fmt: skip
    return (Indicator("i-1", label, "berths", None, None, points),)


def test_values_for_one_day_that_leave_no_common_number():
    quiet = page("r-1", "Nothing was said.")
    assert clashes(quiet, indicators=figures((46, "more than", "first"), (40, "about", "disagrees")))[0][0] == "value"
    assert clashes(quiet, indicators=figures((7000, "less than", "first"), (6700, "exact", "disagrees"))) == []
    assert clashes(quiet, indicators=figures((500, "exact", "first"), (7000, "exact", "update"))) == []


@pytest.mark.parametrize(
    ("drawn", "kinds"),
    [
        ("Holm told the Log there were 9 boats, but in his letter he said there were 10.", ["value"]),
        ("There were 9 boats, Holm said; the port put it at 10.", []),
        ("Holm said there were 9 boats, but now he says there are 10.", []),
        ("Holm said there were 9 boats, but 10 were seen.", []),
        ("Holm said there were 9 boats. But the port says that there were 10.", []),
    ],
)
def test_two_figures_of_one_sentence_set_one_against_the_other(drawn, kinds):
    def drawing(value):
        start = drawn.index(str(value))
        return Evidence(Span("r-1", start, start + len(str(value))), "drawn", "value")

    day = When("2031-05-03", "2031-05-03", "2031-05-03")
    points = tuple(
        Observation(
            f"o-{value}", value, None, None, "exact", day, None, str(value), "first", evidence=(drawing(value),)
        )
        for value in (9, 10)
    )
    told = tuple(Indicator(f"i-{one.id}", "boats", "boats", None, None, (one,)) for one in points)
    assert [kind for kind, _ in clashes(page("r-1", drawn), indicators=told)] == kinds


@pytest.mark.parametrize(
    ("day", "kinds"), [("2031-05-03", ["value"]), ("2031-11-09", []), ("", [])], ids=["same", "later", "unknown"]
)
def test_counts_of_two_days_are_of_two_things(day, kinds):
    (drawn,) = figures((100, "exact", "first"), (20, "exact", "disagrees"))
    one, other = drawn.observations
    moved = msgspec.structs.replace(other, as_of=When(day, day or None, day or None))
    held = (msgspec.structs.replace(drawn, observations=(one, moved)),)
    assert [kind for kind, _ in clashes(page("r-1", "Nothing was said."), indicators=held)] == kinds


@pytest.mark.parametrize(("unit", "kinds"), [("soldiers", ["value"]), ("USD", [])])
def test_two_sums_a_share_of_one_body_are_offers_and_no_disagreement(unit, kinds):
    (drawn,) = figures((110, "exact", "first"), (70, "exact", "disagrees"), label="a share")
    held = (msgspec.structs.replace(drawn, unit=unit, about="a-Rask"),)
    assert [kind for kind, _ in clashes(page("r-1", "Nothing was said."), indicators=held)] == kinds


def test_values_that_may_be_of_two_things_are_no_disagreement():
    quiet = page("r-1", "Nothing was said.")
    told = ((46, "exact", "first"), (40, "exact", "disagrees"))
    assert clashes(quiet, indicators=figures(*told)) != []
    assert clashes(quiet, indicators=figures(*told, label="berths")) == []
    assert clashes(quiet, indicators=figures(*told, sides=("a-Holm", "a-Holm"))) == []


def test_what_reports_tell_themselves_is_soon_of_two_things():
    quiet = page("r-1", "Nothing was said.")
    told = ((46, "exact", "first"), (40, "exact", "disagrees"))
    assert clashes(quiet, indicators=figures(*told, sides=(None, None))) == []
    assert clashes(quiet, indicators=figures(*told, sides=("a-Holm", None))) == []


def test_two_reports_of_one_speaker_with_two_shares_disagree():
    (drawn,) = figures((84, "exact", "first"), (48, "exact", "disagrees"), sides=("a-Holm", "a-Holm"))
    held = msgspec.structs.replace(drawn, of="the 120 berths")
    pages = page("r-1", "Nothing was said."), page("r-2", "Nothing was said.")
    assert clashes(*pages, indicators=(held,)) == []
    one, other = held.observations
    moved = msgspec.structs.replace(other, evidence=(Evidence(Span("r-2", 1, 2), "drawn", "value"),))
    two = msgspec.structs.replace(held, observations=(one, moved))
    assert [kind for kind, _ in clashes(*pages, indicators=(two,))] == ["value"]


@pytest.mark.parametrize(
    ("first", "second", "named", "apart"),
    [
        ("Holm counted 46 berths", "Rask counted 40 berths.", SIDES, 1),
        ("Holm counted 46 berths", "Rask has already counted 40 berths.", SIDES, 0),
        ("Holm counted 46 berths", "Rask says the pier has capacity for 40 berths.", SIDES, 0),
        ("Holm hopes for 46 berths", "Rask counted 40 berths.", SIDES, 0),
        ("Holm counted 46 berths", "Rask counted 40 berths, 9 of them wet.", SIDES, 0),
        ("Holm paid (46 berths", "Rask paid 40 berths.", SIDES, 0),
        ("Pilots counted 46 berths", "The Sund union counted 40 berths.", ("Arle pilots", "the Sund union"), 1),
        ("Pilots counted 46 berths", "A source counted 40 berths.", ("Arle pilots", "a source"), 0),
        ("The union counted 46 berths", "The Sund union counted 40 berths.", ("the Arle union", "the Sund union"), 0),
    ],
)
def test_a_plan_a_part_and_a_count_that_grows_stand_against_nothing(first, second, named, apart):
    (drawn,) = figures((46, "exact", "first"), (40, "exact", "disagrees"), label="berths at the pier")
    text = f"{first}. {second}"
    spans = [Span("r-1", text.index(value), text.index(value) + len("46 berths")) for value in ("46", "40")]
    points = tuple(
        msgspec.structs.replace(
            one,
            claimant=who if who in SIDES else None,
            sayer="" if who in SIDES else who,
            evidence=(Evidence(span, "drawn", "value"),),
        )
        for one, span, who in zip(drawn.observations, spans, named, strict=True)
    )
    held = (msgspec.structs.replace(drawn, observations=points),)
    assert len(clashes(page("r-1", text), indicators=held)) == apart


def treaty(key: str, day: int) -> Reading:
    text = f"The Reef Pact was signed on {day} May 2031."
    span = Span(key, 4, 13)
    when = Time(Span(key, 28, len(text) - 1), 0, text[28:-1], "DATE", Fixed(year=2031, month=5, day=day))
    stage = Stage("signed", when, (Evidence(Span(key, 18, 24), "drawn", "stage"),))
    record = Record(f"g-{key}", Agreement("Reef Pact", "treaty", stages=(stage,)), (Evidence(span, "drawn", "label"),))
    return Reading(Report(id=key, text=text, source=Source(key, "")), records=(record,))


@pytest.mark.parametrize(
    ("drawn", "told"),
    [
        (
            "{Holm said:claim|that Brandt had taken money}. {Brandt called:deny|it a lie}.",
            "Holm claims “that Brandt had taken money”; Brandt calls it “a lie”.",
        ),
        (
            "{Holm said:say|the yard shut its gates}. {Reyes said:say|“That is false. They were open,”}.",
            "Holm says “the yard shut its gates”; Reyes says “That is false. They were open”.",
        ),
        (
            "{League accused:accuse|the Yard of breaking the pact}. {Yard said:say|it had no such clause}.",
            "League accuses “the Yard of breaking the pact”; Yard says “it had no such clause”.",
        ),
        (
            "{League said:say|a crane fell on 2 May}. {Yard said:say|that the accident had happened on 3 May}.",
            "Of the day of the accident: 2 May (League); 3 May (Yard).",
        ),
    ],
)
def test_an_answer_that_points_back(drawn, told):
    assert [why for _, why in clashes(page("r-1", drawn))] == [told]


@pytest.mark.parametrize(
    "drawn",
    [
        "{Holm said:say|it was late}. {Holm said:say|“That is false,”}.",
        "{Holm said:say|the yard shut its gates}. The sea rose. {Reyes said:say|“That is false. They were open,”}.",
        "{Holm said:say|the yard shut its gates}. {Reyes said:say|“That is wrong of them,”}.",
        "{League accused:accuse|the Yard of breaking the pact}. {Holm said:say|his boat had no such clause}.",
        "{League said:say|a crane fell on 2 May}. {Yard said:say|that the accident had happened on 2 May}.",
        "{League said:say|a crane fell on 2 May and 9 May}. {Yard said:say|that a ship would sail on 3 May}.",
    ],
)
def test_an_answer_to_something_else(drawn):
    assert clashes(page("r-1", drawn)) == []


@pytest.mark.parametrize(
    ("sides", "values", "apart"),
    [
        (("the union", "the ministry"), (64, 51), 1),
        (("the ministry", "the works ministry"), (64, 51), 0),
        (("", "the ministry"), (64, 51), 1),  # "there were only 51"
        (("the union", ""), (64, 51), 0),
        (("the union", "the ministry"), (64, 64), 0),
    ],
)
def test_a_figure_that_counters_another_stands_against_it_where_two_are_told(sides, values, apart):
    (drawn,) = figures(*((value, "exact", "unclear") for value in values), sides=(None, None))
    one, other = (msgspec.structs.replace(p, sayer=sides[n]) for n, p in enumerate(drawn.observations))
    against = Evidence(one.evidence[0].span, "countered", "counters")
    other = msgspec.structs.replace(other, evidence=(*other.evidence, against))
    held = (msgspec.structs.replace(drawn, observations=(one, other)),)
    assert len(clashes(page("r-1", "Nothing was said."), indicators=held)) == apart


def test_one_stage_on_two_days():
    assert [kind for kind, _ in clashes(treaty("r-1", 3), treaty("r-2", 5))] == ["date"]
    assert clashes(treaty("r-1", 3), treaty("r-2", 3)) == []


@pytest.mark.parametrize(
    ("told", "several"),
    [
        ("pilots who came", True),
        ("Ilves, Rask and Holm", True),
        ("the memo, drawn up by Rask and paid for by Holm", False),
        ("the crews of the north", True),
        ("a list of ships and piers", False),
    ],
)
def test_whether_a_source_is_several(told, several):
    assert _are_several(told) is several


def test_of_several_who_say_it_one_who_is_known_and_accuses_is_told_first():
    drawn = (
        "{ reports:say|Rask conspired with pirates}. {Orme mused:say|that Rask conspired with the pirates}. "
        "{Ilves said:accuse|Rask conspired with pirates}. Days went by. {Rask denied:deny|colluding with pirates}."
    )
    ((_, why),) = clashes(page("r-1", drawn))
    assert why.startswith("Ilves accuses")


def toll(text: str, value: str, number: float) -> tuple[Reading, Span, float]:
    key = f"r-{number:g}"
    return page(key, text), Span(key, text.index(value), text.index(value) + len(value)), number


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("The wave killed 84 people in Arle.", "In Arle 32 people were killed by it.", 1),
        ("The wave killed 84 people in Arle.", "Then 32 people were killed at Sund.", 0),
        ("The wave killed 84 people.", "Then 32 people were killed at Sund.", 0),
        ("The wave killed 84 people at Sund.", "Then 32 people were killed.", 1),
        ("The wave killed 84 people in Arle.", "Four months ago a wave killed 32 people.", 0),
        ("The wave killed 84 people in Arle.", "A wave had killed 32 people in 2015.", 0),
        ("The wave killed 84 people in Arle.", "All is lost here. They speak of 32 people.", 0),
        ("The wave killed 84 people in Norvania.", "In Arle 32 people were killed by it.", 0),
        ("The wave killed 84 people in Arle.", "In Norvania 32 people were killed by it.", 1),
        ("The wave killed 84 people at Sund.", "In Norvania 32 people were killed by it.", 0),
    ],
)
def test_counts_of_two_places_of_a_part_or_of_two_happenings_do_not_clash(one, other, apart):
    sides = [toll(one, "84 people", 84), toll(other, "32 people", 32)]
    day = When("2031-05-03", "2031-05-03", "2031-05-03")
    points = tuple(
        Observation(
            f"o-{n:g}", n, None, None, "exact", day, SIDES[n < 84], f"{n:g} people", ("first", "disagrees")[n < 84],
            (Evidence(span, "drawn", "value"),),
        )
        for _, span, n in sides
    )  # fmt: skip
    lands = {"Arle": ("place", None), "Sund": ("place", "SU"), "Norvania": ("state", "NO")}
    pages = [side for side, *_ in sides]
    named = {name: [(one.report, re.finditer(name, one.report.text)) for one in pages] for name in lands}
    actors = [
        Actor(
            f"a-{name}", name, kind, country=land,
            mentions=tuple(Span(report.id, at.start(), at.end()) for report, found in named[name] for at in found),
        )
        for name, (kind, land) in lands.items()
    ]  # fmt: skip
    datings = [Dating(side.report.id, When(), (), "unknown") for side in pages]
    base = facts.ground(actors, datings, Origins({}), near=nearness.load(load()))
    told = contradictions.Told((), (Indicator("i-1", "killed people", "people", None, None, points),), actors)
    assert len(contradictions.find(pages, told, base, world=load())) == apart
