"""Pactline: news reports in, an evidence-backed dossier out."""

__version__ = "0.1.0"
