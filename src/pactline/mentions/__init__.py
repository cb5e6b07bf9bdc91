"""Sentences in, the names, times, amounts and quotes they mention out."""
