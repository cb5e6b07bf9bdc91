"""Events: what is drawn in events.cases, and that what is said stays said."""

import re
from pathlib import Path

import pytest

from pactline import mentions, sentences
from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.model.when import Fixed, Opening
from pactline.records import events, statements

OCTOBER = Fixed(year=2031, month=10, toward="past")
TO_COME = Fixed(year=2031, month=10, toward="future")

CASES = [
    line
    for line in (Path(__file__).parent / "events.cases").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def read(text, language, world):
    """The page of a text with its statements, and its events."""
    report = Report(id="r", text=text, source=Source("p", "d"))
    split = sentences.split(report, language)
    found, chains = mentions.find(report, split, language=language, world=world)
    page = Reading(report=report, sentences=split, mentions=found, chains=chains)
    page = Reading(
        report=report, sentences=split, mentions=found, chains=chains, records=statements.find(page, language=language)
    )
    return page, events.find(page, language=language)


def told(record):
    """An event as it is drawn."""
    parts = [[p.text for p in record.parties if p.role == role] for role in ("actor", "recipient")]
    body = record.body
    return f"{body.type} {body.mode or '-'} {record.status}: {','.join(parts[0])} > {','.join(parts[1])}".strip()


@pytest.mark.parametrize("line", CASES)
def test_events_are_found_as_drawn(line, language, world):
    drawn, _, expected = line.partition("=>")
    text = re.sub(r"[{}]", "", drawn).strip()
    _, found = read(text, language, world)
    wanted = [one.strip() for one in expected.split(";") if one.strip()]
    assert sorted(map(told, found)) == sorted(wanted)
    marked = re.search(r"\{([^}]*)\}", drawn)
    if marked and wanted:
        triggers = {text[e.span.start : e.span.end] for r in found for e in r.evidence if e.role == "trigger"}
        assert triggers & {marked[1], *marked[1].split()}


def test_the_two_leaders_are_the_two_named_before(language, world):
    page, found = read("Marta Lund met Lars Holm in Oslo. The two leaders signed a treaty.", language, world)
    (signed,) = [record for record in found if record.body.type == "SUPPORT"]
    chains = {chain.id: chain.name for chain in page.chains}
    actors = [chains[party.chain] for party in signed.parties if party.role == "actor"]
    assert actors == ["Marta Lund", "Lars Holm"]


def test_a_meeting_of_the_second_sentence_is_that_of_the_first_with_its_day_and_partner(language, world):
    text = (
        "Norwegian President Marta Lund and Latvian President Lars Holm vowed on Thursday to work on a treaty. "
        "At the meeting in Oslo, Lund noted that much had been done."
    )
    _, found = read(text, language, world)
    (met,) = [record for record in found if record.body.type == "CONSULT"]
    assert met.status == "happened"
    assert met.when is not None and met.when.text == "Thursday"
    assert text[met.where.start : met.where.end] == "Oslo"
    assert len({party.chain for party in met.parties}) == 2


@pytest.mark.parametrize(
    ("text", "expr"),
    [
        ("Norway and Latvia have held joint drills since October 2031.", Opening(OCTOBER, "since")),
        ("Norway and Latvia held joint drills in October 2031.", OCTOBER),
        ("Marta Lund and Lars Holm will sign a treaty by October 2031.", Opening(TO_COME, "by")),
    ],
)
def test_what_goes_on_since_a_time_is_open_from_then_on(text, expr, language, world):
    _, found = read(text, language, world)
    assert [record.when.expr for record in found if record.when] == [expr]


@pytest.mark.parametrize(
    "text",
    [
        "Norway called for reform in Latvia.",
        "The ministry has asked Norway for a plan by May 18.",
        "Norway accused Latvia of killing dockers in Riga.",
        "Norway agreed to a cap on tariffs by May 2034.",
    ],
)
def test_what_is_asked_for_has_its_own_day_and_place(text, language, world):
    _, found = read(text, language, world)
    assert [(record.where, record.when) for record in found if record.status == "happened"] == [(None, None)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Dockers rallied outside the Harbour Hall in Riga.", "Riga"),
        ("Dockers rallied outside Riga.", None),
        ("Dockers rallied in Riga.", "Riga"),
        ("Rebels attacked a convoy near Riga.", None),
    ],
)
def test_what_is_outside_a_place_is_not_in_it(text, place, language, world):
    _, (record,) = read(text, language, world)
    assert (text[record.where.start : record.where.end] if record.where else None) == place


def test_in_a_report_of_a_mishap_nobody_killed_anybody(language, world):
    text = "The ferry sank in a storm. Fourteen dockers killed on board were from Riga."
    assert read(text, language, world)[1] == ()
    text = "Rebels fought soldiers near the ferry. Fourteen dockers killed on board were from Riga."
    assert [record.evidence[0].rule for record in read(text, language, world)[1]] == ["verb-fight", "verb-kill"]


