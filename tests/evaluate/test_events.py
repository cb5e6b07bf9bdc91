"""The metrics of events on sentences of our own."""

import json

import pytest

from pactline.engine.equipment import Tools
from pactline.errors import PactlineError
from pactline.evaluate import events


@pytest.fixture(scope="module")
def tools(language, world):
    return Tools(language=language, world=world)


def rows(tmp_path, tools, *lines):
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    return {row.name: dict(row.figures) for row in events.evaluate(gold, tools)}


def marked(key, text, source, target, root):
    spans = [[[text.index(words), text.index(words) + len(words)]] for words in (source, target)]
    return {"id": key, "text": text, "source": spans[0], "target": spans[1], "root15": root}


def test_a_planned_blow_counts_as_a_threat_and_planned_help_as_an_agreement(tmp_path, tools):
    lines = (
        marked("a", "Norway will impose sanctions on Latvia.", "Norway", "Latvia", "THREATEN"),
        marked("b", "Norway will send aid to Latvia.", "Norway", "Latvia", "AGREE"),
        marked("c", "Norway freed two Latvian prisoners.", "Norway", "Latvian prisoners", "YIELD"),
    )
    figures = rows(tmp_path, tools, *lines)["root15, rules"]
    assert figures["accuracy"] == 1.0
    assert figures["macro_f1"] == 1.0


def test_a_pair_joined_the_wrong_way_lowers_direction(tmp_path, tools):
    right = {"id": "a", "text": "Norway attacked Latvia.", "events": [{"source": "NOR", "target": "LAT"}]}
    wrong = {"id": "b", "text": "Norway attacked Latvia.", "events": [{"source": "LAT", "target": "NOR"}]}
    assert rows(tmp_path, tools, right)["who on whom"]["direction"] == 1.0
    assert rows(tmp_path, tools, right, wrong)["who on whom"]["direction"] == 0.5


def test_running_text_counts_a_quoted_deed_told_as_done_against_us(tmp_path, tools):
    text = "Police arrested two men."
    label = {"types": ["COERCE"], "actors": [[0, 6]], "recipients": [[16, 23]], "optional": False}
    done = {**label, "trigger": [7, 15], "statuses": ["happened"]}
    line = {"id": "a", "text": text, "half": "tune", "until": len(text), "events": [done]}
    figures = rows(tmp_path, tools, line)["running text, tune"]
    assert (figures["happened_p"], figures["roles_p"], figures["recall"]) == (1.0, 1.0, 1.0)
    said = {**line, "events": [{**done, "statuses": ["alleged"]}]}
    assert rows(tmp_path, tools, said)["running text, tune"]["happened_p"] == 0.0


def test_labels_without_their_text_are_refused(tmp_path, tools):
    with pytest.raises(PactlineError):
        rows(tmp_path, tools, {"id": "a", "events": []})
