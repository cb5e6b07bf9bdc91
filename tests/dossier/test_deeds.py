"""Events in plain words."""

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


def test_one_man_or_one_court_of_a_state_is_not_the_state():
    for words in ("Norvania's president", "A senior Norvanian official", "a Norvanian court", "Norvanian police"):
        assert deeds.of_one(words), words
    for words in ("Norvania", "the Norvanian government", "Norvanian officials", "Norvania's army", "Police"):
        assert not deeds.of_one(words), words
