"""Algorithms that know nothing of news."""
