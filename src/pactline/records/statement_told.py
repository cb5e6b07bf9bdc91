"""A claim with its record in, whether somebody surely said so out: what is worth a line of the dossier.

Who reads attributions wants every mind that a text tells of. Who checks a line at random wants somebody, named or
described, who said what the line gives as said. Each rule here names one way in which a claim is less than that; the
claim stays a record, in which others see whose words they stand in.
"""

import re
from collections.abc import Callable

import msgspec

from pactline.records import statement_idle, statement_unmade, statement_unsaid, statement_unspoken
from pactline.records import statement_scores as scores
from pactline.records.statement_claims import Claim
from pactline.records.statement_sources import PAPERS
from pactline.records.statement_view import View, inside
from pactline.records.statement_words import Lists

DATELINE = re.compile(r"\([A-Z][A-Za-z]+\) (?:--|[–—-]) ")  # before it stand headlines, run together
OPENED = re.compile(r"[\"“'‘]\s?(?:said|says|added|adds|asked)\b")  # marks that were read the wrong way round
CLOSED = re.compile(
    r"[\"“'‘]\s?(?:he|she|they|(?:[A-Z][\w.]+ ){0,2}[A-Z]\w+) (?:said|says|added|adds)[.,]$"
)  # and with them who said it
MOCKED = re.compile(
    r"[^‘'’]*(?:(?<=\w)['’](?=\w)[^‘'’]*)*[,.!?]['’][”\"]?$"
)  # inner marks that close and were opened before
HANDLE = re.compile(r"\bRT\b|@\w|^\(|\d")  # of a tweet passed on, of a number of the agency's
BLURRED = frozenset(("doer-above", "object-control", "giver", "maker"))  # rules that guess who the source is
PEOPLE = frozenset(("say", "claim", "note", "ask", "agree", "deny"))  # acts that papers and polls do too
IMPERSONAL = ("rumoured", "reportedly", "account-of", "turn")  # rules that need no source
BE = frozenset(("is", "was", "are", "were", "been", "be"))
FUTURE = frozenset(("will", "'ll", "’ll", "shall", "wo"))
CLAUSES = frozenset(("that", "says"))
AVOIDING = frozenset(("of", "without", "from", "against", "before", "instead"))
NEAR = 3  # words behind a cue in which the "that" of its content stands
PERSONS = ("ist", "ian", "man", "men", "woman", "people")  # how nouns for people end
HAVE = frozenset(("has", "have", "had"))
FEW = 4  # words, with no verb among them, that greet and tell nothing


class Heard(msgspec.Struct, frozen=True):
    """A claim in its sentence with what its record has: form, who speaks in the record's words ("" of nobody), whether
    that is an actor, whether it can be, and whether the claim stands within another's.
    """

    view: View
    claim: Claim
    text: str
    form: str
    who: str
    known: bool
    able: bool
    nested: bool = False


Rule = Callable[[Heard, Lists], bool]


def told(heard: Heard, lists: Lists) -> bool:
    """Whether no rule finds a claim less than somebody's word."""
    return not any(rule(heard, lists) for rule in RULES)


def guessed(heard: Heard, lists: Lists) -> bool:
    """The mayor came under fire for his idea of a bridge: what only its company tells from a plain noun or deed."""
    loose = heard.form == "indirect" or heard.claim.frame.startswith("obj")
    return heard.claim.rule.endswith(scores.LEARNED) and loose


def nobodys(heard: Heard, lists: Lists) -> bool:
    """The pier is supposed to last; but: it was announced that it would, there were reports that it would."""
    claim = heard.claim
    if claim.speaker is not None:
        return False
    passive = claim.rule == "was-told-that" and any(heard.view.word(i) in BE for i in claim.cue)
    return not passive and claim.rule not in IMPERSONAL


def blurred(heard: Heard, lists: Lists) -> bool:
    """The council meets on the flood threatening the port: whoever threatens it, the council does not."""
    speaker = heard.claim.speaker
    return speaker is not None and speaker.rule in BLURRED


def somebody(heard: Heard, lists: Lists) -> bool:
    """They hoped it would last; she was among those to fault it: nobody knows who."""
    return not heard.known and heard.who.lower() in lists.unnamed | lists.dates


def clause(heard: Heard, lists: Lists) -> bool:
    """It is one thing to say so: a source that is a clause is none."""
    speaker = heard.claim.speaker
    return speaker is not None and heard.view.child(speaker.head, "cop", "nsubj") is not None


