"""Chains: who is one person in one report, and who is not."""

import pytest

from pactline import sentences
from pactline.mentions import chains, names
from pactline.model.report import Report, Source


def link(text, language, world):
    report = Report(id="r", text=text, source=Source("p", "d"))
    split = sentences.split(report, language)
    found = names.find(report, split, language=language, world=world)
    return chains.link(report, split, found, language=language, world=world)


def meant(text, language, world):
    linked, chained = link(text, language, world)
    by_id = {chain.id: chain.name for chain in chained}
    return [(name.text, by_id.get(name.chain)) for name in linked if name.form in ("name", "nominal", "pronoun")]


def test_a_surname_is_the_person_named_in_full(language, world):
    text = "Norwegian President Lars Holm spoke in Oslo. Holm said the talks with Anna Ozola went well."
    found = meant(text, language, world)
    assert ("Lars Holm", "Lars Holm") in found
    assert ("Holm", "Lars Holm") in found
    assert ("Anna Ozola", "Anna Ozola") in found


def test_a_surname_without_its_particle_is_the_person(language, world):
    text = "Omar bin Tarif met Hosam al-Ozani in Oslo. He said that bin Tarif left. Mr. Ozani stayed."
    found = meant(text, language, world)
    assert ("bin Tarif", "Omar bin Tarif") in found
    assert ("Ozani", "Hosam al-Ozani") in found


def test_row_32_a_misspelt_surname_joins_its_person(language, world):
    text = "President Lars Kristensen spoke. Kristensen left. Later Kristensen and Kristesnen met the press."
    assert ("Kristesnen", "Lars Kristensen") in meant(text, language, world)


def test_row_32_two_people_of_one_surname_stay_apart(language, world):
    text = "Minister Lars Holm met his critic Maria Holm. Mr. Holm was calm. Mrs. Holm was angry. Holm then left."
    found = meant(text, language, world)
    assert [name for name in found if name[0] == "Holm"] == [
        ("Holm", "Lars Holm"),
        ("Holm", "Maria Holm"),
        ("Holm", None),
    ]


def test_nominals_stand_for_the_only_one_who_fits(language, world):
    text = (
        "Norwegian President Lars Holm met Latvian President Anna Ozola. "
        "The Latvian leader was pleased. The Norwegian president left early. The president spoke."
    )
    found = dict(meant(text, language, world))
    assert found["The Latvian leader"] == "Anna Ozola"
    assert found["The Norwegian president"] == "Lars Holm"
    assert "The president" not in found


def test_a_rights_commissioner_is_the_rights_chief(language, world):
    text = (
        "Nora Berg, the UN High Commissioner for Human Rights, met Jan Tamm, Latvia's trade minister. "
        "The rights chief was pleased. The trade chief left early. The harbour chief stayed."
    )
    found = dict(meant(text, language, world))
    assert found["The rights chief"] == "Nora Berg"
    assert found["The trade chief"] == "Jan Tamm"
    assert "The harbour chief" not in found


def test_pronouns_follow_the_subject_and_gender(language, world):
    text = "Lars Holm arrived on Monday. He said that the port would stay open. Maria Ozola said she was glad."
    found = meant(text, language, world)
    assert ("He", "Lars Holm") in found
    assert ("she", "Maria Ozola") in found


def test_she_is_never_whom_he_has_stood_for_nor_an_unknown_when_a_woman_is_near(language, world):
    found = meant("Lars Holm met Zyx Ozola in Riga. She said it went well. He left.", language, world)
    assert ("She", "Zyx Ozola") in found and ("He", "Lars Holm") in found
    found = meant("Zyxo Wolny met Anna Brun. Wolny said no. She said yes.", language, world)
    assert ("She", "Anna Brun") in found


def test_pronouns_inside_quotation_marks_are_left_alone(language, world):
    text = "Lars Holm met Peter Berg. “I told him that he was wrong,” Berg said."
    assert not [name for name in meant(text, language, world) if name[0] in ("him", "he")]


def test_a_state_is_one_chain_with_its_capital_and_adjective(language, world):
    text = "Norway will pay. Oslo said the Norwegian army would help."
    linked, chained = link(text, language, world)
    assert [chain.key for chain in chained] == ["country:NO"]
    assert {name.chain for name in linked} == {chained[0].id}


def test_an_acronym_joins_the_body_it_is_explained_by(language, world):
    text = "The Baltic Grid Council (BGC) met in Riga. The BGC approved the budget."
    found = dict(meant(text, language, world))
    assert found["BGC"] == "Baltic Grid Council"


