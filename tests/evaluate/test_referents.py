"""All mentions of a topic: what is asked of them, and how they are joined."""

import json

from pactline.evaluate import coref, referents

TEXT = "President Ada Holm met dockers in Pelm on Monday. Holm said the strike had to end. The dockers left in March."
MARKS = (
    ("President Ada Holm", "holm", "entity", 0),
    ("Holm", "holm", "entity", 1),
    ("dockers", "dockers", "entity", 0),
    ("The dockers", "dockers", "entity", 0),
    ("the strike", "strike", "event", 0),
)


def document(key="a"):
    found = []
    for text, chain, kind, nth in MARKS:
        start = -1
        for _ in range(nth + 1):
            start = TEXT.index(text, start + 1)
        found.append({"start": start, "end": start + len(text), "kind": kind, "chain": chain, "text": text})
    return {"id": key, "topic": 1, "text": TEXT, "mentions": found}


def tools(language, world):
    class Tools:
        pass

    Tools.language, Tools.world = language, world
    return Tools()


def test_a_mention_knows_the_actor_its_head_names(language, world):
    held = referents.read([document()], tools(language, world)).held
    assert held[0].actor is not None
    assert held[0].actor == held[1].actor
    assert held[4].actor is None
    assert (held[2].last, held[3].last) == ("dockers", "dockers")


def test_a_gold_file_of_all_mentions_is_scored_by_topic(language, world, tmp_path):
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n".join(json.dumps(document(key)) for key in "ab"), encoding="utf-8")
    row, floor = coref.evaluate(gold, tools(language, world))
    assert (row.name, floor.name) == ("pactline", "same last word in a topic")
    assert dict(floor.figures)["B3 P"] == 1.0
    assert dict(row.figures)["CoNLL F1"] > 0.5
