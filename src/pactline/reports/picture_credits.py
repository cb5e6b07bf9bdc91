"""A draft in, the draft without the credits of pictures that lead a line of prose out.

Saved pages run a picture's credit and the sentence behind it together: "Photograph: Ada Thorne/AP The pilots voted on
Monday." The sentence is the report's; the credit goes into the repairs. A line that is no more than a credit or a
caption is left to `furniture`.
"""

import re
from functools import cache

import re2

from pactline.reports.draft import Draft
from pactline.reports.wording import words

LEAST_WORDS = 7  # of the prose behind a credit
MOST = 4  # credits on end
_PROSE = re2.compile(r"""[A-Z“"'‘\d].*[.!?]["”’)]{0,2}""")


def lift(draft: Draft) -> Draft:
    """Take the credits off the lines that they lead."""
    for at, line in enumerate(draft.lines):
        end = _end(line.text)
        if end:
            draft = draft.with_line(at, line.cut(end)).repaired("furniture", line.text[:end].strip())
    return draft


def _end(line: str) -> int:
    """Where the credits that lead a line of prose end; 0 where none do."""
    end = 0
    for _ in range(MOST):
        match = _credit().match(line, end)
        if match is None:
            break
        end = match.end()
    rest = line[end:].strip()
    return end if end and len(rest.split()) >= LEAST_WORDS and _PROSE.fullmatch(rest) else 0


@cache
def _credit() -> re2._Regexp:
    """The forms of a credit; a slash may have come through with the mark that JSON puts before it."""
    houses = "|".join(re.escape(name) for name in words().picture_houses)
    return re2.compile(
        rf"\s*(?:(?:Photograph|Photo|Picture|Image)s?: ?[^:;()“”\"]{{2,60}}?(?:\\?/(?:{houses}))+\b"
        rf"|\((?:(?:{houses}) )?(?:[Ff]ile )?[Pp]hotos?(?:\\?/|: ?)[^()]{{2,60}}\)"
        rf"|\([^()]{{2,60}}(?: - |\\?/)(?:{houses})\)"
        rf"|\((?:{houses})\\?/[^()]{{2,60}}\))\s+"
    )
