"""An event's type, mode and parties in, a plain line out: "Arrest of nearly 7,000 people by police".

The nouns stand for PLOVER's types and modes; the report's own words always stand beside the line.
"""

from collections.abc import Sequence

from pactline.dossier.wording import capital, join

# type or "type mode": (the noun, before who it is done to, before who does it)
NOUNS = {
    "AGREE": ("promise", "to", "by"),
    "AGREE pact": ("agreement", "with", "of"),
    "CONSULT": ("talks", "with", "of"),
    "CONSULT visit": ("visit", "to", "by"),
    "CONSULT phone": ("call or video talks", "with", "of"),
    "SUPPORT": ("support", "for", "by"),
    "SUPPORT sign": ("signing", "with", "by"),
    "CONCEDE": ("concession", "to", "by"),
    "COOPERATE": ("cooperation", "with", "of"),
    "AID": ("aid", "for", "by"),
    "RETREAT": ("easing or stepping back", "towards", "by"),
    "RETREAT release": ("release", "of", "by"),
    "RETREAT return": ("return", "to", "by"),
    "RETREAT ease": ("easing of measures", "on", "by"),
    "RETREAT withdraw": ("withdrawal", "from", "by"),
    "RETREAT disarm": ("disarming or halt of arms", "towards", "by"),
    "RETREAT ceasefire": ("ceasefire", "with", "by"),
    "RETREAT access": ("access", "for", "by"),
    "REQUEST": ("request or demand", "to", "by"),
    "ACCUSE": ("accusation", "against", "by"),
    "ACCUSE disapprove": ("criticism", "of", "by"),
    "ACCUSE investigate": ("investigation", "of", "by"),
    "REJECT": ("refusal", "towards", "by"),
    "THREATEN": ("threat or warning", "to", "by"),
    "PROTEST": ("protest", "against", "by"),
    "PROTEST riot": ("violent protest", "against", "by"),
    "PROTEST strike": ("strike", "against", "by"),
    "PROTEST hunger": ("hunger strike", "against", "by"),
    "PROTEST boycott": ("boycott", "of", "by"),
    "PROTEST obstruct": ("blockade", "of", "by"),
    "SANCTION": ("break or cut", "with", "by"),
    "SANCTION expel": ("expulsion", "of", "by"),
    "SANCTION discontinue": ("cut in help", "to", "by"),
    "MOBILIZE": ("show of force", "towards", "by"),
    "MOBILIZE drill": ("military exercise", "with", "of"),
    "MOBILIZE weapons": ("weapons test", "towards", "by"),
    "COERCE": ("force or restriction", "on", "by"),
    "COERCE arrest": ("arrest", "of", "by"),
    "COERCE deport": ("deportation", "of", "by"),
    "COERCE restrict": ("sanctions or restrictions", "on", "by"),
    "COERCE ban": ("ban", "on", "by"),
    "COERCE seize": ("seizure", "of", "by"),
    "COERCE martial-law": ("emergency rule", "in", "by"),
    "ASSAULT": ("attack", "on", "by"),
    "ASSAULT abduct": ("abduction", "of", "by"),
    "ASSAULT assassinate": ("assassination", "of", "by"),
    "ASSAULT execute": ("execution", "of", "by"),
    "ASSAULT torture": ("torture", "of", "by"),
    "ASSAULT beat": ("beating", "of", "by"),
}
PLAIN = frozenset(
    ("Police", "Protesters", "Demonstrators", "Officials", "Authorities", "Prosecutors", "Soldiers", "Troops")
)
OPENING = frozenset(("The", "A", "An", "Both", "Two", "Some", "Nearly", "About", "More"))
# a type and the rule that read it, where the rule tells more than the mode
RULES = {
    "SUPPORT": {f"verb-{verb}": "sign" for verb in ("sign", "ratify", "initial", "ink", "co-sign")},
    "AGREE": {
        f"verb-{verb}": "pact" for verb in ("agree", "reach", "strike", "clinch", "conclude", "seal", "announce")
    },
    "MOBILIZE": {f"noun-{how}": "drill" for how in ("carried", "happening", "circumstance")},
}


def say(type_: str, mode: str | None, *, by: Sequence[str], to: Sequence[str], place: str = "", rule: str = "") -> str:
    """One plain line; both sides of one deed stand together ("talks of A and B")."""
    finer = RULES.get(type_, {}).get(rule, mode)
    noun, towards, doing = NOUNS.get(f"{type_} {finer}") or NOUNS[type_]
    if set(to) <= set(by) or doing == "of":
        by, to = list(dict.fromkeys((*by, *to))), []
    by, to = ([_low(words) for words in side] for side in (by, to))
    where = place if place not in (*by, *to) else ""
    phrases = ((towards, join(to)), (doing, join(by)), ("in", where))
    return capital(" ".join([noun, *(f"{preposition} {words}" for preposition, words in phrases if words)]))


def _low(words: str) -> str:
    """The report's words inside a line: "The parliaments" is "the parliaments" there, and "Police" is "police"."""
    first, _, rest = words.partition(" ")
    return f"{first.lower()} {rest}".strip() if first in PLAIN or (rest and first in OPENING) else words
