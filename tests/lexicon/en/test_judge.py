"""The judge of promises and later sentences: it tells kept from broken from neither, pair by pair."""

import shutil

import pytest

from pactline.errors import PactlineError
from pactline.lexicon.en import judge, weights
from pactline.lexicon.en.encode import Encoder
from pactline.model.knowledge import Sequel

VOW = "the port of Marl", "repair the lighthouse by May"


@pytest.fixture(scope="module")
def judging():
    """The shipped judge."""
    return judge.Judge(Encoder(weights.read().vocabulary))


def asked(sentence, before="", vow=VOW):
    return Sequel(*vow, before, sentence)


def test_answers_are_likelihoods_and_no_neighbour_changes_them(judging):
    kept = asked("The port of Marl has repaired the lighthouse.")
    others = [asked("Rain is expected in Orlin on Friday."), asked("x" * 4000, "y " * 500), asked("")]
    alone = judging.sequels([kept])
    assert judging.sequels([*others, kept, kept])[-2:] == alone * 2
    for one in judging.sequels(others):
        assert len(one) == 7 and sum(one) == pytest.approx(1) and min(one) >= 0
    assert judging.sequels([]) == ()


def test_what_tells_of_the_promise_is_told_from_what_does_not(judging):
    told = (
        "The repair of the lighthouse was put off until October, the port of Marl said.",
        "Since Monday the repaired lighthouse of Marl has been lit again.",
        "The port of Marl repaired a crane in 1980.",
    )
    put_off, kept, other = judging.sequels([asked(one) for one in told])
    assert max(range(7), key=put_off.__getitem__) == 5
    assert kept[2] > other[2] and sum(kept[2:]) > sum(other[2:])


def test_a_damaged_file_is_refused_by_name(tmp_path):
    copied = tmp_path / "judge"
    shutil.copytree(judge.FOLDER, copied)
    (copied / judge.FILE).write_bytes(b"")
    with pytest.raises(PactlineError, match="damaged"):
        judge.Judge(Encoder(weights.read().vocabulary), copied).sequels([asked("It is done.")])
