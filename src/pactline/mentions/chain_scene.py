"""A report's linked names in, whom its sentences speak of out, named or not: those that a pronoun chooses among."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

import msgspec

from pactline.kit import trees
from pactline.mentions import chain_places, chain_quoted, chain_unnamed
from pactline.mentions.chain_places import Referent
from pactline.mentions.chain_unnamed import Persons
from pactline.model.mention import Name, Quote
from pactline.model.sentence import Sentence

GENDER = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
BACK = 6  # sentences to look back over: a long quotation may stand between


Lines = list[tuple[int, list[Referent]]]


class Page(msgspec.Struct, frozen=True):
    """A report as pronouns see it: whom its sentences speak of, and of which gender each is."""

    text: str
    starts: Mapping[int, int]
    sentences: Sequence[Sentence]
    known: dict[int, list[Referent]]
    genders: dict[str, str | None]
    spoken: tuple[tuple[int, int], ...]
    offices: dict[int, tuple[int, ...]]

    def quoted(self, sentence: Sentence, at: int) -> bool:
        """Whether a place is somebody's words."""
        found = bisect_right(self.spoken, (at, len(self.text))) - 1
        return (found >= 0 and at < self.spoken[found][1]) or chain_quoted.quoted(
            self.text, at, self.starts[sentence.paragraph]
        )

    def told(self, sentence: Sentence, at: int) -> bool:
        """Whether somebody is spoken of in somebody's words, these going on from the paragraph before too."""
        return self.quoted(sentence, at) or chain_quoted.closed(self.text, at)

    def keep(self, sentence: Sentence, at: int, found: Referent) -> None:
        """Remember whom a pronoun has stood for: whom "she" has stood for is never "he"."""
        tokens = sentence.tokens
        if self.genders.get(found.chain) is None:
            self.genders[found.chain] = GENDER.get(tokens[at].text.lower())
        self.known.setdefault(sentence.index, []).append(chain_places.stand(tokens, found, at))

    def back(self, index: int, word: str) -> Lines:
        """The sentences before one that speak of somebody fitting, the nearest first, each with those persons."""
        lines = (
            (back, [one for one in self.known.get(back, ()) if self.fits(one, word)])
            for back in range(index - 1, max(index - BACK, -1) - 1, -1)
        )
        return [(back, line) for back, line in lines if line]

    def sure(self, referents: Sequence[Referent]) -> list[Referent]:
        """Those whose gender is known."""
        return [one for one in referents if self.genders.get(one.chain) is not None]

    def woman(self, lines: Lines, *, anywhere: bool) -> list[Referent]:
        """Who comes before persons of no known gender in the nearest sentence: a woman known as such in its paragraph,
        or `anywhere` before, since names that tell nothing are more often men's.
        """
        place = self.sentences[lines[0][0]].paragraph
        near = (self.sure(line) for at, line in lines[1:] if anywhere or self.sentences[at].paragraph == place)
        return next((line for line in near if line), [])

    def held(self, sentence: Sentence, at: int) -> bool:
        """Whether a pronoun stands below a verb of whom only an office is told: [the minister] said that she would."""
        tokens, above = sentence.tokens, set(trees.path_up(sentence.tokens, at))
        offices = self.offices.get(sentence.index, ())
        return any(one < at and chain_places.is_subject(tokens[one]) and tokens[one].head in above for one in offices)

    def man(self, lines: Lines) -> list[Referent]:
        """Who comes before persons of no known gender in the nearest sentence: a man who was acting, where they are a
        lone word that may be no person, or spoken of only by the way right after him.
        """
        index, nearest = lines[0]
        acting = [(at, [one for one in self.sure(line) if one.leads]) for at, line in lines[1:]]
        if all(one.lone for one in nearest):
            return next((line for _, line in acting if line), [])
        by_the_way = not any(one.subject or one.unnamed for one in nearest)
        return next((line for at, line in acting if by_the_way and at == index - 1), [])

    def fits(self, referent: Referent, word: str) -> bool:
        """Whether a person may be meant by "he" or "she"."""
        return referent.kind == "person" and self.genders.get(referent.chain) in (None, GENDER[word])


def page(
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    *,
    genders: Mapping[str, str | None],
    text: str,
    words: Persons,
    quotes: Sequence[Quote],
) -> Page:
    """The persons of a report, named or not, by sentence."""
    spoken = tuple(sorted((q.span.start, q.span.end) for q in quotes if not q.scare))
    made = Page(text, chain_places.openings(sentences), sentences, {}, dict(genders), spoken, {})
    named: dict[int, list[Name]] = {}
    for name in names:
        named.setdefault(name.sentence, []).append(name)
    for sentence in sentences:
        here = named.get(sentence.index, [])
        made.offices[sentence.index] = tuple(chain_unnamed.offices(sentence, here, words))
        found = [chain_places.place(sentence, n) for n in here if n.chain and n.form in ("name", "nominal")]
        for one, gender in chain_unnamed.find(sentence, here, text=text, words=words):
            if one.unnamed:
                made.genders[one.chain] = gender
            found.append(one)
        if found:
            made.known[sentence.index] = [r for r in found if not made.told(sentence, sentence.tokens[r.head].start)]
    return made
