"""The metric of the language pipeline, on a small treebank of our own."""

import gzip

import pytest

from pactline.engine.equipment import Tools
from pactline.evaluate import conllu, document_names
from pactline.evaluate.language import score
from pactline.model.sentence import Entity, Parsed, Token

GOLD = """# newdoc id = d
# sent_id = s1
# text = Holm didn't sign.
1\tHolm\tHolm\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tsign\tsign\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# sent_id = s2
# text = She left.
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# sent_id = s3
# newpar id = p2
# text = Oslo
1\tOslo\tOslo\tPROPN\tNNP\t_\t0\troot\t_\t_

"""
NAMES = "# sent_id = s1\n" + "".join(f"{at}\tw\t{tag}\t-\n" for at, tag in enumerate(("B-PER", "O", "O", "O", "O"), 1))
NAMES += "\n# sent_id = s2\n1\tw\tB-OTH\t-\n2\tw\tO\t-\n3\tw\tO\t-\n\n# sent_id = s3\n1\tw\tB-LOC\t-\n\n"


@pytest.fixture
def gold(tmp_path):
    (tmp_path / "small.conllu.gz").write_bytes(gzip.compress(GOLD.encode()))
    (tmp_path / "names.iob2").write_text(NAMES)
    return conllu.read(tmp_path / "small.conllu.gz", names=tmp_path / "names.iob2")


def parsed(words, *names):
    return Parsed(
        start=words[0].start,
        end=words[-1].end,
        tokens=tuple(Token(w.start, w.end, "", w.lemma, w.upos, w.xpos, w.head, w.deprel) for w in words),
        entities=tuple(Entity(*name) for name in names),
    )


def figures(rows):
    return {row.name: dict(row.figures) for row in rows}


def test_paragraphs_carry_words_on_their_text(gold):
    assert [paragraph.text for paragraph in gold] == ["Holm didn't sign. She left.", "Oslo"]
    first = gold[0]
    assert [first.text[word.start : word.end] for word in first.words] == [
        "Holm",
        "did",
        "n't",
        "sign",
        ".",
        "She",
        "left",
        ".",
    ]
    assert [word.head for word in first.words] == [3, 3, 3, -1, 3, 6, -1, 6]
    assert first.names == ((0, 4, "person"),)
    assert first.unsure == ((18, 21),)


def test_a_gold_parse_scores_one(gold):
    first, second = gold
    one = parsed(first.words[:5], (0, 1, "person"))
    other = [
        word
        if word.head < 0
        else conllu.Word(**{**{f: getattr(word, f) for f in word.__struct_fields__}, "head": word.head - 5})
        for word in first.words[5:]
    ]
    found = figures(score(gold, [[one, parsed(other, (0, 1, "person"))], [parsed(second.words, (0, 1, "place"))]]))
    assert all(found["parse"][name] == 1.0 for name in ("tokens", "sentences", "upos", "uas", "las", "lemmas"))
    assert found["names"]["f1"] == 1.0  # the name over a word whose label is missing counts neither way


def test_a_sentence_not_split_costs_sentences_but_not_words(gold):
    found = figures(score(gold, [[parsed(gold[0].words)], []]))
    assert found["parse"]["tokens"] == pytest.approx(16 / 17)
    assert found["parse"]["sentences"] == 0.0
    assert found["person"]["r"] == 0.0


DOCUMENT = """# newdoc id = d
# sent_id = s1
# text = Anna Ozola met Lars Holm in Riga.
1\tAnna\t_\tPROPN\tNNP\t_\t3\tnsubj\t_\t_
2\tOzola\t_\tPROPN\tNNP\t_\t1\tflat\t_\t_
3\tmet\t_\tVERB\tVBD\t_\t0\troot\t_\t_
4\tLars\t_\tPROPN\tNNP\t_\t3\tobj\t_\t_
5\tHolm\t_\tPROPN\tNNP\t_\t4\tflat\t_\t_
6\tin\t_\tADP\tIN\t_\t7\tcase\t_\t_
7\tRiga\t_\tPROPN\tNNP\t_\t3\tobl\t_\tSpaceAfter=No
8\t.\t_\tPUNCT\t.\t_\t3\tpunct\t_\t_

# newpar
# sent_id = s2
# text = Norway said that Ozola left.
1\tNorway\t_\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
2\tsaid\t_\tVERB\tVBD\t_\t0\troot\t_\t_
3\tthat\t_\tSCONJ\tIN\t_\t5\tmark\t_\t_
4\tOzola\t_\tPROPN\tNNP\t_\t5\tnsubj\t_\t_
5\tleft\t_\tVERB\tVBD\t_\t2\tccomp\t_\tSpaceAfter=No
6\t.\t_\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newdoc id = e
# sent_id = s3
# text = It rained.
1\tIt\t_\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\trained\t_\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t_\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


def test_names_under_the_gazetteer_are_read_by_document_and_a_state_is_a_place(tmp_path, language, world):
    (tmp_path / "small.conllu").write_text(DOCUMENT)
    gold = conllu.read(tmp_path / "small.conllu")
    assert [paragraph.document for paragraph in gold] == [1, 1, 2]
    tools = Tools(language, world)
    parsed = language.parse([paragraph.text for paragraph in gold])
    found = list(document_names.find(gold, parsed, tools))
    drawn = [{(p.text[a:b], kind) for a, b, kind in names} for p, names in zip(gold, found, strict=True)]
    assert drawn[0] == {("Anna Ozola", "person"), ("Lars Holm", "person"), ("Riga", "place")}
    assert drawn[1] == {("Norway", "place"), ("Ozola", "person")}
    assert drawn[2] == set()
