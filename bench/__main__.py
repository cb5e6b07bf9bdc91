"""`make bench`: run every benchmark whose data lies beside the project, print its table, say which were left out."""

import os
import sys
from importlib import import_module
from pathlib import Path

from pactline import settings
from pactline.cli.tables import figures
from pactline.engine.equipment import load

SHARED = Path(__file__).parent.parent.parent / "shared"
TASKS = {
    "acts": "benchmarks/attribution/dev.jsonl",
    "attribution": "benchmarks/attribution/dev.jsonl",
    "copies": "benchmarks/neardup/dev.jsonl",
    "coref": "benchmarks/coref/dev.jsonl",
    "dating": "benchmarks/time/dev.jsonl",
    "events": "benchmarks/events/dev.jsonl",
    "extraction": "benchmarks/extraction/dev.jsonl",
    "language": "treebanks/ewt_dev.conllu.gz",
    "ledger": "benchmarks/newswcl/dev.jsonl",
    "links": str(Path(__file__).parent.parent / "train" / "links"),
    "pagedate": "benchmarks/pagedate/dev.jsonl",
    "piles": str(Path(__file__).parent / "gold" / "piles"),
    "stories": "benchmarks/clustering/dev.jsonl",
    "time": "benchmarks/time/dev.jsonl",
    "timelines": "benchmarks/timelines/dev.jsonl",
}


def main(wanted: list[str]) -> int:
    """Run the named tasks, or all; 1 when a wanted one has no data."""
    tools, missing = load(settings.read(os.environ, today="")), 0
    for name in wanted or sorted(TASKS):
        if not (SHARED / TASKS[name]).exists():
            print(f"SKIPPED {name}: {SHARED / TASKS[name]} is absent")
            missing += 1
            continue
        figures(name, import_module(f"bench.{name}").rows(SHARED, tools))
    return int(bool(wanted) and missing > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
