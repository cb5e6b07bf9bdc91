"""A person's name in its sentence in, the office written before or after it out: "Russian President Vladimir Putin".

An office is a noun of titles.toml with the words that narrow it ("UN rights chief") and the state or body that it
belongs to.
"""

from collections.abc import Sequence

import msgspec

from pactline.mentions.name_words import Lists
from pactline.model.knowledge import KnownAt
from pactline.model.mention import Title
from pactline.model.sentence import Sentence, Token
from pactline.model.span import Span

LONGEST = 10  # words in the longest title looked at
ARTICLES = frozenset({"the", "a", "an"})
ENDINGS = frozenset({"who", "and", "in", "on"})
JOINTS = frozenset({"'s", "’s", "-"})
OPENINGS = frozenset({",", "(", "—", "–"})
OWNERS = frozenset({"state", "organisation", "place"})
BELONGS = frozenset({"of", "for", "to", "at", "with", "on"})
STOPS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "--", '"', "“", "”"})


class Ground(msgspec.Struct, frozen=True):
    """A sentence with what the gazetteer knows in it, by token range."""

    sentence: Sentence
    text: str
    knowns: Sequence[tuple[int, int, KnownAt]]  # (first token, last token + 1, entry)
    lists: Lists

    def known(self, at: int) -> tuple[int, int, KnownAt] | None:
        """The gazetteer's entry over a token."""
        return next((known for known in self.knowns if known[0] <= at < known[1]), None)


class Office(msgspec.Struct, frozen=True):
    """An office at tokens `[first, last)`; `of` is a canonical name."""

    first: int
    last: int
    office: str
    of: str | None
    head: int  # where the office's own words begin, after those that narrow it


def around(ground: Ground, first: int, last: int) -> Office | None:
    """The office of a name, before it or after it; [President] Ilse Brandvik of [Norvath] has its owner behind."""
    office = before(ground, first) or after(ground, last)
    tokens = ground.sentence.tokens
    if office is not None and office.of is None and last + 1 < len(tokens) and tokens[last].text == "of":
        known = ground.known(last + 1)
        return office if known is None else msgspec.structs.replace(office, of=known[2].known.name)
    return office


def before(ground: Ground, first: int) -> Office | None:
    """[Russian President] Vladimir Putin; [Belarusian President], Alexander Lukashenko."""
    tokens = ground.sentence.tokens
    last = first
    apart = last > 1 and tokens[last - 1].text == ","
    last -= apart
    office = office_ending(ground, last)
    if office is None:
        return _over_owner(ground, first)
    if last - office[0] == 1 and tokens[last - 1].text in ground.lists.titles.lesser:
        return None  # "his deputy Anna Ozola" says not of what
    start, of = _begins(ground, office[0])
    if apart and of is None and not tokens[last - 1].text[:1].isupper():
        return None  # "when he met the minister, Lars Holm said ..."
    return _named(ground, Office(start, last, office[1], of, head=office[0]))


def _over_owner(ground: Ground, first: int) -> Office | None:
    """[Speaker of the Sejm] Jan Nowak: the owner stands between office and name."""
    known = ground.known(first - 1)
    if known is None or known[2].known.kind not in OWNERS:
        return None
    tokens = ground.sentence.tokens
    of = known[0] - 1 - (tokens[known[0] - 1].text == "the")
    office = office_ending(ground, of) if of > 0 and tokens[of].text == "of" else None
    if office is None:
        return None
    start, _ = _begins(ground, office[0])
    return _named(ground, Office(start, first, office[1], known[2].known.name, head=office[0]))


def _begins(ground: Ground, head: int) -> tuple[int, str | None]:
    """Where the words before an office that belong to it begin, and whose office it is."""
    start, of = head, None
    while start > 0 and head - start < LONGEST:
        known = ground.known(start - 1)
        if known is not None and known[2].known.kind in OWNERS:
            start, of = known[0], of or known[2].known.name
        elif _narrows(ground.sentence.tokens[start - 1], ground.lists) or _joins(ground, start - 1):
            start -= 1
        else:
            break
    return start, of


def _joins(ground: Ground, at: int) -> bool:
    """Whether a mark joins an owner to an office: "Belarus's president"."""
    return ground.sentence.tokens[at].text in JOINTS and ground.known(at - 1) is not None


def after(ground: Ground, last: int) -> Office | None:
    """Michelle Bachelet, [the UN rights chief], ...; Jan Tamm, [foreign minister of Estonia]."""
    tokens = ground.sentence.tokens
    if last + 1 >= len(tokens) or tokens[last].text not in OPENINGS:
        return None
    start = last + 1 + (tokens[last + 1].text.lower() in ARTICLES)
    at, of = start, None
    while at < len(tokens) and at - start < LONGEST:
        found = office_at(ground, at)
        if found is not None and office_at(ground, found[0]) is None:
            return _closed(ground, start, found=(at, *found), of=of)
        known = ground.known(at)
        if known is not None:
            at, of = known[1], of or known[2].known.name
        elif tokens[at].text.lower() in ground.lists.title_words or tokens[at].text in JOINTS:
            at += 1
        else:
            return None
    return None


