"""Clauses, on trees drawn by hand: `word/lemma/XPOS/head/relation`, heads counted from 1."""

import pytest

from pactline.lexicon.en.english import table
from pactline.model.sentence import Token
from pactline.sentences.clauses import clauses
from pactline.sentences.predicates import Words

TREES = {
    "signed": "Norvath/Norvath/NNP/2/nsubj signed/sign/VBD/0/root the/the/DT/4/det accord/accord/NN/2/obj "
    "in/in/IN/6/case Oslo/Oslo/NNP/2/obl and/and/CC/9/cc later/later/RB/9/advmod "
    "ratified/ratify/VBD/2/conj it/it/PRP/9/obj",
    "passive": "The/the/DT/2/det accord/accord/NN/5/nsubj:pass has/have/VBZ/5/aux been/be/VBN/5/aux:pass "
    "signed/sign/VBN/0/root by/by/IN/7/case Holm/Holm/NNP/5/obl:agent and/and/CC/9/cc ratified/ratify/VBN/5/conj",
    "control": "Holm/Holm/NNP/2/nsubj asked/ask/VBD/0/root Aune/Aune/NNP/2/obj to/to/TO/5/mark sign/sign/VB/2/xcomp",
    "promise": "Holm/Holm/NNP/2/nsubj promised/promise/VBD/0/root Aune/Aune/NNP/2/iobj to/to/TO/5/mark "
    "sign/sign/VB/2/xcomp",
    "said": "Holm/Holm/NNP/2/nsubj said/say/VBD/0/root Aune/Aune/NNP/6/nsubj would/would/MD/6/aux not/not/RB/6/advmod "
    "sign/sign/VB/2/ccomp",
    "future": "They/they/PRP/3/nsubj will/will/MD/3/aux sign/sign/VB/0/root and/and/CC/5/cc ratify/ratify/VB/3/conj",
    "none": "No/no/DT/2/det accord/accord/NN/4/nsubj:pass was/be/VBD/4/aux:pass signed/sign/VBN/0/root",
    "copula": "Holm/Holm/NNP/3/nsubj is/be/VBZ/3/cop ready/ready/JJ/0/root to/to/TO/5/mark sign/sign/VB/3/xcomp",
    "participle": "the/the/DT/2/det accord/accord/NN/0/root signed/sign/VBN/2/acl in/in/IN/5/case May/May/NNP/3/obl",
    "saying": "Holm/Holm/NNP/2/nsubj left/leave/VBD/0/root saying/say/VBG/2/advcl nothing/nothing/NN/3/obj",
}


def read(drawn):
    tokens, at = [], 0
    for word, lemma, xpos, head, deprel in (part.split("/") for part in drawn.split()):
        upos = "VERB" if xpos.startswith("VB") else "AUX" if xpos == "MD" else "X"
        tokens.append(Token(at, at + len(word), word, lemma, upos, xpos, int(head) - 1, deprel))
        at += len(word) + 1
    return tokens, clauses(tokens, table("clauses", Words))


def clause(name, verb):
    tokens, found = read(TREES[name])

    def word(at):
        return None if at is None else tokens[at].text

    one = next(one for one in found if tokens[one.verb].text == verb)
    return one, word


@pytest.mark.parametrize(
    ("name", "verb", "subject", "shared"),
    [
        ("signed", "signed", "Norvath", False),
        ("signed", "ratified", "Norvath", True),
        ("passive", "ratified", "accord", True),
        ("control", "sign", "Aune", True),
        ("promise", "sign", "Holm", True),
        ("said", "sign", "Aune", False),
        ("copula", "ready", "Holm", False),
        ("copula", "sign", "Holm", True),
        ("participle", "signed", "accord", True),
        ("participle", "accord", None, False),
        ("saying", "saying", "Holm", True),
    ],
)
def test_a_clause_has_its_subject_or_shares_one(name, verb, subject, shared):
    one, word = clause(name, verb)
    assert (word(one.subject), one.shared) == (subject, shared)


@pytest.mark.parametrize(
    ("name", "verb", "expected"),
    [
        ("signed", "signed", ("past", None, "active", False)),
        ("passive", "signed", ("past", None, "passive", False)),
        ("passive", "ratified", ("past", None, "passive", False)),
        ("said", "sign", (None, "would", "active", True)),
        ("said", "said", ("past", None, "active", False)),
        ("future", "sign", ("future", "will", "active", False)),
        ("future", "ratify", ("future", "will", "active", False)),
        ("none", "signed", ("past", None, "passive", True)),
        ("copula", "ready", ("present", None, "active", False)),
        ("copula", "sign", (None, None, "active", False)),
        ("participle", "signed", (None, None, "passive", False)),
        ("saying", "saying", (None, None, "active", True)),
    ],
)
def test_row_34_a_predicate_says_how_it_stands(name, verb, expected):
    one, _ = clause(name, verb)
    assert (one.tense, one.modality, one.voice, one.negated) == expected


def test_a_clause_has_its_objects_agents_and_complements():
    one, word = clause("signed", "signed")
    assert (word(one.object), [word(at) for at in one.obliques]) == ("accord", ["Oslo"])
    one, word = clause("passive", "signed")
    assert word(one.agent) == "Holm"
    one, word = clause("said", "said")
    assert [word(at) for at in one.complements] == ["sign"]


def test_every_word_belongs_to_one_clause_and_a_clause_knows_the_one_above():
    tokens, found = read(TREES["said"])
    assert sorted(at for one in found for at in one.words) == list(range(len(tokens)))
    assert [one.parent for one in found] == [None, 0]
    assert [one.relation for one in found] == ["root", "ccomp"]


def test_broken_trees_do_not_hang():
    tokens, _ = read("a/a/VB/2/conj b/b/VB/1/conj c/c/VB/3/xcomp d/d/VB/99/advcl")
    assert clauses(tokens, table("clauses", Words))
