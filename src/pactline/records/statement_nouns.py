"""A sentence in, every reading of its nouns and adjectives as reports of somebody's words or thoughts out.

Each with each clause or phrase that says what it is about, each who may hold it; a noun that is said to be something
("the question is whether"); and what somebody gets from who says it ("drew criticism from").
"""

from collections.abc import Iterator, Mapping

import msgspec

from pactline.records import statement_sources as sources
from pactline.records.statement_claims import Claim, cue_tokens
from pactline.records.statement_sources import Speaker
from pactline.records.statement_view import View, pieces
from pactline.records.statement_words import Lexicon

GIVERS = frozenset(("by", "from", "among", "between"))
GIVEN_BY = frozenset(("from", "of", "by", "among", "with"))
PHRASES = GIVERS | {"of", "for", "on", "about", "to", "against", "with", "over", "in", "toward", "towards", "at", "as"}
MARKS = frozenset(
    ("that", "to", "whether", "if", "how", "why", "of", "about", "for", "on", "over", "against")
)  # of what is told
OPENS = frozenset(("that", "whether", "if", "how", "why", "what"))  # what a noun is said to be: the question is whether
CLAUSES = ("acl", "ccomp", "xcomp", "csubj", "advcl")


def find(view: View, lexicon: Lexicon) -> Iterator[tuple[Claim, str, bool]]:
    """Every noun or adjective that may report, with each clause or phrase that says about what."""
    nobodys = lexicon.cues.lists.rumours - {"report"}
    for at, token in enumerate(view.tokens):
        if token.upos in ("NOUN", "ADJ") and not view.quoted[at] and view.lemma(at) not in nobodys:
            listed = lexicon.cues.nouns if token.upos == "NOUN" else lexicon.cues.adjectives
            act = listed.get(view.lemma(at)) or _open_act(view, at, lexicon)
            telling = lexicon.cues.telling if token.upos == "ADJ" else {}
            own = _about(view, at, act, telling=telling, lexicon=lexicon)
            for claim in (*own, *_is_that(view, at, act), *_received(view, at, lexicon)):
                yield claim, "trimmed", view.lemma(at) in listed


def _open_act(view: View, at: int, lexicon: Lexicon) -> str:
    """The act of a word that reports now and then; "" of any other."""
    things = lexicon.cues.thing if view.tokens[at].upos == "NOUN" else {}
    return lexicon.cues.open.get(view.lemma(at)) or things.get(view.lemma(at), "")


def _about(view: View, at: int, act: str, *, telling: Mapping[str, str], lexicon: Lexicon) -> Iterator[Claim]:
    """The claims of one noun: each matter with each who may hold it; of a word that is on no list ("") only those in
    frames that tell of a mind by themselves. What somebody gets is nothing of theirs: won the support of the guilds.
    """
    gets = _is_received(view, at, lexicon)
    for matter in view.under[at]:
        frame = "" if gets and view.case(matter) in ("of", "from") else _noun_frame(view, at, matter)
        named = act or telling.get(frame, "")
        for speaker in _holders(view, at, matter) if frame and named else ():
            claim = _noun_claim(view, at, matter, frame=frame, act=named, speaker=speaker)
            if claim is not None:
                yield claim


def _is_that(view: View, at: int, act: str) -> Iterator[Claim]:
    """The mayor's message is that the bridge is safe; the question is whether it will last."""
    token = view.tokens[at]
    if not act or token.upos != "NOUN" or not token.deprel.startswith("nsubj") or token.head < at:
        return
    cop = next((i for i in view.children(token.head, "cop") if at < i), len(view.tokens))
    first = next((i for i in range(cop + 1, len(view.tokens)) if view.tokens[i].upos != "ADV"), -1)
    content = pieces(view, (i for i in view.subtree(token.head) if i >= first)) if first >= 0 else ()
    if content and view.word(first) in OPENS:
        yield Claim(
            sentence=view.sentence.index,
            head=at,
            cue=(at, cop),
            speaker=_owner(view, at),
            content=content,
            rule="noun-is-that",
            act=act,
            frame="is-that",
            lemma=view.lemma(at),
        )


def _owner(view: View, at: int) -> Speaker | None:
    """Whose noun it is: the mayor's message."""
    owner = next((i for i in view.under[at] if view.tokens[i].deprel == "nmod:poss"), None)
    return sources.phrase(view, owner, rule="owner-of-noun") if owner is not None else None


