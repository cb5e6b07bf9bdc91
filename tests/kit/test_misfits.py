"""What msgspec says of data that does not fit, in plain words."""

import msgspec
import pytest

from pactline.kit import misfits


class Part(msgspec.Struct, forbid_unknown_fields=True):
    pair: tuple[int, int] = (0, 0)
    name: str | None = None

    def __post_init__(self):
        if self.name == "odd":
            raise ValueError("that is odd")


class Whole(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    parts: tuple[Part, ...] = ()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({}, '"id" is missing'),
        ([], "it is a list and should be an object"),
        ({"id": 3}, '"id" is a whole number and should be text'),
        ({"id": "a", "parts": [{"name": 3}]}, '"parts[0].name" is a whole number and should be text or null'),
        ({"id": "a", "parts": [{"pair": [1]}]}, '"parts[0].pair" should be a list of 2, got 1'),
        ({"id": "a", "parts": [{"name": "odd"}]}, '"parts[0]": that is odd'),
        ({"id": "a", "parts": [{"nome": "x"}]}, '"parts[0].nome" is no key of it'),
    ],
)
def test_the_key_and_what_is_wrong_with_it(data, words):
    with pytest.raises(msgspec.ValidationError) as fault:
        msgspec.convert(data, Whole)
    assert misfits.plainly(fault.value) == words


def test_an_unknown_key_is_told_apart():
    with pytest.raises(msgspec.ValidationError) as fault:
        msgspec.convert({"id": "a", "parts": [{}, {"nome": "x"}]}, Whole)
    assert misfits.unknown(fault.value) == ("nome", "parts[1]")
    assert misfits.unknown(ValueError("no")) is None
