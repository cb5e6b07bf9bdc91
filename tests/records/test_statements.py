"""Statements: what is drawn in statements.cases, quotes with their speakers, and hostile text."""

import re
from pathlib import Path

import pytest

from pactline import sentences
from pactline.mentions import quotes
from pactline.model.mention import Name
from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.model.span import Span
from pactline.records import statements

CASES = [
    line
    for line in (Path(__file__).parent / "statements.cases").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
MARK = re.compile(r"\{([SQC]) ([^}]*)\}")


def read(text, language):
    """The statements of a text, names left out."""
    report = Report(id="r", text=text, source=Source("p", "d"))
    split = sentences.split(report, language)
    page = Reading(report=report, sentences=split, mentions=quotes.find(report, split, language=language))
    return statements.find(page, language=language)


def said(record, text):
    """Source, cue and content of a record as words."""
    roles = {"source": [], "cue": [], "content": []}
    for evidence in record.evidence:
        roles.setdefault(evidence.role, []).append(text[evidence.span.start : evidence.span.end])
    return tuple(" ".join(roles[role]) for role in ("source", "cue", "content"))


def pairs(text, language):
    """(source, content) of every statement that is not nested."""
    found = (said(record, text) for record in read(text, language) if record.within is None)
    return [(source, content) for source, _, content in found]


@pytest.mark.parametrize("line", CASES)
def test_statements_are_found_as_drawn(line, language):
    drawn, _, expected = line.partition(" => ")
    text = MARK.sub(r"\2", drawn)
    found = read(text, language)
    if not expected:
        assert found == ()
        return
    wanted = dict(MARK.findall(drawn))
    triples = {said(r, text): (r.body.act, r.body.form, r.status) for r in found}
    assert triples.get((wanted.get("S", ""), wanted["Q"], wanted["C"])) == tuple(expected.split()), triples


def test_a_split_quote_keeps_its_speaker_and_the_rest_is_a_statement_of_its_own(language):
    text = "“The bridge is safe,” said Lars Holm. “Nobody need worry about it.”"
    assert pairs(text, language) == [
        ("Lars Holm", "“The bridge is safe,”"),
        ("Lars Holm", "“Nobody need worry about it.”"),
    ]


def test_a_quote_over_two_paragraphs_has_one_speaker(language):
    text = "Lars Holm said: “The bridge is safe. We have tested it.\n\n“Nobody need worry about it at all.”"
    assert {source for source, _ in pairs(text, language)} == {"Lars Holm"}
    assert len(pairs(text, language)) == 2


def test_a_quote_of_several_sentences_is_one_content(language):
    text = "“We tested it. It held for a week. Nobody need worry,” the mayor said."
    assert pairs(text, language) == [("the mayor", "“We tested it. It held for a week. Nobody need worry,”")]


def test_who_is_kept_as_written_and_stands_for_the_name(language):
    text = "Marta Lund, who claims that the vote was stolen, has left the country."
    (record,) = read(text, language)
    assert said(record, text)[0] == "who"
    assert record.parties[0].text == "Marta Lund"


def test_a_statement_in_a_statement_stands_within_it(language):
    text = "The agency said the ministry had said that the port was closed."
    outer, inner = read(text, language)
    assert inner.within == outer.id and said(inner, text)[0] == "the ministry"


def test_row_34_a_denied_claim_is_a_denial_and_a_negated_content_is_negated(language):
    denied = read("The minister did not say that the port was sold.", language)
    negated = read("The minister said that the port was not sold.", language)
    assert denied[0].body.act == "deny"
    assert negated[0].status == "negated"


def test_row_33_an_unclosed_quote_never_swallows_the_next_paragraph(language):
    text = "“The bridge is safe, said the mayor.\n\nThe town has forty bridges. It rained."
    assert all(span.end <= text.index("\n\n") for r in read(text, language) for span in r.body.content)


@pytest.mark.parametrize(
    "text",
    [
        "said " * 400,
        "“" * 3_000,
        "Q: Is it safe?\n\nA: Yes.\n\nQ: Who says so?\n\nA: I do.",
        "he said that " * 300,
        "“a ” said " * 300,
        "''a\" said “b' " * 300,
        "no — A (@a)\n" * 300,
        "@a: no\n\n@b: yes “maybe\n\n@c: “never",
    ],
)
def test_row_20_hostile_text_yields_bounded_contents(text, language):
    for record in read(text, language):
        assert all(0 <= span.start < span.end <= len(text) for span in record.body.content)


def test_ids_are_drawn_from_the_words_and_do_not_repeat(language):
    text = "The mayor said it was safe. The mayor said it was safe. She denied that it had been sold."
    found = read(text, language)
    assert len({record.id for record in found}) == len(found) == 3
    assert found == read(text, language)


def test_a_second_main_verb_makes_a_statement_of_its_own(language):
    text = "Lars Holm promised that the town would lend the farmers money and called for calm."
    assert pairs(text, language) == [
        ("Lars Holm", "that the town would lend the farmers money"),
        ("Lars Holm", "calm"),
    ]


def test_a_cue_in_a_relative_clause_has_the_noun_for_its_content(language):
    text = "The guard seized two boats that it said had crossed the line."
    assert pairs(text, language) == [("it", "two boats had crossed the line")]


def test_he_is_nobody_whom_his_own_words_name(language):
    text = "Lars Holm had asked for more time, he said."
    report = Report(id="r", text=text, source=Source("p", "d"))
    split = sentences.split(report, language)
    at = text.index("he said")
    holm = Name(Span("r", 0, 9), 0, "Lars Holm", "person", "Lars Holm", chain="c")
    he = Name(Span("r", at, at + 2), 0, "he", "person", "Lars Holm", form="pronoun", chain="c")
    found = statements.find(Reading(report=report, sentences=split, mentions=(holm, he)), language=language)
    assert [(p.text, p.chain) for r in found for p in r.parties if r.within is None] == [("he", None)]


def test_a_rumour_and_its_denial_stand_apart_and_nobody_is_the_rumours_source(language):
    text = "Holm’s trip to Nordby stirred rumours that the bridge was for sale, but the ministry rejected the idea."
    found = {content: source for source, content in pairs(text, language)}
    assert found == {"that the bridge was for sale": "", "the idea": "the ministry"}


def test_who_answers_a_question_told_before_it_says_the_quote_alone(language):
    text = "Asked what the bridge would need, Lars Holm said, “It needs a new pier.”"
    assert ("Lars Holm", "“It needs a new pier.”") in pairs(text, language)


def test_a_quoted_question_belongs_to_the_cue_after_it_not_to_the_sentence_before(language):
    text = "The council said the bridge could stay. “Is that safe? Is that wise?” Lars Holm asked. “I doubt it.”"
    assert [source for source, _ in pairs(text, language)] == ["The council", "Lars Holm", "Lars Holm"]


def test_nobody_inside_a_quote_is_its_source(language):
    text = "Lund needled the “reporter,” saying, “A reporter who writes on request!”"
    assert all("reporter" not in source for source, _ in pairs(text, language))


def test_what_is_expected_lies_ahead_and_keeps_its_subject(language):
    text = "The council, in which both mayors sit, is expected to approve it before May."
    (record,) = read(text, language)
    assert said(record, text)[2] == "The council, in which both mayors sit to approve it before May"
    assert record.status == "planned"


def test_a_split_quote_goes_on_past_a_nearer_verb(language):
    text = "“Many are unsure,” Lars Holm wrote in a note explaining the delay, “but most of us agree.”"
    assert ("Lars Holm", "“Many are unsure,” “but most of us agree.”") in pairs(text, language)


def test_the_next_paragraph_never_speaks_a_quote_before_it(language):
    text = "“My dear Marta,” the mayor says into the camera. “Would you all cheer for him!”\n\nThe crowd cheers."
    assert {source for source, _ in pairs(text, language)} == {"the mayor"}


def test_a_quote_after_its_cue_may_stop_before_its_sentence_does(language):
    text = "“Being late is the last hurdle,” Holm added. “How she deals with it is an open question” in this race."
    assert ("Holm", "“How she deals with it is an open question”") in pairs(text, language)


def test_a_participle_that_goes_on_takes_its_speaker_from_the_sentence_before(language):
    text = "Lars Holm said the report was good. Adding, “Now nobody need worry about it.”"
    assert ("Lars Holm", "“Now nobody need worry about it.”") in pairs(text, language)


def test_a_transcript_gives_each_turn_to_its_label_and_nothing_in_it_to_anybody_else(language):
    text = "KATE LUND: Why wait?\n\nLARS HOLM: I think the mayor said no. We wait.\n\nLUND: Is that so?\n\nHOLM: Yes."
    assert pairs(text, language) == [
        ("KATE LUND", "Why wait?"),
        ("LARS HOLM", "I think the mayor said no. We wait."),
        ("LUND", "Is that so?"),
        ("HOLM", "Yes."),
    ]


def test_a_question_of_a_transcript_asks_and_its_answer_says(language):
    text = "Q: Is it safe?\n\nA: Yes, “quite.”\n\nQ: Who says so?\n\nA: I do."
    assert [r.body.act for r in read(text, language)] == ["ask", "say", "ask", "say"]


def test_lines_between_two_turns_are_still_who_spoke_last_but_brackets_are_nobodys(language):
    text = "LUND: It is safe.\n\nWe looked twice.\n\nHOLM: I doubt it.\n\n[Applause]\n\nLUND: Why?"
    assert pairs(text, language) == [
        ("LUND", "It is safe.\n\nWe looked twice."),
        ("HOLM", "I doubt it."),
        ("LUND", "Why?"),
    ]


def test_a_report_with_a_few_turns_in_it_goes_on_telling_between_them(language):
    told = "\n\n" + "The port is old and the town is small.\n\n" * 5
    text = f"Q: Is it safe?\n\nA: Yes.{told}Q: Who says so?\n\nA: I do."
    assert ("A", "Yes.") in pairs(text, language)


def test_posts_are_their_accounts_words(language):
    text = "@holm: The bridge is safe.\n\nIt is not safe at all. — Marta Lund (@mlund) June 3, 2021"
    assert pairs(text, language) == [("@holm", "The bridge is safe."), ("Marta Lund", "It is not safe at all.")]


def test_headings_with_a_colon_are_no_transcript(language):
    text = "Bridge: forty piers need work.\n\nPort: the cranes are new.\n\nToll: it is due in May."
    assert all(record.evidence[-1].rule != "turn" for record in read(text, language))


def test_a_name_after_a_dash_signs_the_quote_before_it(language):
    assert pairs("“The bridge is old.”\n— Marta Lund, the mayor", language) == [("Marta Lund", "“The bridge is old.”")]


def test_a_sentence_of_nothing_but_cues_is_noise(language):
    assert read("said " * 300, language) == ()
    assert read("“a ” said " * 300, language) == ()


def test_a_quote_of_fifty_thousand_characters_is_one_content_in_its_paragraph(language):
    text = "“" + "We will go on. " * 3_333 + "We end here,” the mayor said.\n\nThe town has forty bridges."
    assert pairs(text, language) == [("the mayor", text[: text.index(" the mayor")])]


def test_mixed_marks_and_apostrophes_leave_speaker_and_words_whole(language):
    mixed = '“The pier is old," said Holm. "It won\'t last.”'
    single = "‘It's old,’ said Holm. ‘The boys’ pier won't last.’"
    assert pairs(mixed, language) == [("Holm", '“The pier is old,"'), ("Holm", "\"It won't last.”")]
    assert pairs(single, language) == [("Holm", "‘It's old,’"), ("Holm", "‘The boys’ pier won't last.’")]


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("Interfax quoted the press service as saying the port was closed.", "Interfax"),
        ("The press service was quoted by Interfax as saying the port was closed.", "Interfax"),
        ("The press service was quoted as saying the port was closed.", None),
        ("The Courier reported on Monday, citing the press service, that the port was closed.", "The Courier"),
        ("The Courier, citing the press service, reported the port was closed.", "The Courier"),
    ],
)
def test_who_is_quoted_speaks_and_who_quotes_carries_the_words(text, carrier, language):
    (record,) = read(text, language)
    parties = {party.role: party.text for party in record.parties}
    assert parties["speaker"].lower() == "the press service"
    assert parties.get("carrier") == carrier
    assert said(record, text)[2].removeprefix("that ") == "the port was closed"


