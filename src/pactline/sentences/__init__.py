"""A report in, its sentences out."""
