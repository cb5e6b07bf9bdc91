"""A sentence in, every reading of it as a report of somebody's words or thoughts out, likely or not.

The rules of `statement_verbs` and `statement_phrases` answer yes or no by the word list. Here they are asked without
it: each verb, noun or adjective that may report at all, in each frame it stands in, with the content as trimmed, as the
tree has it, and as long as it can be. `statement_scores` weighs the candidates and picks.
"""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from pactline.records import statement_contents as contents
from pactline.records import statement_frames as frames
from pactline.records import statement_phrases as phrases
from pactline.records import statement_sources as sources
from pactline.records import statement_verbs as verbs
from pactline.records.statement_claims import Claim, cue_tokens
from pactline.records.statement_frames import Complement
from pactline.records.statement_sources import Speaker
from pactline.records.statement_view import View, pieces
from pactline.records.statement_words import Lexicon, Sense

GIVERS = frozenset(("by", "from", "among", "between"))
PHRASES = GIVERS | {"of", "for", "on", "about", "to", "against", "with", "over", "in", "toward", "towards", "at", "as"}
APART = ("conj", "cc", "parataxis", "advcl", "punct", "ccomp")  # what hangs on a verb and says nothing of its object
MARKS = frozenset(
    ("that", "to", "whether", "if", "how", "why", "of", "about", "for", "on", "over", "against")
)  # of what is told
CLAUSES = ("acl", "ccomp", "xcomp", "csubj", "advcl")


class Candidate(msgspec.Struct, frozen=True):
    """A claim that may be one: `shape` says how its content was cut (`trimmed`, `whole`, `long`, `phrase`), `listed`
    whether the word list has this cue in this frame, `ruled` whether the rules alone read the cue and its content
    (`same`), the cue with another content (`other`), or neither (`no`), `holds` how many cues of theirs are in it, and
    `held` the lemma of the widest claim of theirs in whose content it stands ("" in none).
    """

    claim: Claim
    shape: str
    listed: bool
    ruled: str
    holds: int = 0
    held: str = ""


def find(view: View, lexicon: Lexicon, ruled: Sequence[Claim]) -> Iterator[Candidate]:
    """The candidates of a sentence; `ruled` are the claims that the rules alone read in it."""
    read: dict[int, set[tuple[tuple[int, int], ...]]] = {}
    for claim in ruled:
        read.setdefault(claim.head, set()).add(claim.content)
    nobodys = {claim.head for claim in ruled if claim.rule == "rumoured"}
    nouns = (found for found in _of_nouns(view, lexicon) if found[0].head not in nobodys)
    for claim, shape, listed in (*_of_verbs(view, lexicon), *nouns, *_of_phrases(view, ruled)):
        if verbs.says_nothing(view, claim, lexicon):
            continue
        same = "same" if claim.content in read.get(claim.head, ()) else "other"
        holds = sum(any(a <= view.tokens[head].start < b for a, b in claim.content) for head in read)
        held = _holding(view, claim, ruled)
        yield Candidate(claim, shape, listed, same if claim.head in read else "no", holds, held)


def _of_phrases(view: View, ruled: Sequence[Claim]) -> Iterator[tuple[Claim, str, bool]]:
    """What the rules for phrases read; of "according to" also what more of the sentence it may be said of."""
    for claim in ruled:
        if claim.frame == claim.rule:
            yield claim, "phrase", True
            for content in phrases.wider(view, claim.head) if claim.rule == "according-to" else ():
                wide = pieces(view, content)
                if wide and wide != claim.content:
                    yield msgspec.structs.replace(claim, content=wide), "wider", True


def _holding(view: View, claim: Claim, ruled: Sequence[Claim]) -> str:
    """The lemma of the widest claim in whose content a cue stands, or ""."""
    at = view.tokens[claim.head].start
    holders = [c for c in ruled if c.head != claim.head and any(start <= at < end for start, end in c.content)]
    return max(holders, key=lambda c: sum(end - start for start, end in c.content)).lemma if holders else ""


