"""The score of agreements, commitments and measures on labels made up for a text of our own."""

import gzip

import msgspec
import pytest

from pactline.engine.equipment import Tools
from pactline.errors import PactlineError
from pactline.evaluate import ledger, ledger_baseline, ledger_match
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


@pytest.mark.parametrize(
    ("label", "unit", "same"),
    [
        ("barrels per day", "barrels a day", True),
        ("members of staff", "members", True),
        ("fire trucks", "trucks", True),
        ("members of staff", "staff", False),
        ("barrels a day", "barrels", False),
        ("percent", "cent", False),
    ],
)
def test_a_unit_is_its_noun_and_its_rate(label, unit, same):
    gold = Figure((0, 9), 5.0, label, "exact", (0, 9))
    given = Found((), (), (Figure((0, 9), 5.0, unit, "exact", (0, 9)),), ((),))
    assert ledger_match.figures_met([gold], given) == [(False, same)]


def test_a_kind_that_nobody_looked_for_says_nothing():
    found = Found(GOLD.agreements, GOLD.commitments, GOLD.measures, ((),))
    unread = msgspec.structs.replace(GOLD, agreements=(), unread=("agreements",))
    scored = ledger.score("x", [unread], {("c", "a"): TEXT}, finder=lambda key, text: found)
    assert [dict(row.figures)["given"] for row in scored] == [0, 1, 1]


def test_nothing_found_scores_nothing():
    assert all(row["R found"] == 0 for row in rows(Found()).values())


def test_the_baseline_finds_the_words():
    scored = ledger.score("x", [GOLD], {("c", "a"): TEXT}, finder=ledger_baseline.find)
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


@pytest.mark.parametrize("packed", [False, True])
def test_the_texts_of_a_corpus_are_read_gzipped_or_not(tmp_path, language, world, packed):
    line = msgspec.json.encode({"id": "a", "text": TEXT})
    corpus = tmp_path / "shared" / "benchmarks" / ("c.jsonl.gz" if packed else "c.jsonl")
    corpus.parent.mkdir(parents=True)
    corpus.write_bytes(gzip.compress(line) if packed else line)
    gold = tmp_path / "bench" / "gold.jsonl"
    gold.parent.mkdir()
    gold.write_bytes(msgspec.json.encode(GOLD))
    scored = {row.name: dict(row.figures) for row in ledger.evaluate(gold, Tools(language, world))}
    assert scored["seen pactline commitments"]["R right"] == 1
    assert scored["seen baseline agreements"]["R found"] == 1


def test_missing_texts_are_told_of(tmp_path, language, world):
    gold = tmp_path / "gold.jsonl"
    gold.write_bytes(msgspec.json.encode(GOLD))
    with pytest.raises(PactlineError, match="labelled texts"):
        ledger.evaluate(gold, Tools(language, world))


def test_a_label_with_no_such_stage_is_told_of(tmp_path, language, world):
    gold = tmp_path / "gold.jsonl"
    gold.write_bytes(msgspec.json.encode(GOLD).replace(b'"signed"', b'"in force"'))
    with pytest.raises(PactlineError, match="no such stage"):
        ledger.evaluate(gold, Tools(language, world))