def test_offices_stand_on_the_chain_with_their_words(language, world):
    text = "Norwegian President Lars Holm left."
    _, chained = link(text, language, world)
    person = next(chain for chain in chained if chain.kind == "person")
    ((office, of, evidence),) = person.titles
    assert (office, of) == ("president", "Norway")
    assert text[evidence.span.start : evidence.span.end] == "Norwegian President"


def test_two_letters_are_nobodys_initials_unless_they_stand_in_brackets(language, world):
    assert ("BP", "BP") in meant("Shares of BP fell, and Baltic Press fell too.", language, world)
    found = meant("The Baltic Council (BC) met in Riga. The BC was pleased.", language, world)
    assert [full for text, full in found if text == "BC"] == ["Baltic Council"] * 2


def stands_for(text, language, world):
    linked, chained = link(text, language, world)
    by_id = {chain.id: chain.name for chain in chained}
    return [(n.text, by_id.get(n.chain), n.name) for n in linked if n.form == "pronoun"]


def test_whoever_has_no_name_is_a_person_too(language, world):
    text = (
        "Lars Holm, who speaks for the port, said aid was coming.\n\n"
        "One survivor told our reporter that the well was dry. He said that no doctor had come."
    )
    assert stands_for(text, language, world) == [("He", None, "One survivor")]
    text = "Anna Ozola spoke on Monday. The boy's mother then left the hall. She said that she was afraid."
    assert [name for _, chain, name in stands_for(text, language, world) if chain is None] == ["The boy's mother"] * 2
    text = "President Lars Holm flew home. Police shot the gunman after he had killed dozens."
    assert stands_for(text, language, world) == [("he", None, "the gunman")]


def test_a_daughter_whom_somebody_points_to_comes_before_a_woman_named_far_above(language, world):
    text = (
        "Secretary Ada Thorne has pledged help.\n\n"
        "One man with tears in his eyes pointed to his young daughter on the floor. She has two broken legs."
    )
    assert stands_for(text, language, world)[-1] == ("She", None, "his young daughter")


def test_an_office_with_an_article_is_the_person_named_before(language, world):
    text = "Peter Holm announced a concert. The singer said forty friends would come. He added that it was free."
    assert ("He", "Peter Holm", "Peter Holm") in stands_for(text, language, world)


def test_a_clause_that_gives_the_name_names_the_person(language, world):
    text = "Lars Holm was in Riga. A man who gave his name as Michel said the bridge was open. He said it was new."
    assert ("He", "Michel", "Michel") in stands_for(text, language, world)


def test_the_nearest_comes_before_one_farther_off_whose_gender_is_known(language, world):
    text = "Peter Holm spoke of the port.\n\nZyx Wolny, head of the union, said no.\n\nHe called for a strike."
    assert stands_for(text, language, world) == [("He", "Zyx Wolny", "Zyx Wolny")]
    text = "Anna Brun spoke of the port.\n\nZyx Wolny, head of the union, said no.\n\nShe called for a strike."
    assert stands_for(text, language, world) == [("She", "Zyx Wolny", "Zyx Wolny")]


def test_a_lone_word_or_who_is_spoken_of_by_the_way_does_not_come_first(language, world):
    text = "Peter Holm said the ship had come. In the cellar they found little Zyxa Wolny. He said it was late."
    assert stands_for(text, language, world) == [("He", "Peter Holm", "Peter Holm")]


def test_the_subject_of_the_innermost_clause_is_meant(language, world):
    text = "The court source said Peter Holm had admitted that he took the money."
    assert stands_for(text, language, world) == [("he", "Peter Holm", "Peter Holm")]


def test_who_is_spoken_of_in_a_quotation_over_two_paragraphs_is_not_meant(language, world):
    text = "Peter Holm was angry.\n\n“They took the port.\n\nI will find that thief,” he said."
    assert stands_for(text, language, world) == [("he", "Peter Holm", "Peter Holm")]


