"""The scorer of statements: likelihoods by weights, one claim a cue, rules alone without weights."""

import pytest

from pactline import sentences
from pactline.mentions import quotes
from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.records import statements


class English:
    """A language with other weights for the scorer."""

    def __init__(self, language, lines, threshold=0.5):
        self.language, self.lines, self.threshold = language, lines, threshold

    def table(self, name, shape):
        return shape(self.threshold, self.lines) if name == "reporting" else self.language.table(name, shape)


def cues(text, language, weights):
    report = Report(id="r", text=text, source=Source("p", "d"))
    split = sentences.split(report, language)
    page = Reading(report=report, sentences=split, mentions=quotes.find(report, split, language=language))
    return [(r.body.cue, r.evidence[-1].rule) for r in statements.find(page, language=weights)]


def test_without_weights_the_rules_decide(language):
    assert cues("The mayor praised the plan.", language, English(language, "")) == [("praised", "praised")]


@pytest.mark.parametrize(("lines", "found"), [("lemma=praise\t3.0", 1), ("lemma=praise\t-3.0", 0)])
def test_a_weight_decides(language, lines, found):
    assert len(cues("The mayor praised the plan.", language, English(language, lines))) == found


def test_a_cue_that_only_the_scorer_takes_says_so(language):
    found = cues("The mayor embraced the plan.", language, English(language, "lemma=embrace\t3.0"))
    assert found == [("embraced", "praised-learned")]
    assert cues("The mayor embraced the plan.", language, English(language, "")) == []


def test_a_claim_in_the_content_of_a_likelier_one_is_not_its_equal(language):
    lines = "lemma=say\t4.0\nlemma=praise\t2.0"
    found = cues("The mayor said that the council praised the plan.", language, English(language, lines))
    assert [cue for cue, _ in found] == ["said"]
