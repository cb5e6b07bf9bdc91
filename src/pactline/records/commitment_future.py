"""A clause in, how a future in it is meant out: firmly, as considered, or as a forecast and no undertaking."""

from pactline.kit import trees
from pactline.model.sentence import Clause
from pactline.records import commitment_terms
from pactline.records.commitment_could import could_then
from pactline.records.commitment_doubt import cue_words, of_own_side
from pactline.records.commitment_relative import is_relative, told_of
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, quoted, unreal

OPEN = ("how", "why", "what", "whom", "who")  # asks even where "when" only says when
ON = ("also", "then", "later")  # tells on what somebody said
BECAUSE = frozenset(("because",))  # as somebody says it: "because we will close it"
ASKED = ("how", "why", "when", "where", "who", "whom", "what")


def meant(place: Place, clause: Clause, words: CommitmentWords) -> str | None:
    """How firmly a modal verb is meant: will and, of what is told of, would firmly, may as considered."""
    if clause.modality is None or unreal(place, clause) or _had(place, clause) or _without(place, clause):
        return None
    if clause.modality in words.words.future:
        return "firm"
    if clause.modality in words.words.reported and _told(place, clause, words):
        return None if quoted(place, clause) or _even_if(place, clause) else "firm"
    if clause.modality == "would" and under_a_deal(place, clause, words.words.pacts & words.words.binding):
        return "firm"
    return _possibly(place, clause, words)


def under_a_deal(place: Place, clause: Clause, binding: frozenset[str]) -> bool:
    """[Under the deal], Norvania would open its port, must open it."""
    phrases = (i for i in place.children(clause.verb, "obl") if place.case(i) in ("under", "by"))
    return any(place.lemma(i) in binding for i in phrases)


def _had(place: Place, clause: Clause) -> bool:
    """More than they[’d] bargained for: they had, not would."""
    clipped = any(place.tokens[i].text.lower() in ("'d", "’d") for i in place.children(clause.verb, "aux"))
    return clipped and place.tokens[clause.verb].xpos == "VBN" and clause.voice != "passive"


def _without(place: Place, clause: Clause) -> bool:
    """[Without the loan] it would close the port: what there is stands against it."""
    first = (i for i in place.children(clause.verb, "obl:") if place.case(i) == "without")
    return clause.modality == "would" and any(clause.subject is not None and i < clause.subject for i in first)


def _even_if(place: Place, clause: Clause) -> bool:
    """[Even if] she had a boat, she would not use it: only supposed."""
    for at in place.children(clause.verb, "advcl"):
        mark = place.child(at, "mark")
        if mark is not None and place.lemma(mark) == "if" and mark > 0 and place.lemma(mark - 1) == "even":
            return True
    return False


