from tests import invented

from pactline.outputs.marking import passages

READINGS = {reading.report.id: reading for reading in invented.story().readings}


def shown(*evidence):
    return [
        "".join(f"[{p.role}:{p.text}]" if p.role else p.text for p in one.pieces)
        for one in passages(evidence, READINGS)
    ]


def test_words_are_marked_in_their_sentence():
    assert shown(invented.words("r-second", "denied", "cue")) == [
        "Tessary's chancellor Bo Lindqist [cue:denied] that any loan had been agreed with Norvania."
    ]


def test_sentences_that_touch_are_one_passage_and_others_are_not():
    near = shown(invented.words("r-first", "completed"), invented.words("r-first", "the rest"))
    far = shown(invented.words("r-first", "Thursday"), invented.words("r-first", "are late"))
    assert (len(near), len(far)) == (1, 2)


def test_where_marks_overlap_the_closest_one_shows():
    (line,) = shown(
        invented.words("r-second", "any loan had been agreed", "content"), invented.words("r-second", "loan", "number")
    )
    assert "[content:any ][number:loan][content: had been agreed]" in line


def test_reports_follow_one_another():
    assert len(shown(invented.words("r-first", "60 percent"), invented.words("r-second", "45 percent"))) == 2