def shows(heard: Heard, lists: Lists) -> bool:
    """The affair reveals that he knew: what shows it is neither somebody nor a poll, a study or a report."""
    speaker = heard.claim.speaker
    if speaker is None or heard.able or heard.form == "direct":
        return False
    if heard.claim.lemma not in lists.signs | lists.pointing:
        return False
    return heard.view.lemma(speaker.head) not in lists.records | lists.polls | lists.heads | lists.voices


def elsewhere(heard: Heard, lists: Lists) -> bool:
    """In another sign of spring, Holm said on Monday that it had thawed: what stands before the cue is not it; it is
    not just that Holm agreed: nor is what stands before "that" its cue.
    """
    view, claim = heard.view, heard.claim
    before = bool(claim.content) and claim.content[-1][1] <= view.tokens[claim.head].start
    behind = range(claim.head + 1, min(claim.head + 1 + NEAR, len(view.tokens)))
    stop = next((i for i in behind if view.tokens[i].upos == "PUNCT"), len(view.tokens))
    before = before and heard.form == "indirect"
    parted = any(view.word(i) == "that" for i in range(claim.cue[0], claim.head)) if claim.cue else False
    return parted or (before and any(view.word(i) == "that" and i < stop for i in behind))


def avoided(heard: Heard, lists: Lists) -> bool:
    """The board stopped short of calling it a flood, or resisted calling it one: it did not."""
    verb = heard.view.tokens[heard.claim.head]
    if verb.xpos != "VBG":
        return False
    held = verb.deprel == "xcomp" and heard.view.lemma(verb.head) in lists.avoiding
    return held or heard.view.case(heard.claim.head) in AVOIDING


def to_come(heard: Heard, lists: Lists) -> bool:
    """The towns will demand a bridge: they have not."""
    return any(heard.view.word(i) in FUTURE for i in heard.claim.cue)


def unheard(heard: Heard, lists: Lists) -> bool:
    """The mayor noticed that it was late; within another's words also: the toll signals that it will close."""
    signs = lists.signs if heard.nested and heard.form == "indirect" else frozenset()
    return heard.claim.lemma in lists.minds | signs


def acted(heard: Heard, lists: Lists) -> bool:
    """The mayor refused to lend them money; the beams support the pier."""
    deed = heard.claim.deed or heard.claim.lemma in lists.acted
    return deed and heard.claim.frame not in CLAUSES and heard.form == "indirect"


def things(heard: Heard, lists: Lists) -> bool:
    """The flood threatens the port; protests held to express anger; hearing admits it was late, as headlines run."""
    speaker = heard.claim.speaker
    if speaker is None or heard.able:
        return False
    bare = speaker.first == speaker.last and heard.view.tokens[speaker.head].xpos == "NN"
    held = speaker.rule == "noun-of-clause" and heard.view.lemma(speaker.head) not in PAPERS | lists.records
    return bare or held or heard.claim.act not in PEOPLE


def is_person(view: View, at: int, people: frozenset[str]) -> bool:
    """Whether a noun, or that of which it is a number, is somebody: Lund, environmentalists, thousands of farmers."""
    if view.tokens[at].upos == "PROPN" or view.lemma(at) in people or view.lemma(at).rstrip("s").endswith(PERSONS):
        return True
    return any(view.case(i) == "of" and is_person(view, i, people) for i in view.children(at, "nmod"))


def endangers(heard: Heard, lists: Lists) -> bool:
    """The council met on the flood, threatening the port: a danger, whatever the tree makes its subject."""
    verb, claim = heard.view.tokens[heard.claim.head], heard.claim
    bare = verb.xpos == "VBG" and not any(heard.view.word(i) in BE for i in claim.cue)
    return claim.act == "threaten" and claim.frame == "obj" and bare


def silence(heard: Heard, lists: Lists) -> bool:
    """The mayor has not said that she will go: she has said nothing, and denied nothing."""
    words = {heard.view.word(i) for i in heard.claim.cue}
    return heard.claim.act == "say" and bool(words & HAVE) and bool(words & lists.negation)


def run_on(heard: Heard, lists: Lists) -> bool:
    """Holm hails the pier Lund sees a trap Nordby (CNS) -- The council met: headlines that no stop parts."""
    sentence, at = heard.view.sentence, heard.view.tokens[heard.claim.head].start
    found = DATELINE.search(heard.text, sentence.start, sentence.end)
    return found is not None and at < found.start()


