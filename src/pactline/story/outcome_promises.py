"""Commitments in, what each undertakes out, and an index of them by the words that a deed can meet them under."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from pactline.model.outcome import Outcome
from pactline.model.reading import Reading
from pactline.model.story import Fact
from pactline.story import outcome_match
from pactline.story.outcome_match import AGAIN, Promise
from pactline.story.turns import actors_in, commitment, refrains

CAP = 60  # promises under one word, the last, that a deed is held against
PLEDGED_NOT = ("not", "never", "no")  # a vow, where "refused to" is what is thought of a thing today
CONDITIONS = frozenset(("until", "unless", "before", "without", "if", "till", "as"))
WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
OWNING = ("'s", "’s")


def promises(facts: Sequence[Fact], meant: Mapping[str, Outcome], readings: Sequence[Reading]) -> dict[str, Promise]:
    """What each commitment undertakes; `meant` is the deed of each record."""
    told = {fact.record.evidence[0].span.report for fact in facts}
    texts = {one.report.id: f"{one.report.title or ''} {one.report.text}" for one in readings if one.report.id in told}
    about = {key: words(text) for key, text in texts.items()}
    return {fact.id: vow for fact in facts if (vow := _promise(fact, meant, about)) is not None}


def deed(fact: Fact, meant: Mapping[str, Outcome]) -> Outcome | None:
    """The deed that a commitment undertakes, by the first of its tellings that has one."""
    return next((meant[key] for key in (fact.record.id, *fact.records) if key in meant), None)


def words(*texts: str) -> frozenset[str]:
    """The words of some texts in the form in which those of deeds are kept."""
    return frozenset(plain(word) for text in texts for word in WORD.findall(text))


def plain(word: str) -> str:
    """A word's plain form."""
    low = word.casefold()
    low = low[:-2] if low.endswith(OWNING) else low
    low = low[:-1] if len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")) else low
    return low[:-2] + "er" if low.endswith("tre") else low


def _promise(fact: Fact, meant: Mapping[str, Outcome], about: Mapping[str, frozenset[str]]) -> Promise | None:
    """What a commitment undertakes, to be done or not to be done."""
    body, outcome = commitment(fact), deed(fact, meant)
    if outcome is None or not (outcome.head or outcome.deed):
        return None
    doers = actors_in(fact, "by")
    sayers = doers | frozenset(fact.said_by)
    doing = words(*(one.text for one in fact.parties if one.role == "by"))
    if outcome.by is not None:
        doers, doing = actors_in(fact, "to"), words(outcome.by.text)  # reclaim it from the firm: the firm pays
    return Promise(
        id=fact.id,
        outcome=outcome,
        words=words(body.action),
        names=frozenset(outcome.names) | frozenset(outcome.places) | words(*(one.text for one in fact.parties)),
        doers=doers,
        doing=doing,
        regular=any(one in body.action.replace("within a ", "") for one in outcome_match.YEARLY),
        sayers=sayers,
        refrains=refrains(body),
        conditional=body.condition is not None
        or body.action.split()[0].casefold() not in PLEDGED_NOT
        or not CONDITIONS.isdisjoint(words(body.action)),
        asked=body.strength == "requested",
        asking=words(*fact.said_by_text) - outcome_match.ARTICLES,
        about=about.get(fact.record.evidence[0].span.report, frozenset()),
    )


def index(found: Mapping[str, Promise], facts: Mapping[str, Fact]) -> dict[str, list[str]]:
    """Promises by the words a deed told can meet them under, and by the reports that tell them."""
    under: dict[str, list[str]] = defaultdict(list)
    for key, one in sorted(found.items()):
        told = {"@" + each.span.report for each in facts[key].evidence}
        alone = "" if one.outcome.head else "~" + one.outcome.deed
        for word in sorted({one.outcome.head, *one.words, "=" + one.outcome.deed, *told, alone} - {"", "=", "~"}):
            under[word].append(key)
    return under


def near(one: Outcome, under: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The promises that a deed told is held against; "did so" and "the deadline was pushed back" against those of its
    report.
    """
    alone = "=" + one.deed if one.deed and one.deed != AGAIN else "@" + one.span.report
    found = under.get(one.head or alone, ())[-CAP:]
    lone = under.get("~" + one.deed, ())[-CAP:] if one.head and one.deed else ()
    return [*found, *(key for key in lone if key not in found)]