@pytest.mark.parametrize(
    "text",
    [
        "The delegates were urged by telephone to accept the plan.",
        "The builder was asked by mail or by telephone to praise the plan.",
        "The council was told by Monday that the bridge was safe.",
    ],
)
def test_by_what_means_or_when_is_not_by_whom(text, language):
    spoken = {p.text for record in read(text, language) for p in record.parties if p.role == "speaker"}
    assert not spoken & {"telephone", "mail", "mail or by telephone", "Monday"}


def test_whom_one_asks_is_no_part_of_what_is_asked(language):
    text = "The mayor asked the builder about the old tolls. Lars Holm was asked about the new bridge."
    assert [said(record, text)[2] for record in read(text, language)] == ["the old tolls", "about the new bridge"]


def test_a_cue_between_commas_reports_the_part_of_the_sentence_that_it_stands_in(language):
    text = "The port had closed - the piers, the mayor said, had been sold."
    assert [said(record, text)[2] for record in read(text, language)] == ["the piers had been sold"]
    text = "A magnitude-four quake struck the port, the mayor said."
    assert [said(record, text)[2] for record in read(text, language)] == ["A magnitude-four quake struck the port"]
    text = "The old half-timbered bank might be abused, the mayor says, but it stands."
    assert "The old half-timbered bank" in said(read(text, language)[0], text)[2]


