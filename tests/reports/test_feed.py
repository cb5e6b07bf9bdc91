import pytest

from pactline import reports
from pactline.model.report import Rejected, Report

BODY = "&lt;p&gt;The harbour pilots of Merrin agreed on Friday to a new rota, their union said.&lt;/p&gt;"
HEAD = "<?xml version='1.0'?>{before}<rss version='2.0'><channel><title>The Log</title>{items}</channel></rss>"
ITEM = (
    "<item><title>Pilots agree</title><guid>{guid}</guid><link>https://log.example/{guid}</link>"
    "<pubDate>Fri, 07 May 2021 18:30:00 +0300</pubDate><description>{body}</description></item>"
)


def feed(tmp_path, items, before=""):
    (tmp_path / "a.xml").write_text(HEAD.format(items=items, before=before))
    return list(reports.find([tmp_path]))


def test_entries_are_reports(tmp_path):
    raws = feed(tmp_path, ITEM.format(guid="one", body=BODY) + ITEM.format(guid="two", body=BODY))
    assert [raw.path for raw in raws] == ["a.xml#one", "a.xml#two"]
    report = reports.read(raws[0])
    assert isinstance(report, Report)
    assert (report.title, report.outlet, report.source.url) == ("Pilots agree", "The Log", "https://log.example/one")
    assert [(date.first, date.origin) for date in report.dates] == [("2021-05-07", "feed")]
    assert report.text == "The harbour pilots of Merrin agreed on Friday to a new rota, their union said."


def test_two_entries_of_one_id(tmp_path):
    _, second = feed(tmp_path, ITEM.format(guid="one", body=BODY) * 2)
    assert second.path == "a.xml#entry 2"


LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{('&' + chr(97 + n) + ';') * 10}'>" for n in range(9)
)


@pytest.mark.parametrize(
    "before",
    [LAUGHS + "]>", "<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///x'>]>", "<!doctype x [<!entity x 'y'>]>"],
)
def test_row_15_entities_are_not_expanded(tmp_path, before):
    (rejected,) = feed(tmp_path, ITEM.format(guid="one", body="&x;"), before)
    assert rejected == Rejected("a.xml", "declares entities, which are not expanded")


def test_row_15_an_external_dtd_is_not_fetched(tmp_path, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("a socket was opened")

    monkeypatch.setattr("socket.socket.connect", refuse)
    before = "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:9/rss.dtd'>"
    (raw,) = feed(tmp_path, ITEM.format(guid="one", body=BODY), before)
    assert isinstance(reports.read(raw), Report)


def test_row_12_a_feed_nested_without_end_is_rejected(tmp_path):
    (rejected,) = feed(tmp_path, "<a>" * 100_000)
    assert "nested too deep" in rejected.reason


def test_other_xml_is_no_feed(tmp_path):
    (tmp_path / "a.xml").write_text("<?xml version='1.0'?><list><one/></list>")
    assert list(reports.find([tmp_path])) == [Rejected("a.xml", "no RSS or Atom entries in it")]
