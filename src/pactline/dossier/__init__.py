"""A story in, a dossier of sections and lines out."""
