"""A word and its tags in, its dictionary form out: a table of what is irregular, and rules of spelling for the rest.

The table (lemmas.tsv, made by train/lemmas.py from the training treebanks) has lines of a group, a form and its lemma;
the group is the XPOS of an inflected word and the UPOS of any other. The group `known` lists base forms, by which the
rules tell "hoped" (hope) from "visited" (visit).
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

import msgspec

INFLECTED = frozenset(("NNS", "NNPS", "VBZ", "VBD", "VBN", "VBG", "JJR", "JJS", "RBR", "RBS", "PRP", "PRP$"))
REMEMBERED = 60_000  # words; a memory of answers, so forgetting changes nothing
ACRONYM = 5  # letters; longer words in capitals are shouted
NAMES = frozenset(("NNP", "NNPS"))
SEVERAL = frozenset(("NNPS", "NNS"))  # "Ministers to meet": a name for one tagger, several for the other
DOUBLED = frozenset("bdgklmnprtv")  # before -ed and -ing: "stopped", "planning"; not "passed", "called"
MUTE_E = re.compile(  # stems of no known word that lose an e before -ed and -ing: "iodised", "relocating", "enforced"
    r"(?:[vcuzs]|[draeiu]g|[bpdtgkf]l|[^aeiou]?[^aeo]at|[^o]ur|[^a]ir|[^ao]in|[^aeou](?:[iaou]d|[aiou]k|il|am|um)|ul|"
    r"[^eo]ar|[^e]ap|[^o]ut|[^o]ot)$"
)
HISSING = ("s", "x", "z", "ch", "sh", "o")  # behind which a plural takes -es
GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)")
CLEAN = re.compile(r"(?:ss|zz)$")
PREFIX = re.compile(r"(?:under|over|re|out|with|fore|mis|up|un|inter|pre|co)-?(?=\w{3})")
PROPER = re.compile(r"(?:[ie]an|ish|ese|ani|aqi|eli|ench|eek|utch|ss|mp)$")  # adjectives of peoples: "Danish"
Known = frozenset[str]
Rule = Callable[[str, Known], str | None]


class Tables(msgspec.Struct, frozen=True):
    """lemmas.tsv: lemma by group and form, and the base forms."""

    lemmas: Mapping[tuple[str, str], str]
    known: Known


class Lemmas:
    """Looks words up, then goes by rules; remembers its answers."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._known: dict[tuple[str, str, str], str] = {}

    def find(self, word: str, upos: str, xpos: str) -> str:
        """The lemma of a word: a name keeps its letters, any other word is written small."""
        key = word, upos, xpos
        if key not in self._known:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            self._known[key] = self._find(word, upos, xpos)
        return self._known[key]

    def _find(self, word: str, upos: str, xpos: str) -> str:
        """The lemma of a word not met before."""
        form = word.lower().replace("’", "'")
        if upos == "PROPN" or xpos in NAMES:
            return _capital(word, self._plain(form, xpos, xpos)) if xpos in SEVERAL else word
        if upos == "NUM":
            return form.replace(",", "") if GROUPED.match(form) else self._plain(form, upos, xpos)
        if upos == "ADJ" and word[:1].isupper() and not word.isupper() and PROPER.search(form):
            return word
        found = self._plain(form, xpos if xpos in INFLECTED else upos, xpos)
        if xpos == "NN" and found == form and word.isupper() and 1 < len(word) <= ACRONYM:
            return word
        return found

    def _plain(self, form: str, group: str, xpos: str) -> str:
        """The lemma of a form in small letters, by the table, by the table less a prefix, by the rules."""
        lemmas = self._tables.lemmas
        found = lemmas.get((group, form))
        if found is not None:
            return found
        if xpos == "NNS" and form.endswith("men") and len(form) > 4:
            return form[:-2] + "an"
        prefix = PREFIX.match(form)
        if prefix and xpos in ("VBD", "VBN") and (group, form[prefix.end() :]) in lemmas:
            return prefix.group() + lemmas[group, form[prefix.end() :]]
        return spell(form, xpos, self._tables.known)


