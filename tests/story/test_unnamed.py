"""Who is no known actor: told in the report's words, where these name somebody."""

import msgspec
import pytest
from tests import invented

from pactline.model.record import Party
from pactline.model.story import Bound
from pactline.story import unnamed
from pactline.story.facts import Ground

LOAN = next(fact for fact in invented.FACTS if fact.id == "c-loan")
BASE = Ground(actors={"h": "a-holm"}, datings={}, origins=None)  # type: ignore[arg-type]


def telling(*sayers):
    """The loan as somebody tells it: words, and the chain of who is known."""
    said = tuple(Party("speaker", chain, text) for text, chain in sayers)
    known = tuple(BASE.actors[chain] for _, chain in sayers if chain)
    return msgspec.structs.replace(LOAN, record=msgspec.structs.replace(LOAN.record, said_by=said), said_by=known)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("the harbour board", True),
        ("it", False),
        ("They", False),
        ("whose board", False),
        ("others", False),
        ("More", False),
        ("more nurses", True),
    ],
)
def test_a_pronoun_of_nobody_known_names_nobody(words, kept):
    assert bool(unnamed.told((Bound("by", None, words),))) is kept
    assert bool(unnamed.sayers((telling((words, None)),), BASE)) is kept


def test_words_are_told_once_and_whole():
    assert unnamed.sayers((telling(("Some papers", None)), telling(("some papers", None))), BASE) == ("Some papers",)
    both = telling(("the mayor and\na port clerk", None), ("a port clerk", None))
    assert unnamed.sayers((both, telling(("the mayor and a port clerk", None))), BASE) == (
        "the mayor and a port clerk",
    )


def test_words_stand_beside_a_name_of_their_own_telling_only():
    joint, other = telling(("Ada Holm", "h"), ("a port clerk", None)), telling(("the mayor", None))
    assert unnamed.sayers((joint, other), BASE) == ("a port clerk",)
    assert unnamed.sayers((telling(("Ada Holm", "h")), other), BASE) == ()
