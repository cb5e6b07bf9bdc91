"""Quotation marks: what is drawn in quotes.cases, and hostile text."""

from pathlib import Path

import pytest

from pactline.mentions import quotes
from pactline.model.report import Report, Source

CASES = [
    line
    for line in (Path(__file__).parent / "quotes.cases").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def report(text):
    return Report(id="r", text=text, source=Source("p", "d"))


def drawn(line):
    """The text of a case without its brackets, and the (start, end, kind) it draws."""
    text, opened, expected = "", [], []
    pieces = iter(line.replace(" // ", "\n\n"))
    for char in pieces:
        if char == "[":
            opened.append(len(text))
        elif char == "|":
            kind = ""
            while (char := next(pieces)) != "]":
                kind += char
            start = opened.pop()
            expected.append((start, len(text[start:].rstrip()) + start, kind))
        else:
            text += char
    return text, sorted(expected)


def kind(quote):
    if quote.rule == "unclosed-at-paragraph":
        return "unclosed"
    if quote.continues:
        return "runs-on"
    return "scare" if quote.scare else "speech"


@pytest.mark.parametrize("line", CASES)
def test_row_33_marks_of_all_kinds_pair_as_drawn(line, language):
    text, expected = drawn(line)
    found = quotes.find(report(text), (), language=language)
    assert sorted((q.span.start, q.span.end, kind(q)) for q in found) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Holm said:\n“We lost the mill.\n“We will rebuild it.”", ["runs-on", "speech"]),
        ("“We lost the mill.\n“We will rebuild it,” said Holm.", ["runs-on", "speech"]),
        ("The bay was “a place of trade.\nIt has 30 tugs.\n“It is large,” said Holm.", ["speech"]),
        ("“We lost the mill,” said Holm.\n“We will rebuild it.”", ["speech", "speech"]),
    ],
)
def test_a_quote_runs_on_where_the_next_line_opens_anew(text, kinds, language):
    assert [kind(one) for one in quotes.find(report(text), (), language=language)] == kinds


def test_inner_is_the_quote_without_its_marks(language):
    text = "''The price will fall,'' he said."
    (quote,) = quotes.find(report(text), (), language=language)
    assert text[quote.inner.start : quote.inner.end] == "The price will fall,"


@pytest.mark.parametrize(
    "text",
    ['"' * 100_000, "'a " * 33_000, "“a " * 33_000, "s’ a" * 25_000, '"a\n\n' * 20_000, '("' * 50_000, "«»„”" * 25_000],
)
def test_row_20_and_33_marks_never_closed_stay_in_their_paragraph(text, language):
    found = quotes.find(report(text), (), language=language)
    assert all("\n\n" not in text[q.span.start : q.span.end] for q in found)


def test_row_33_a_quote_of_fifty_thousand_characters_is_one_quote(language):
    text = "“" + "word " * 10_000 + "end,” she said."
    (quote,) = quotes.find(report(text), (), language=language)
    assert quote.span.end == text.index("”") + 1 and not quote.scare
