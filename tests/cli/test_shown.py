"""The terminal's tables."""

import msgspec
import pytest
from tests import invented

from pactline.cli import shown
from pactline.dossier import compose
from pactline.engine import explaining
from pactline.errors import PactlineError
from pactline.outputs.json import public


@pytest.fixture(scope="module")
def dossier():
    return public(compose(invented.story(), version="0", options=()))


def rows(dossier, section):
    ((_, heads, held),) = shown.tables(dossier, section)
    assert all(len(row) == len(heads) for row in held)
    return {row[0]: row for row in held}


@pytest.mark.parametrize("section", sorted(shown.SECTIONS))
def test_every_section_is_a_table_with_rows(dossier, section):
    assert rows(dossier, section)


def test_dates_are_in_words_and_actors_by_name(dossier):
    assert rows(dossier, "agreements")["g-accord"][1:4] == (
        *("Harbour Accord", "Ada Holm, Bo Lindqvist", "signed 4 March 2031"),
    )
    assert rows(dossier, "reports")["r-first"][2] == "a Thursday in March 2031"
    assert rows(dossier, "commitments")["c-loan"][1:5] == (
        *("Norvania", "lend Tessary 20 million crowns", "Ada Holm", "firm"),
    )
    assert "About 300 dockers protested" in rows(dossier, "events")["e-protest"][-1]


def test_who_is_to_act_and_has_no_name_is_told_in_the_reports_words(dossier):
    (loan,) = dossier.commitments
    told = msgspec.structs.replace(loan, by=(), by_text=("the harbour board",), said_by=(), said_by_text=("a clerk",))
    row = rows(msgspec.structs.replace(dossier, commitments=(told,)), "commitments")["c-loan"]
    assert (row[1], row[3]) == ("the harbour board", "a clerk")


def test_a_statement_of_several_names_all_who_speak(dossier):
    first = dossier.statements[0]
    both = msgspec.structs.replace(first, speakers=tuple(sorted(actor.id for actor in dossier.actors)[:2]))
    told = rows(msgspec.structs.replace(dossier, statements=(both,)), "statements")[first.id][1]
    names = {actor.id: actor.name for actor in dossier.actors}
    assert told == ", ".join(names[key] for key in both.speakers)


def test_an_unknown_section_names_those_there_are(dossier):
    with pytest.raises(PactlineError, match="agreements"):
        shown.tables(dossier, "nonsense")


def test_why_names_the_stages_of_an_agreement_and_underlines_their_words(dossier):
    lines = explaining.why(dossier, "g-accord")
    assert "  signed: 2031-03-04" in lines
    place = next(n for n, line in enumerate(lines) if "signed the Harbour Accord" in line)
    words = lines[place][lines[place].index("signed") :]
    carets = lines[place + 1][lines[place].index("signed") :]
    assert carets.startswith("^" * len("signed") + " ")
    assert "^" * len("Harbour Accord") in carets
    assert words.startswith("signed the Harbour Accord")
