"""An undertaking in its sentence in, whether nobody means it out: advice, a law's text, praise, an option."""

from collections.abc import Callable

from pactline.records import (
    commitment_backed,
    commitment_denied,
    commitment_effects,
    commitment_habits,
    commitment_reckoned,
    commitment_scenes,
    commitment_supposed,
    commitment_voices,
)
from pactline.records.commitment_headlines import is_headline
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, in_quotes

Rule = Callable[[Place, Undertaking, CommitmentWords], bool]

READER = ("you", "your")
TELLER = ("we", "i", "you")
LEADING = 8  # words of a sentence in which a law may stand before it
LAWS = 3  # marks of a law's text that make a report one
SHOWN = ("show", "demonstrate")
OTHERS = (
    commitment_voices,
    commitment_effects,
    commitment_scenes,
    commitment_denied,
    commitment_supposed,
    commitment_habits,
    commitment_backed,
    commitment_reckoned,
)


def unmeant(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Whether an undertaking is none that anybody means."""
    rules = (*RULES, *(rule for one in OTHERS for rule in one.RULES))
    return any(rule(place, found, words) for rule in rules)


def _advised(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """[Do] not say that Norvania is ready to pay; [enter] your name and we will send it: told to a reader."""
    root = next((i for i, token in enumerate(place.tokens) if token.deprel == "root"), found.cue)
    if root in (found.cue, found.act) or commitment_voices.speakers(place, found) or place.tokens[root].xpos != "VB":
        return False
    if is_headline(place):
        return False  # "study halts over whales", where taggers slip
    return place.child(root, "nsubj", "nsubj:pass", "mark", "aux:pass", "cop") is None and not _modal(place, root)


def _modal(place: Place, at: int) -> bool:
    """Whether a verb has a modal."""
    return any(place.tokens[i].xpos == "MD" for i in place.children(at, "aux"))


def _should_too(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """The fund [should] buy early and plan to hold on: advice, the plan too."""
    verb = place.tokens[found.cue]
    if verb.deprel != "conj" or place.child(found.cue, "nsubj", "aux", "cop") is not None:
        return False
    first = place.clause(verb.head)
    return first is not None and first.modality in ("should", "must", "could", "may", "might", "can")


def _to_reader(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """[You]'ll be told how many there are; we may edit [your] mails and they will be published: a page's text."""
    if place.claim(found.cue) is not None or in_quotes(place, found.cue):
        return False
    doer = found.by if found.rule != "will_be_done" else found.act
    spoken = found.rule == "will_be_done" and any(token.text.lower() == "your" for token in place.tokens)
    return spoken or (doer is not None and place.tokens[doer].text.lower() in READER)


def _legal(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """[Pursuant] to section 5 the clerk shall notify the judge: a law's text."""
    spoken = found.by is not None and place.tokens[found.by].text.lower() in TELLER
    bound = any(place.tokens[i].text.lower() in ("shall", "may", "must") for i in _modals(place, found))
    text = place.text.lower() if bound and not spoken else ""
    return sum(text.count(mark) for mark in words.words.legal) >= LAWS or _by_a_law(place, found, words)


def _by_a_law(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """[Section 5] provides that the judge may refuse: what a law says."""
    speakers = [one.split() for one in commitment_voices.speakers(place, found)]
    may = any(place.tokens[i].text.lower() in ("may", "shall") for i in _modals(place, found))
    law = may and any(not words.words.binding.isdisjoint(one) for one in speakers)
    law = law or _under_a_law(place, words)
    return law or any(not words.words.manuals.isdisjoint(one) for one in speakers)


def _under_a_law(place: Place, words: CommitmentWords) -> bool:
    """[Under the present law], boards must submit any plan: what a law says, though it is not asked for."""
    opening = [token.text.lower() for token in place.tokens[:LEADING]]
    return opening[:1] == ["under"] and not words.words.standing.isdisjoint(opening) and "," in opening


def _modals(place: Place, found: Undertaking) -> tuple[int, ...]:
    """The helpers of an act and of its cue."""
    cue = place.tokens[found.cue]
    first = place.children(cue.head, "aux") if cue.deprel == "conj" else ()  # "shall be heard and decided"
    return (found.cue, *place.children(found.act, "aux"), *place.children(found.cue, "aux"), *first)


def _gathered(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """That [means] Norvania will pay; banks [know] that it will: what follows or is taken for granted."""
    for at in (found.cue, found.act):
        head = place.tokens[at].head
        if head in (-1, found.cue) or place.tokens[at].deprel != "ccomp":
            continue
        if place.lemma(head) in words.words.gathering:
            if found.rule == "set_to" and in_quotes(place, at) and place.lemma(head) in SHOWN:
                return False  # “this shows that she is willing to pay”
            told = place.tokens[head].xpos in ("VB", "VBN")  # "let them know that it will", "has let it be known"
            return not told or place.lemma(head) != "know"
    return False


def _optional(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Asking her to leave is an [option]; a memo with the options to wait or decide not to pay."""
    at, seen = found.cue, set[int]()
    while at >= 0 and at not in seen:
        seen.add(at)
        subject = place.tokens[at].deprel.startswith(("csubj", "acl", "appos", "advcl", "conj", "dep"))
        at = place.tokens[at].head if subject else -1
        if at >= 0 and place.lemma(at) in words.words.options:
            return True
    paper = found.by is not None and place.lemma(found.by) in words.words.papers
    return paper and place.lemma(found.cue) in words.words.deciding


def _praised(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """She will make an [excellent] minister; our nation will honour the law: praise and rhetoric."""
    thing = place.child(found.act, "obj", "xcomp")
    graded = (place.lemma(i) for i in place.children(thing, "amod")) if thing is not None else ()
    if place.lemma(found.act) in words.words.light and not words.words.praising.isdisjoint(graded):
        return True
    by = found.by
    ours = by is not None and any(place.tokens[i].text.lower() == "our" for i in place.children(by, "nmod:poss"))
    return ours and by is not None and place.lemma(by) in words.words.everybody


def _never(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Norvania will [never] be the same, told by nobody but the writer."""
    verb = found.cue if found.rule == "will_be_done" else found.act
    never = any(place.tokens[i].text.lower() == "never" for i in place.children(verb, "advmod"))
    return (
        never
        and found.rule in ("will", "will_be_done")
        and place.claim(found.cue) is None
        and not in_quotes(place, found.cue)
    )


def _so_that(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Scares them [so] they won't sail: what is to come of it."""
    marks = (i for at in {found.cue, found.act} for i in place.children(at, "mark"))
    aside = any(place.tokens[at].deprel == "advcl" for at in (found.cue, found.act))
    return aside and any(place.lemma(i) in ("so", "lest") for i in marks)


def _trait(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """She was [committed] to feeding the poor, as her obituary tells."""
    cue = place.clause(found.cue)
    past = cue is not None and cue.tense == "past" and place.claim(found.cue) is None
    return past and found.rule == "set_to" and place.lemma(found.cue).startswith(("commit", "determine"))


def _which(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Agencies [proposing] to build, those who [commit] to pay: which ones."""
    verb = place.tokens[found.cue]
    hung = verb.deprel.startswith("acl") or verb.deprel == "ccomp"  # where it is taken for the main verb
    subject = place.child(found.cue, "nsubj")
    hung = hung or (subject == found.cue - 1 and place.tokens[subject].xpos == "NNS")  # "firms proposing to"
    bare = verb.xpos == "VBG" and hung and not place.children(found.cue, "aux", "mark")
    those = verb.xpos == "VBP" and verb.deprel == "acl:relcl" and place.named(verb.head) is None
    bare = bare or (those and not place.children(found.cue, "aux"))
    return bare and place.lemma(found.cue) in words.words.describing


def _torn(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Norvania will (or won't) close it: both ways at once."""
    between = place.text[place.tokens[found.cue].end : place.tokens[found.act].start]
    return found.cue < found.act and "(or " in between


def _steps(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Told of the steps that Norvania will [take] against it: a verb that says nothing without its noun."""
    clause = place.clause(found.act)
    behind = clause is not None and clause.relation == "acl:relcl" and found.rule == "will"
    things = [i for i in place.children(found.act, "obj", "xcomp") if place.tokens[i].xpos != "WDT"]
    return behind and not things and place.lemma(found.act) in ("take", "make")


def _not_said(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Stopped [short of saying] that it would close; left [without saying] so."""
    at = found.cue
    while at >= 0 and not (place.tokens[at].deprel == "ccomp" and place.tokens[place.tokens[at].head].xpos == "VBG"):
        at = place.tokens[at].head
    saying = place.tokens[at].head if at >= 0 else -1
    marks = {place.lemma(i) for i in place.children(saying, "mark", "case")} if saying >= 0 else set()
    above = place.tokens[saying].head if saying >= 0 else -1
    return "without" in marks or (above >= 0 and "of" in marks and place.lemma(above) == "short")


def _guessed(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """[Analysts] said that Norvania may close the port: who can only guess."""
    clause = place.clause(found.act)
    said = place.claim(found.act) if clause is not None and clause.modality in ("may", "might", "could") else None
    speakers = [p.span for p in said.parties if p.role == "speaker" and p.span is not None] if said is not None else []
    heads = {token.lemma.lower() for token in place.tokens for s in speakers if s.start <= token.start < s.end}
    return not heads.isdisjoint(words.words.forecasting)


RULES: tuple[Rule, ...] = (
    _not_said,
    _guessed,
    _advised,
    _should_too,
    _to_reader,
    _legal,
    _gathered,
    _optional,
    _praised,
    _never,
    _so_that,
    _trait,
    _which,
    _torn,
    _steps,
)
