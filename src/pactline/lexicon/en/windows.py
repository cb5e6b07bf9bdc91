"""A paragraph in, windows the model can take out: cut behind a full stop where there is one to cut at.

What has no full stop for longer than any sentence of news is cut behind a comma or semicolon, else between two words.
"""

from collections.abc import Iterator, Sequence

from pactline.lexicon.en.tokenise import Cut

WISHED = 240  # wordpieces; what the model was trained on, and shorter windows cost less a word
LONGEST = 320  # wordpieces without a full stop; the work a word grows with the window, and longer sentences are no news
CHARACTERS = 2000  # of one window at most: text without a full stop is cut here
BLOCK = 50_000  # characters held as words at once; no paragraph of news is as long
PAUSES = frozenset(",;")
STOPS = frozenset((".", "!", "?", "...", "…", "?!", "!!", "!!!"))
GOING_ON = frozenset(",;:)")  # what no sentence begins with
CLOSERS = frozenset(('"', "'", "”", "’", "''", ")", "]", "»"))


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text too long to be held as words at once: behind a full stop, else at white space, else anywhere."""
    start = 0
    while len(text) - start > BLOCK:
        limit = start + BLOCK
        found = max(text.rfind(". ", start, limit), text.rfind(".\n", start, limit)) + 1
        end = found or next((at for at in range(limit, start, -1) if text[at].isspace()), limit)
        yield start, end
        start = end
    yield start, len(text)


def windows(text: str, cuts: Sequence[Cut], sizes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield `[first, last)` of the words of each window; `sizes` are wordpieces a word."""
    first = at = pieces = stop = pause = 0
    while at < len(cuts):
        too_long = pieces + sizes[at] > LONGEST or cuts[at][1] - cuts[first][0] > CHARACTERS
        if at > first and (too_long or (stop > first and pieces + sizes[at] > WISHED)):
            last = next((place for place in (stop, pause) if place > first), at)
            yield first, last
            first = at = last
            pieces = 0
            continue
        pieces += sizes[at]
        at += 1
        stop = at if _ends(text, cuts, at) else stop
        pause = at if _pauses(text[slice(*cuts[at - 1])], pieces) else pause
    if first < len(cuts):
        yield first, len(cuts)


def _pauses(word: str, pieces: int) -> bool:
    """Tell whether a window of so many wordpieces may end behind a word where it has no full stop."""
    return pieces > LONGEST // 2 and word in PAUSES


def _ends(text: str, cuts: Sequence[Cut], at: int) -> bool:
    """Tell whether a sentence very likely ends before word `at`."""
    if at >= len(cuts) or text[cuts[at][0]].islower() or text[cuts[at][0]] in GOING_ON or _closes(text, cuts, at):
        return False
    back = at - 1
    while back > 0 and _closes(text, cuts, back) and at - back < 4:
        back -= 1
    return text[slice(*cuts[back])] in STOPS


def _closes(text: str, cuts: Sequence[Cut], at: int) -> bool:
    """Tell whether a word closes what stands before it: no white space parts them, as it does from an opening quote."""
    return text[slice(*cuts[at])] in CLOSERS and (at == 0 or cuts[at - 1][1] == cuts[at][0])
