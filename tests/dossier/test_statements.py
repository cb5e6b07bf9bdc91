"""One act of speaking is one line, with the wordings of its reports side by side."""

import msgspec
from tests import invented

from pactline.dossier import statements
from pactline.dossier.view import View
from pactline.model.span import Span
from pactline.model.story import Drift

FIRST = "Holm said that 48 of the piers were safe."
SECOND = "Holm said that 84 of the piers were safe."


def _told(patch, key, text):
    """One statement in a report of its own."""
    patch.setitem(invented.TEXTS, key, text)
    content = invented.words(key, text[10:-1])
    return invented.said("s-" + key, invented.words(key, "Holm", "source"), invented.words(key, "said", "cue"), content)


def test_an_altered_figure_is_told_beside_the_other(monkeypatch):
    one, other = _told(monkeypatch, "r-one-half", FIRST), _told(monkeypatch, "r-other-half", SECOND)
    drift = Drift("number", Span("r-one-half", 15, 17), Span("r-other-half", 15, 17))
    facts = [invented.fact(record, ("speaker", "a-holm", "Holm")) for record in (one, other)]
    shared = {"utterance": "u-1", "reports": 2, "independent": 1}
    held = (msgspec.structs.replace(facts[0], drift=(drift,), **shared), msgspec.structs.replace(facts[1], **shared))
    base = invented.story()
    readings = tuple(
        invented.Reading(report=invented.report(key), sentences=invented.sentences(key))
        for key in ("r-one-half", "r-other-half")
    )
    view = View(type(base)(readings=readings, actors=base.actors, facts=held))
    (line,) = statements.section(view).lines
    assert line.detail.startswith("in two reports that go back to one; the wordings differ: ")
    assert "has “48”, " in line.detail and line.detail.endswith("“84”")
    assert "drift:number" in line.tags
