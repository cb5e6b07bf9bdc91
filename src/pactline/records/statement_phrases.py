"""Cues that are no verbs: according to, the claim that, is confident that, reportedly, and a name with a colon."""

from collections.abc import Callable, Iterator

import msgspec

from pactline.records import statement_grammar as grammar
from pactline.records import statement_sources as sources
from pactline.records.statement_claims import Claim, cue_tokens
from pactline.records.statement_sources import Speaker
from pactline.records.statement_view import View, pieces
from pactline.records.statement_words import Lexicon, Lists

MAX_HEADING = 6  # words before the colon of "Putin: no talks"
Rule = Callable[[View, int, Lexicon], Claim | None]


def find(view: View, lexicon: Lexicon) -> Iterator[Claim]:
    """The claims of a sentence's phrases: each token is asked of each rule, the first answer wins."""
    for at in range(len(view.tokens)):
        if view.quoted[at]:
            continue
        for rule in RULES:
            claim = rule(view, at, lexicon)
            if claim is not None and claim.content:
                yield claim
                break


def according_to(view: View, at: int, lexicon: Lexicon) -> Claim | None:
    """The bridge is safe, according to the mayor."""
    if view.word(at) != "according" or at + 2 >= len(view.tokens) or view.word(at + 1) != "to":
        return None
    found = _named_after(view, at)
    contents = wider(view, at) if found is not None else ()
    content = next(iter(contents), None)
    if content is None:
        return None
    return _claim(view, at, cue=(at, at + 1), speaker=found, content=content, rule="according-to", act="say")


def _named_after(view: View, at: int) -> Speaker | None:
    """Whom "according to" names."""
    head = view.tokens[at].head
    if head <= at or view.tokens[head].head < 0:
        head = next((i for i in range(at + 2, len(view.tokens)) if view.tokens[i].upos in NOMINAL), -1)
        head = _top_nominal(view, head, after=at)
    if head < 0:
        return None
    speaker = sources.phrase(view, head, rule="according-to")
    last = max(grammar.bracket(view, at))
    speaker = msgspec.structs.replace(speaker, last=max(speaker.head, min(speaker.last, last)))
    if speaker.first <= at + 1:
        speaker = Speaker(head=head, first=at + 2, last=max(speaker.last, at + 2), rule="according-to")
    return speaker


def wider(view: View, at: int) -> Iterator[frozenset[int]]:
    """What "according to" may be said of, from the clause that it stands in to the whole sentence: the bridge is old,
    built in 1900, according to the mayor.
    """
    speaker = _named_after(view, at)
    if speaker is None:
        return
    aside = frozenset(range(at, speaker.last + 1))
    last = all(token.upos == "PUNCT" for token in view.tokens[speaker.last + 1 :])
    for clause in _clauses_above(view, speaker.head):
        content = (view.subtree(clause) - aside - _turn(view, clause, speaker.last)) & grammar.bracket(view, at)
        if clause != speaker.head and content and not (last and _only_when(view, clause)):
            yield content


def _only_when(view: View, clause: int) -> bool:
    """Tell whether a clause says only when another is so: it fell [when it rained], according to the mayor."""
    return view.tokens[clause].deprel == "advcl" and view.word(min(view.subtree(clause))) in WHEN


def _turn(view: View, clause: int, last: int) -> frozenset[int]:
    """The question that turns on what somebody is cited for: it is safe, according to the mayor, [but is it new?]"""
    for at in view.children(clause, "conj", "parataxis"):
        branch = view.subtree(at)
        turns = any(view.word(i) == "but" for i in view.children(at, "cc"))
        if turns and min(branch) > last and view.tokens[-1].text == "?":
            return branch | {len(view.tokens) - 1}
    return frozenset()


def in_poll(view: View, at: int, lexicon: Lexicon) -> Claim | None:
    """In a poll of the harbour board, half of the towns want the bridge; in her view, it is safe."""
    noun = view.tokens[at].head
    if noun <= at or view.tokens[at].deprel != "case" or not view.tokens[noun].deprel.startswith("obl"):
        return None
    source, clause = _found_in(view, at, noun, lists=lexicon.cues.lists), view.tokens[noun].head
    subject = view.child(clause, "nsubj") if clause >= 0 else None
    if source is None or subject is None or subject < at or view.case(clause):
        return None
    content = view.subtree(clause) - view.subtree(noun)
    speaker = sources.phrase(view, source, rule="according-to")
    act = "note" if source == noun else "claim"
    return _claim(view, at, cue=(at,), speaker=speaker, content=content, rule="in-poll", act=act)


