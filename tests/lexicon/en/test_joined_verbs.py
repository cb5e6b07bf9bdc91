"""A verb of saying behind what is told goes on from the verb of saying before it, where only that one is plain."""

import pytest


@pytest.mark.parametrize(
    ("text", "verb", "joined"),
    [
        (
            "Lars Holm said that the company would close the port and warned it against further delays.",
            "warned",
            "said",
        ),
        ("Lars Holm said pilots were considering new strikes but urged towns not to panic.", "urged", "said"),
        # one that could share the helper or the subject, and one that is no verb of saying
        ("Lars Holm said that the company shut the port and warned it against further delays.", "warned", "shut"),
        ("Lars Holm said that the company was closing the port and needed help.", "needed", "closing"),
    ],
)
def test_a_verb_of_saying_goes_on_from_one(text, verb, joined, language):
    (sentence,) = language.parse([text])[0]
    words = [token.text for token in sentence.tokens]
    assert words[sentence.tokens[words.index(verb)].head] == joined
