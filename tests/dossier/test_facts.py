"""How real a fact is, in words."""

import pytest

from pactline.dossier import facts
from pactline.model.record import Event, Record
from pactline.model.story import Bound, Fact


def met(status, *said_by):
    """Lund met Holm, as somebody says."""
    parties = (Bound("actor", "lund", "Lund"), Bound("recipient", "holm", "Holm"))
    record = Record("e", Event("CONSULT"), (), status=status)
    return Fact("e", record, ("e",), parties=parties, said_by=said_by)


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (met("alleged", "lund"), "by own account"),  # Lund said she had met Holm
        (met("alleged", "holm"), "alleged"),
        (met("alleged", "lund", "reyk"), "alleged"),
        (met("alleged"), "alleged"),
        (met("planned", "lund"), "planned"),
        (met("happened"), ""),
    ],
)
def test_nobody_alleges_what_somebody_tells_of_himself(fact, words):
    assert facts.status(fact) == words
