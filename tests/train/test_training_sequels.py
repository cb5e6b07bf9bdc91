"""The promises written with later sentences have the shape that the judge learns from, and what it reads is one."""

import json
from collections import Counter
from pathlib import Path

import pytest

from pactline.lexicon.en import judge
from train import judge_data

SEQUELS = sorted((Path(judge_data.__file__).parent / "sequels").glob("*.jsonl"))


@pytest.mark.parametrize("path", SEQUELS, ids=lambda path: path.stem)
def test_each_promise_has_sentences_that_tell_of_it_and_others(path):
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert len({one["promise"] for one in lines}) == len(lines) > 0
    for one in lines:
        assert one["action"].strip(), one["promise"]
        kinds = [later["kind"] for later in one["later"]]
        assert set(kinds) <= set(judge_data.CLASSES) and "none" in kinds, one["promise"]
        assert all(later["text"].strip() for later in one["later"])


def test_pairs_hold_every_class_and_stories_kept_aside_are_few():
    told, written = list(judge_data.links()), list(judge_data.sequels())
    assert set(Counter(one.says for one in told)) == set(Counter(one.says for one in written)) == set(range(7))
    stories = {one.story for one in told}
    assert 0.1 < sum(map(judge_data.aside, stories)) / len(stories) < 0.3


def test_a_sentence_that_repeats_the_words_is_the_nearest():
    pairs = [one for one in judge_data.sequels() if one.promise_at == 0 and one.story == "01"]
    first = pairs[0]
    same = judge_data.Pair(**{**vars(first), "sentence": f"{first.party} {first.action}"})
    near = judge_data.nearness([*pairs, same])
    assert near[-1] == pytest.approx(1) and max(near[:-1]) <= 1


def test_it_is_learned_as_it_is_read():
    assert (judge_data.TASK, judge_data.BEFORE, judge_data.SENTENCE) == (judge.TASK, judge.BEFORE, judge.SENTENCE)
