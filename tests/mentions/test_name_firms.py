"""Two names with "&" between them: one firm, unless the report names either alone."""

import pytest

from pactline import mentions, sentences
from pactline.model.mention import Name
from pactline.model.report import Report, Source


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Keller & Stone guaranteed the workers that their jobs would be kept.", "Keller & Stone"),
        ("A spokesman for Barr & Wick said the plant would close.", "Barr & Wick"),
        ("Holt & Lund Brothers said it would hire 300 workers.", "Holt & Lund Brothers"),
        ("O'Neil & Sons Ltd promised to build a school in Riga.", "O'Neil & Sons Ltd"),
        ("Hart-Lowe & Co. will build two ferries.", "Hart-Lowe & Co."),
        ("Holm & Lund has offered 3 percent. Marta Holm founded it.", "Holm & Lund"),
        ("Latvia sued Holm & Lund. Marta Holm wept, since Holm & Lund is small.", "Holm & Lund"),
        ("Holm & Lund meet on Friday. Holm said the talks were long.", ""),
        ("France & Latvia signed a pact.", ""),
    ],
)
def test_a_firm_of_two_names_is_one(text, name, *, language, world):
    report = Report(id="r", text=text, source=Source("p", "d"))
    found, _ = mentions.find(report, sentences.split(report, language), language=language, world=world)
    bodies = [one.text for one in found if isinstance(one, Name) and "&" in one.text]
    assert set(bodies) == ({name} if name else set())
    assert all(one.kind == "organisation" for one in found if isinstance(one, Name) and one.text == name)
