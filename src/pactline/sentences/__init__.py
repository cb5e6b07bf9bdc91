"""A report in, its sentences out."""

from pactline.sentences.splitting import split

__all__ = ["split"]
