"""A sum and its verb in, whom or what it goes to out, by the words right behind it: $5 million into [a fund].

Trees hang "on pumping", "back into clubs" and "for 18 towers" on many things; the words stand in one place.
"""

import re

from pactline.kit import trees
from pactline.records import measure_labels, measure_relative, measure_shares
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import NOUNS, Ground, is_money

TOWARDS = ("into", "on", "to", "for", "among")
BETWEEN = ("back", "more", "less", "each", "apiece", "extra", "alone", "annually", "yearly", "again", "just")
EVERY = ("each", "every")  # "for every day of delay" says what for
TERMS = ("over", "in", "within", "during", "for", "this", "last", "next")
NEAR = 5  # tokens from "to" to the verb of what is done
NEXT = 3  # words between a sum and where it goes
LEVEL = re.compile(r"[\d$€£¥]")
GERUND, MANY = "VBG", "NNS"


def behind(ground: Ground) -> tuple[str, tuple[int, int]] | None:
    """Spent $6 million [on pumping], put $5 million back [into youth clubs]: with its preposition, and its place."""
    at = measure_shares.past_rate(ground, measure_shares.past_brackets(ground, ground.own[-1] + 1))
    reach = range(at, min(at + NEXT, len(ground.tokens) - 1))
    at = next((i for i in reach if ground.tokens[i].text.lower() not in BETWEEN), len(ground.tokens))
    if at + 1 >= len(ground.tokens) or ground.tokens[at].text.lower() not in TOWARDS:
        return None
    head = _past_number(ground, ground.tokens[at].head)
    if head <= at or ground.tokens[at].upos not in ("ADP", "SCONJ"):
        return None
    word = ground.tokens[at].text.lower()
    place = _doing(ground, head) if ground.tokens[head].xpos == GERUND else _thing(ground, head, at)
    return None if place is None else _told(ground, word, place)


def _past_number(ground: Ground, at: int) -> int:
    """The noun of a number that a tree takes for one: to 4,000 [claimants]."""
    tokens = ground.tokens
    noun = 0 <= at < len(tokens) - 1 and tokens[at].upos == "NUM" and tokens[at + 1].xpos == MANY
    return at + 1 if noun else at


def _doing(ground: Ground, verb: int) -> tuple[int, int]:
    """The place of what is done: [emptying garden bins], [trying to save the pier]."""
    inner = trees.child(ground.tokens, verb, "xcomp")
    thing = trees.child(ground.tokens, verb if inner is None else inner, "obj")
    end = ground.phrase(thing)[1] if thing is not None and thing > verb else ground.tokens[verb].end
    return ground.tokens[verb].start, end


def _thing(ground: Ground, noun: int, case: int) -> tuple[int, int] | None:
    """The place of a noun phrase behind its preposition; a time is none."""
    token = ground.tokens[noun]
    every = any(ground.tokens[i].text.lower() in EVERY for i in range(case + 1, noun))
    if token.upos not in NOUNS or (token.lemma.lower() in ground.words.when and not every):
        return None
    start, end = ground.phrase(noun)
    return max(start, ground.tokens[case].end + 1), end


def _told(ground: Ground, word: str, place: tuple[int, int]) -> tuple[str, tuple[int, int]] | None:
    """A preposition with its words; None where they are a level or say nothing."""
    words = " ".join(ground.text[slice(*place)].split())
    goal = measure_labels.money(words)
    level = word == "to" and LEVEL.match(words) and not _receivers(ground, words, place)
    return None if not goal or level else (f"{word} {goal}", place)


def _receivers(ground: Ground, words: str, place: tuple[int, int]) -> bool:
    """Whether so many are those to whom a sum is paid, and no level: paid $9 million [to 4,000 claimants]."""
    verb = ground.verb()
    last = next((token for token in ground.tokens if token.end == place[1]), None)
    many = last is not None and last.xpos == MANY and words[:1].isdigit()
    units = (*ground.words.stuffs, *ground.words.measuring, *ground.words.coins)
    gives = verb is not None and ground.tokens[verb].lemma in (*ground.words.giving, *ground.words.outlay)
    return gives and many and last is not None and last.text.lower() not in (*units, "percent", "points")


def put_to(ground: Ground) -> Finding | None:
    """They put $5 million into [a car that flies], gave $9 million to [the fund]: where a sum goes."""
    clause, own = ground.clause(), ground.tokens[ground.head]
    if not is_money(ground) or clause is None or clause.verb != own.head or own.deprel != "obj":
        return None
    if ground.tokens[clause.verb].upos != "VERB":
        return None  # "worth $5 billion less on the market"
    goal = behind(ground) or measure_relative.goal(ground)
    had = goal is not None and goal[0].startswith("on ") and ground.tokens[clause.verb].lemma in ground.words.holding
    return None if goal is None or had else Finding(f"sum {goal[0]}", goal[1])


def to_do(ground: Ground, verb: int) -> tuple[int, int] | None:
    """They spend $6 million a day to try and [contain the slick]: what a sum is to do, told right behind it."""
    at = measure_shares.past_rate(ground, measure_shares.past_brackets(ground, ground.own[-1] + 1))
    at = _past_term(ground, at)
    words = ground.tokens[at : at + 1]
    if not words or words[0].text.lower() != "to" or ground.tokens[verb].lemma not in ground.words.outlay:
        return None
    doing = next((i for i in range(at + 1, len(ground.tokens)) if _does(ground, i, at)), None)
    thing = None if doing is None else trees.child(ground.tokens, doing, "obj", "xcomp") or _with(ground, doing)
    if doing is None or thing is None or thing < doing or ground.tokens[thing].upos in ("VERB", "PRON"):
        return None
    return ground.tokens[doing].start, ground.phrase(thing)[1]


def _with(ground: Ground, verb: int) -> int | None:
    """What a verb without an object is done with: to deal with [the flood]."""
    after = ground.tokens[verb + 1] if verb + 1 < len(ground.tokens) else None
    return trees.child(ground.tokens, verb, "obl") if after is not None and after.upos == "ADP" else None


def _past_term(ground: Ground, at: int) -> int:
    """The token behind a term that begins at one: $5 million [over ten years] to clear the bay."""
    if at >= len(ground.tokens) or ground.tokens[at].text.lower() not in TERMS:
        return at
    reach = range(at + 1, min(at + NEAR, len(ground.tokens)))
    when = next((i for i in reach if ground.tokens[i].lemma.lower() in ground.words.when), None)
    return at if when is None else when + 1


def _does(ground: Ground, at: int, to: int) -> bool:
    """Whether a verb right behind "to" is what is done: try and [contain], help [rebuild]."""
    token = ground.tokens[at]
    return token.upos == "VERB" and at - to <= NEAR and token.lemma not in ground.words.trying


def fined(ground: Ground) -> tuple[int, int] | None:
    """The court fined [Aegis] $5 million: whom a sum is asked of or given, where the tree has two objects."""
    verb = ground.verb()
    things = () if verb is None else trees.children(ground.tokens, verb, "obj:", "iobj")
    at = next((i for i in things if verb is not None and verb < i < ground.own[0]), None)
    return None if at is None or ground.tokens[at].upos not in NOUNS else ground.phrase(at)