def _received(view: View, at: int, lexicon: Lexicon) -> Iterator[Claim]:
    """The plan drew criticism from the mayor; she won the support of the guilds: what is said of who gets it."""
    act = lexicon.cues.nouns.get(view.lemma(at))
    if act is None or not _is_received(view, at, lexicon):
        return
    verb = view.tokens[at].head
    near = (*view.children(at, "nmod"), *view.children(verb, "obl"))
    giver = next((i for i in near if i > at and view.case(i) in GIVEN_BY), None)
    getter = sources.of_verb(view, verb)
    if giver is None or getter is None or giver == getter.head:
        return
    yield Claim(
        sentence=view.sentence.index,
        head=at,
        cue=tuple(sorted({*cue_tokens(view, verb), at})),
        speaker=sources.phrase(view, giver, rule="maker"),
        content=pieces(view, range(getter.first, getter.last + 1)),
        rule="noun-received",
        act=act,
        frame="received",
        lemma=view.lemma(at),
    )


def _is_received(view: View, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a noun is what somebody gets: won the support of the guilds, drew criticism from them."""
    token = view.tokens[at]
    return token.deprel == "obj" and token.head >= 0 and view.lemma(token.head) in lexicon.cues.lists.receiving


def _noun_frame(view: View, at: int, matter: int) -> str:
    """What kind of phrase says what a noun is about; "" for one that does not."""
    token = view.tokens[matter]
    relation, case = token.deprel.split(":")[0], view.case(matter)
    if matter < at or token.deprel == "acl:relcl":
        return ""
    if relation in ("nmod", "obl"):
        return f"n-{case}" if case in PHRASES else ""
    told = case in MARKS or (case == "" and view.child(matter, "nsubj") is not None)
    return f"{relation}-{case}" if relation in CLAUSES and told else ""


def _noun_claim(view: View, at: int, matter: int, *, frame: str, act: str, speaker: Speaker | None) -> Claim | None:
    """The claim of a noun and what it is about; its preposition belongs to the cue when it follows at once."""
    case = view.child(matter, "case")
    cue = {*(cue_tokens(view, at) if _predicate(view, at) else (at,)), *((case,) if case == at + 1 else ())}
    inside = frozenset() if speaker is None else frozenset(range(speaker.first, speaker.last + 1))
    about = {i for i in view.children(matter, "case", "mark")[:1] if view.word(i) in PHRASES and view.word(i) != "to"}
    content = pieces(view, view.subtree(matter) - inside - cue - about)
    if not content:
        return None
    rule = "noun-of" if view.tokens[at].upos == "NOUN" else "adjective-of"
    return Claim(view.sentence.index, at, tuple(sorted(cue)), speaker, content, rule, act, frame, view.lemma(at))


def _predicate(view: View, at: int) -> bool:
    """Tell whether a noun or adjective is said of somebody: is confident, is a critic of."""
    return view.tokens[at].upos == "ADJ" or view.child(at, "cop") is not None


def _holders(view: View, at: int, matter: int) -> Iterator[Speaker | None]:
    """Whose claim, wish or attack it may be: its owner; its subject; "by" whom; who gives it, or nobody; failing all,
    who does what the sentence tells.
    """
    owner = _owner(view, at)
    if owner is not None:
        yield owner
    elif _predicate(view, at):
        yield sources.of_verb(view, at)
    else:
        given = _giver(view, at, matter)
        if given is not None:
            yield given
        if given is None or given.rule == "giver":
            yield None
        if given is None:
            yield _doer(view, at)


def _giver(view: View, at: int, matter: int) -> Speaker | None:
    """The attack of the mayor, the promise by the mayor; the mayor made the promise."""
    of = GIVERS if view.tokens[matter].deprel.startswith("nmod") else GIVERS | {"of"}
    giver = next((i for i in view.children(at, "nmod") if view.case(i) in of and i != matter), None)
    if giver is not None:
        return sources.phrase(view, giver, rule="maker")
    token = view.tokens[at]
    if token.deprel not in ("obj", "obl") or token.head < 0 or view.tokens[token.head].upos != "VERB":
        return None
    speaker = sources.of_verb(view, token.head)
    return msgspec.structs.replace(speaker, rule="giver") if speaker is not None else None


def _doer(view: View, at: int) -> Speaker | None:
    """The mayor came under fire for remarks about it: the subject of the verb above, over nouns."""
    seen: set[int] = set()
    while at >= 0 and view.tokens[at].upos != "VERB" and at not in seen:
        seen.add(at)
        at = view.tokens[at].head
    speaker = sources.of_verb(view, at) if at >= 0 and at not in seen else None
    if speaker is None or any(speaker.first <= i <= speaker.last for i in seen):
        return None
    return msgspec.structs.replace(speaker, rule="doer")
