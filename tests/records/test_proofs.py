"""What a proofreader would not sign stays a record and is marked: what it is told, what it is asked, what it marks."""

import msgspec
import pytest
from tests.records.ledger import page

from pactline.records import commitments, events, proofs


class Strict:
    """A language whose proofreader signs what it is given, by the kind of a reading."""

    def __init__(self, language, **signed):
        self.language, self.signed, self.told = language, signed, []

    def proofs(self, tokens, findings):
        self.told += [([token.text for token in tokens], one) for one in findings]
        return tuple(self.signed.get(one.label.split()[0], 1.0) for one in findings)


def read(text, language, world, **signed):
    """The records of a text, by kind whether they are sure, and what the proofreader was told."""
    held = page(text, language, world)
    found = (*held.records, *events.find(held, language=language), *commitments.find(held, language=language))
    strict = Strict(language, **signed)
    held = msgspec.structs.replace(held, records=found)
    marked = proofs.read(held, language=strict)
    assert [one.id for one in marked] == [one.id for one in found]
    return [(proofs.kind(one), one.sure) for one in marked], strict.told


TEXT = "Marta Lund said that Norway would reopen the pier. Latvia arrested nine sailors."


@pytest.mark.parametrize("doubted", ["event", "promise", "statement"])
def test_what_is_doubted_is_marked_and_nothing_else(doubted, language, world):
    marked, _ = read(TEXT, language, world, **{doubted: 0.05})
    assert {kind for kind, _ in marked} == {"event", "promise", "statement"}
    assert all(sure is (kind != doubted) for kind, sure in marked)


def test_it_is_told_the_words_that_a_reading_points_at(language, world):
    _, told = read(TEXT, language, world)
    words, one = next((words, one) for words, one in told if one.label.startswith("event"))
    assert one.label == "event COERCE arrest" and words[one.at] == "arrested"
    assert [words[at] for at in one.doers] == ["Latvia"] and [words[at] for at in one.others] == ["sailors"]
    words, one = next((words, one) for words, one in told if one.label == "promise firm")
    assert [words[at] for at in one.doers] == ["Norway"] and one.said


def test_who_stands_in_another_sentence_is_none_of_its_words(language, world):
    _, told = read("“We will reopen the pier.” Marta Lund said so on Monday.", language, world)
    assert all(at == -1 or at < len(words) for words, one in told for at in (*one.doers, *one.others))


def test_a_language_without_a_proofreader_marks_nothing(language, world):
    held = page(TEXT, language, world)
    silent = Strict(language)
    silent.proofs = lambda tokens, findings: ()
    assert all(one.sure for one in proofs.read(held, language=silent))
