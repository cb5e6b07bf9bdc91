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


@pytest.mark.parametrize(
    ("one", "other"), [("announce", "announcement"), ("attack", "attacker"), ("arrival", "arrive")]
)
def test_words_of_one_root(one, other):
    assert coref.root(one) == coref.root(other)


def test_short_words_keep_their_ends():
    assert coref.root("bed") == "bed"


def test_events_are_joined_across_documents(tmp_path, language):
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

    Tools.language = language
    documents = coref.read(gold)
    held = coref.mentions(documents, Tools())
    row = coref.score("x", held, coref.key)
    assert dict(row.figures)["CoNLL F1"] == 1.0
