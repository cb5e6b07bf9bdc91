"""A promise is told once: as a commitment, where what is promised is told, else as an event."""

import pytest
from tests.story.test_retold import dossier


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Marta Lund promised to mend the nation's harbours.", []),
        ("Norway pledged to build three piers.", []),
        ("Norway agreed to build three piers with Latvia.", ["AGREE"]),
        ("Norway urged Latvia to build three piers.", ["REQUEST"]),
    ],
)
def test_what_is_promised_is_told_once(text, events, tmp_path):
    found = dossier(tmp_path, text)
    assert [one["type"] for one in found["events"]] == events
    assert len(found["commitments"]) == 1