@cache
def load() -> Lemmas:
    """Read the table of this folder."""
    return Lemmas(read((files("pactline.lexicon.en") / "lemmas.tsv").read_text(encoding="utf-8").splitlines()))


def read(lines: Sequence[str]) -> Tables:
    """Read the lines of a table; those that open with # are remarks."""
    rows = [line.split("\t") for line in lines if line and not line.startswith("# ")]
    return Tables(
        lemmas={(row[0], row[1]): row[2] for row in rows if row[0] != "known"},
        known=frozenset(row[1] for row in rows if row[0] == "known"),
    )


def spell(form: str, xpos: str, known: Known) -> str:
    """Undo the spelling of an inflected form; any other form is its own lemma."""
    for ending, rule in RULES.get(xpos, ()):
        if form.endswith(ending) and len(form) > len(ending) + 1:
            found = rule(form[: -len(ending)], known)
            if found is not None:
                return found
    return form


def _capital(word: str, lemma: str) -> str:
    """Give a name's lemma the capitals of the name."""
    return lemma.upper() if word.isupper() else lemma[:1].upper() + lemma[1:] if word[:1].isupper() else lemma


def plain(stem: str, known: Known) -> str:
    """Reports: report."""
    return stem


def with_y(stem: str, known: Known) -> str | None:
    """Parties: party. Ties: not mine."""
    return stem + "y" if len(stem) > 2 or stem + "y" in known else None


def with_es(stem: str, known: Known) -> str | None:
    """Taxes: tax. Houses: house. Viruses: virus. Aides: aide, as -es stands only behind a hiss or an o."""
    if not stem.endswith(HISSING) and stem + "e" in known:
        return stem + "e"
    if stem in known or stem + "e" in known:
        return stem if stem in known else stem + "e"
    if stem.endswith(("s", "z")) and not stem.endswith(("ss", "zz", "us")):
        return stem + "e"
    return stem if stem.endswith(HISSING) else None


def not_plural(stem: str, known: Known) -> str | None:
    """Gas, us, class: an -s of the word itself."""
    return stem + "s" if stem.endswith(("s", "u", "i")) and stem not in known else None


def participle(stem: str, known: Known) -> str:
    """Planned: plan. Hoped: hope. Visited: visit."""
    return next((lemma for lemma in _bases(stem) if lemma in known), _by_sound(stem))


def past_of_y(stem: str, known: Known) -> str:
    """Ratified: ratify."""
    return stem + "y"


def degree(stem: str, known: Known) -> str:
    """Bigger: big. Larger: large. Newest: new."""
    return next((lemma for lemma in _bases(stem) if lemma in known), _by_sound(stem))


def _bases(stem: str) -> Iterator[str]:
    """What a stem before -ed, -ing, -er may come from, likeliest first."""
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] in DOUBLED:
        yield stem[:-1]
    yield stem + "e"
    yield stem
    if stem.endswith("ck"):
        yield stem[:-1]


def _by_sound(stem: str) -> str:
    """What a stem nobody knows comes from, by its last letters."""
    if len(stem) > 2 and stem[-1] == stem[-2] and (stem[-1] in DOUBLED - {"l"} or stem.endswith("ell")):
        return stem[:-1]
    return stem + "e" if MUTE_E.search(stem) and not CLEAN.search(stem) else stem


Endings = tuple[tuple[str, Rule], ...]
S_RULES: Endings = (("ies", with_y), ("es", with_es), ("s", not_plural), ("s", plain))
PAST: Endings = (("ied", past_of_y), ("ed", participle))
RULES: dict[str, Endings] = {
    "NNS": S_RULES,
    "NNPS": S_RULES,
    "VBZ": S_RULES,
    "VBD": PAST,
    "VBN": PAST,
    "VBG": (("ing", participle),),
    "JJR": (("ier", past_of_y), ("er", degree)),
    "RBR": (("ier", past_of_y), ("er", degree)),
    "JJS": (("iest", past_of_y), ("est", degree)),
    "RBS": (("iest", past_of_y), ("est", degree)),
}
