"""What msgspec says of data that does not have its shape in, the key and plain words out.

msgspec names a place as `$.timexes[0].type`; whoever wrote the file knows it as the key "timexes[0].type".
"""

import re

_PLACE = re.compile(r"^(?P<what>.*?)(?: - at `(?P<at>(?:key in )?\$[^`]*)`)?$", re.DOTALL)
_MISSING = re.compile(r"^Object missing required field `(.+)`$")
_UNKNOWN = re.compile(r"^Object contains unknown field `(.+)`$")
_TYPE = re.compile(r"^Expected `(.+)`, got `(.+)`$")
_SIZE = re.compile(r"^Expected `array` of length (.+)$")
NAMES = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "null": "null",
    "array": "a list",
    "object": "an object",
    "datetime": "a day without quotation marks",
    "date": "a day without quotation marks",
}


def plainly(fault: Exception) -> str:
    """Say what is wrong, with the key it is wrong at: `"dct" is missing`, `"text" is a list and should be text`."""
    found = _PLACE.match(str(fault))
    what, at = (found["what"], (found["at"] or "")) if found else (str(fault), "")
    key = at.removeprefix("key in ").removeprefix("$").lstrip(".")
    for pattern, words in ((_MISSING, "{} is missing"), (_UNKNOWN, "{} is no key of it")):
        if named := pattern.match(what):
            return words.format(_quoted(f"{key}.{named[1]}" if key else named[1]))
    amiss = _amiss(what)
    if amiss is None:
        return f"{_quoted(key)}: {what}" if key else what
    return f"{_quoted(key) if key else 'it'} {amiss}"


def unknown(fault: Exception) -> tuple[str, str] | None:
    """The key that the shape does not know and where it stands ("" at the top); None for another fault."""
    found = _PLACE.match(str(fault))
    named = _UNKNOWN.match(found["what"]) if found else None
    return (named[1], (found["at"] or "").removeprefix("$").lstrip(".")) if found and named else None


def _amiss(what: str) -> str | None:
    """What is wrong with the kind of a value; None where the shape itself said what is wrong."""
    if kinds := _TYPE.match(what):
        wanted, given = (_named(one) for one in kinds.groups())
        return f"is {given} and should be {wanted}"
    if size := _SIZE.match(what):
        return f"should be a list of {size[1]}"
    return "is too large a number" if what == "Number out of range" else None


def _named(kinds: str) -> str:
    """A type, or several, in plain words."""
    return " or ".join(NAMES.get(kind.strip(), kind.strip()) for kind in kinds.split("|"))


def _quoted(key: str) -> str:
    """A key as it stands in JSON."""
    return f'"{key}"'
