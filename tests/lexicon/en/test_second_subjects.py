"""Second subjects: the one behind a verb goes to the verb of saying behind it."""

from pactline.lexicon.en.second_subjects import settle

WORDS = ["man", "opened", "fire", "Rask", "told", "reporters"]
RELATIONS = ["nsubj", "ccomp", "obj", "nsubj", "root", "iobj"]


def test_a_second_subject_goes_to_the_verb_of_saying_behind_it():
    assert settle([1, 4, 1, 1, -1, 4], RELATIONS) == ([1, 4, 1, 4, -1, 4], RELATIONS)


def test_a_verb_that_has_a_subject_takes_no_other():
    words = ["man", "opened", "fire", "Rask", "Lund", "told"]
    relations = ["nsubj", "ccomp", "obj", "nsubj", "nsubj", "root"]
    assert settle([1, 5, 1, 1, 5, -1], relations) == ([1, 5, 1, 1, 5, -1], relations), words


def test_a_lone_subject_behind_its_verb_stays():
    assert settle([-1, 0], ["root", "nsubj"]) == ([-1, 0], ["root", "nsubj"])
    assert settle([], []) == ([], [])


def test_two_subjects_that_each_hang_on_the_other_verb_change_places():
    relations = ["nsubj", "ccomp", "nsubj", "root"]  # Holm appealed, attorneys said
    assert settle([3, 3, 1, -1], relations) == ([1, 3, 3, -1], relations)


def test_a_name_behind_what_is_said_is_the_speaker_where_there_is_no_other():
    relations = ["nsubj", "ccomp", "obj", "punct", "appos", "appos", "punct", "root"]
    heads = [1, 7, 1, 4, 2, 4, 5, -1]  # Banks closed branches, chairman Holm, said
    settled = ["nsubj", "ccomp", "obj", "punct", "nsubj", "appos", "punct", "root"]
    assert settle(heads, relations) == ([1, 7, 1, 4, 7, 4, 5, -1], settled)
    led = [*relations, "nsubj"]  # ..., said Holm
    assert settle([*heads, 7], led) == ([*heads, 7], led)


def test_a_second_subject_behind_its_verb_goes_to_the_complement_that_has_none():
    relations = ["nsubj", "root", "nsubj", "ccomp", "obj"]  # polls show Holm leading Lund
    assert settle([1, -1, 1, 1, 3], relations) == ([1, -1, 3, 1, 3], relations)
    told = ["nsubj", "root", "nsubj", "nsubj", "ccomp"]  # what leads has a subject of its own
    assert settle([1, -1, 1, 4, 1], told) == ([1, -1, 1, 4, 1], told)
    asked = ["root", "nsubj", "ccomp"]  # leading, says Holm: no subject before
    assert settle([-1, 0, 0], asked) == ([-1, 0, 0], asked)


def test_what_a_tree_counts_among_the_things_before_is_the_subject_of_the_verb_behind():
    relations = ["nsubj", "root", "obj", "cc", "conj", "aux", "conj"]  # dockers took gifts and shops have agreed
    settled = ["nsubj", "root", "obj", "cc", "nsubj", "aux", "conj"]
    assert settle([1, -1, 1, 4, 2, 6, 1], relations) == ([1, -1, 1, 6, 6, 6, 1], settled)
    joined = ["nsubj", "root", "obj", "cc", "conj", "cc", "aux", "conj"]  # took gifts and shops and have agreed
    assert settle([1, -1, 1, 4, 2, 7, 7, 1], joined) == ([1, -1, 1, 4, 2, 7, 7, 1], joined)


def test_a_parse_gives_what_is_said_its_own_subject(language):
    for text in (
        "Holm will appeal, his attorney, Tim Crandall, said.",
        "Holm will leave the party, his wife, Marta, told reporters.",
    ):
        (sentence,) = language.parse([text])[0]
        words = [token.text for token in sentence.tokens]
        head = {word: words[token.head] for word, token in zip(words, sentence.tokens, strict=True)}
        assert head["Holm"] in ("appeal", "leave"), text
        assert {head.get("attorney"), head.get("wife")} & {"said", "told"}, text


def test_a_parse_gives_the_speaker_to_the_verb_of_telling(language):
    text = (
        "The man, who has not yet been named, also had opened fire on the crowd, town council chief Ivo Rask told us."
    )
    (sentence,) = language.parse([text])[0]
    words = [token.text for token in sentence.tokens]
    assert words[sentence.tokens[words.index("Ivo")].head] == "told"


def test_two_subjects_with_nothing_between_them_are_one():
    relations = ["det", "nsubj", "nsubj", "root"]  # the attorney general spoke
    assert settle([1, 3, 3, -1], relations) == ([1, 2, 3, -1], ["det", "compound", "nsubj", "root"])
    apart = ["nsubj", "nsubj", "acl", "root"]  # the man [whom] police saw spoke
    assert settle([3, 2, 0, -1], apart) == ([3, 2, 0, -1], apart)