def test_who_acts_around_a_person_is_one_actor_of_his_name(language, world):
    text = (
        "Mr. Lars Holm's campaign denied it. The Holm campaign sued the harbour board. Holm ended his campaign. "
        "The Ozola administration signed, and the administration paid. Critics of her administration left."
    )
    found = meant(text, language, world)
    assert [pair for pair in found if "campaign" in pair[0]] == [
        ("Lars Holm's campaign", "Holm campaign"),
        ("Holm campaign", "Holm campaign"),
        ("his campaign", "Holm campaign"),
    ]
    assert ("the administration", "Ozola administration") in found


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The Holm administration left. President Anna Ozola met Ozola voters. The administration spoke.", None),
        ("The Holm administration left. Latvian President Anna Ozola came; Ozola won. The administration spoke.", None),
        (
            "President Holm met Latvian President Anna Ozola. Ozola saw the Holm administration. Ozola won. Ozola ate. "
            "The administration spoke.",
            1,
        ),
        ("The Holm administration left. The singer Anna Ozola met Ozola fans. The administration spoke.", 1),
    ],
)
def test_a_bare_administration_is_nobodys_where_another_rules(text, whose, language, world):
    assert dict(meant(text, language, world)).get("The administration") == (whose and "Holm administration")


def test_the_british_write_a_rank_without_its_dot(language, world):
    found = meant("Adm Lars Holm said so. Holm met Lt Col Anna Ozola and Maj Gen Bo Tamm.", language, world)
    assert {"Lars Holm", "Anna Ozola", "Bo Tamm"} <= {words for words, _ in found}


def test_a_bare_administration_of_two_is_nobodys(language, world):
    text = "The Holm administration left. The Ozola administration came. The administration spoke."
    assert "The administration" not in dict(meant(text, language, world))


def test_a_quarter_stands_for_the_one_state_that_has_it_in_its_name(language, world):
    text = "North Korea tested a missile. The North said it was small. They sailed past the North Cape to the north."
    found = meant(text, language, world)
    assert ("North", "North Korea") in found
    assert len([pair for pair in found if pair[1] == "North Korea" and pair[0] != "it"]) == 2


def test_a_quarter_of_two_states_is_neithers(language, world):
    text = "South Korea met South Sudan. The South said it was small."
    assert "South" not in dict(meant(text, language, world))


def test_he_is_nobody_whom_his_own_participle_names(language, world):
    text = "President Lars Holm spoke. Praising the late poet Jan Tamm, he promised peace."
    assert ("he", "Lars Holm") in meant(text, language, world)


def test_somebody_of_a_state_is_not_its_leader(language, world):
    found = dict(meant("Latvian President Lars Holm spoke. A Latvian was arrested.", language, world))
    assert found["Latvian"] is None


def test_a_bare_word_for_a_body_is_the_only_one_that_ends_in_it(language, world):
    text = "The UN Security Council met in Oslo. The Council has banned the ships."
    assert ("Council", "UN Security Council") in meant(text, language, world)


def test_who_is_thanked_for_something_is_named_by_his_office(language, world):
    found = dict(meant("President Lars Holm spoke. Jan Tamm thanked the president for his visit.", language, world))
    assert found["the president"] == "Lars Holm"


def test_a_lost_quotation_mark_hides_nobody(language, world):
    text = 'Anna Ozola spoke of "the long way.\nHer harbour was "open" again. She left.'
    assert ("She", "Anna Ozola") in meant(text, language, world)


def test_whom_somebody_called_and_told_is_another(language, world):
    found = meant("Lars Holm met Anna Ozola. Jana Tamm called and told her to expect money.", language, world)
    assert ("her", "Jana Tamm") not in found


def test_a_campaign_that_only_a_pronoun_owns_is_nobodys(language, world):
    found = dict(meant("Lars Holm spoke. His campaign denied it.", language, world))
    assert "His campaign" not in found


def test_she_below_an_office_is_the_woman_named_before(language, world):
    text = (
        "Anna Ozola, the minister of tides, met Sverrin Holm.\n\n“The nets will be measured,” Sverrin Holm said.\n\n"
        "The minister said that she would go."
    )
    assert stands_for(text, language, world) == [("she", "Anna Ozola", "Anna Ozola")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("He looked like dictator Otto Lund. It rained. The Latvian leader told him to go.", None),
        ("President Otto Lund spoke. It rained. The Latvian leader told him to go.", "Otto Lund"),
    ],
)
def test_a_leader_of_nothing_named_is_not_a_states(language, world, text, who):
    assert dict(meant(text, language, world)).get("The Latvian leader") == who


def test_a_body_named_for_what_it_does_keeps_its_form(language, world):
    text = "The Tarvon Deposit Insurance Corp. met Delphi Motors Corp. in Oslo. Ostram Oil, Ltd. stayed away."
    found = [name for _, name in meant(text, language, world)]
    assert "Tarvon Deposit Insurance Corp." in found
    assert {"Delphi Motors", "Ostram Oil"} <= set(found)
