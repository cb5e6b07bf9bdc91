"""Sentences and mentions in, records out."""
