"""Who claims a figure: the case file, a claimant or nobody a line."""

from pathlib import Path

import msgspec
import pytest
from tests.records.ledger import page

from pactline.records import agreements, commitments, measures

LINES = (Path(__file__).parent / "measure_claimants.cases").read_text(encoding="utf-8").splitlines()
CASES = [tuple(line.split(" => ")) for line in LINES if line and not line.startswith("#")]


def ledger(text, language, world):
    """The measures of a text that was read as far as its commitments."""
    read = page(text, language, world)
    for finder in (agreements, commitments):
        read = msgspec.structs.replace(read, records=read.records + finder.find(read, language=language))
    return measures.ruled(read, language=language)


@pytest.mark.parametrize(("marked", "claimant"), CASES)
def test_a_figure_is_claimed_by_whom_the_case_says(marked, claimant, language, world):
    at = marked.index("[")
    found = ledger(marked.replace("[", "").replace("]", ""), language, world)
    (record,) = [one for one in found if one.body.amount.span.start <= at < one.body.amount.span.end]
    assert [party.text for party in record.said_by] == ([] if claimant == "-" else [claimant])


def test_the_next_share_in_a_paragraph_is_of_the_same_poll(language, world):
    text = "A poll found 57 percent of voters against the dam. Only 11 percent were for it."
    assert [one.said_by[0].text for one in ledger(text, language, world)] == ["A poll", "A poll"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_quotation_of_more_than_one_paragraph_is_its_speaker_s(gap, language, world):
    text = f"“We lost 40 tugs.{gap}“We will buy 30 boats,” said Lars Holm.{gap}The yard has 90 clerks."
    claimed = [[party.text for party in one.said_by] for one in ledger(text, language, world)]
    assert claimed == [["Lars Holm"], ["Lars Holm"], []]


@pytest.mark.parametrize(
    ("line", "claimants"),
    [
        ("As a union release explained:", ["a union release"]),
        ("The mayor was calm. Police said on Monday:", ["Police"]),
        ("What the mayor said:", []),
        ("Here are the results:", []),
        ("The mayor said no.", []),
    ],
)
def test_who_is_named_in_the_line_above_claims_what_follows(line, claimants, language, world):
    (record,) = ledger(f"{line}\n\nThe yard lost 40 tugs in May.", language, world)
    assert [party.text for party in record.said_by] == claimants


def test_a_nation_s_adjective_alone_is_a_firm_and_no_state(language, world):
    for text, known in [("Norwegian said it cut 40 flights.", False), ("Norway said it cut 40 flights.", True)]:
        (record,) = ledger(text, language, world)
        assert [party.chain is not None for party in record.said_by] == [known]


def test_what_a_dash_parts_from_the_next_telling_is_not_claimed_in_it(language, world):
    text = "Two pumps lift 25,000 barrels of oil a day - the latest estimates suggest 60,000 barrels a day are leaking."
    claimed = {one.body.amount.value: [party.text for party in one.said_by] for one in ledger(text, language, world)}
    assert claimed.get(25_000, []) == []
    assert claimed[60_000] == ["the latest estimates"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The bank met in Riga. It said it was focused on seven valves.", "The bank"),
        ("The mayor met nurses in Riga. It said it was focused on seven valves.", "It"),
        ("Scientists from Oslo sailed on Monday. They said they found 40 dead whales.", "Scientists from Oslo"),
        ("The houses were flooded. They said they found 40 dead whales.", "They"),
        ("The bank met nurses in Riga. On a day in May it said it was focused on seven valves.", "it"),
    ],
)
def test_who_one_sentence_is_of_speaks_on_as_a_pronoun(text, who, language, world):
    (record,) = ledger(text, language, world)
    assert [party.text for party in record.said_by] == [who]
