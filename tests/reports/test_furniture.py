import pytest

from pactline.reports import furniture


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


def test_a_row_of_captions_is_a_gallery_however_long_and_prose_is_none():
    captions = [
        f"A pilot boat leaves the quay of Merrin at dawn. Hide Caption {n} of 25 Photos: Storm" for n in range(9)
    ]
    assert furniture.kind("Photos: Storm at Merrin " + " ".join(captions)) == "gallery"
    assert furniture.kind("The pilots of Merrin left the quay at dawn. " * 20 + captions[0]) == ""
