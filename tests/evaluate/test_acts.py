"""Acts and statuses against standoff labels: what stands at the cue is judged, what was not found is counted."""

import json

import pytest

from pactline.engine.equipment import Tools
from pactline.evaluate import acts

TEXT = "The mayor promised to build a bridge. The council praised the plan. It rained in May."


def label(cue, content, act, status, half="tune"):
    at, to = TEXT.index(cue), TEXT.index(content)
    spans = {"cue": [[at, at + len(cue)]], "content": [[to, to + len(content)]]}
    return {"id": "a", "half": half, **spans, "act": act, "status": status}


@pytest.fixture
def gold(tmp_path):
    (tmp_path / "texts.jsonl").write_text(json.dumps({"id": "a", "text": TEXT}) + "\n")
    rows = [
        {"texts": "texts.jsonl"},
        label("promised", "to build a bridge", "promise", "planned"),
        label("praised", "the plan", "say", "happened", "aside"),
        label("rained", "in May", "say", "happened", "aside"),
    ]
    path = tmp_path / "acts.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def test_accuracy_is_over_what_was_found(gold, language, world):
    rows = {row.name: dict(row.figures) for row in acts.evaluate(gold, Tools(language=language, world=world))}
    assert rows["all"]["act_acc"] == 0.5
    assert rows["all"]["status_acc"] == 1.0
    assert rows["tune"]["act_acc"] == 1.0
    assert rows["aside"]["found"] == 0.5
