"""Words that a file's name or a report may have put together in, the same out with nothing a terminal would act on."""


def visible(text: str) -> str:
    r"""Write what cannot be printed as Python does: a line end as `\n`, an escape as `\x1b`, U+202E as `\u202e`."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)
