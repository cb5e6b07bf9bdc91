"""The names of a report's bodies, places and groups in, groups of those that mean one out: by key, words or acronym."""

import re
from collections.abc import Mapping, Sequence

from pactline.mentions.name_words import Lists
from pactline.model.mention import Name

ACRONYM = re.compile(r"[A-Z][A-Za-z.]{1,7}")
Groups = Mapping[str, Sequence[int]]


def group(text: str, names: Sequence[Name], words: Lists) -> list[tuple[int, ...]]:
    """Groups of everything but persons, as indexes into the names."""
    groups: dict[str, list[int]] = {}
    for index, name in enumerate(names):
        if name.kind != "person":
            groups.setdefault(name.key or f"{name.kind}:{_folded(name.text)}", []).append(index)
    for short, long in (*_acronyms(text, names, groups), *_bare(names, groups, words)):
        if short in groups and long in groups and short != long:
            groups[long] = sorted(groups[long] + groups.pop(short))
    return [tuple(found) for found in groups.values()]


def _folded(text: str) -> str:
    """A name to compare by: no article, no case, no dots."""
    return re.sub(r"^the ", "", text.lower().replace(".", "").replace("’", "'"))


def _acronyms(text: str, names: Sequence[Name], groups: Groups) -> list[tuple[str, str]]:
    """Pairs of an unknown acronym and what it stands for: "Baltic Grid Council (BGC)", or by its initials."""
    shorts = [
        key for key, found in groups.items() if not names[found[0]].key and ACRONYM.fullmatch(names[found[0]].text)
    ]
    pairs = []
    for short in shorts:
        first = names[groups[short][0]]
        letters = first.text.replace(".", "")
        for long, found in groups.items():
            name = names[found[0]]
            near = 0 < first.span.start - name.span.end <= 2 and text[name.span.end : first.span.start].strip() == "("
            if " " in name.text and (
                near or (len(letters) > 2 and letters.isupper() and letters == _initials(name.text))
            ):
                pairs.append((short, long))
    return pairs


def _bare(names: Sequence[Name], groups: Groups, words: Lists) -> list[tuple[str, str]]:
    """Pairs of a word for what a body is and the only body of the report that ends in it: "the Council"."""
    fulls = {key: names[found[0]].name.lower() for key, found in groups.items()}
    pairs = []
    for short, found in groups.items():
        word = fulls[short].removeprefix("the ")
        if names[found[0]].key or word not in words.organisations:
            continue
        longer = [key for key, full in fulls.items() if key != short and full.endswith(f" {word}")]
        pairs += [(short, longer[0])] if len(longer) == 1 else []
    return pairs


def _initials(text: str) -> str:
    """The capitals that begin the words of a name."""
    return "".join(word[0] for word in re.split(r"[\s-]", text) if word[:1].isupper())
