import msgspec

from pactline.model.span import Span
from pactline.model.when import When
from pactline.story import wordings
from pactline.story.utterances import Said, group

WORDS = "We will open the narrows to every flag by the first of May, whatever it costs us"


MAY, JUNE = When("2030-05-06", "2030-05-06", "2030-05-06"), When("2030-06-20", "2030-06-20", "2030-06-20")
PIERS = "We have finished 48 of the 90 piers, which is more than any of us hoped"


def same(*said: Said) -> bool:
    return len({act.id for act in group(said).values()}) == 1


def told(key: str, text: str, reported: When = MAY, **more) -> Said:
    """What one speaker said, in a report of its own and of that day."""
    return msgspec.structs.replace(Said("s-" + key, "a-1", text, "r-" + key, "r-" + key, told=reported), **more)


def test_one_speaker_and_one_wording_is_one_utterance():
    assert same(Said("s-1", "a-1", WORDS), Said("s-2", "a-1", WORDS.replace("every flag", "all flags")))


def test_a_part_of_the_wording_is_the_same_utterance():
    assert same(Said("s-1", "a-1", WORDS), Said("s-2", "a-1", "open the narrows to every flag by the first of May"))


def test_another_speaker_is_another_utterance():
    assert not same(Said("s-1", "a-1", WORDS), Said("s-2", "a-2", WORDS))


def test_an_unknown_speaker_makes_no_claim():
    assert not same(Said("s-1", None, WORDS), Said("s-2", None, WORDS))


def test_short_contents_make_no_claim():
    assert not same(Said("s-1", "a-1", "it is over now"), Said("s-2", "a-1", "it is over now"))


def test_short_contents_in_copies_of_one_text_are_one_utterance():
    assert same(Said("s-1", "a-1", "It is over.", "r-1"), Said("s-2", "a-1", "it is over", "r-1"))
    assert not same(Said("s-1", "a-1", "It is over.", "r-1"), Said("s-2", "a-1", "it is over", "r-2"))


def test_ids_do_not_depend_on_the_order():
    one, two = Said("s-1", "a-1", WORDS), Said("s-2", "a-1", WORDS)
    assert group([one, two]) == group([two, one])


def test_an_altered_figure_is_the_same_utterance_in_reports_of_the_same_days():
    assert same(told("1", PIERS), told("2", PIERS.replace("48", "84")))


def test_another_figure_weeks_later_is_news():
    assert not same(told("1", PIERS), told("2", PIERS.replace("48", "84"), JUNE))


def test_another_figure_in_reports_of_unknown_days_makes_no_claim():
    assert not same(told("1", PIERS, When()), told("2", PIERS.replace("48", "84"), When()))


def test_copies_of_one_text_need_no_days():
    assert same(told("1", PIERS, When()), told("2", PIERS.replace("48", "84"), When(), source="r-1"))


def test_two_figures_in_one_report_are_two_utterances():
    assert not same(told("1", PIERS, report="r"), told("2", PIERS.replace("48", "84"), report="r"))


def test_the_same_words_on_two_stated_days_are_two_utterances():
    assert not same(told("1", WORDS, day=MAY), told("2", WORDS, day=JUNE))
    assert same(told("1", WORDS, MAY), told("2", WORDS, JUNE))


def test_an_indirect_report_of_the_same_matter_is_the_same_utterance():
    quoted = told("1", "“We will extend the harbour wall to the northern lighthouse before winter,”")
    indirect = told("2", "the harbour wall would be extended to the northern lighthouse by winter")
    assert same(quoted, indirect)
    assert not same(quoted, told("2", "the harbour wall would be painted and the lighthouse lit before winter"))
    assert not same(quoted, told("2", "the harbour wall would not be extended to the northern lighthouse by winter"))
    assert not same(quoted, msgspec.structs.replace(indirect, told=JUNE))


def independent(*said: Said) -> int:
    return max(act.independent for act in group(said).values())


def test_one_wording_is_one_source_and_reporters_own_words_are_more():
    quoted = told("1", "“We will extend the harbour wall to the northern lighthouse before winter,”")
    indirect = told("2", "the harbour wall would be extended to the northern lighthouse by winter")
    assert independent(quoted, msgspec.structs.replace(quoted, id="s-2", source="r-2", report="r-2")) == 1
    assert independent(quoted, indirect) == 2
    assert independent(quoted, msgspec.structs.replace(indirect, source="r-1")) == 1


def drift(*texts: str) -> list[tuple[str, str, str]]:
    """The drift of the first wording from the others: its kind, the words here, the words there."""
    pages = {f"r-{place}": text for place, text in enumerate(texts)}
    split = {key: wordings.split((Span(key, 0, len(text)),), pages) for key, text in pages.items()}
    found = wordings.compare(split).get("r-0", ())
    return [(one.kind, *(pages[s.report][s.start : s.end] for s in (one.ours, one.theirs) if s)) for one in found]


def test_an_altered_figure_is_marked():
    assert drift(PIERS, PIERS.replace("48", "84")) == [("number", "48", "84")]


def test_a_dropped_not_is_marked():
    assert drift("we will not sell the port", "We will sell the port") == [("denial", "will not sell", "will sell")]
    assert drift("we won’t sell the port", "We will sell the port") == [("denial", "won’t", "will")]


def test_a_shorter_wording_and_another_word_are_no_drift():
    assert drift("We will open the port in May", "we will open the harbour") == []
