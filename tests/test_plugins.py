import pytest

from pactline import plugins
from pactline.errors import PactlineError


def test_every_built_in_part_comes_in_by_an_entry_point_and_loads():
    for group in plugins.GROUPS:
        parts = plugins.load_all(group)
        assert parts, group
        assert all(callable(part) for part in parts.values())
    assert {"txt", "html", "jsonl", "warc", "xml"} <= set(plugins.names("readers"))
    assert {"html", "json"} <= set(plugins.names("outputs"))


def test_a_name_nobody_registered_is_a_fault_that_names_what_there_is():
    with pytest.raises(PactlineError, match="known are csv, csv-raw, html, json"):
        plugins.load("outputs", "papyrus")


def test_what_is_installed_is_looked_up_once(monkeypatch):
    plugins.load_all("rules")
    monkeypatch.setattr(plugins, "entry_points", None)
    assert plugins.load_all("rules")
