"""A dossier in, bytes out."""
