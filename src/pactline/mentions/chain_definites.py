"""A report's linked names in, the definite nouns that stand for one of its bodies out: "the company", "the ministry".

A noun is linked only where one body of its kind was named before it, and where nobody whom the noun fits as well, named
or not, stands between. What a body is the report or its name says (chain_called.py); where nobody does, a firm, a
charity or the like may be the only body of the sentence before, if that acts there.
"""

from collections.abc import Iterator, Sequence

from pactline.mentions import chain_bare, chain_places
from pactline.mentions.chain_called import Called, Kinds
from pactline.mentions.chain_places import Referent
from pactline.mentions.chain_sight import Last, Scene, Spot
from pactline.model.mention import Name
from pactline.model.reading import Chain
from pactline.model.sentence import Sentence, Token

BACK = 3  # sentences a body may be named before a noun that almost any body may have
FAR = 15  # and before one that few have: the ministry
SINGLE = ("NN", "NNP")
BEFORE = ("compound", "amod")  # of the first word of a name


def find(
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    chains: Sequence[Chain],
    *,
    called: Called,
    kinds: Kinds,
    text: str,
) -> Iterator[Name]:
    """The definite nouns of a report that stand for one of its bodies, in order."""
    if not called.kinds:
        return
    scene = Scene(sentences, {chain.id: chain for chain in chains}, called, kinds)
    beside: dict[int, list[Name]] = {}
    for name in names:
        beside.setdefault(name.sentence, []).append(name)
    for sentence in sentences:
        yield from _in(scene, sentence, beside.get(sentence.index, ()), text=text)


def _in(scene: Scene, sentence: Sentence, names: Sequence[Name], *, text: str) -> Iterator[Name]:
    """The nouns of one sentence; whom it names is remembered as it is read."""
    starts = {one.span.start: one.chain for one in names if one.form != "pronoun" and one.chain in scene.called.kinds}
    for at, token in enumerate(sentence.tokens):
        spot, chain = Spot(sentence.index, at), starts.get(token.start)
        if chain is not None:
            scene.name(spot, chain)
        given = scene.called.at.get((spot.sentence, at))
        if given is not None:
            scene.note(token.lemma.lower(), given)
        if not _tells(scene, spot, token) or _within(names, token):
            continue
        meant = _meant(scene, spot, token.lemma.lower()) if chain_bare.bare(sentence.tokens, at) else None
        if meant is not None:
            scene.name(spot, meant)
            yield chain_bare.nominal(sentence, at, scene.chains[meant], text=text)
        else:
            scene.unnamed.update(dict.fromkeys(scene.kinds.by_given[token.lemma.lower()], spot))


def _tells(scene: Scene, spot: Spot, token: Token) -> bool:
    """Whether a token is a noun for a body that tells of one by itself: no [bank] manager, no bank Tarm."""
    alone = token.xpos in SINGLE and token.deprel != "compound"
    return alone and token.lemma.lower() in scene.kinds.by_given and (spot.sentence, spot.token) not in scene.called.at


def _within(names: Sequence[Name], token: Token) -> bool:
    """Whether a token is part of a name."""
    return any(one.span.start < token.end and token.start < one.span.end for one in names)


def _meant(scene: Scene, spot: Spot, noun: str) -> str | None:
    """The one body of a noun's kind named before, and nobody else since."""
    kind = scene.kinds.by_noun.get(noun)
    if kind is None:
        return None
    loose = scene.kinds.kind[kind].loose
    fits = _nearer(scene.held(kind, spot, BACK if loose else FAR), scene.last, spot)
    if not fits and loose:
        return _nearest(scene, spot, kind) or _noted(scene, spot, kind)
    if len(fits) != 1 or _rivalled(scene, fits[0], kind, noun=noun):
        return None
    return fits[0] if not loose or _salient(scene, fits[0], spot) else _noted(scene, spot, kind)


def _noted(scene: Scene, spot: Spot, kind: int) -> str | None:
    """The one body that the report called so, however far back, where nobody since may be meant: the building firm."""
    one = min(scene.noted.get(kind, ()), default="")
    since = scene.last.get(one)
    if since is None or len(scene.noted[kind]) > 1 or since.sentence < spot.sentence - FAR:
        return None
    if scene.acting_on(one, spot) or (kind in scene.unnamed and scene.unnamed[kind] > since):
        return None
    later = [other for other, place in scene.last.items() if place > since]
    return None if any(_may_be(scene, other, spot, kind=kind) for other in later) else one


