"""A report's words for somebody who is no known actor in, whether they name anybody out: "they" names nobody."""

PRONOUNS = frozenset(
    ("i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her", "it", "its", "they", "them")
) | {"their", "this", "that", "these", "those", "who", "whom", "whose", "which", "both", "one", "some", "others"}
MANY = frozenset(("more", "many", "most", "several", "few", "another", "each", "any", "all", "either", "neither"))
OWNERS = frozenset(("whose", "who", "which"))  # open a phrase that only its sentence makes plain


def names(text: str) -> bool:
    """Whether words name somebody: "the harbour board", and no "it", no "whose board"."""
    plain = text.casefold().split()
    return bool(plain) and " ".join(plain) not in PRONOUNS | MANY and plain[0] not in OWNERS
