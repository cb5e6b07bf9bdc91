"""The command line: words in, work and exit codes out. One verb a file; heavy imports wait until a verb runs."""

from pactline.cli.app import main

__all__ = ["main"]
