import sqlite3

import pytest
from tests import invented

from pactline.dossier import compose
from pactline.errors import PactlineError
from pactline.stores import sqlite


@pytest.fixture(scope="module")
def dossier():
    return compose(invented.story(), version="0", options=(("today", "2031-04-01"),))


@pytest.fixture
def path(dossier, tmp_path):
    sqlite.save(dossier, tmp_path / "pactline.db", root="/inputs")
    return tmp_path / "pactline.db"


def ask(path, question, *values):
    with sqlite3.connect(path) as connection:
        return connection.execute(question, values).fetchall()


def test_what_goes_in_comes_out(path, dossier):
    stored = sqlite.load(path)
    assert stored.dossier == dossier
    assert stored.root == "/inputs"


def test_a_journalist_can_ask_who_said_what(path):
    rows = ask(path, "select says from records where kind = 'statement' and actor_name = 'Bo Lindqvist' order by id")
    assert [row[0].split()[2] for row in rows] == ["added", "denied"]
    assert ask(path, "select value, bound from records where id = 'o-sixty'") == [(60.0, "exact")]


def test_every_record_leads_to_its_words(path):
    words = ask(path, "select words from evidence where record = 's-works' and role = 'content'")
    assert words == [("We have completed 60 percent of the harbour works,",)]
    assert ask(path, "select count(*) from evidence left join reports on reports.id = report where path is null") == [
        (0,)
    ]


def test_texts_can_be_searched(path):
    assert ask(path, "select report from search where search match ? order by report", "harbour") == [
        ("r-first",),
        ("r-second",),
    ]


def test_an_earlier_store_is_replaced_and_nothing_is_left_beside_it(path, dossier):
    sqlite.save(dossier, path, root="/elsewhere")
    assert sqlite.load(path).root == "/elsewhere"
    assert [one.name for one in path.parent.iterdir()] == ["pactline.db"]


def test_row_37_a_store_that_fails_on_the_way_leaves_the_earlier_one(path, dossier, monkeypatch):
    monkeypatch.setattr(sqlite.tables, "FILL_SEARCH", "INSERT INTO nowhere SELECT 1")
    with pytest.raises(PactlineError, match="cannot be written"):
        sqlite.save(dossier, path, root="/broken")
    assert sqlite.load(path).root == "/inputs"
    assert [one.name for one in path.parent.iterdir()] == ["pactline.db"]


@pytest.mark.parametrize("content", [b"", b"not a database at all, but long enough to be looked at" * 40])
def test_row_39_a_file_that_is_no_store_is_refused_with_an_instruction(tmp_path, content):
    (tmp_path / "pactline.db").write_bytes(content)
    with pytest.raises(PactlineError, match="build it again"):
        sqlite.load(tmp_path / "pactline.db")


def test_row_39_a_store_of_another_version_is_refused(path):
    with sqlite3.connect(path) as connection:
        connection.execute("update meta set value = '99' where key = 'store'")
    with pytest.raises(PactlineError, match="another version"):
        sqlite.load(path)


def test_a_missing_store_is_a_clear_fault(tmp_path):
    with pytest.raises(PactlineError, match="no store there"):
        sqlite.load(tmp_path / "pactline.db")