def turned(heard: Heard, lists: Lists) -> bool:
    """It will last, "said Holm. "It is old": a mark that closes, taken for one that opens."""
    pieces = heard.claim.content
    return any(OPENED.match(heard.text, start) or CLOSED.match(heard.text, start, end) for start, end in pieces)


def mocked(heard: Heard, lists: Lists) -> bool:
    """“They say, ‘It is old. / We need not mend it,’” he said: the end of what somebody else is made to say."""
    return any(MOCKED.fullmatch(heard.text, start, end) is not None for start, end in heard.claim.content)


def pictured(heard: Heard, lists: Lists) -> bool:
    """The mayor called out the guard: that says nothing of it."""
    if heard.form != "indirect" or not heard.claim.frame.startswith("obj"):
        return False
    return heard.claim.lemma in ("call", "call out") and any(heard.view.word(i) == "out" for i in heard.claim.cue)


def invited(heard: Heard, lists: Lists) -> bool:
    """The town set up a line for callers to report floods: that they may is not that they did."""
    speaker = heard.claim.speaker
    able = speaker is not None and heard.view.tokens[speaker.head].deprel.startswith("nsubj")
    verb = heard.view.tokens[speaker.head].head if speaker is not None and able else -1
    marks = [heard.view.word(i) for i in heard.view.children(verb, "mark")] if verb >= 0 else []
    return "for" in marks and "to" in marks


def passed_on(heard: Heard, lists: Lists) -> bool:
    """RT @holm: It will last. (ID: n48)"""
    speaker = heard.claim.speaker
    if speaker is None or heard.claim.rule != "heading":
        return False
    first, last = heard.view.tokens[speaker.first].start, heard.view.tokens[speaker.last].end
    return HANDLE.search(heard.text, first, last) is not None


def data_line(heard: Heard, lists: Lists) -> bool:
    """Cargo to Tarvon: 300 tons; Next Saturday: the old pier: a line of a table, and no speaker with a colon."""
    speaker = heard.claim.speaker
    if speaker is None or heard.claim.rule != "heading":
        return False
    said = [heard.view.tokens[i] for i in inside(heard.view, heard.claim.content)]
    counted = bool(said) and said[0].upos == "NUM" and not any(token.upos in ("VERB", "AUX") for token in said)
    named = range(speaker.first, speaker.last + 1)
    return counted or any(heard.view.word(i) in lists.dates for i in named)


def greeting(heard: Heard, lists: Lists) -> bool:
    """LUND: Good morning, Lars."""
    said = [i for i in inside(heard.view, heard.claim.content) if heard.view.tokens[i].upos != "PUNCT"]
    verbs = any(heard.view.tokens[i].upos in ("VERB", "AUX") for i in said)
    return heard.claim.rule == "turn" and 0 < len(said) < FEW and not verbs


def unsaid(heard: Heard, lists: Lists) -> bool:
    """The mayor wanted to mend it: what nobody has said, by the rules of `statement_unsaid`."""
    return statement_unsaid.unsaid(heard.view, heard.claim, lists, plain=heard.form == "indirect")


def unmade(heard: Heard, lists: Lists) -> bool:
    """The board is likely to reject the plan: what nobody has said yet, by the rules of `statement_unmade`."""
    return statement_unmade.unmade(heard.view, heard.claim, lists, plain=heard.form == "indirect")


def unspoken(heard: Heard, lists: Lists) -> bool:
    """It is believed that it was late: where nobody spoke, by the rules of `statement_unspoken`."""
    return statement_unspoken.unspoken(heard.view, heard.claim, lists, plain=heard.form == "indirect")


def idle(heard: Heard, lists: Lists) -> bool:
    """The mayor outlined the scale of the flood: where nothing of it is told, by the rules of `statement_idle`."""
    return statement_idle.idle(heard.view, heard.claim, lists, form=heard.form, known=heard.known)


RULES: tuple[Rule, ...] = (
    guessed,
    nobodys,
    blurred,
    somebody,
    clause,
    shows,
    elsewhere,
    avoided,
    to_come,
    unheard,
    acted,
    things,
    endangers,
    silence,
    run_on,
    turned,
    mocked,
    pictured,
    invited,
    passed_on,
    data_line,
    greeting,
    unsaid,
    unmade,
    unspoken,
    idle,
)
