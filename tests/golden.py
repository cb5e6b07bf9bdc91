"""Rewrites the golden dossiers of the examples: `make golden`, then review the diff."""

import sys
from pathlib import Path

from pactline import settings
from pactline.engine import building

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden_dossiers"
TODAY = "2026-11-24"
CORPORA = ("strait-accord", "union-state")


def build(corpus: str, out: Path, *, jobs: int = 0) -> bytes:
    """Build one example corpus and give its dossier.json."""
    chosen = settings.read({}, today=TODAY, jobs=jobs)
    order = building.Order(paths=(ROOT / "examples" / corpus,), out=out, facts=None, settings=chosen)
    building.build(order)
    return (out / building.OUTPUTS["json"]).read_bytes()


def main() -> int:
    """Rewrite all of them."""
    import tempfile

    for corpus in CORPORA:
        with tempfile.TemporaryDirectory() as folder:
            (GOLDEN / f"{corpus}.json").write_bytes(build(corpus, Path(folder)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
