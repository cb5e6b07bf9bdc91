"""An office of a state in any report, and the one person of the reports who holds it."""

import pytest

from pactline.model.span import Evidence, Span
from pactline.model.story import Actor, Role
from pactline.story import holders

WORDS = (Evidence(Span("r", 0, 1), "title", "title"),)


def person(key, *roles):
    return Actor(id=key, name=key, kind="person", roles=tuple(Role(title, of, WORDS) for title, of in roles))


PEOPLE = (
    person("a-holm", ("president", "Latvia"), ("former prime minister", "Latvia")),
    person("a-lund", ("prime minister", "Norway")),
    person("a-berg", ("foreign minister", "Norway")),
    person("a-dahl", ("foreign minister", "Norway")),
    person("a-moss", ("president", None)),
)


@pytest.mark.parametrize(
    ("words", "holder"),
    [
        ("The Latvian president", "a-holm"),
        ("the president of Latvia", "a-holm"),
        ("Latvia’s president", "a-holm"),
        ("Norway's prime minister", "a-lund"),
        ("the Latvian prime minister", None),  # no more
        ("the Norwegian foreign minister", None),  # two of them
        ("the Norwegian president", None),
        ("the president", None),
        ("a Latvian", None),
        ("the harbour board of Latvia", None),
    ],
)
def test_an_office_of_a_state_means_its_one_holder(words, holder, world):
    assert holders.known(PEOPLE, world).who(words) == holder