def _of_verbs(view: View, lexicon: Lexicon) -> Iterator[tuple[Claim, str, bool]]:
    """Every verb that may report, in every frame that it stands in."""
    leads: dict[int, int] = {}
    for verb, token in enumerate(view.tokens):
        lemma = _lemma(view, verb, lexicon) if token.upos == "VERB" and not view.quoted[verb] else None
        if lemma is None:
            continue
        lead = leads.get(verb, verb)
        speakers = _speakers(view, verb, lead)
        for rule, complement in frames.complements(view, verb) if speakers else ():
            sense = verbs.sense_of(view, verb, lexicon, lemma=lemma, complement=complement)
            kept, cut = contents.trimmed(view, verb, complement.content, lexicon=lexicon)
            if sense is not None:
                leads |= dict.fromkeys(cut, lead)
            elif complement.frame.startswith("obj") and lemma in lexicon.cues.lists.deeds:
                continue
            reading = verbs.Read(sense or Sense(lexicon.act(lemma)), rule, lemma)
            for shape, content in _shapes(view, verb, complement, trimmed=kept):
                other = msgspec.structs.replace(complement, content=content)
                made = (verbs.made(view, verb, other, reading=reading, speaker=who) for who in speakers)
                yield from ((claim, shape, sense is not None) for claim in made if claim is not None)


def _speakers(view: View, verb: int, lead: int) -> tuple[Speaker | None, ...]:
    """Who may be the source of a verb, `lead` the one whose report it carries on; none of "Adding, ..." at the start,
    whose source stands in the sentence before.
    """
    speaker = sources.of_verb(view, lead)
    if speaker is None and verb == 0 and view.tokens[verb].xpos == "VBG":
        return ()
    return speaker, *sources.others(view, lead, speaker)


def _lemma(view: View, verb: int, lexicon: Lexicon) -> str | None:
    """The form under which a verb stands in the word list, in whatever frame; None when it does not."""
    return next((lemma for lemma in verbs.lemmas(view, verb) if lexicon.may_report(lemma)), None)


def _shapes(
    view: View, verb: int, complement: Complement, *, trimmed: frozenset[int]
) -> Iterator[tuple[str, frozenset[int]]]:
    """The ways to cut a content: less what seems the reporter's own, whole, or an object with all that follows."""
    yield "trimmed", trimmed
    if complement.content != trimmed:
        yield "whole", complement.content
    if complement.frame == "obj" and max(complement.content) > verb:
        apart = frozenset(view.children(verb, *APART))
        after = [i for i in view.subtree(verb, without=apart) if i >= min(complement.content) and i > verb]
        long = frozenset(range(min(after), max(after) + 1)) if after else trimmed
        if long != trimmed:
            yield "long", long


def _of_nouns(view: View, lexicon: Lexicon) -> Iterator[tuple[Claim, str, bool]]:
    """Every noun or adjective that may report, with each clause or phrase that says about what."""
    nobodys = lexicon.cues.lists.rumours - {"report"}
    for at, token in enumerate(view.tokens):
        if token.upos in ("NOUN", "ADJ") and not view.quoted[at] and view.lemma(at) not in nobodys:
            listed = lexicon.cues.nouns if token.upos == "NOUN" else lexicon.cues.adjectives
            act = listed.get(view.lemma(at)) or lexicon.cues.open.get(view.lemma(at), "")
            telling = lexicon.cues.telling if token.upos == "ADJ" else {}
            for claim in _of_noun(view, at, act, telling=telling):
                yield claim, "trimmed", view.lemma(at) in listed


def _of_noun(view: View, at: int, act: str, *, telling: Mapping[str, str]) -> Iterator[Claim]:
    """The claims of one noun: each matter with each who may hold it; of a word that is on no list ("") only those in
    frames that tell of a mind by themselves.
    """
    for matter in view.under[at]:
        frame = _noun_frame(view, at, matter)
        named = act or telling.get(frame, "")
        for speaker in _holders(view, at, matter) if frame and named else ():
            claim = _noun_claim(view, at, matter, frame=frame, act=named, speaker=speaker)
            if claim is not None:
                yield claim


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
    content = pieces(view, view.subtree(matter) - inside - cue - ({case} if case is not None else set()))
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
    owner = next((i for i in view.under[at] if view.tokens[i].deprel == "nmod:poss"), None)
    if owner is not None:
        yield sources.phrase(view, owner, rule="owner-of-noun")
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
