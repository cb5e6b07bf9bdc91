"""The proofreader: a plain reading is signed sooner than a crooked one; what it cannot read it does not doubt."""

import pytest

from pactline.lexicon.en import reader, weights
from pactline.lexicon.en.encode import Encoder
from pactline.model.knowledge import Finding


@pytest.fixture(scope="module")
def second():
    """The shipped reader."""
    return reader.Reader(Encoder(weights.read().vocabulary))


def finding(words, label, rule, at, doer, other=None, status="happened"):
    """A reading by the words it points at."""
    place = {token.text: i for i, token in enumerate(words)}
    others = (place[other],) if other else ()
    return Finding(label, rule, status, place[at], (place[doer],), others, said=False, sure=True)


def likely(second, language, text, *told, **more):
    """How likely one reading of a sentence is signed."""
    words = language.parse([text])[0][0].tokens
    (proof,) = second.proofs(words, [finding(words, *told, **more)])
    return proof


def test_an_accident_is_no_attack(second, language):
    attack = likely(second, language, "Gunmen killed two policemen.", "event ASSAULT", "verb-kill", "killed", "Gunmen")
    text = "The flood killed two farmers."
    accident = likely(second, language, text, "event ASSAULT", "verb-kill", "killed", "flood")
    assert 0 <= accident < 0.5 < attack <= 1


def test_a_forecast_is_no_promise(second, language):
    told = "promise firm", "will"
    vow = likely(second, language, "The ministry will reopen the pier in May.", *told, "reopen", "ministry")
    forecast = likely(second, language, "Prices will probably fall in May.", *told, "fall", "Prices")
    assert forecast < vow


def test_each_reading_has_its_own_answer_whatever_else_is_asked(second, language):
    words = language.parse(["Latvia arrested nine sailors and freed a cook."])[0][0].tokens
    one = finding(words, "event COERCE arrest", "verb-arrest", "arrested", "Latvia", "sailors")
    other = finding(words, "event CONCEDE release", "verb-free", "freed", "Latvia", "cook")
    both = second.proofs(words, [one, other])
    assert both == pytest.approx((*second.proofs(words, [one]), *second.proofs(words, [other])), abs=1e-6)
    assert both == second.proofs(words, [one, other])


def test_unknown_names_and_words_beyond_the_last_one_read_are_no_fault(second, language):
    words = language.parse(["Latvia arrested nine sailors."])[0][0].tokens * 200
    beyond = Finding("event NEW", "new", "new", len(words) - 2, (len(words) - 3,), (), said=False, sure=True)
    near = finding(words[:5], "event NEW", "new", "arrested", "Latvia", status="new")
    far, close = second.proofs(words, [beyond, near])
    assert far == 1.0 and 0 < close < 1
    assert second.proofs(words, []) == ()
