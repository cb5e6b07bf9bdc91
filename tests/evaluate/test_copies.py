import json

from pactline.evaluate import copies
from pactline.evaluate.grouping import agreement

TEXT = (
    "The harbour council of Arle met on Tuesday to settle who will pay for the ferry pier, and put the matter off "
    "again until the frost is over and the old piles can be seen at low water."
)
OTHER = (
    "Growers in the upper valley report the best plum harvest in a decade although hail in June spoiled two orchards "
    "near the mill and pickers are hard to find this late in the season."
)


def document(key: str, text: str, cluster: str, kind: str, segments: list[dict]) -> dict:
    return {"id": key, "text": text, "cluster": cluster, "kind": kind, "segments": segments}


def test_a_found_copy_is_all_right(tmp_path):
    copied = f"Pier put off\n\n{TEXT}"
    gold = tmp_path / "gold.jsonl"
    documents = [
        document("a", TEXT, "one", "base", []),
        document("b", copied, "one", "copy", [{"start": 14, "end": len(copied)}]),
        document("c", OTHER, "two", "base", []),
    ]
    gold.write_text("\n".join(map(json.dumps, documents)), encoding="utf-8")
    (row,) = copies.evaluate(gold, None)
    figures = dict(row.figures)
    assert (figures["ARI"], figures["pair F1"], figures["passage F1"]) == (1.0, 1.0, 1.0)


def test_agreement_of_two_groupings():
    figures = dict(agreement({"a": 1, "b": 1, "c": 2, "d": 2}, {"a": 1, "b": 1, "c": 1, "d": 2}))
    assert figures["pair P"] == 1 / 3
    assert figures["pair R"] == 1 / 2
    assert round(figures["B3 F1"], 3) == round(2 * (2 / 3) * 0.75 / (2 / 3 + 0.75), 3)
    assert figures["ARI"] == 0.0
