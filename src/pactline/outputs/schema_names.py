"""The public shape of a name: a form an actor goes by, and the reasons."""

import msgspec


class NamedOut(msgspec.Struct, frozen=True):
    """A form of an actor's name, and why it is held for the actor's."""

    form: str
    because: tuple[str, ...]
