"""Readings in, a story out."""
