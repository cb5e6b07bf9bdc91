"""Two tellings: the answers to single questions, and whether they are joined."""

import msgspec
import pytest

from pactline.kit import forest
from pactline.story import meanings, sameness
from pactline.story.sameness import Deed, Pile, Scene

ARREST = Deed(
    "a", "arrest", "VERB", ("arrest",), 0, frozenset({"police"}), frozenset({"smuggler"}),
    around=frozenset({"police", "smuggler", "pelm"}), names=frozenset({"pelm"}),
)  # fmt: skip
DETAIN = msgspec.structs.replace(ARREST, report="b", head="detain", words=("detain",))
SINK = Deed("b", "sink", "VERB", ("sink",), 6, frozenset({"ferry"}), around=frozenset({"ferry", "night"}))


@pytest.fixture(scope="module")
def scene(world):
    words, known = sameness.load(world)
    alike = dict.fromkeys([("a", "a"), ("b", "b")], 1.0) | dict.fromkeys([("a", "b"), ("b", "a")], 0.6)
    return Scene((ARREST, DETAIN, SINK), Pile({}, alike), known, words)


@pytest.mark.parametrize(
    ("one", "other"), [("announce", "announcement"), ("attack", "attacker"), ("arrival", "arrive")]
)
def test_words_of_one_root(one, other, scene):
    assert sameness.root(one, scene.words.endings) == sameness.root(other, scene.words.endings)


def test_short_words_keep_their_ends(scene):
    assert sameness.root("bed", scene.words.endings) == "bed"


@pytest.mark.parametrize(("one", "other"), [("arrest", "detain"), ("announce", "announcement"), ("resign", "quit")])
def test_words_of_near_meaning(one, other, scene):
    assert scene.known.near(one, other) > 0.5 > scene.known.near(one, "cheese")


def test_a_word_nobody_knows_is_near_itself_alone(world):
    known = meanings.load(world)
    assert (known.near("qqq", "qqq"), known.near("qqq", "arrest")) == (1.0, 0.0)
    assert not known.mean(["qqq"]).any()


def test_a_light_verb_leaves_the_meaning_to_its_noun(scene):
    step = Deed("a", "take", "VERB", ("take", "step"), 0)
    assert Scene((step,), scene.pile, scene.known, scene.words).heads == ("step",)


def test_all_questions_answer_for_each_two(scene):
    found = sameness.asked(scene)
    assert found.shape[:2] == (3, 3)
    assert (found == found.transpose(1, 0, 2)).all()


def test_one_deed_in_two_words_is_joined_and_another_kept_apart(scene):
    likely = sameness.likely(sameness.asked(scene), forest.read(scene.words.forest))
    assert likely[0, 1] > 2 * max(likely[0, 2], likely[1, 2])
