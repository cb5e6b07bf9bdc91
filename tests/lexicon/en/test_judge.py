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


def test_kept_refused_and_put_off_are_told_apart_and_from_what_is_neither(judging):
    told = (
        "The port of Marl has repaired the lighthouse.",
        "The port of Marl refuses to repair the lighthouse.",
        "The repair of the lighthouse was put off until October, the port of Marl said.",
        "The port of Marl repaired a crane in 1980.",
    )
    says = [max(range(7), key=one.__getitem__) for one in judging.sequels([asked(one) for one in told])]
    assert says[:3] == [2, 4, 5]
    assert says[3] < 2


def test_a_damaged_file_is_refused_by_name(tmp_path):
    copied = tmp_path / "judge"
    shutil.copytree(judge.FOLDER, copied)
    (copied / judge.FILE).write_bytes(b"")
    with pytest.raises(PactlineError, match="damaged"):
        judge.Judge(Encoder(weights.read().vocabulary), copied).sequels([asked("It is done.")])
