"""Events in plain words."""

import pytest

from pactline.dossier import deeds


def test_an_arrest_names_whom_and_by_whom():
    assert deeds.say("COERCE", "arrest", by=["police"], to=["7,000 people"]) == "Arrest of 7,000 people by police"


def test_both_sides_of_talks_stand_together():
    assert deeds.say("CONSULT", None, by=["Lund"], to=["Holm"], place="Oslo") == "Talks of Lund and Holm in Oslo"


def test_a_visit_keeps_who_goes_apart_from_where():
    assert (
        deeds.say("CONSULT", "visit", by=["Lund"], to=["Riga", "Holm"], place="Riga")
        == "Visit to Riga and Holm by Lund"
    )


def test_a_mode_without_a_noun_of_its_own_takes_its_types():
    assert deeds.say("AID", "airdrop", by=["Norway"], to=["Latvia"]) == "Aid for Latvia by Norway"


def test_a_signing_is_called_one():
    assert deeds.say("SUPPORT", None, by=["A", "B"], to=["A", "B"], rule="verb-sign") == "Signing by A and B"


@pytest.mark.parametrize(
    ("type_", "mode", "rule", "line"),
    [
        ("SUPPORT", None, "verb-thank", "Thanks to Holm by Lund"),
        ("SUPPORT", None, "verb-apologise", "Apology to Holm by Lund"),
        ("SUPPORT", None, "verb-back", "Support for Holm by Lund"),
        ("REJECT", None, "verb-dismiss", "Rejection or dismissal towards Holm by Lund"),
        ("REJECT", None, "verb-refuse", "Refusal towards Holm by Lund"),
        ("CONCEDE", None, "verb-give", "Approval or grant for Holm by Lund"),
        ("CONCEDE", None, "verb-bow", "Concession to Holm by Lund"),
        ("MOBILIZE", "troops", "verb-send", "Sending or massing of forces to Holm by Lund"),
        ("MOBILIZE", "troops", "noun-carried", "Military exercise of Lund and Holm"),
        ("PROTEST", "riot", "verb-ransack", "Looting or ransacking of Holm by Lund"),
        ("PROTEST", "riot", "verb-clash", "Clash of Lund and Holm"),
        ("PROTEST", "riot", "noun-happening", "Clash of Lund and Holm"),
        ("PROTEST", "riot", "verb-riot", "Violent protest against Holm by Lund"),
        ("PROTEST", "demo", "noun-happening", "Protest against Holm by Lund"),
        ("ASSAULT", None, "verb-attack", "Attack on Holm by Lund"),
        ("ASSAULT", None, "verb-kill", "Killing of Holm by Lund"),
        ("ASSAULT", None, "verb-wound", "Wounding of Holm by Lund"),
        ("ASSAULT", None, "verb-injure", "Injury to Holm by Lund"),
        ("ASSAULT", None, "verb-fight", "Fighting of Lund and Holm"),
        ("ASSAULT", "crowd-control", "verb-fire", "Use of tear gas or the like against Holm by Lund"),
        ("COERCE", "arrest", "verb-arrest", "Arrest of Holm by Lund"),
        ("COERCE", "arrest", "verb-jail", "Jailing of Holm by Lund"),
        ("COERCE", "arrest", "verb-sentence", "Sentencing of Holm by Lund"),
        ("COERCE", "seize", "verb-raid", "Raid on Holm by Lund"),
        ("MOBILIZE", "weapons", "verb-launch", "Launch of a missile or rocket towards Holm by Lund"),
        ("MOBILIZE", "weapons", "verb-test", "Weapons test towards Holm by Lund"),
        ("ACCUSE", "investigate", "verb-order", "Order for an investigation of Holm by Lund"),
        ("RETREAT", "release", "verb-drop", "Dropping of a case against Holm by Lund"),
        ("RETREAT", "ease", "verb-drop", "Easing of measures on Holm by Lund"),
    ],
)
def test_a_deed_is_called_what_its_verb_makes_of_it(type_, mode, rule, line):
    assert deeds.say(type_, mode, by=["Lund"], to=["Holm"], rule=rule) == line


def test_one_man_or_one_court_of_a_state_is_not_the_state():
    for words in ("Norvania's president", "A senior Norvanian official", "a Norvanian court", "Norvanian police"):
        assert deeds.of_one(words), words
    for words in ("Norvania", "the Norvanian government", "Norvanian officials", "Norvania's army", "Police"):
        assert not deeds.of_one(words), words


@pytest.mark.parametrize(
    ("accused", "line"),
    [
        ('the pilots of "wilful delay', 'Accusation against the pilots of "wilful delay" by Holm'),
        ("the pilots of “wilful delay", "Accusation against the pilots of “wilful delay” by Holm"),
        ("the pilots’ “old guard”", "Accusation against the pilots’ “old guard” by Holm"),
    ],
)
def test_a_mark_that_a_cut_left_open_is_closed(accused, line):
    assert deeds.say("ACCUSE", None, by=["Holm"], to=[accused]) == line
