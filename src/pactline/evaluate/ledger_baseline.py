"""A report in, what a trivial finder makes of it out: pact words, "X will ...", numbers with the word after them."""

import re

from pactline.evaluate.ledger_match import Figure, Found, Pact, Vow

PACT = re.compile(r"\b(?:treaty|agreements?|deal|accord|pact|convention)\b", re.I)
WILL = re.compile(
    r"(\b[A-Z]\w+|\b(?:we|it|he|she|they)) (?:will|would|vowed to|promised to|pledged to) ([^.,\n]{5,120})"
)
NUMBER = re.compile(r"(\$?)(\d[\d,.]*\d|\d)( (?:million|billion))?(%| percent| per cent)? (?:of )?(\w+)")
SCALE = {"": 1.0, "million": 1e6, "billion": 1e9}


def find(key: str, text: str) -> Found:
    """Every word for a pact, every "X will do", every number with the word after it."""
    figures = tuple(_number(match) for match in NUMBER.finditer(text))
    return Found(
        agreements=tuple(Pact((match.span(),)) for match in PACT.finditer(text)),
        commitments=tuple(Vow(match.span(2), match.span(1), "firm") for match in WILL.finditer(text)),
        measures=figures,
        sayers=tuple(() for _ in figures),
    )


def _number(match: re.Match[str]) -> Figure:
    """A number with what follows it."""
    digits = match[2].replace(",", "")
    value = float(digits) if digits.count(".") < 2 else 0.0
    unit = "USD" if match[1] else "percent" if match[4] else match[5]
    return Figure(match.span(), value * SCALE[(match[3] or "").strip()], unit, "exact", match.span(5))
