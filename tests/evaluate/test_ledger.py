"""The score of agreements, commitments and measures on labels made up for a text of our own."""

import msgspec

from pactline.evaluate import ledger
from pactline.evaluate.ledger import Figure, Found, Labels, Pact, Vow

TEXT = "Norway will lend Latvia $20 million. The border treaty was signed."
GOLD = Labels(
    id="a",
    corpus="c",
    half="seen",
    agreements=(Pact(((41, 54),), ("signed",)),),
    commitments=(Vow((12, 35), (0, 6), "firm"),),
    measures=(Figure((24, 35), 2e7, "USD", "exact", (17, 35)),),
)


def rows(found: Found) -> dict[str, dict[str, float]]:
    scored = ledger.score("x", [GOLD], {("c", "a"): TEXT}, finder=lambda key, text: found)
    return {row.name.split()[-1]: dict(row.figures) for row in scored}


def test_the_labels_themselves_score_full():
    found = Found(GOLD.agreements, GOLD.commitments, GOLD.measures, ((),))
    assert all(row["P right"] == row["R right"] == 1 for row in rows(found).values())


def test_a_wrong_field_is_found_and_not_right():
    found = Found((Pact(((41, 54),)),), (Vow((12, 20), (0, 6), "considered"),), GOLD.measures, (((0, 6),),))
    for row in rows(found).values():
        assert (row["R found"], row["R right"]) == (1, 0)


def test_nothing_found_scores_nothing():
    assert all(row["R found"] == 0 for row in rows(Found()).values())


def test_the_baseline_finds_the_words():
    scored = ledger.score("x", [GOLD], {("c", "a"): TEXT}, finder=ledger.baseline)
    assert {row.name.split()[-1]: dict(row.figures)["R found"] for row in scored} == {
        "agreements": 1,
        "commitments": 1,
        "measures": 1,
    }


def test_an_optional_label_counts_neither_for_nor_against():
    doubtful = Vow((49, 65), None, "firm", optional=True)
    gold = msgspec.structs.replace(GOLD, commitments=(*GOLD.commitments, doubtful))
    for more in ((), (doubtful,)):
        found = Found(commitments=(*GOLD.commitments, *more))
        scored = ledger.score("x", [gold], {("c", "a"): TEXT}, finder=lambda key, text, found=found: found)
        figures = dict(next(row for row in scored if "commitments" in row.name).figures)
        assert (figures["P right"], figures["R right"], figures["labels"], figures["given"]) == (1, 1, 1, 1)


def test_a_second_reading_is_scored_as_a_system_is(tmp_path):
    first, second = tmp_path / "gold.jsonl", tmp_path / "gold-again.jsonl"
    first.write_bytes(msgspec.json.encode(GOLD))
    second.write_bytes(msgspec.json.encode(msgspec.structs.replace(GOLD, measures=())))
    scored = {row.name.split()[-1]: dict(row.figures)["R right"] for row in ledger.readings(first, second)}
    assert scored == {"agreements": 1, "commitments": 1, "measures": 0}
