"""A treebank in, the pipeline's scores on its raw paragraphs out: words, sentences, tags, trees, lemmas, names.

As in the CoNLL 2018 shared task a system word counts as a gold word when it stands on the same characters, and each
figure is an F1 over the words of both sides: a wrong cut costs tags and arcs as well. A head is right when it is the
gold head's word (or a root like it); LAS asks for the relation with its subtype besides. Lemmas compare without case.
A name is right when span and kind are; one found over words whose label is missing counts neither way.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pactline.engine.equipment import Tools
from pactline.evaluate import conllu, document_names
from pactline.evaluate.conllu import Paragraph, Word
from pactline.evaluate.scores import Row
from pactline.model.sentence import Parsed

MEASURES = ("tokens", "sentences", "upos", "xpos", "uas", "las", "lemmas")
KINDS = ("person", "organisation", "place")
Place = tuple[int, int]


def evaluate(gold: Path, tools: Tools, *, names: Path | None = None) -> tuple[Row, ...]:
    """Score the pipeline on a CoNLL-U file, with names where `names`, or `uner_<gold>.iob2.gz` beside it, has them."""
    paragraphs = conllu.read(gold, names=names or names_beside(gold))
    parsed = tools.language.parse([paragraph.text for paragraph in paragraphs])
    rows = score(paragraphs, parsed)
    return rows + settled(paragraphs, parsed, tools) if len(rows) > 1 else rows


def settled(gold: Sequence[Paragraph], parsed: Sequence[Sequence[Parsed]], tools: Tools) -> tuple[Row, ...]:
    """The rows of names as a build has them: under the gazetteer, and of one kind in one document."""
    total: Counter[tuple[str, str]] = Counter()
    for paragraph, found in zip(gold, document_names.find(gold, parsed, tools), strict=True):
        if paragraph.names is not None:
            total.update(_compared(paragraph, found))
    return tuple(_row(total, name, title=f"{name} with gazetteer") for name in _summed(total))


def names_beside(gold: Path) -> Path | None:
    """The file of names that belongs to a treebank by its name."""
    beside = gold.with_name(f"uner_{gold.name.split('.')[0]}.iob2.gz")
    return beside if beside.is_file() else None


def score(gold: Sequence[Paragraph], found: Sequence[Sequence[Parsed]]) -> tuple[Row, ...]:
    """The rows of the metric: all measures of the parse, then names together and by kind."""
    total: Counter[tuple[str, str]] = Counter()
    for paragraph, sentences in zip(gold, found, strict=True):
        total.update(_parse(paragraph, sentences))
        if paragraph.names is not None:
            total.update(_named(paragraph, sentences))
    parse = Row("parse", (*((name, _f1(total, name)) for name in MEASURES), ("words", float(total["tokens", "gold"]))))
    return (parse, *(_row(total, name) for name in _summed(total)))


def _summed(total: Counter[tuple[str, str]]) -> tuple[str, ...]:
    """Add up the kinds of names, and say which rows there are."""
    if not any(total[kind, "gold"] for kind in KINDS):
        return ()
    every = {side: sum(total[kind, side] for kind in KINDS) for side in ("right", "gold", "found")}
    total.update({("names", side): count for side, count in every.items()})
    return ("names", *KINDS)


def _parse(gold: Paragraph, found: Sequence[Parsed]) -> Counter[tuple[str, str]]:
    """What one paragraph adds to the sums of the parse."""
    words = tuple(_flat(found))
    counts: Counter[tuple[str, str]] = Counter()
    for measure in MEASURES:
        counts[measure, "gold"], counts[measure, "found"] = len(gold.words), len(words)
    bounds = {(sentence.start, sentence.end) for sentence in found}
    counts["sentences", "gold"], counts["sentences", "found"] = len(gold.sentences), len(bounds)
    counts["sentences", "right"] = len(bounds & set(gold.sentences))
    theirs = {(word.start, word.end): word for word in gold.words}
    for word in words:
        same = theirs.get((word.start, word.end))
        if same:
            counts.update((measure, "right") for measure in _right(word, same, words=words, gold=gold.words))
    return counts


def _flat(found: Sequence[Parsed]) -> Iterator[Word]:
    """The words of a paragraph's sentences, heads counted over all of them."""
    base = 0
    for sentence in found:
        for token in sentence.tokens:
            head = token.head + base if token.head >= 0 else -1
            yield Word(token.start, token.end, token.lemma, token.upos, token.xpos, head, token.deprel)
        base += len(sentence.tokens)


def _right(word: Word, same: Word, *, words: Sequence[Word], gold: Sequence[Word]) -> Iterator[str]:
    """What of a word is right."""
    yield "tokens"
    checks = {"upos": word.upos == same.upos, "xpos": word.xpos == same.xpos}
    checks["lemmas"] = word.lemma.lower() == same.lemma.lower()
    checks["uas"] = _place(words, word.head) == _place(gold, same.head)
    checks["las"] = checks["uas"] and word.deprel == same.deprel
    yield from (name for name, right in checks.items() if right)


def _place(words: Sequence[Word], at: int) -> Place | None:
    """Where a head stands; None for a root."""
    return (words[at].start, words[at].end) if at >= 0 else None


def _named(gold: Paragraph, found: Sequence[Parsed]) -> Counter[tuple[str, str]]:
    """What one paragraph adds to the sums of names."""
    ours = {
        (sentence.tokens[name.first].start, sentence.tokens[name.last - 1].end, name.kind)
        for sentence in found
        for name in sentence.entities
    }
    return _compared(gold, ours)


def _compared(gold: Paragraph, ours: set[tuple[int, int, str]]) -> Counter[tuple[str, str]]:
    """Found names against gold ones."""
    theirs = set(gold.names or ())
    counts: Counter[tuple[str, str]] = Counter()
    counts.update((kind, "gold") for *_, kind in theirs)
    counts.update((kind, "right") for *_, kind in theirs & ours)
    known = (name for name in ours if name in theirs or not _unsure(gold, name))
    counts.update((kind, "found") for *_, kind in known)
    return counts


def _unsure(gold: Paragraph, name: tuple[int, int, str]) -> bool:
    """Tell whether a found name lies over a word whose label is missing."""
    return any(start < name[1] and end > name[0] for start, end in gold.unsure)


def _row(total: Mapping[tuple[str, str], int], name: str, *, title: str = "") -> Row:
    """Precision, recall, F1 and the number in the gold."""
    right, found, gold = (total[name, side] for side in ("right", "found", "gold"))
    figures = (("p", right / found if found else 0.0), ("r", right / gold if gold else 0.0), ("f1", _f1(total, name)))
    return Row(title or name, (*figures, ("gold", float(gold))))


def _f1(total: Mapping[tuple[str, str], int], name: str) -> float:
    """The harmonic mean of precision and recall."""
    both = total[name, "gold"] + total[name, "found"]
    return 2 * total[name, "right"] / both if both else 0.0