def _closed(ground: Ground, start: int, *, found: tuple[int, int, str], of: str | None) -> Office | None:
    """The office at `found` (its first token, its end, its plain form) with its owner, if the apposition ends there."""
    head, end, office = found
    tokens = ground.sentence.tokens
    stop, owner = _owner(ground, end)
    if stop < len(tokens) and tokens[stop].text not in STOPS and tokens[stop].text.lower() not in ENDINGS:
        return None
    return _named(ground, Office(start, stop, office, of or owner, head=head))


def crown(ground: Ground, first: int, last: int) -> str | None:
    """The country of who is called by a monarch's title and a forename: Norvath's [King Aldo], [Queen Ilse] of it."""
    tokens = ground.sentence.tokens
    if tokens[first].text.lower() not in ground.lists.titles.crowns:
        return None
    before = ground.known(first - 1 - (tokens[first - 1].text in JOINTS)) if first else None
    behind = ground.known(last + 1) if last + 1 < len(tokens) and tokens[last].text == "of" else None
    found = before or behind
    return None if found is None or found[2].known.kind != "state" else found[2].known.country


def title(ground: Ground, office: Office) -> Title:
    """An office as the title of a name."""
    tokens = ground.sentence.tokens
    start, end = tokens[office.first].start, tokens[office.last - 1].end
    span = Span(ground.sentence.report, start, end)
    return Title(words=ground.text[start:end], office=office.office, of=office.of, span=span)


def honorific(ground: Ground, first: int) -> str | None:
    """The honorific right before a name: Mr., Dr., Sir."""
    word = ground.sentence.tokens[first - 1].text.lower() if first else ""
    return word if word in ground.lists.honorifics and ground.sentence.tokens[first - 1].text[:1].isupper() else None


def office_at(ground: Ground, at: int) -> tuple[int, str] | None:
    """The longest office whose words begin at a token: where it ends and its plain form."""
    tokens = ground.sentence.tokens
    for size in (4, 3, 2, 1):
        words = _words(tokens[at : at + size])
        if at + size <= len(tokens) and words in ground.lists.offices:
            return at + size, ground.lists.offices[words]
    return None


def office_ending(ground: Ground, last: int) -> tuple[int, str] | None:
    """The longest office whose words end before token `last`: where it begins and its plain form."""
    tokens = ground.sentence.tokens
    for size in (4, 3, 2, 1):
        words = _words(tokens[max(last - size, 0) : last])
        if last >= size and words in ground.lists.offices:
            return last - size, ground.lists.offices[words]
    return None


def _words(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Tokens in lower case; the hyphen of "secretary-general" joins its words."""
    return tuple("".join(f" {t.text}" for t in tokens).replace(" - ", "-").lower().split()) if tokens else ()


def _narrows(token: Token, lists: Lists) -> bool:
    """Whether a word may stand before an office inside a title."""
    return token.text.lower() in lists.titles.qualifiers


def _owner(ground: Ground, at: int) -> tuple[int, str | None]:
    """What an office belongs to ("of Belarus"), and where that ends."""
    tokens = ground.sentence.tokens
    if at >= len(tokens) or tokens[at].text.lower() not in BELONGS:
        return at, None
    start = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text.lower() == "the")
    known = ground.known(start) if start < len(tokens) else None
    if known is not None:
        return known[1], known[2].known.name
    stop = next((i for i in range(start, min(start + LONGEST, len(tokens))) if tokens[i].text in STOPS), at)
    return stop, None


def _named(ground: Ground, office: Office) -> Office:
    """The office with the words that narrow a general one ("rights chief"); "former" and "deputy" where it says so."""
    words = [token.text.lower() for token in ground.sentence.tokens[office.first : office.last]]
    name = office.office
    if name in ground.lists.generic:
        name = " ".join([*_domain(ground, office), name])
    lesser = next((word for word in words if word in ground.lists.titles.lesser), "")
    if lesser and not name.startswith(lesser):
        name = f"{lesser} {name}"
    stale = any(word in ground.lists.titles.stale for word in words)
    return msgspec.structs.replace(office, office=f"former {name}" if stale else name)


def _domain(ground: Ground, office: Office) -> list[str]:
    """The words of an office that say for what: "rights" chief, commissioner for human "rights"."""
    own = office_at(ground, office.head)
    after = own[0] if own is not None else office.last
    words = (*range(office.first, office.head), *range(after, office.last))
    plain = [ground.sentence.tokens[at].text.lower() for at in words if ground.known(at) is None]
    return [word for word in plain if word in ground.lists.domains and word not in ground.lists.titles.lesser]
