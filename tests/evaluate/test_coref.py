"""CoNLL F1 on cases counted by hand, and events joined across documents."""

import json

import pytest

from pactline.evaluate import conll, coref

GOLD = dict(zip("abcdef", (1, 1, 1, 2, 2, 3), strict=True))


def figures(found):
    return dict(conll.score("x", GOLD, dict(zip("abcdef", found, strict=True))).figures)


def test_a_grouping_beside_itself_is_whole():
    assert set(figures((9, 9, 9, 8, 8, 7)).values()) == {1.0}


def test_a_split_group_and_a_stranger():
    got = figures((1, 1, 2, 2, 2, 3))
    assert (got["MUC P"], got["MUC R"]) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert got["B3 P"] == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3 + 1) / 6)
    assert got["CEAFe P"] == pytest.approx((4 / 5 + 4 / 5 + 1) / 3)


def test_each_alone_has_no_link():
    got = figures("abcdef")
    assert (got["MUC F1"], got["B3 P"]) == (0.0, 1.0)
    assert got["CEAFe P"] == pytest.approx((2 / 4 + 2 / 3 + 1) / 6)


def test_events_are_joined_across_documents(tmp_path, language, world):
    texts = {
        "a": "The pier collapsed in a storm, and Holm said it was late.",
        "b": "The collapse of the pier. Rask said it was late.",
    }
    lines = []
    for key, text in texts.items():
        marks = [("collapse", "e1"), ("said", f"e-{key}")]
        found = [
            {
                "start": text.index(word),
                "end": text.index(word) + len(word),
                "kind": "event",
                "chain": chain,
                "text": word,
            }
            for word, chain in marks
        ]
        lines.append(json.dumps({"id": key, "text": text, "mentions": found}))
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n".join(lines), encoding="utf-8")

    class Tools:
        pass

    Tools.language, Tools.world = language, world
    row, floor = coref.evaluate(gold, Tools())
    assert row.name == "pactline"
    assert 0 < dict(floor.figures)["CoNLL F1"] < 1


def test_a_mention_is_read_with_what_hangs_on_it(language, world):
    text = "In Pelm the harbour police arrested three smugglers on Monday."
    mark = {"start": text.index("arrested"), "end": text.index("arrested") + 8, "kind": "event", "chain": "e"}

    class Tools:
        pass

    Tools.language, Tools.world = language, world
    (one,) = coref.read([{"id": "a", "text": text, "mentions": [{**mark, "text": "arrested"}]}], Tools()).mentions
    assert (one.deed.head, one.deed.doers, one.deed.done_to) == ("arrest", {"police"}, {"smuggler"})
    assert "harbour" in one.deed.around