def test_a_spokesman_speaks_for_his_body_and_a_spokeswoman_for_a_person_is_not_that_person(language):
    text = "A spokesman for the Harbour Ministry said it was safe. A spokeswoman for Lars Holm said it was old."
    report = Report(id="r", text=text, source=Source("p", "d"))
    split = sentences.split(report, language)
    named = {"Harbour Ministry": "organisation", "Lars Holm": "person"}
    names = tuple(
        Name(Span("r", text.index(n), text.index(n) + len(n)), at, n, kind, n, chain=n)
        for at, (n, kind) in enumerate(named.items())
    )
    found = statements.find(Reading(report=report, sentences=split, mentions=names), language=language)
    assert [record.parties[0].chain for record in found] == ["Harbour Ministry", None]


def test_who_plans_inside_what_is_told_is_not_who_tells(language):
    text = "The mayor said that a band of farmers had left Nordby, planning to seek help in the capital."
    assert ("The mayor", "to seek help in the capital") not in pairs(text, language)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "“Smash it with a rock,” Holm said in June, according to a transcript of the call.",
            [("Holm", "“Smash it with a rock,”")],
        ),
        (
            "The pier was closed, according to a translation of the report.",
            [("a translation of the report", "The pier was closed")],
        ),
        (
            "The Harbour Front, which has claimed attacks carried out in its name, has been silent about the fire.",
            [("which", "attacks carried out in its name")],
        ),
        (
            "However, he has since told The Verge he 'totally made it up' - although insiders say the plan is real.",
            [("he", "he 'totally made it up'"), ("insiders", "the plan is real")],
        ),
    ],
)
def test_whose_words_they_are_and_where_they_end(text, found, language):
    assert set(found) <= set(pairs(text, language))
    assert all("although" not in content for _, content in pairs(text, language))


