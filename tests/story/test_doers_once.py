"""Who has a part in an undertaking that several reports tell: each once, by name where one telling has the name."""

import msgspec
import pytest
from tests import invented

from pactline.model.story import Bound
from pactline.story import doers_once

LOAN = next(fact for fact in invented.FACTS if fact.id == "c-loan")


def told(*tellings):
    """The loan told several times, each time by some (role, actor, words); who is in it then."""
    facts = [
        msgspec.structs.replace(LOAN, id=str(at), said_by=(), parties=tuple(Bound(*one) for one in parties))
        for at, parties in enumerate(tellings)
    ]
    return [(one.role, one.actor or one.text) for one in doers_once.parties(facts)]


@pytest.mark.parametrize(
    ("tellings", "found"),
    [
        ([[("by", "a-boreal", "Boreal")], [("by", None, "the company")]], ["a-boreal"]),
        ([[("by", None, "the company")], [("by", "a-boreal", "Boreal")]], ["a-boreal"]),
        ([[("by", "a-boreal", "Boreal"), ("by", None, "the union")], [("by", None, "the company")]], 2),
        ([[("by", "a-boreal", "Boreal")], [("by", "a-lund", "Lund")]], ["a-boreal", "a-lund"]),
        ([[("by", None, "The harbour board")], [("by", None, "the  harbour board")]], ["The harbour board"]),
        ([[("by", None, "the harbour board")], [("by", None, "the pilots' board")]], 2),
        ([[("by", None, "theatre owners")], [("by", None, "atre owners")]], 2),
    ],
)
def test_everybody_is_told_once(tellings, found):
    who = [name for _, name in told(*tellings)]
    assert who == found or len(who) == found


def test_those_it_is_done_for_are_asked_for_themselves():
    first = [("by", "a-boreal", "Boreal"), ("to", None, "the dockers")]
    second = [("by", None, "the company"), ("to", None, "The dockers")]
    assert told(first, second) == [("by", "a-boreal"), ("to", "the dockers")]
