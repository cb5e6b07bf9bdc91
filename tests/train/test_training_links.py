"""The invented stories with links hold what their links say: every quoted word stands in its sentence."""

import json
from pathlib import Path

import pytest

LINKS = sorted((Path(__file__).parents[2] / "train" / "links").glob("*.jsonl"))
KINDS = {"done", "under_way", "refused", "broken", "put_off", "not_yet", "restated", "withdrawn"}


def _lost(story):
    """The quoted words that their sentences lack."""
    quoted = [(one["at"], one["words"]) for one in story["outcomes"]]
    quoted += [(one["at"], one["value"]) for one in story["figures"]]
    quoted += [((report, at), words) for one in story["pacts"] for report, at, words in one["mentions"]]
    quoted += [((report, at), words) for one in story["actors"] for report, at, words in one["mentions"]]
    return [(story["id"], at, words) for at, words in quoted if words not in _sentence(story, at)]


def _sentence(story, at):
    """A sentence by report and place."""
    report, place = at
    return story["reports"][report]["sentences"][place]


@pytest.mark.parametrize("path", LINKS, ids=lambda path: path.stem)
def test_links_stand_on_their_words(path):
    stories = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert len({story["id"] for story in stories}) == len(stories) > 0
    assert [lost for story in stories for lost in _lost(story)] == []
    for story in stories:
        days = [report["day"] for report in story["reports"]]
        assert days == sorted(days), story["id"]
        assert {one["kind"] for one in story["outcomes"]} <= KINDS
        assert all(0 <= one["promise"] < len(story["promises"]) for one in story["outcomes"])
        assert all(max(pair[:2]) < len(story["figures"]) for pair in story["disagreements"])
        assert all(_sentence(story, one["at"]) for one in story["promises"])