def test_who_confirms_agrees_with_nobody(language):
    confirmed = read("The ministry confirmed that the pier was closed. The clinic confirmed a case of fever.", language)
    assert [record.body.act for record in confirmed] == ["note", "note"]
    assert [r.body.act for r in read("The ministry admitted that the pier was closed.", language)] == ["agree"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The ferry “ran (into) the pier at full speed, which explains it,” said the harbour master, Lars Holm.",
            "Holm",
        ),
        ("The mayor, calling it “a lie that is old,” said the plan was dead.", "The mayor"),
        ("The mayor “was late,” she said.", "she"),
    ],
)
def test_who_follows_a_quote_and_its_verb_speaks_and_not_whom_it_is_about(text, speaker, language):
    found = [source for source, _ in pairs(text, language)]
    assert speaker in found[-1]
    assert not any(source.startswith("The ferry") for source in found)


def test_a_quote_right_behind_another_needs_a_cue_of_its_own(language):
    chant = "The farmers marched through Nordby, shouting: “No more tolls.” “The people of the bay will not be silent.”"
    assert all("silent" not in content for _, content in pairs(chant, language))
    text = "“The bridge is safe,” said Lars Holm. “Nobody need worry about it.”"
    assert ("Lars Holm", "“Nobody need worry about it.”") in pairs(text, language)
    text = "The farmers shouted: “No more tolls.” “They will go home soon,” said Lars Holm."
    assert ("Lars Holm", "“They will go home soon,”") in pairs(text, language)


def test_under_a_name_with_a_colon_stands_no_more_than_the_quote(language):
    text = "Marta Lund: ‘The only piers are in Nordby’ Link to this audio The flood began in May and has hit 74 towns."
    assert ("Marta Lund", "‘The only piers are in Nordby’") in pairs(text, language)
    text = "Marta Lund: The only piers are in Nordby, and they are safe."
    assert [content for _, content in pairs(text, language)] == ["The only piers are in Nordby, and they are safe"]


def test_a_verb_joined_on_behind_a_quote_takes_only_the_words_behind_it(language):
    text = "All he would say was “I'm very happy,” but Holm added swiftly: “I do not want to make too much of it.”"
    assert ("Holm", "“I'm very happy,”") not in pairs(text, language)
    text = "“The bridge is safe,” Holm said, and added: “It is very old.”"
    assert ("Holm", "“The bridge is safe,”") in pairs(text, language)


def test_words_of_a_clause_before_a_verb_with_an_object_are_not_what_it_says(language):
    text = "Warning that a storm could “turn a leak into a flood,” Holm rejected criticism of the board."
    assert ("Holm", "“turn a leak into a flood,”") not in pairs(text, language)
    assert ("Holm", "“we are late,”") in pairs("“we are late,” Holm told the crowd.", language)
