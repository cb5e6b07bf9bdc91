"""A promise has one line of the page: as a commitment, where what is promised is told, else as an event."""

import pytest
from tests.story.test_retold import dossier

from pactline.engine import opening


@pytest.mark.parametrize(
    ("text", "types", "lines"),
    [
        ("Norway vowed to build nine piers.", ["AGREE"], 0),
        ("Norway pledged to build three piers.", ["AGREE"], 0),
        ("Norway agreed to build three piers with Latvia.", ["AGREE"], 1),
        ("Norway urged Latvia to build three piers.", ["REQUEST"], 1),
    ],
)
def test_what_is_promised_is_told_once(text, types, lines, tmp_path):
    found = dossier(tmp_path, text)
    assert [one["type"] for one in found["events"]] == types
    assert len(found["commitments"]) == 1
    page = {section.key: section.lines for section in opening.dossier(tmp_path / "out").sections}
    assert len([line for line in page["timeline"] if "event" in line.tags]) == lines
