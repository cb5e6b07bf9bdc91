"""A story in, the dossier out: its sections in the order a reader wants them, those with nothing to say left out."""

from pactline.dossier import (
    agreements,
    commitments,
    coverage,
    disagreements,
    figures,
    opening,
    people,
    reports,
    statements,
    timeline,
)
from pactline.dossier.view import View
from pactline.model.dossier import Dossier
from pactline.model.story import Story

SECTIONS = (
    opening.section,
    agreements.section,
    commitments.section,
    figures.section,
    timeline.section,
    statements.section,
    disagreements.section,
    people.section,
    reports.section,
    coverage.section,
)


def compose(story: Story, *, version: str, options: tuple[tuple[str, str], ...]) -> Dossier:
    """Compose the dossier; the same story gives the same lines."""
    view = View(story)
    made = [make(view) for make in SECTIONS]
    titles = [thread.title for thread in story.threads]
    return Dossier(
        title=titles[0] if titles else "No reports",
        sections=tuple(section for section in made if section.lines),
        story=story,
        version=version,
        options=tuple(sorted(options)),
    )
