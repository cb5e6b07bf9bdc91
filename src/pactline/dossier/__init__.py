"""A story in, a dossier of sections and lines out."""

from pactline.dossier.composing import compose

__all__ = ["compose"]
