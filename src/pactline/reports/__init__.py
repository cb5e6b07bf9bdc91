"""Paths in, reports or rejections out."""

from pactline.reports.intake import find, root
from pactline.reports.reading import read

__all__ = ["find", "read", "root"]
