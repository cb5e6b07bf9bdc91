"""A figure in its clause and a verb over it in, whether who does the verb gives the figure out.

Beside plain verbs of telling: who expects to post a loss, gives a toll, speaks of so many, "a report putting it at 4".
"""

import re

from pactline.kit import trees
from pactline.records.measure_ground import Ground

TOTALS = ("number", "total")  # given "as" so many; "offered a total of 40 jobs" gives jobs
AS = re.compile(r"(?: [^\s,.;]+){0,2} as (?!well\b)")
EXPECTING = ("expect", "anticipate", "forecast", "project")


def gives(here: Ground, verb: int) -> bool:
    """Whether the subject of a verb gives the figure that hangs under it, by any of the ways below."""
    return any(rule(here, verb) for rule in (books, issues, speaks, fears, lists))


def books(here: Ground, verb: int) -> bool:
    """The firm [expects to post] a loss of $4 million, [expects sales to rise] by 2 percent: what it foretells."""
    own = trees.child(here.tokens, verb, "xcomp") if here.tokens[verb].lemma in EXPECTING else None
    if own is None or own not in (here.head, *trees.path_up(here.tokens, here.head)):
        return False
    return here.tokens[own].lemma in here.words.booking or trees.child(here.tokens, verb, "obj") is not None


def issues(here: Ground, verb: int) -> bool:
    """Officials [gave a toll] of 40 dead, the number as 40."""
    thing = trees.child(here.tokens, verb, "obj")
    if thing is None or here.tokens[verb].lemma not in here.words.issuing or here.head <= thing:
        return False
    case = trees.child(here.tokens, here.head, "case")
    stated = TOTALS if case is not None and here.tokens[case].text == "as" else ("toll",)
    named = here.tokens[thing].lemma in (*stated, *here.words.estimates, *here.words.reckonings)
    return named and here.tokens[here.head].head in (thing, verb)


def speaks(here: Ground, verb: int) -> bool:
    """The mayor [spoke of] 40 dead."""
    case = trees.child(here.tokens, here.head, "case")
    of = case is not None and here.tokens[case].text.lower() == "of"
    return of and here.tokens[here.head].head == verb and here.tokens[verb].lemma in here.words.speakingof


def fears(here: Ground, verb: int) -> bool:
    """The union [fears for] 480 jobs."""
    case = trees.child(here.tokens, here.head, "case")
    own = case is not None and here.tokens[case].text.lower() == "for"
    return own and here.tokens[here.head].head == verb and here.tokens[verb].lemma == "fear"


def lists(here: Ground, verb: int) -> bool:
    """The registry [lists] 16 people [as] missing; a catalogue that only lists 700 titles claims nothing."""
    plain = here.tokens[verb].lemma == "list" and here.tokens[here.head].head == verb
    return plain and AS.match(here.text, here.amount.span.end) is not None


def giver(here: Ground, verb: int) -> int | None:
    """A report [putting] the dead at 40, the army, [putting] them at 9: who a participle without a subject is of."""
    token = here.tokens[verb]
    if token.xpos != "VBG" or token.lemma not in here.words.placing or trees.child(here.tokens, verb, "mark", "aux"):
        return None
    if token.deprel == "acl":
        return token.head
    own = token.deprel == "advcl" and here.tokens[token.head].lemma not in here.words.receiving
    return trees.child(here.tokens, token.head, "nsubj") if own else None
