import pytest

from pactline.kit.alterations import kind


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("84", "48", "number"),
        ("84 piers", "some piers", ""),
        ("will not", "will", "denial"),
        ("won t", "will", "denial"),
        ("won", "lost", ""),
        ("the big", "the great", ""),
    ],
)
def test_a_change_of_sense_has_a_kind(ours, theirs, expected):
    assert kind(ours.split(), theirs.split()) == expected
