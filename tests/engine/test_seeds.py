"""The five reports Pactline was born from: what must come out of them whole (skipped where they are absent)."""

import json
import re

import pytest

from pactline import settings
from pactline.engine import building, opening, verifying

QUOTED = re.compile(r"[\"“]([^\"“”]+)[\"”]")
LONG = 4  # words; shorter marks may be a name or held up for distance


@pytest.fixture(scope="module")
def dossier(shared, tmp_path_factory):
    out = tmp_path_factory.mktemp("seeds")
    chosen = settings.read({}, today="2026-11-24", jobs=0)
    building.build(building.Order(paths=(shared / "seeds",), out=out, facts=None, settings=chosen))
    assert not verifying.verify(out)
    opening.read(out)
    return json.loads((out / "dossier.json").read_bytes())


def report(dossier: dict, number: str) -> dict:
    return next(one for one in dossier["reports"] if one["path"].startswith(number))


def name(dossier: dict, actor: str | None) -> str | None:
    return next((one["name"] for one in dossier["actors"] if one["id"] == actor), None)


def test_five_reports_and_nothing_rejected(dossier):
    assert (len(dossier["reports"]), dossier["rejected"]) == (5, [])


def test_the_doubled_body_is_read_once_and_said_so(dossier):
    first = report(dossier, "000")
    assert "repeated-body" in {repair["kind"] for repair in first["repairs"]}
    assert first["text"].count(first["text"][:80]) == 1


def test_no_tag_form_or_follow_line_stands_in_a_text(dossier):
    for one in dossier["reports"]:
        assert not re.search(r"</?\w+>|Leave a Reply|email address|[Ff]ollow (?:him|her|us)|^Author:", one["text"])


def test_masthead_and_dates(dossier):
    assert report(dossier, "002")["date"]["edtf"] == report(dossier, "002")["date"]["printed"]["edtf"] == "2021-12-30"
    assert report(dossier, "003")["author"] == "Dave DeCamp"
    assert report(dossier, "004")["agency"] == "Xinhua"
    assert all(report(dossier, number)["title"] for number in ("001", "003", "004"))
    assert "2021-11-04" in report(dossier, "000")["date"]["candidates"]
    assert {day[:4] for day in report(dossier, "004")["date"]["candidates"]} == {"2023"}


@pytest.mark.parametrize(("person", "alias"), [("Vladimir Putin", "Putin"), ("Alexander Lukashenko", "Lukashneko")])
def test_one_actor_in_all_five(dossier, person, alias):
    (actor,) = [one for one in dossier["actors"] if one["name"] == person]
    assert alias in actor["aliases"]
    assert len({mention["report"] for mention in actor["mentions"]}) == 5
    assert not [one for one in dossier["actors"] if one is not actor and alias in one["aliases"]]


def test_every_quotation_has_a_speaker(dossier):
    unspoken = []
    for one in dossier["reports"]:
        for found in QUOTED.finditer(one["text"]):
            over = [s for s in dossier["statements"] if s["report"] == one["id"] and _covers(s, found)]
            if len(found.group(1).split()) >= LONG and not any(name(dossier, s["speaker"]) for s in over):
                unspoken.append(found.group(1))
    assert unspoken == []


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("we need to stick closer", "Alexander Lukashenko"),
        ("I really regret", "Svetlana Tikhanovskaya"),
        ("should be documented", "Michelle Bachelet"),
        ("deal with this situation", "Vladimir Putin"),
        ("We will together resist", "Vladimir Putin"),
        ("we have passed that test", "Alexander Lukashenko"),
        ("Joint military planning", "Vladimir Putin"),
        ("We are countering together", "Vladimir Putin"),
        ("Certain progress has been made", "Alexander Lukashenko"),
        ("74 percent", "Vladimir Putin"),
        ("they aren't our friends", "Alexander Lukashenko"),
    ],
)
def test_each_quotation_has_the_right_speaker(dossier, words, speaker):
    spoken = [s for s in dossier["statements"] if words in s["text"]]
    assert {name(dossier, s["speaker"]) for s in spoken} == {speaker}


@pytest.mark.parametrize(
    ("value", "unit", "bound"),
    [
        (74, "percent", "exact"),
        (9000, "troops", "about"),
        (500, "protesters", "more than"),
        (7000, "people", "less than"),
        (1_500_000_000, "USD", "exact"),
        (4.5, "times", "more than"),
        (8000, "enterprises", "more than"),
    ],
)
def test_figures_with_value_unit_and_bound(dossier, value, unit, bound):
    found = {
        (point["value"], one["unit"], point["bound"]) for one in dossier["indicators"] for point in one["observations"]
    }
    assert (value, unit, bound) in found


def test_the_share_has_its_claimant_and_its_denominator(dossier):
    (one,) = [one for one in dossier["indicators"] if one["unit"] == "percent"]
    assert "activities planned" in one["of"]
    assert [name(dossier, point["claimant"]) for point in one["observations"]] == ["Vladimir Putin"]


def test_one_story_and_no_copies(dossier):
    (story,) = dossier["stories"]
    assert len(story["reports"]) == 5
    assert [one["path"] for one in dossier["reports"] if one["copy"]] == []


def test_the_election_claimed_and_called_rigged_with_both_sides(dossier):
    texts = {one["id"]: one["text"] for one in dossier["reports"]}
    denials = [one for one in dossier["contradictions"] if one["kind"] == "denial"]
    shown = [" | ".join(texts[e["report"]][e["start"] : e["end"]] for e in one["evidence"]) for one in denials]
    assert any("victory in an August 2020 election" in words and "was rigged" in words for words in shown)


def test_what_is_no_contradiction(dossier):
    assert not any(word in one["why"] for one in dossier["contradictions"] for word in ("26 years", "30 years", "500"))
    assert {one["kind"] for one in dossier["contradictions"]} <= {"denial", "party", "label"}


def _covers(statement: dict, found: re.Match[str]) -> bool:
    """Does a statement's content overlap the words?"""
    return any(
        one["role"] == "content" and one["start"] < found.end(1) and one["end"] > found.start(1)
        for one in statement["evidence"]
    )


def test_the_two_presidents_met_five_times_once_in_each_report(dossier):
    names = {one["id"]: one["name"] for one in dossier["actors"]}
    both = {"Vladimir Putin", "Alexander Lukashenko"}
    met = [
        (one["evidence"][0]["report"], one["mode"], names.get(one["place"]))
        for one in dossier["events"]
        if (one["type"], one["status"]) == ("CONSULT", "happened")
        and both <= {names[key] for key in (*one["actors"], *one["recipients"])}
    ]
    wanted = {"000": "phone", "001": "Sochi", "002": "Saint Petersburg", "003": "Minsk", "004": "Kremlin"}
    for number, where in wanted.items():
        key = report(dossier, number)["id"]
        assert [one for one in met if one[0] == key and where in one], number


def test_two_scales_of_arrests_and_a_loan_that_is_no_aid(dossier):
    arrests = [one for one in dossier["events"] if (one["type"], one["mode"]) == ("COERCE", "arrest")]
    texts = {one["id"]: one["text"] for one in dossier["reports"]}
    words = {texts[e["report"]][e["start"] : e["end"]] for one in arrests for e in one["evidence"]}
    assert "nearly 7,000 people" in words
    assert any(one.startswith("more than 500 protesters") for one in words)
    assert not [
        one
        for one in dossier["events"]
        if one["type"] == "AID"
        and one["evidence"][0]["report"] == report(dossier, "001")["id"]
        and one["status"] != "ongoing"
    ]
