"""Reports that attack: the whole path, from bytes to page, store and exports."""

import json
import re
import sqlite3

import pytest
from lxml import html
from tests import hostile

from pactline import settings
from pactline.engine import building

ALLOWED = {"script": 1, "style": 1}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The hostile reports, built."""
    folder = tmp_path_factory.mktemp("hostile")
    out = folder / "out"
    source = hostile.write(folder)
    before = sorted(folder.rglob("*"))
    chosen = settings.read({}, today="2026-11-24", jobs=0)
    building.build(building.Order(paths=(source,), out=out, facts=None, settings=chosen))
    return folder, out, before


def test_row_4_names_of_reports_are_labels_and_nothing_is_written_elsewhere(built):
    folder, out, before = built
    written = {path.relative_to(out).as_posix() for path in out.rglob("*")}
    assert written == {"dossier.html", "dossier.json", "pactline.db"}
    assert sorted(path for path in folder.rglob("*") if out not in (path, *path.parents)) == before


def test_row_13_the_page_holds_no_element_of_a_report(built):
    page = html.fromstring((built[1] / "dossier.html").read_bytes())
    for name, count in ALLOWED.items():
        assert len(page.findall(f".//{name}")) == count, name
    assert not page.xpath("//img | //iframe | //object | //embed | //form | //base | //math")
    assert page.xpath("//link/@href") == ["data:,"]  # an empty icon, so that the browser asks for none
    assert not [name for element in page.iter() for name in element.attrib if name.lower().startswith("on")]
    links = page.xpath("//a/@href")
    assert all(link.startswith(("#", "https://news.example/")) for link in links), set(links)
    assert "alert(1)" in page.text_content()


def test_row_13_the_policy_lets_only_our_own_script_and_style_run(built):
    page = html.fromstring((built[1] / "dossier.html").read_bytes())
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert re.search(r"script-src 'sha256-[^']+'", policy)


def test_row_13_templates_in_reports_are_text(built):
    text = html.fromstring((built[1] / "dossier.html").read_bytes()).text_content()
    assert "{{ 7 * 7 }}" in text


def test_row_14_the_data_loads_and_holds_the_attacks_as_text(built):
    dossier = json.loads((built[1] / "dossier.json").read_bytes())
    assert len(dossier["reports"]) == len(hostile.ATTACKS)
    assert any("</script>" in report["text"] for report in dossier["reports"])


def test_row_11_direction_overrides_do_not_reach_the_text(built):
    dossier = json.loads((built[1] / "dossier.json").read_bytes())
    assert not [report["id"] for report in dossier["reports"] if "\u202e" in report["text"]]


def test_the_store_opens_and_its_search_finds_words(built):
    with sqlite3.connect(f"file:{built[1] / 'pactline.db'}?mode=ro", uri=True) as store:
        (count,) = store.execute("select count(*) from reports").fetchone()
        assert count == len(hostile.ATTACKS)
        assert store.execute("pragma integrity_check").fetchone() == ("ok",)


def test_every_list_of_the_contract_is_there(built):
    dossier = json.loads((built[1] / "dossier.json").read_bytes())
    assert dossier["schema"] == "pactline/1"
    lists = "reports rejected actors statements events agreements commitments indicators contradictions stories".split()
    assert all(isinstance(dossier[name], list) for name in lists)
    for name in lists[2:]:
        assert [one["id"] for one in dossier[name]] == sorted(one["id"] for one in dossier[name])
    keys = {"id", "report", "speaker", "speaker_text", "addressee", "cue", "act", "form", "text", "status", "when"}
    keys |= {"utterance", "evidence", "reports", "independent", "drift", "speakers", "carriers", "sure"}
    assert dossier["statements"]
    assert all(set(one) == keys and one["evidence"] for one in dossier["statements"])
    assert set(dossier["coverage"]) == {"sentences", "with_cue_without_record"}
