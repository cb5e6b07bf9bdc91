"""Answers to Language and World, from data files."""
