"""The names of a report's bodies, places and groups in, groups of those that mean one out: by key, words or acronym."""

import re
from collections.abc import Mapping, Sequence

from pactline.mentions.name_words import Lists
from pactline.model.mention import Name

ACRONYM = re.compile(r"[A-Z][A-Za-z.]{1,7}")
WORDY = 4  # words of a name that says what a body does and in what form: Tarvon Deposit Insurance Corp.
Groups = Mapping[str, Sequence[int]]


def group(text: str, names: Sequence[Name], words: Lists) -> list[tuple[int, ...]]:
    """Groups of everything but persons, as indexes into the names."""
    groups: dict[str, list[int]] = {}
    for index, name in enumerate(names):
        if name.kind != "person":
            groups.setdefault(name.key or f"{name.kind}:{_folded(unregistered(name.text, words))}", []).append(index)
    shortened = (*_acronyms(text, names, groups), *_bare(names, groups, words), *_begun(names, groups, words))
    for short, long in shortened:
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


def unregistered(name: str, words: Lists) -> str:
    """A name without the form in which a firm is registered: "Tarm, Ltd." (but: Tarvon Deposit Insurance Corp.)."""
    parts = name.split()
    while len(parts) > 1 and parts[-1].strip(".,").lower() in words.names.forms:
        if len(parts) >= WORDY and parts[-2].lower() in words.names.trades:
            break
        parts.pop()
    return " ".join(parts).rstrip(",")


def _begun(names: Sequence[Name], groups: Groups, words: Lists) -> list[tuple[str, str]]:
    """Pairs of a word for a body and the body: one that is listed, the only firm of the report that adds to its first
    word (Tarm, Tarm Brothers), the only warship of that name (Annika, HMS Annika).
    """
    fulls = {key: names[found[0]].text for key, found in groups.items() if names[found[0]].kind == "organisation"}
    pairs = []
    for short in (key for key, text in fulls.items() if " " not in text and not names[groups[key][0]].key):
        word = fulls[short]
        listed = [key for key, found in groups.items() if key.startswith("body:") and _called(word, names, found)]
        ways = (listed, _firms(word, fulls, words), _ships(word, fulls, words))
        pairs += [(short, found[0]) for found in ways if len(found) == 1][:1]
    return pairs


def _firms(word: str, fulls: Mapping[str, str], words: Lists) -> list[str]:
    """The firms whose names begin with a word."""
    begun = [key for key, text in fulls.items() if text.startswith(f"{word} ")]
    return [key for key in begun if _adds(fulls[key], words) or key.startswith("body:")]


def _ships(word: str, fulls: Mapping[str, str], words: Lists) -> list[str]:
    """The warships of a name."""
    ended = [key for key, text in fulls.items() if text.endswith(f" {word}")]
    return [key for key in ended if fulls[key].split()[0] in words.names.warships]


def _called(word: str, names: Sequence[Name], found: Sequence[int]) -> bool:
    """Whether a body that the gazetteer knows goes by a word in the report."""
    return any(names[index].text == word for index in found)


def _adds(text: str, words: Lists) -> bool:
    """Whether a name ends in what firms add to theirs."""
    return text.rsplit(maxsplit=1)[-1].lower().strip(".,") in words.names.additions


def _initials(text: str) -> str:
    """The capitals that begin the words of a name."""
    return "".join(word[0] for word in re.split(r"[\s-]", text) if word[:1].isupper())
