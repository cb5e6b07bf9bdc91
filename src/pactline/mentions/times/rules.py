"""The words a grammar rule named in, the time they say out: the table from `make` in times.toml to functions."""

from collections.abc import Callable, Mapping

from pactline.mentions.times import calendar_rules, length_rules, nearby_rules, vague_rules
from pactline.mentions.times.grammar import Phrase
from pactline.model.when import TimeExpr

Make = Callable[[Phrase], TimeExpr | None]
RULES: Mapping[str, Make] = {
    make.__name__: make
    for make in (*calendar_rules.RULES, *nearby_rules.RULES, *length_rules.RULES, *vague_rules.RULES)
}