def _told(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether a clause stands in what somebody says, goes on telling it, or is what somebody vows."""
    said = place.claim(clause.verb) is not None or said_before(place, clause) is not None
    return said or _goes_on(place, clause, words) or vowed(place, clause, words)


def said_before(place: Place, clause: Clause) -> Clause | None:
    """Holm said [she was leaving], and would name an heir: what is said before a clause that goes on with it."""
    head = place.tokens[clause.verb].head
    if clause.relation != "conj" or not clause.shared or head < 0 or clause.modality != "would":
        return None
    said = (i for i in place.children(head, "ccomp") if i < clause.verb and place.claim(i) is not None)
    return next((one for i in said if (one := place.clause(i)) is not None and one.subject is not None), None)


def _possibly(place: Place, clause: Clause, words: CommitmentWords) -> str | None:
    """Norvania may close the port, it says; it could close it unless Tessary pays."""
    if _even_if(place, clause):
        return None  # "might close it even if they pay"
    if clause.modality == "could" and not clause.negated and _unless(place, clause):
        return "conditional"
    if _warned_of_own(place, clause, words):
        return "conditional"
    if could_then(place, clause):
        return "considered"
    said = _in_or_beside_claim(place, clause) or _may_as_told(place, clause, words)
    return "considered" if clause.modality in words.words.possible and said and _may(place, clause) else None


def _may_as_told(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Norvania [may] sell its ferries: what only somebody does, of whoever can."""
    thing = place.child(clause.verb, "obj") is not None
    return (
        clause.relation in ("root", "conj", "parataxis") and thing and place.lemma(clause.verb) in words.words.willful
    )


def _warned_of_own(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Holm [warned] that she could close the port, that her men may: a threat."""
    open_ = clause.modality in ("could", "may", "might") and not clause.negated
    return open_ and bool(cue_words(place, clause.verb) & words.words.foreboding) and of_own_side(place, clause)


def _in_or_beside_claim(place: Place, clause: Clause) -> bool:
    """Whether a clause stands in what somebody says or is joined to it: "they will stay, [but she may leave]"."""
    head = place.tokens[clause.verb].head
    beside = clause.relation == "conj" and not clause.shared and place.tokens[head].deprel == "ccomp"
    return place.claim(clause.verb) is not None or (beside and place.claim(head) is not None)


def _unless(place: Place, clause: Clause) -> bool:
    """Norvania could close the port [unless] Tessary opens its own: a threat."""
    under = (j for i in place.children(clause.verb, "advcl") for j in place.children(i, "mark"))
    return any(place.lemma(i) == "unless" for i in under)


def _goes_on(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Holm said he would stay. He [would] also close the port, on Monday she would: behind what somebody said."""
    on = {place.lemma(i) for i in place.children(clause.verb, "advmod")} & set(ON)
    told = bool(on) or _same_speaker(place, clause) or _on_a_day(place, clause, words)
    return place.told_before and told and clause.relation == "root" and not place.children(clause.verb, "advcl")


def _on_a_day(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """[On 6 June] Holm would travel to Riga: a day to come of what is told."""
    found = Undertaking(clause.verb, clause.subject, clause.verb, "firm")
    ends = (place.tokens[clause.verb].start, place.tokens[clause.verb].end)
    return commitment_terms.due(place, found, ends, words=words) is not None


def _same_speaker(place: Place, clause: Clause) -> bool:
    """[She] would not raise fares: of who speaks in the sentence before, in its paragraph."""
    person = clause.subject is not None and place.tokens[clause.subject].text.lower() in ("he", "she")
    return person and place.before is not None and place.child(clause.verb, "obj") is not None


def _may(place: Place, clause: Clause) -> bool:
    """Whether "may" can be a plan: of somebody named and not of "they", and not "may not"."""
    return clause.subject is not None and not clause.negated and place.tokens[clause.subject].text.lower() != "they"


def vowed(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Norvania [pledged] twice that it would leave: a promise, whether or not it was read as a statement."""
    head = place.tokens[clause.verb].head
    if clause.relation == "acl" and place.lemma(head) in words.words.announcements:
        return True  # the announcement that the ban would be lifted
    verbs = [i for i in above(place, clause.verb) if place.tokens[i].upos == "VERB"]
    return any(words.infinitives.get(place.lemma(i)) == "firm" for i in verbs[:1])


def above(place: Place, at: int) -> list[int]:
    """The words a word hangs on, the nearest first."""
    path: list[int] = []
    while (at := place.tokens[at].head) >= 0 and at not in path:
        path.append(at)
    return path


def own_clause(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether a clause says who acts itself: no "steps that will open the port", no "if it will"."""
    if clause.relation == "conj" and (first := place.clause(place.tokens[clause.verb].head)) is not None:
        return own_clause(place, first, words) and not _how_much(place, clause)
    if clause.relation == "acl:relcl" and clause.subject is not None:
        return _of_somebody(place, clause, clause.subject, words=words)
    if _part_of_noun(place, clause) or _asked(place, clause):
        return False
    marks = {place.lemma(i) for i in place.children(clause.verb, "mark")}
    said = place.claim(clause.verb) is not None and clause.modality in words.words.future
    return not marks & (words.words.conditions | (words.words.unsettled - (BECAUSE if said else frozenset())))


def _of_somebody(place: Place, clause: Clause, subject: int, *, words: CommitmentWords) -> bool:
    """Whether a relative clause tells more of somebody who can act."""
    named = place.tokens[subject].text.lower() in ("who", *_which_names(place, clause))
    return named or (is_relative(place, clause) and told_of(place, clause, words) is not None)


def _which_names(place: Place, clause: Clause) -> tuple[str, ...]:
    """Norvania, [which] will host the talks: as good as "who" behind the name of somebody who can act."""
    head = place.tokens[clause.verb].head
    name = place.named(head) if head >= 0 and place.tokens[head].upos == "PROPN" else None
    return ("which",) if name is not None and name.kind in ("state", "organisation", "group") else ()


def _part_of_noun(place: Place, clause: Clause) -> bool:
    """Whether a clause is a noun's or stands for one, without a subject of its own."""
    if clause.relation == "acl":
        return place.child(clause.verb, "nsubj", "nsubj:pass") is None
    if clause.relation == "csubj:pass" and place.child(clause.verb, "nsubj") is not None:
        return False  # "it was agreed that Norvania would pay"
    return clause.relation.startswith(("csubj", "acl"))


def _asked(place: Place, clause: Clause) -> bool:
    """It is not clear [when] the port will open; she told me [how] he would close it."""
    if clause.relation == "advcl:relcl":
        head = place.tokens[clause.verb].head  # but "that is where she will sing"
        return place.lemma(head) in ASKED and place.tokens[head].head >= 0
    if _how_much(place, clause):
        return True
    inside = clause.relation in ("root", "ccomp", "csubj", "csubj:pass", "xcomp") or _unknown(place, clause)
    first = min(trees.subtree(place.tokens, clause.verb))
    if any(place.lemma(i) in OPEN for i in (first, *place.children(clause.verb, "advmod", "obj")) if i < clause.verb):
        return clause.relation != "root" or place.tokens[-1].text == "?"
    asked = (i for i in place.children(clause.verb, "advmod", "obj") if i < clause.verb)
    return inside and any(place.lemma(i) in ASKED for i in asked)


def _how_much(place: Place, clause: Clause) -> bool:
    """The question is [how loyal] it will stay, [which ferries] it will sell, [which men] will act: asked before."""
    first = trees.phrase(place.tokens, clause.subject)[0] if clause.subject is not None else 0
    things = [i for i in place.children(clause.verb, "obj", "obl") if i < clause.verb]
    things += [clause.subject] if clause.subject is not None else []
    which = any(place.lemma(j) in ("which", "what") for i in things for j in place.children(i, "det"))
    return which or (first > 1 and any(place.lemma(i) == "how" for i in (first, first - 1, first - 2)))


def _unknown(place: Place, clause: Clause) -> bool:
    """We do not [know] how it will be divided; it is [unclear] when."""
    if clause.relation == "acl" and clause.verb < place.tokens[clause.verb].head:
        return True  # "where it will be built is a question"
    head = place.clause(place.tokens[clause.verb].head) if place.tokens[clause.verb].head >= 0 else None
    return head is not None and clause.relation == "advcl" and (head.negated or place.lemma(head.verb) == "unclear")