def _found_in(view: View, at: int, noun: int, *, lists: Lists) -> int | None:
    """The poll in which something is found, or the one in whose view, by whose account, to whose mind it is so."""
    if view.word(at) == "in" and view.lemma(noun) in lists.polls:
        return noun
    if view.word(at) not in ("in", "by", "to") or view.lemma(noun) not in lists.views:
        return None
    return next((i for i in view.under[noun] if view.tokens[i].deprel == "nmod:poss"), None)


def noun_that(view: View, at: int, lexicon: Lexicon) -> Claim | None:
    """The mayor's claim that the bridge was safe; her promise to rebuild it."""
    act = lexicon.cues.nouns.get(view.lemma(at)) if view.tokens[at].upos == "NOUN" else None
    if act is None:
        return None
    body = next((i for i in view.children(at, "acl", "ccomp", "xcomp") if _opens_clause(view, i)), None)
    if body is None:
        return None
    owner = next((i for i in view.under[at] if view.tokens[i].deprel == "nmod:poss"), None)
    speaker = sources.phrase(view, owner, rule="owner-of-noun") if owner is not None else _giver(view, at, lexicon)
    if speaker is None:
        return None
    return _claim(view, at, cue=(at,), speaker=speaker, content=view.subtree(body), rule="noun-that", act=act)


def account_of(view: View, at: int, lexicon: Lexicon) -> Claim | None:
    """Holm died in May, with villagers giving accounts of a storm (told, and nobody's finding)."""
    if view.tokens[at].upos != "NOUN" or view.lemma(at) not in lexicon.cues.lists.accounts:
        return None
    matter = next((i for i in view.children(at, "nmod") if view.case(i) == "of"), None)
    speaker = _giver(view, at, lexicon)
    if matter is None or speaker is None:
        return None
    content = view.subtree(matter) - frozenset(view.children(matter, "case"))
    return _claim(view, at, cue=(at,), speaker=speaker, content=content, rule="account-of", act="claim")


def rumoured(view: View, at: int, lexicon: Lexicon) -> Claim | None:
    """The trip stirred rumours that the bridge was for sale; there were reports that it had been sold."""
    token = view.tokens[at]
    if token.upos != "NOUN" or view.lemma(at) not in lexicon.cues.lists.rumours:
        return None
    if view.lemma(at) == "report" and (token.xpos != "NNS" or view.child(at, "nmod", "nmod:poss", "compound")):
        return None
    body = next((i for i in view.children(at, "acl", "ccomp") if _marked_that(view, i)), None)
    if body is None:
        return None
    content = view.subtree(body)
    return _claim(view, at, cue=(at,), speaker=None, content=content, rule="rumoured", act="claim")


def _marked_that(view: View, clause: int) -> bool:
    """Tell whether a clause opens with "that" as a mark."""
    return any(view.tokens[i].deprel == "mark" and view.word(i) == "that" for i in view.under[clause])


def adjective_that(view: View, at: int, lexicon: Lexicon) -> Claim | None:
    """The mayor is confident that the bridge is safe."""
    act = lexicon.cues.adjectives.get(view.lemma(at)) if view.tokens[at].upos in ("ADJ", "VERB") else None
    if act is None or view.child(at, "cop", "aux") is None:
        return None
    clause = next(
        (i for i in view.children(at, "ccomp", "xcomp", "advcl", "obl") if i > at and _said_of(view, i)), None
    )
    speaker = sources.of_verb(view, at) or _subject(view, at)
    if clause is None or speaker is None:
        return None
    return _claim(
        view,
        at,
        cue=cue_tokens(view, at),
        speaker=speaker,
        content=view.subtree(clause) - frozenset(view.children(clause, "case")),
        rule="adjective-that",
        act=act,
    )


def reportedly(view: View, at: int, lexicon: Lexicon) -> Claim | None:
    """The bridge was reportedly closed."""
    token = view.tokens[at]
    if view.word(at) not in lexicon.cues.lists.hearsay or token.head < 0:
        return None
    return _claim(
        view, at, cue=(at,), speaker=None, content=view.subtree(token.head) - {at}, rule="reportedly", act="claim"
    )


