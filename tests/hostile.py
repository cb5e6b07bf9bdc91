"""Reports that attack whoever shows them: every field and every line carries each attack."""

import json
from pathlib import Path

SCRIPT = "<script>alert(1)</script>"
ATTACKS = (
    SCRIPT,
    "</script><script>alert(2)</script>",
    "<img src=x onerror=alert(3)>",
    "</title><script>alert(4)</script>",
    "<!-- <script>alert(5)//",
    "\u2028alert(6)\u2029",
    "\u202egnp.exe\u202c",
    "<svg/onload=alert(7)><math><mi//xlink:href='data:x,alert(8)'>",
    '"><a href="javascript:alert(9)">click</a>',
    "{{ 7 * 7 }}{% for x in () %}",
    "=HYPERLINK(1)",
    "</style><style>*{display:none!important;background:url(//evil.example/x)}</style>",
    '" onfocus=alert(11) autofocus="',
)


def write(folder: Path) -> Path:
    """One report for each attack, in title, author, outlet, link, id, text and a quoted line."""
    path = folder / "reports.jsonl"
    path.write_text("\n".join(json.dumps(_line(*each)) for each in enumerate(ATTACKS)), encoding="utf-8")
    return path


def _line(number: int, attack: str) -> dict[str, str]:
    text = (
        f"Mayor Ada Holm said on Monday that 40 boats {attack} had left the harbour of Merrin.\n\n"
        f'"We will come back {attack} in May," Holm said. She thanked the crews {attack} for their work.'
    )
    return {
        "id": f"../../../etc/{number}{attack}",
        "text": text,
        "title": f"Boats {attack} leave",
        "url": "javascript:alert(10)" if number % 2 else "https://news.example/a",
        "author": f"Wim {attack}",
        "outlet": f"Merrin {attack} Dispatch",
        "date": "2024-05-15",
    }
