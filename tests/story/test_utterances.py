from pactline.story.utterances import Said, group

WORDS = "We will open the narrows to every flag by the first of May, whatever it costs us"


def same(*said: Said) -> bool:
    return len(set(group(said).values())) == 1


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
