"""Pactline: news reports in, an evidence-backed dossier out."""
