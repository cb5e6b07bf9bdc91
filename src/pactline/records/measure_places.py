"""An amount in its sentence and the names there in, the place it is told of out: 80 deaths [in Latvia].

Also the place that a clause with "where" hangs on: Latvia, where 80 people died.
"""

from collections.abc import Sequence

from pactline.kit import trees
from pactline.model.mention import Name
from pactline.records.measure_ground import Ground

PLACING = ("in", "at", "across", "near", "within", "throughout", "inside", "outside")


def find(here: Ground, names: Sequence[Name]) -> Name | None:
    """The place nearest to an amount, in its own words first, then in its clause."""
    places = [name for name in names if name.kind in ("place", "state") and name.form == "name"]
    own = [name for name in places if _beside(here, name)]
    spans = _clause(here)
    near = own or [name for name in places if _placed(here, name) and any(a <= name.span.start < b for a, b in spans)]
    return min(near, key=lambda name: abs(name.span.start - here.amount.span.end), default=_where(here, places))


def _beside(here: Ground, name: Name) -> bool:
    """Whether a place hangs on what is counted: 80 deaths in Latvia, Latvian deaths aside."""
    at = _token(here, name)
    return at is not None and _placed(here, name) and here.tokens[at].head == here.head


def _placed(here: Ground, name: Name) -> bool:
    """Whether a name stands in a phrase of place."""
    at = _token(here, name)
    case = None if at is None else trees.child(here.tokens, at, "case")
    return case is not None and here.tokens[case].text.lower() in PLACING


def _token(here: Ground, name: Name) -> int | None:
    """The token at the head of a name."""
    inside = [i for i, t in enumerate(here.tokens) if t.start < name.span.end and name.span.start < t.end]
    return trees.common(here.tokens, tuple(inside)) if inside else None


def _clause(here: Ground) -> list[tuple[int, int]]:
    """Where the words of the amount's clause stand."""
    clause = here.clause()
    return [] if clause is None else [(here.tokens[i].start, here.tokens[i].end) for i in clause.words]


def _where(here: Ground, places: Sequence[Name]) -> Name | None:
    """Latvia, [where] 80 people died."""
    verb = here.verb()
    if verb is None or here.tokens[verb].deprel != "acl:relcl":
        return None
    where = any(here.tokens[i].text.lower() == "where" for i in trees.children(here.tokens, verb, "advmod", "mark"))
    over = (name for name in places if _token(here, name) == here.tokens[verb].head)
    return next(over, None) if where else None
