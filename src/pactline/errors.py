"""A fault in, one line the user can act on out."""


class PactlineError(Exception):
    """A fault that the user can mend: what went wrong, where, and what to do about it.

    The command line prints it as `pactline: what: where: what to do` and exits with 2.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what, self.where, self.remedy = what, where, remedy
        super().__init__(": ".join(part for part in (what, where, remedy) if part))
