"""Paths in, reports or rejections out."""
