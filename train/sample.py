"""What the readers of treebanks hand on: labelled sentences, and the windows of words the model learns from.

A label nobody gave is missing ("" or MISSING) and costs the model nothing: name data without trees and trees without
names can so be learned from together.
"""

from dataclasses import dataclass

MISSING = -100  # what torch's cross entropy skips
UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One sentence: a label of each kind for each word; `head` counts words from 1, 0 is the root."""

    words: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    head: tuple[int, ...]
    rel: tuple[str, ...]
    names: tuple[str, ...]
    opens: bool = False  # a paragraph begins here
    key: str = ""


@dataclass(frozen=True, slots=True)
class Window:
    """Consecutive sentences as one; `head` counts the window's words from 1, `sentence` numbers its sentences."""

    words: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    head: tuple[int, ...]
    rel: tuple[str, ...]
    names: tuple[str, ...]
    sentence: tuple[int, ...]


Document = tuple[Labelled, ...]


def bare(words: tuple[str, ...], names: tuple[str, ...], *, opens: bool = False) -> Labelled:
    """Label the names of a sentence and nothing else."""
    blank = (UNKNOWN,) * len(words)
    return Labelled(words, blank, blank, (MISSING,) * len(words), blank, names, opens)


def join(sentences: tuple[Labelled, ...]) -> Window:
    """Lay sentences end to end."""
    heads: list[int] = []
    numbers: list[int] = []
    for number, sentence in enumerate(sentences):
        start = len(heads)
        heads += [head + start if head > 0 else head for head in sentence.head]
        numbers += [number] * len(sentence.words)
    laid = [
        tuple(label for sentence in sentences for label in getattr(sentence, layer))
        for layer in ("words", "upos", "xpos", "rel", "names")
    ]
    words, upos, xpos, rel, names = laid
    return Window(words, upos, xpos, tuple(heads), rel, names, tuple(numbers))
