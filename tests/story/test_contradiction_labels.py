"""Things to which two speakers give names that cannot both be right, and other words for one thing."""

import pytest
from tests.story.test_contradictions import clashes, page
from tests.story.test_retold import dossier


@pytest.mark.parametrize(
    ("drawn", "sides"),
    [
        (
            "{Rask called:say|the suit a “sham”}. {Ilves says:say|its suit is based on facts}.",
            ("Ilves says of the suit: “its suit is based on facts”", "Rask calls it “sham”"),
        ),
        (
            "{Rask said:say|“This is a sham lawsuit about tides”}. {Ilves says:say|the lawsuit is well-founded}.",
            ("Rask calls it “sham lawsuit”",),
        ),
        (
            "{Rask said:say|the suit was based on “an old conspiracy theory”}. {Ilves says:say|the suit is serious}.",
            ("Rask calls it “old conspiracy theory”",),
        ),
        (
            "{Rask branded:say|the whole Norvath inquiry as a “witch hunt”}. "
            "{Ilves said:say|that he wanted to end the Norvath inquiry}.",
            ("Ilves says of the inquiry", "Rask calls it “witch hunt”"),
        ),
        (
            "{Rask called:say|the Norvath operation an “invasion”}. {Ilves said:say|the Norvath operation goes on}.",
            ("Ilves says of the operation", "Rask calls it “invasion”"),
        ),
        (
            "{Rask slammed:criticise|protesters in Norvath as “infiltrators”}. "
            "{Ilves said:say|protesters in Norvath were let go}.",
            ("Rask calls it “infiltrators”",),
        ),
        (
            "{Ilves said:say|“It was a coup,” she thought}. A day passed. {Rask said:say|“This is not a coup,”}.",
            ("Ilves says of the coup", "Rask calls it “not coup”"),
        ),
    ],
)
def test_two_names_for_one_thing(drawn, sides):
    ((kind, why),) = clashes(page("r-1", drawn))
    assert kind == "label"
    assert all(side in why for side in sides)


@pytest.mark.parametrize(
    "drawn",
    [
        "{Rask called:say|the plan a “roadmap”}. {Ilves says:say|the plan is a programme}.",
        "{Rask called:say|the suit a “sham”}. {Rask says:say|the suit is based on facts}.",
        "{Rask called:say|the suit a “sham”}. {Ilves says:say|the suit will take a year}.",
        "{Rask called:say|the suit no “sham”}. {Ilves says:say|the suit is based on facts}.",
        "{Rask called:say|the operation an “invasion”}. {Ilves said:say|the operation on his knee went well}.",
        "{Rask branded:say|the Norvath inquiry as a “witch hunt”}. {Ilves said:say|the harbour inquiry would end}.",
        "{Ilves said:say|Rask is a hero}. A day passed. {Rask said:say|“This is not a hero,”}.",
        "{Ilves said:say|“It was a war crime,”}. A day passed. {Rask said:say|“This is not a war,”}.",
    ],
)
def test_what_is_one_name_or_no_judgement(drawn):
    assert clashes(page("r-1", drawn)) == []


def test_who_does_not_know_of_the_other_does_not_dispute_a_name():
    first = page("r-1", "{Rask called:say|the suit a “sham”}.")
    second = page("r-2", "{Ilves says:say|the suit is based on facts}.")
    assert clashes(first, second) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "The Harbour Union said that 340 hectares of marsh would be lost. Norway's ministry put the loss at 190.",
            "On “… hectares of marsh would be lost”: ",
        ),
        (
            "Half of the work on the Riga pier is done, Lars Holm said. Marta Lund put the share at 31 percent.",
            "On the work on the Riga pier: ",
        ),
    ],
)
def test_a_label_that_is_a_clause_stands_between_marks(text, label, tmp_path):
    (one,) = dossier(tmp_path, text)["contradictions"]
    assert one["why"].startswith(label)