def heading(view: View, at: int, lexicon: Lexicon) -> Claim | None:
    """Lars Holm: The bridge is safe. / Poll: Holm leads in Nordby."""
    if view.tokens[at].text != ":" or not 0 < at <= MAX_HEADING or len(view.tokens) - at < 4:
        return None
    before = range(at)
    named = view.tokens[at - 1].upos == "PROPN" or view.lemma(at - 1) in lexicon.cues.lists.heads
    if not named or any(view.tokens[i].upos not in HEADING for i in before):
        return None
    speaker = Speaker(head=at - 1, first=0, last=at - 1, rule="heading")
    part = next((i for i in range(at + 1, len(view.tokens)) if view.tokens[i].text == ";"), len(view.tokens))
    content = frozenset(range(at + 1, part))
    if all(view.tokens[i].upos in NAMES for i in content):
        return None  # Nordby: Lars Holm, Marta Lund: a list of who is there
    return _claim(view, at, cue=(at,), speaker=speaker, content=content, rule="heading", act="say")


WHEN = frozenset(("when", "while", "as", "after", "before", "until"))
NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
HEADING = frozenset(("PROPN", "ADJ", "NOUN", "DET", "ADP", "CCONJ", "PUNCT"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
NAMES = frozenset(("PROPN", "PUNCT", "CCONJ", "NUM"))
CLAUSAL = frozenset(("root", "ccomp", "advcl", "acl", "parataxis", "csubj", "conj", "xcomp"))
RULES: tuple[Rule, ...] = (according_to, in_poll, noun_that, account_of, rumoured, adjective_that, reportedly, heading)


def _claim(
    view: View, at: int, *, cue: tuple[int, ...], speaker: Speaker | None, content: frozenset[int], rule: str, act: str
) -> Claim:
    """A claim whose content leaves out its source."""
    inside = frozenset() if speaker is None else frozenset(range(speaker.first, speaker.last + 1))
    return Claim(
        sentence=view.sentence.index,
        head=at,
        cue=tuple(sorted(cue)),
        speaker=speaker,
        content=pieces(view, content - inside - frozenset(cue)),
        rule=rule,
        act=act,
        frame=rule,
        lemma=view.lemma(at),
    )


def _top_nominal(view: View, at: int, *, after: int) -> int:
    """The head of the noun phrase that a noun belongs to, as far as it stands after a word; -1 stays -1."""
    while at >= 0 and view.tokens[at].head > after and view.tokens[view.tokens[at].head].upos in NOMINAL:
        if view.tokens[at].head <= at:
            break
        at = view.tokens[at].head
    return at


def _clauses_above(view: View, at: int) -> Iterator[int]:
    """The predicates of the clauses that a phrase stands in, the nearest first; of conjuncts the first."""
    seen = {at}
    head = view.tokens[at].head
    while head >= 0 and head not in seen:
        seen.add(head)
        relation = view.tokens[head].deprel.split(":")[0]
        if relation in CLAUSAL and relation not in ("conj", "xcomp") and _stands_alone(view, head):
            yield head
        head = view.tokens[head].head


def _stands_alone(view: View, clause: int) -> bool:
    """Tell whether a clause may be what somebody is cited for: it has a finite verb, and no noun needs it (those who
    were there).
    """
    token = view.tokens[clause]
    if token.head < 0:
        return True
    own = (clause, *view.children(clause, "aux", "cop"))
    finite = any(view.tokens[i].xpos in FINITE for i in own) or view.child(clause, "nsubj") is not None
    return finite and (token.deprel != "acl:relcl" or _after_comma(view, clause))


def _after_comma(view: View, clause: int) -> bool:
    """Tell whether a comma stands before a clause, or begins it."""
    first = min(view.subtree(clause))
    return any(view.tokens[i].text == "," for i in (first, first - 1) if i >= 0)


def _opens_clause(view: View, clause: int) -> bool:
    """Tell whether a clause on a noun starts with "that" or "to", so that the noun has it for its content."""
    return any(view.tokens[i].deprel == "mark" and view.word(i) in ("that", "to") for i in view.under[clause])


def _giver(view: View, noun: int, lexicon: Lexicon) -> Speaker | None:
    """The mayor made the claim that: the subject of the verb whose object the noun is."""
    token = view.tokens[noun]
    if token.head < 0 or token.deprel != "obj" or view.lemma(token.head) not in lexicon.cues.lists.giving:
        return None
    return sources.of_verb(view, token.head)


def _said_of(view: View, at: int) -> bool:
    """Tell whether a phrase on an adjective is what it is about: a clause, or pleased with the plan."""
    return not view.tokens[at].deprel.startswith("obl") or view.case(at) in ("of", "with", "about", "for")


def _subject(view: View, at: int) -> Speaker | None:
    """The subject of a participle taken for an adjective."""
    subject = view.child(at, "nsubj")
    return sources.phrase(view, subject, rule="subject") if subject is not None else None
