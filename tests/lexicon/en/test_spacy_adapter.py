"""A spaCy pipeline in place of the shipped one, faked under its real name."""

import sys
import types

import pytest

from pactline.errors import PactlineError
from pactline.lexicon import en

# word, tag, POS, head, CLEAR relation: The accord was signed by Holm in Oslo .
CLEAR = [
    ("The", "DT", "DET", 1, "det"),
    ("accord", "NN", "NOUN", 3, "nsubjpass"),
    ("was", "VBD", "AUX", 3, "auxpass"),
    ("signed", "VBN", "VERB", 3, "ROOT"),
    ("by", "IN", "ADP", 3, "agent"),
    ("Holm", "NNP", "PROPN", 4, "pobj"),
    ("in", "IN", "ADP", 3, "prep"),
    ("Oslo", "NNP", "PROPN", 6, "pobj"),
    (".", ".", "PUNCT", 3, "punct"),
]
COPULA = [
    ("Holm", "NNP", "PROPN", 1, "nsubj"),
    ("is", "VBZ", "AUX", 1, "ROOT"),
    ("head", "NN", "NOUN", 1, "attr"),
    ("of", "IN", "ADP", 2, "prep"),
    ("state", "NN", "NOUN", 3, "pobj"),
]


class Word(types.SimpleNamespace):
    is_space = False


class Some(list):
    """spaCy's Span: words with names among them."""

    text = "text"
    ents = ()


def pipeline(rows):
    def read(text):
        words, at = Some(), 0
        for index, (word, tag, pos, head, dep) in enumerate(rows):
            at = text.index(word, at)
            words.append(
                Word(i=index, text=word, idx=at, tag_=tag, pos_=pos, dep_=dep, lemma_=word.lower(), head_at=head)
            )
            at += len(word)
        for word in words:
            word.head = words[word.head_at]
        name = Some(word for word in words if word.text == "Oslo")
        name.label_ = "GPE"
        words.ents = [name]
        return types.SimpleNamespace(sents=[words])

    read.meta = {"name": "fake_sm", "version": "1"}
    return read


@pytest.fixture
def spacy(monkeypatch):
    fake = types.ModuleType("spacy")
    monkeypatch.setitem(sys.modules, "spacy", fake)
    return fake


def arcs(sentence):
    return {
        token.text: (sentence.tokens[token.head].text if token.head >= 0 else None, token.deprel)
        for token in sentence.tokens
    }


def test_clear_prepositions_are_turned_round(spacy):
    spacy.load = lambda name: pipeline(CLEAR)
    ((sentence,),) = en.load(pipeline="en_fake").parse(["The accord was signed by Holm in Oslo."])
    found = arcs(sentence)
    assert found["Holm"] == ("signed", "obl:agent")
    assert found["by"] == ("Holm", "case")
    assert found["Oslo"] == ("signed", "obl")
    assert found["accord"] == ("signed", "nsubj:pass")
    assert found["signed"] == (None, "root")
    assert [(name.first, name.last, name.kind) for name in sentence.entities] == [(7, 8, "place")]


def test_a_clear_copula_hangs_on_its_predicate(spacy):
    spacy.load = lambda name: pipeline(COPULA)
    language = en.load(pipeline="en_fake")
    ((sentence,),) = language.parse(["Holm is head of state"])
    found = arcs(sentence)
    assert found["head"] == (None, "root")
    assert found["is"] == ("head", "cop")
    assert found["Holm"] == ("head", "nsubj")
    assert found["state"] == ("head", "nmod")
    assert language.fingerprint.startswith("spacy fake_sm 1")


def test_row_48_a_pipeline_that_is_not_installed_is_refused_by_name(spacy):
    def load(name):
        raise OSError(name)

    spacy.load = load
    with pytest.raises(PactlineError, match="en_none"):
        en.load(pipeline="en_none")


def test_row_48_without_spacy_the_user_is_told_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(PactlineError, match="pip install"):
        en.load(pipeline="en_none")