def test_a_day_known_by_something_else_is_no_date(language, world):
    _, found = read("Lars Holm visited Riga on the same day on which parliament met in April.", language, world)
    assert [record.when for record in found if record.body.mode == "visit"] == [None]


def test_aid_that_is_only_spoken_of_as_to_come_is_no_event(language, world):
    text = "The president offered support, saying Norway would extend Latvia a loan of $20 million."
    _, found = read(text, language, world)
    assert all(record.body.type != "AID" for record in found)


def test_an_event_in_a_statement_says_who_says_so(language, world):
    _, found = read("The minister said that Norway had attacked the town.", language, world)
    (attack,) = found
    assert attack.status == "alleged"
    assert attack.within is not None
    assert [party.text for party in attack.said_by] == ["The minister"]


def test_every_party_and_trigger_points_at_its_words(language, world):
    text = "Police in Oslo detained nearly 7,000 people during protests on Monday, and France condemned the arrests."
    _, found = read(text, language, world)
    assert found
    for record in found:
        for party in record.parties:
            assert text[party.span.start : party.span.end] == party.text
        assert record.evidence[0].role == "trigger"


def meant(text, role, language, world):
    """The names of those in a part of the last event, None for words without one."""
    page, found = read(text, language, world)
    chains = {chain.id: chain.name for chain in page.chains}
    return [chains.get(party.chain or "") for party in found[-1].parties if party.role == role]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("The Harbour Safety Committee met. Norway sued the committee.", ["Harbour Safety Committee"]),
        (
            "The Democratic National Committee and the Republican National Committee met. Norway sued the committee.",
            [None],
        ),
        ("The European Union met. Norway condemned the bloc.", ["European Union"]),
        ("Latvia voted on Sunday. The United Nations condemned the country.", ["Latvia"]),
        ("Latvia and Norway voted on Sunday. The United Nations condemned the country.", [None]),
        ("Latvia voted on Sunday. Latvia condemned the country.", [None]),
        ("Aid from Latvia has been flown out to the country.", [None]),
        ("Latvia voted. Protesters criticised the government.", ["Latvia"]),
        ("Latvia voted. A docker in Latvia said: “Norway criticised the government.”", [None]),
        ("Latvian President Lars Holm spoke. Norway condemned his country.", ["Latvia"]),
        ("North Korea and South Korea voted. Norway condemned the two Koreas.", ["North Korea", "South Korea"]),
    ],
)
def test_a_description_is_whom_the_report_makes_plain(text, recipients, language, world):
    assert sorted(meant(text, "recipient", language, world), key=str) == sorted(recipients, key=str)


def test_a_name_behind_what_somebody_heads_is_his(language, world):
    text = "The chairman of Norway's harbour union, Lars Holm, criticised Latvia in an interview."
    assert meant(text, "actor", language, world) == ["Lars Holm"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The World Bank gave ten million crowns, and it called on Latvia to follow.", ["World Bank"]),
        ("Norway voted against the plan. It called on Latvia to follow.", ["Norway"]),
        ("Norway said that the talks had failed. It called on Latvia to follow.", [None]),
        ("Norway paid the World Bank before it called on Latvia to follow.", [None]),
    ],
)
def test_it_is_the_one_body_that_acts_before_it(text, actors, language, world):
    assert meant(text, "actor", language, world) == actors


def test_a_line_may_end_within_a_noun_phrase(language, world):
    _, found = read("Latvia has offered to send two search teams with dogs", language, world)
    assert [record.body.type for record in found] == ["AGREE"]


@pytest.mark.parametrize(("who", "state"), [("A Norwegian gunman", False), ("Norwegian soldiers", True)])
def test_a_gunman_acts_for_no_state(language, world, who, state):
    _, (shot,) = read(f"{who} shot Lars Holm.", language, world)
    (actor,) = [party for party in shot.parties if party.role == "actor"]
    assert (actor.text, actor.chain is not None) == (who, state)


@pytest.mark.parametrize(
    ("said", "actors"),
    [
        ("the Harbour Council said", ["Harbour Council"]),
        ("said Marta Lund, a spokeswoman for Latvia", ["Latvia"]),
        ("said Marta Lund, a docker from Riga", ["Marta Lund"]),
        ("a docker said", [None]),
    ],
)
def test_we_who_urge_are_those_who_say_so(said, actors, language, world):
    text = f"“We urge Norway to sign the treaty,” {said}. The Harbour Council met in Latvia."
    assert meant(text, "actor", language, world) == actors


def test_the_town_that_a_capital_is_called_by_is_the_place(language, world):
    text = "The envoys of Norway and Latvia met in the Latvian capital Riga on Monday."
    (met,) = read(text, language, world)[1]
    assert text[met.where.start : met.where.end] == "Riga"


def test_the_police_of_a_state_are_blamed_as_themselves(language, world):
    _, (blamed,) = read("Norway condemned Latvian police for the beatings.", language, world)
    _, (state,) = read("Norway condemned the Latvian government for the beatings.", language, world)
    assert [one.chain is None for page in (blamed, state) for one in page.parties] == [False, True, False, False]