def _may_be(scene: Scene, chain: str, spot: Spot, *, kind: int) -> bool:
    """Whether a body named on its own may be the one of a noun: one of the kind, or just now one that may be any."""
    near = spot.sentence - scene.last[chain].sentence <= BACK
    fits = scene.has(chain, kind) or (near and scene.open(chain))
    return fits and not (scene.paired(chain, kind) or scene.acting_on(chain, spot))


def _salient(scene: Scene, chain: str, spot: Spot) -> bool:
    """Whether a body just named acts there, is named again and again, or is the only one."""
    near = [(place, one) for place, one in scene.near if spot.sentence - place.sentence <= BACK]
    own = [place for place, one in near if one == chain]
    if len(own) == len([one for _, one in near if scene.chains[one].kind != "place"]):
        return True
    return len({place.sentence for place in own}) > 1 or any(_acts(scene, place) for place in own)


def _nearer(fits: Sequence[str], last: Last, spot: Spot) -> Sequence[str]:
    """Of several that fit those named in this sentence or, where it names none, in the one before, or just before."""
    steps = (0, 1, BACK) if len(fits) > 1 else ()
    near = ([one for one in fits if spot.sentence - last[one].sentence <= step] for step in steps)
    return next((found for found in near if found), fits)


def _rivalled(scene: Scene, chain: str, kind: int, *, noun: str = "") -> bool:
    """Whether somebody else whom the noun fits stands between it and a body."""
    since = scene.last[chain]
    if kind in scene.unnamed and scene.unnamed[kind] > since:
        return True
    others = [one for one, place in scene.last.items() if one != chain and place > since]
    doubtful = not scene.spelt(chain, noun) and _outdone(scene, chain, others, kind=kind)
    return doubtful or any(scene.has(one, kind) for one in others)


def _outdone(scene: Scene, chain: str, others: Sequence[str], *, kind: int) -> bool:
    """Whether the noun may stand for a body of which nobody tells what it is: [Lund Motors] fell as Tarm grew."""
    if scene.kinds.kind[kind].styled:
        return False
    since, loose = scene.last[chain], scene.kinds.kind[kind].loose
    if any(scene.open(one) and (loose or _leads(scene, scene.last[one])) for one in others):
        return True
    return _led(scene, chain, since.sentence)


def _led(scene: Scene, chain: str, sentence: int) -> bool:
    """Whether a body of which nobody tells what it is leads a sentence that names another, and the other does not."""
    beside = [(place, one) for place, one in scene.near if place.sentence == sentence and one != chain]
    led = any(scene.open(one) and _leads(scene, place) for place, one in beside)
    return led and not any(
        _leads(scene, place) for place, one in scene.near if one == chain and place.sentence == sentence
    )


def _nearest(scene: Scene, spot: Spot, kind: int) -> str | None:
    """[Tarm] is hiring. The company: the one body just named, if it acts and nobody tells what it is; so it is that."""
    near = [(place, one) for place, one in scene.near if spot.sentence - place.sentence <= 1]
    bodies = {one for _, one in near if scene.chains[one].kind in ("organisation", "group")}
    bodies = {one for one in bodies if not scene.acting_on(one, spot)}
    one = min(bodies, default="")
    if len(bodies) != 1 or not scene.open(one) or _rivalled(scene, one, kind):
        return None
    if not any(_heads(scene, place) for place, held in near if held == one):
        return None
    scene.called.kinds[one].add(kind)
    return one


def _leads(scene: Scene, place: Spot) -> bool:
    """Whether whoever is named at a place leads its sentence."""
    return _stand(scene, place).leads


def _heads(scene: Scene, place: Spot) -> bool:
    """Whether whoever is named at a place, or those who are his, lead its sentence."""
    tokens = scene.sentences[place.sentence].tokens
    return chain_places.stand(tokens, Referent("", "", ""), chain_bare.whole(tokens, place.token)).leads


def _acts(scene: Scene, place: Spot) -> bool:
    """Whether whoever is named at a place does something there."""
    return chain_bare.acts(scene.sentences[place.sentence].tokens, place.token)


def _stand(scene: Scene, place: Spot) -> Referent:
    """Whoever is named at a place, in its tree."""
    tokens, at = scene.sentences[place.sentence].tokens, place.token
    while tokens[at].deprel in BEFORE and tokens[at].head > at and tokens[tokens[at].head].upos == "PROPN":
        at = tokens[at].head
    return chain_places.stand(tokens, Referent("", "", ""), at)
