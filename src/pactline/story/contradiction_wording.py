"""Two statements in, the disagreement they make in one sentence out: who says what, who denies it in what words."""

import re

from pactline.story.clashes import Clash, Spoken

BRIEF = 90  # characters of a content that are told
MARKS = ("“", "”", '"')
VERBS = {"accuse": "accuses", "claim": "claims", "criticise": "criticises", "condemn": "condemns"}
CHARGES = ("accuse", "claim")
DENIALS = {"deny": "denies", "reject": "rejects"}
CALLED = re.compile(r"call(?:s|ed)?\b", re.I)
IT = re.compile(r"^“(?:it|this|that) (?=an? )(an? )")
PAST = re.compile(r"(?:(?:has|have|had|also|again|\w+ly) )*[a-z]+ed")  # a verb as written: "has invoked"


def denial(said: Spoken, denied: Spoken, rule: str, *, about: str = "", since: re.Pattern[str] | None = None) -> Clash:
    """What is said, and who denies it; of long words those from a pattern on, if one is given."""
    words = f"“{brief(denied.text, since)}”"
    verb = DENIALS.get(denied.act, "says")
    if CALLED.match(denied.cue) and IT.match(words):
        verb, words = "calls", IT.sub(r"it “\1", words)
    adds = f"{_verb(denied, verb)} {words}"
    why = f"{says(said)}; {who(denied)} {adds}."
    rank = (said.act not in CHARGES) + 2 * (said.speaker is None)
    by = denied.speaker or denied.name
    return Clash("denial", (said.fact.id, denied.fact.id), why, rule, by, adds, about, rank)


def says(one: Spoken) -> str:
    """Who says what, by the verb of the act."""
    told = one.cue if one.act not in VERBS and PAST.fullmatch(one.cue) else _verb(one, VERBS.get(one.act, "says"))
    return f"{who(one)} {told} “{brief(one.text)}”"


def _verb(one: Spoken, verb: str) -> str:
    """A verb as one speaker has it, or as several do: denies, deny."""
    return {"denies": "deny"}.get(verb, verb.removesuffix("s")) if one.several else verb


def who(one: Spoken) -> str:
    """A speaker at the head of a clause."""
    name = one.name or "an unnamed source"
    return name[:1].upper() + name[1:]


def brief(text: str, since: re.Pattern[str] | None = None) -> str:
    """Words on one line, cut where they are long, without marks at the ends."""
    line = " ".join(text.split()).rstrip(",.")
    quoted = line[:1] in MARKS
    line = line.strip('"“”,.') if quoted else line.replace("“", "‘").replace("”", "’")
    found = since.search(line) if since and len(line) > BRIEF else None
    line = f"… {line[found.start() :]}" if found and found.start() else line
    return line if len(line) <= BRIEF else line[: line.rindex(" ", 0, BRIEF)] + " …"
