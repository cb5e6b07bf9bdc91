"""Treebanks in, the language pipeline's model out; run by hand, see README.md, and no part of the package."""
