"""A view in, the disagreements out: records that cannot all hold, side by side, with no verdict."""

from pactline.dossier.view import View
from pactline.model.dossier import Line, Section

KEY = "contradictions"
KINDS = {
    "value": "Different values",
    "date": "Different dates",
    "party": "Different parties",
    "denial": "Said and denied",
    "label": "Different names for one thing",
}


def section(view: View) -> Section:
    """One line for each disagreement; which side is right is not said."""
    lines = tuple(
        Line(
            record=one.id,
            text=one.why,
            evidence=one.evidence,
            tags=(f"kind:{one.kind}", *(f"see:{record}" for record in sorted(one.records))),
            group=KINDS.get(one.kind, one.kind),
        )
        for one in sorted(view.story.contradictions, key=lambda one: (one.kind, one.id))
    )
    return Section(KEY, "Disagreements", lines, "Both sides are shown; nothing here says which is right.")
