"""English as a whole: offsets, trees and names on any text, and the same answer however it is asked."""

import subprocess
import sys

import pytest

from pactline.errors import PactlineError
from pactline.lexicon import en
from pactline.lexicon.en.network import Network
from pactline.lexicon.en.pieces import Words

TEXTS = {
    "empty": "",
    "white space": " \n\t\u2028 ",
    "one word": "Oslo",
    "emoji": "👍🏽 Oslo 🇳🇴 👩‍👩‍👧 agreed.",
    "mixed scripts": "Лукашэнка met 习近平 and Αθήνα said nothing.",
    "control characters": "a\x00b \x07 c\u202e\u200bd\ufeff e\x85f \ud800 g.",
    "marks": '"' * 1200 + "(" * 600,
    "one long word": "a" * 6_000,
    "no full stop": "the tide came in and the boats went out " * 120,
}


def check(text, sentences):
    last = 0
    for sentence in sentences:
        tokens = sentence.tokens
        assert tokens
        assert (sentence.start, sentence.end) == (tokens[0].start, tokens[-1].end)
        assert sentence.start >= last
        last = sentence.end
        assert all(text[token.start : token.end] == token.text for token in tokens)
        assert [token.deprel for token in tokens].count("root") == 1
        assert sum(token.head < 0 for token in tokens) == 1
        assert all(0 <= name.first < name.last <= len(tokens) for name in sentence.entities)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_row_20_any_text_gives_whole_trees_with_right_offsets(text, language):
    (sentences,) = language.parse([text])
    check(text, sentences)


def test_row_21_20000_words_without_a_full_stop_are_cut(language):
    text = " ".join(["tide"] * 20_000)
    (sentences,) = language.parse([text])
    check(text, sentences)
    assert all(sentence.end - sentence.start <= 2_000 for sentence in sentences)
    assert sum(len(sentence.tokens) for sentence in sentences) == 20_000


def test_row_20_what_is_said_over_and_over_is_read_once(language, monkeypatch):
    ran, scores = [], Network.scores
    monkeypatch.setattr(Network, "scores", lambda self, encoded: ran.append(encoded) or scores(self, encoded))
    text = 'The ferry to Merrin was late, "we rowed '
    first, again = language.parse([text, text])
    assert (len(ran), first) == (1, again)
    (moved,) = language.parse([f"   {text}"])
    assert len(ran) == 1
    assert [text[t.start - 3 : t.end - 3] for t in moved[0].tokens] == [t.text for t in first[0].tokens]
    language.parse(["tide and tide again " * 2_000])
    assert len(ran) < 12


def test_row_46_a_text_is_parsed_the_same_alone_and_in_company(language):
    texts = ["The ministers signed the accord in May.", "Holm denied it: “We never agreed.”", "No.", "Aune left. " * 40]
    together = language.parse(texts)
    assert language.parse(texts[::-1]) == together[::-1]
    assert tuple(language.parse([text])[0] for text in texts) == together


def test_row_46_two_processes_parse_the_same(language):
    text = "The ministers of Norvath signed the accord on Friday, Ida Holm said."
    code = f"from pactline.lexicon import en; print(repr(en.load().parse([{text!r}])))"
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        )
        for seed in ("1", "2")
    ]
    assert [run.stdout.strip() for run in runs] == [repr(language.parse([text]))] * 2


def test_two_threads_give_the_answer_of_one(language):
    text = ["The ministers of Norvath signed the accord on Friday, Ida Holm said."]
    assert en.load(threads=2).parse(text) == language.parse(text)


def test_a_plain_sentence_is_read_right(language):
    ((sentence,),) = language.parse(["The minister signed two agreements in Oslo."])
    minister, signed, agreements = (sentence.tokens[at] for at in (1, 2, 4))
    assert (minister.head, minister.deprel, minister.upos) == (2, "nsubj", "NOUN")
    assert (signed.head, signed.lemma, signed.xpos) == (-1, "sign", "VBD")
    assert (agreements.deprel, agreements.lemma) == ("obj", "agreement")
    assert [(name.first, name.kind) for name in sentence.entities] == [(6, "place")]


def test_tables_are_read_once(language):
    assert language.table("tokens", Words) is language.table("tokens", Words)


def test_a_word_list_nobody_wrote_is_named(language):
    with pytest.raises(PactlineError, match=r"no-such-list\.toml"):
        language.table("no-such-list", Words)


def test_the_fingerprint_names_model_and_runtime(language):
    assert language.code == "en"
    assert "onnxruntime" in language.fingerprint
