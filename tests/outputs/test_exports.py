"""What `pactline export` writes besides the page and its data."""

import csv
import io
import json
import re

import msgspec
import pytest
from lxml import html as parser
from tests import invented

from pactline import plugins
from pactline.dossier import compose
from pactline.model.dossier import Dossier
from pactline.model.story import Bound

NAMES = ("csv", "csv-raw", "html", "json", "jsonl", "markdown", "timelinejs")
FORMULA = "=cmd|' /C calc'!A0"


def dossier(**changed: object) -> Dossier:
    story = msgspec.structs.replace(invented.story(), **changed)
    actors = tuple(
        msgspec.structs.replace(actor, name=FORMULA) if actor.id == "a-lindqvist" else actor for actor in story.actors
    )
    return compose(msgspec.structs.replace(story, actors=actors), version="0", options=())


def export(name: str, **changed: object) -> str:
    return plugins.load("outputs", name)(dossier(**changed)).decode("utf-8-sig")


def rows(name: str, **changed: object) -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in csv.DictReader(io.StringIO(export(name, **changed), newline=""))}


@pytest.mark.parametrize("name", NAMES)
def test_every_output_is_there_and_gives_the_same_bytes_twice(name):
    render = plugins.load("outputs", name)
    assert render(dossier()) == render(dossier()) != b""


def test_row_16_no_cell_can_be_run():
    table = list(csv.reader(io.StringIO(export("csv"), newline="")))
    assert {len(row) for row in table} == {len(table[0])}
    assert not [cell for row in table for cell in row if cell.lstrip()[:1] in tuple("=+-@")]
    assert f"'{FORMULA}" in {cell for row in table for cell in row}


def test_row_16_raw_cells_are_as_they_stand():
    assert FORMULA in {row["who"] for row in rows("csv-raw").values()}


def test_row_16_negative_numbers_stay_numbers():
    from pactline.outputs.csv import _guarded

    assert _guarded(-4.5) == -4.5
    assert [_guarded(text) for text in ("-4.5", " =1", "＝1", "\t=1", "4-5", "")] == [
        *("'-4.5", "' =1", "'＝1", "'\t=1", "4-5", ""),
    ]


def test_every_record_is_a_row_with_its_words():
    table = rows("csv-raw")
    assert set(table) == {
        *(fact.id for fact in invented.FACTS),
        *("o-sixty", "o-fortyfive", "o-dockers", "x-works"),
    }
    assert all(row["words"] and row["file"] for row in table.values())
    assert (table["o-sixty"]["value"], table["o-sixty"]["unit"]) == ("60", "percent")
    assert (table["c-loan"]["who"], table["c-loan"]["to"], table["c-loan"]["value"]) == (
        *("Norvania", "Tessary", "20000000"),
    )
    assert table["g-accord"]["status"] == "signed 2031-03-04"
    assert table["e-protest"]["who"] == "About 300 dockers"


def test_who_is_to_act_without_a_name_stands_in_the_reports_words():
    board = (Bound("by", None, "the harbour board"),)
    facts = tuple(
        msgspec.structs.replace(one, parties=board) if one.id == "c-loan" else one for one in invented.story().facts
    )
    assert rows("csv-raw", facts=facts)["c-loan"]["who"] == "the harbour board"


def test_who_gets_it_and_who_says_so_without_a_name_stand_in_the_reports_words():
    parties = (Bound("by", None, "the port"), Bound("to", None, "the ferrymen"))
    told = {"parties": parties, "said_by": (), "said_by_text": ("a port clerk",)}
    facts = tuple(msgspec.structs.replace(one, **told) if one.id == "c-loan" else one for one in invented.FACTS)
    row = rows("csv-raw", facts=facts)["c-loan"]
    assert (row["to"], row["said_by"]) == ("the ferrymen", "a port clerk")
    assert "according to a port clerk" in export("markdown", facts=facts)
    assert "according to a port clerk" in export("html", facts=facts)


def test_who_speaks_of_his_own_deeds_is_not_named_twice():
    told = {"parties": (Bound("by", None, "a port clerk"),), "said_by": (), "said_by_text": ("a port clerk",)}
    facts = tuple(msgspec.structs.replace(one, **told) if one.id == "c-loan" else one for one in invented.FACTS)
    for page in (export("markdown", facts=facts), export("html", facts=facts)):
        assert "port clerk" in page.lower() and "account" not in page
        assert "according to a port clerk" not in page


def test_the_lines_are_json_and_hold_every_list():
    lines = [json.loads(line) for line in export("jsonl").splitlines()]
    assert {line["list"] for line in lines} == {
        *("reports", "actors", "statements", "events", "agreements", "commitments", "indicators", "contradictions"),
        "stories",
    }
    assert next(line for line in lines if line.get("id") == "s-lend")["text"].startswith("Norvania would lend")
    assert next(line for line in lines if line.get("id") == "a-holm")["kind"] == "person"


def test_the_timeline_has_its_dates_in_parts_and_runs_nothing():
    told = json.loads(export("timelinejs"))
    slides = {slide["unique_id"]: slide for slide in told["events"]}
    assert slides["r-second"]["start_date"] == {"year": 2031, "month": 3, "day": 4}
    assert "end_date" not in slides["r-second"]
    assert slides["r-first"]["end_date"] == {"year": 2031, "month": 3, "day": 27}
    assert slides["r-first"]["display_date"] == "a Thursday in March 2031"
    for slide in (told["title"], *told["events"]):
        for text in slide["text"].values():
            tree = parser.fragment_fromstring(text or "x", create_parent="div")
            assert {one.tag for one in tree.iter()} <= {"div", "p", "b"}


def test_the_brief_has_a_note_for_every_mark_and_the_words_in_bold():
    text = export("markdown")
    assert text.startswith("# Ada Holm and Bo Lindqvist\n")
    notes = dict(re.findall(r"^\[\^(\d+)\]: (.+)$", text, re.MULTILINE))
    marks = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    assert marks == set(notes)
    assert any("**would lend Tessary 20 million crowns**" in note for note in notes.values())
    assert "  - Signed, 4 March 2031[^" in text


def test_the_brief_takes_nothing_in_a_report_for_markdown():
    from pactline.outputs.markdown import plain

    assert plain("<b>*x*</b> [a](javascript:y) `z` ^[n]") == r"\<b\>\*x\*\</b\> \[a\](javascript:y) \`z\` \^\[n\]"
    assert [plain(text) for text in ("1. x", "- x", "# x", "a - b")] == [r"1\. x", r"\- x", r"\# x", "a - b"]


def test_every_row_has_the_sentence_its_record_stands_in():
    table = rows("csv-raw")
    assert table["o-dockers"]["sentence"] == "About 300 dockers protested in Port Edra."
    assert table["c-loan"]["sentence"].startswith("Norvania's president Ada Holm on Thursday said")
    assert not [key for key, row in table.items() if not row["sentence"]]


def test_a_figure_names_who_gives_it_in_the_report_s_words():
    story = invented.story()
    share = next(one for one in story.indicators if one.id == "i-works")
    points = tuple(msgspec.structs.replace(one, claimant=None, sayer="port pilots") for one in share.observations)
    table = rows("csv-raw", indicators=(msgspec.structs.replace(share, observations=points),))
    assert table["o-sixty"]["said_by"] == "port pilots"
