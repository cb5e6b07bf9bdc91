"""A dossier in, the bytes of dossier.html out: one page that needs nothing else.

Report text is hostile. Jinja escapes every value, each stands in an isolated run of its own direction (`bdi`), and a
Content-Security-Policy lets nothing run or load but the page's own style and script, named by their hashes.
"""

import base64
import hashlib
from functools import cache
from importlib import resources

import jinja2

from pactline.model.dossier import Dossier
from pactline.outputs import rows, texts

PAGE = "pactline.outputs"


def render(dossier: Dossier) -> bytes:
    """Write the page, the same bytes for the same dossier."""
    frame = rows.Frame(dossier)
    blocks = rows.blocks(frame)
    style, script = _file("page.css"), _file("page.js")
    page = _environment().get_template("page.html.j2")
    html = page.render(
        dossier=dossier,
        opening=next((block for block in blocks if block.section.key == "summary"), None),
        blocks=[block for block in blocks if block.section.key != "summary"],
        cards=texts.cards(frame),
        large=frame.large,
        homes=frame.homes,
        style=style,
        script=script,
        policy=_policy(style, script),
    )
    return html.encode("utf-8", "replace")


def _policy(style: str, script: str) -> str:
    """Nothing from anywhere but this style and this script."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    """A source expression for inline text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _environment() -> jinja2.Environment:
    """Templates of the package, everything escaped."""
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_file),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters["safe_id"] = rows.safe
    return environment


@cache
def _file(name: str) -> str:
    """A file of the page."""
    return (resources.files(PAGE) / "page" / name).read_text(encoding="utf-8")
