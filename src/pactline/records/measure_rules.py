"""An amount in its sentence in, what it measures out: a count, a share, a multiple, a sum of money.

Each rule answers for one way in which news puts a figure, or says "not mine"; labels are the report's own words, the
number left out.
"""

import re

import msgspec

from pactline.records import measure_setting
from pactline.records.measure_aims import parted
from pactline.records.measure_beside import averaging, before_noun, handed, on_top, put_first, sum_of_noun, wiped_off
from pactline.records.measure_brackets import acting, converted
from pactline.records.measure_changes import altered, change, led_by, paired, reached, standing
from pactline.records.measure_counts import acted_on, befallen, beside, counted, part
from pactline.records.measure_deeds import bid
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground
from pactline.records.measure_holders import put_at
from pactline.records.measure_idle import idle
from pactline.records.measure_levels import beside_up, beyond, foreseen, sent, set_at
from pactline.records.measure_listed import listed
from pactline.records.measure_lone import bare, lone, struck
from pactline.records.measure_loose import at_a_cost
from pactline.records.measure_money import set_beside, sum_for, sum_in, sum_of, sum_spent, worth
from pactline.records.measure_nouns import in_range, part_of_noun
from pactline.records.measure_polls import by_margin, divided, favouring, paired_among
from pactline.records.measure_relative import share_of_which
from pactline.records.measure_shares import fronted_whole, of_so_many, out_of, share_of
from pactline.records.measure_sheets import keyed
from pactline.records.measure_sizes import larger, levelled, sized, speed
from pactline.records.measure_stuff import stuff

FIGURE = re.compile(r"\d(?![\d.,]*-[a-z])")  # "15-minute talks" is no second figure
PUNCTUATION = " ,;:.—“”\"'’‘()"

RULES = (
    keyed,
    listed,
    sized,
    converted,
    share_of,
    of_so_many,
    share_of_which,
    fronted_whole,
    acting,
    favouring,
    by_margin,
    paired_among,
    divided,
    sum_of,
    sum_in,
    at_a_cost,
    sum_for,
    bid,
    worth,
    parted,
    handed,
    before_noun,
    set_beside,
    paired,
    beside_up,
    sent,
    foreseen,
    put_first,
    averaging,
    wiped_off,
    on_top,
    beyond,
    put_at,
    set_at,
    reached,
    standing,
    change,
    altered,
    led_by,
    sum_of_noun,
    in_range,
    part_of_noun,
    sum_spent,
    out_of,
    acted_on,
    befallen,
    struck,
    bare,
    lone,
    beside,
    part,
    levelled,
    speed,
    larger,
    stuff,
    counted,
)  # first answer wins


def read(ground: Ground) -> Finding | None:
    """What the amount measures, stamped with the rule that read it; None where it is no figure worth a line."""
    if idle(ground):
        return None
    for rule in RULES:
        found = rule(ground)
        if found is not None and found.label and _plain(ground, found):
            return msgspec.structs.replace(
                found, label=found.label.strip(PUNCTUATION), rule=found.rule or rule.__name__
            )
    return None


def _plain(ground: Ground, found: Finding) -> bool:
    """Whether a label says what is counted: no second figure in it, and not the amount itself."""
    counted = ground.amount.unit not in ("percent", "times")  # "30 of 90 ships" tells the whole with its number
    second = FIGURE.match(found.label) and not (counted and found.of == found.label)
    return not second and not measure_setting.asks(ground)
