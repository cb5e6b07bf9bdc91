import pytest

from pactline.kit.offsets import trace
from pactline.reports import furniture
from pactline.reports.draft import Draft


@pytest.mark.parametrize("form", furniture.forms(), ids=lambda form: form.name)
def test_each_form_catches_its_example_and_spares_its_counter_example(form):
    assert furniture.kind(form.catch) == form.name
    assert furniture.kind(form.spare) == ""


PROSE = """Share of voters fell to a third.
Follow-up talks are set for May.
Comment on the plan was scarce in Merrin.
The photo on the wall showed a lighthouse.
Related talks on fish went nowhere, she said.
Read my lips, said the harbour master.
Copyright law was the sticking point, Thorne said.
Watch what they do, not what they say.
"Search the boats," he said.
The minister said Reuters had got it wrong.
More than 2,000 people watched from the quay, police said.
Home at last, the crew of the Annika danced.
Print this on every door, the mayor told them."""


@pytest.mark.parametrize("line", PROSE.split("\n"))
def test_prose_is_spared(line):
    assert furniture.kind(line) == ""


def test_row_20_long_hostile_lines_take_no_time():
    for line in ("a" * 100_000, "(photo" * 90, "share " * 99, "© " * 290):
        furniture.kind(line)


REPORT = ("The pilots of Merrin voted on Monday.", "They will meet again in May.")


def left(*lines):
    return tuple(line.text for line in furniture.clear(Draft(lines=tuple(trace(line) for line in lines))).lines)


def test_links_below_a_last_heading_go_with_it():
    assert left(*REPORT, "Read more:", "Mayor urges pilots to choose words", "Ferry line hit by new dues") == REPORT


def test_a_heading_over_prose_takes_nothing_with_it():
    assert left("Pilots vote", "Read more", *REPORT) == ("Pilots vote", *REPORT)
    assert left(*REPORT, "Read more:", "Mayor urges calm", "She did not say why.") == (
        *REPORT,
        "Mayor urges calm",
        "She did not say why.",
    )


def test_a_list_of_links_may_hold_a_sentence():
    links = (
        "Mayor urges pilots to choose words",
        "A pilot lost his lamp. Then he found it.",
        "Ferry line hit by new dues",
    )
    assert left(*REPORT, "Read more:", *links) == REPORT
    prose = ("Mayor urges pilots to choose words", "She did not say why.", "They will meet in June.")
    assert left(*REPORT, "Read more:", *prose) == (*REPORT, *prose)


def test_lines_without_a_stop_are_no_links_without_a_heading():
    assert left(*REPORT, "Well planned", "No time to react") == (*REPORT, "Well planned", "No time to react")


def test_rows_of_a_table_are_no_links():
    rows = ("Read more:", "Quay dues: 40", "18) Northern tide tables")
    assert left(*REPORT, *rows) == (*REPORT, *rows[1:])
