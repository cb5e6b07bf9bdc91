"""Gold attributions in, the weights of the scorer of statements out (`src/pactline/lexicon/en/reporting.toml`).

Run with the project's own environment: `.venv/bin/python -m train.statements GOLD.jsonl [--cv]`. A candidate is a
positive example when its content overlaps a gold content by half and their sources agree, and half of one when only
the content is right. Only the documents that are
not kept aside (`compartment` other than `dev`) are read. With --cv each publisher is scored by weights fitted on the
others, and nothing is written.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from pactline import mentions, sentences
from pactline.engine.equipment import Tools, load
from pactline.evaluate import attribution
from pactline.evaluate.attribution import Attribution
from pactline.model.mention import Name, Quote
from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.records import (
    statement_candidates,
    statement_page,
    statement_phrases,
    statement_quotes,
    statement_turns,
    statement_verbs,
    statements,
)
from pactline.records.statement_candidates import Candidate
from pactline.records.statement_features import features
from pactline.records.statement_scores import Weights, kinds
from pactline.records.statement_view import View, views
from pactline.records.statement_words import Cues, index
from pactline.settings import read

OUT = Path(__file__).parent.parent / "src/pactline/lexicon/en/reporting.toml"
ASIDE = "dev"  # the compartment kept aside until the end
PENALTY = 5.0  # half the squared weights count this much: as good as 3 by cross-validation, better than 8 and 12
RARE = 5  # examples a feature must be seen in; F1 by cross-validation: 8 .687, 5 .690, 3 .690
SMALL = 0.02  # weights below this change no decision
THRESHOLD = 0.25  # F1 by cross-validation is flat from 0.25 to 0.38
# A right content with another source is worth this much. F1 by cross-validation, who said what and contents:
# .4 .7005 .7478, .45 .7003 .7486, .5 .6993 .7487; the source of what matches is right in .937, .935 and .934.
HEARD = 0.45


class Document(msgspec.Struct, frozen=True):
    """A document read but for its statements, with its gold."""

    publisher: str
    page: Reading
    gold: tuple[Attribution, ...]


class Example(msgspec.Struct, frozen=True):
    """A candidate's features and how far it is right: 1, `HEARD` for its content alone, or 0."""

    publisher: str
    features: frozenset[str]
    right: float


class WithWeights:
    """A language with other weights for the scorer."""

    def __init__(self, tools: Tools, weights: Weights) -> None:
        self._language, self._weights = tools.language, weights

    def table(self, name: str, shape: type) -> object:
        """The weights given, and every other list as it is."""
        return self._weights if name == "reporting" else self._language.table(name, shape)


def documents(gold: Path, tools: Tools) -> Iterator[Document]:
    """Read the documents that may be learned from."""
    for line in gold.read_text("utf-8").splitlines():
        document = json.loads(line)
        if document["compartment"] == ASIDE:
            continue
        report = Report(id=document["id"], text=document["text"], source=Source(path="", digest=""))
        split = sentences.split(report, tools.language)
        found, chains = mentions.find(report, split, language=tools.language, world=tools.world)
        page = Reading(report=report, sentences=split, mentions=found, chains=chains)
        wanted = tuple(attribution.gold_attribution(document["text"], one) for one in document["attributions"])
        yield Document(document["publisher"], page, wanted)


def examples(document: Document, tools: Tools) -> Iterator[Example]:
    """Every candidate of a document as an example."""
    page = document.page
    lexicon = index(tools.language.table("cues", Cues))
    turns = statement_turns.find(page.report.text)
    marked = statement_page.outermost([m for m in page.mentions if isinstance(m, Quote)])
    quotes = tuple(q for q in marked if not statement_turns.hold(turns, q.span.start))
    spoken = [(q.inner.start, q.inner.end) for q in quotes if not q.scare] + [turn.said for turn in turns]
    ready = views(page.sentences, sorted(spoken))
    around = statement_page.Page(page.report.text, ready, tuple(s.start for s in page.sentences), quotes, lexicon)
    named = kinds(m for m in page.mentions if isinstance(m, Name))
    for view in ready:
        ruled = [*statement_verbs.find(view, lexicon), *statement_phrases.find(view, lexicon)]
        for candidate in statement_candidates.find(view, lexicon, ruled):
            said = frozenset(features(view, candidate, lexicon=lexicon, kinds=named))
            content = statement_quotes.whole(around, candidate.claim)
            yield Example(document.publisher, said, _right(document, view, candidate, content=content))


def _right(document: Document, view: View, candidate: Candidate, *, content: Sequence[tuple[int, int]]) -> float:
    """Tell how far a candidate is right: content, by half at least, and source of one gold attribution, or content."""
    text, speaker = document.page.report.text, candidate.claim.speaker
    tokens = view.tokens
    spans = [(tokens[speaker.first].start, tokens[speaker.last].end)] if speaker is not None else []
    source, said = attribution.characters(text, spans), attribution.characters(text, content)
    near = (one for one in document.gold if not one.content.isdisjoint(said))
    heard = [one for one in near if attribution.overlap(one.content, said) >= attribution.HALF]
    if any(bool(one.source & source) or not (one.source or source) for one in heard):
        return 1.0
    return HEARD if heard else 0.0


def fit(learned: Sequence[Example]) -> Weights:
    """Logistic regression with an L2 penalty; rare features and small weights are left out."""
    names, table = _table(learned)
    right = np.array([example.right for example in learned])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        odds = table @ weights
        chance = 1 / (1 + np.exp(-odds))
        return (
            float((np.logaddexp(0, odds) - right * odds).sum() + PENALTY * weights @ weights),
            table.T @ (chance - right) + 2 * PENALTY * weights,
        )

    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    kept = [f"{name}\t{weight:.2f}" for name, weight in zip(names, best, strict=True) if abs(weight) >= SMALL]
    return Weights(threshold=THRESHOLD, lines="\n".join(kept))


def _table(learned: Sequence[Example]) -> tuple[list[str], csr_matrix]:
    """The features that are not rare, and a row of ones and noughts an example."""
    seen = Counter(feature for example in learned for feature in example.features)
    names = sorted(feature for feature, count in seen.items() if count >= RARE)
    place = {name: at for at, name in enumerate(names)}
    rows = [sorted(place[f] for f in example.features if f in place) for example in learned]
    ends = np.cumsum([0, *(len(row) for row in rows)])
    columns = np.concatenate([np.array(row, dtype=np.int64) for row in rows])
    return names, csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(names)))


def cross_validated(read_in: Sequence[Document], learned: Sequence[Example], tools: Tools) -> Iterator[str]:
    """The headline over all publishers, each read with weights fitted on the others, for some thresholds."""
    publishers = sorted({document.publisher for document in read_in})
    fitted = {p: fit([example for example in learned if example.publisher != p]) for p in publishers}
    for threshold in (0.3, 0.34, THRESHOLD, 0.42, 0.46, 0.5):
        scored = []
        for document in read_in:
            weights = msgspec.structs.replace(fitted[document.publisher], threshold=threshold)
            records = statements.find(document.page, language=WithWeights(tools, weights))  # type: ignore[arg-type]
            page = msgspec.structs.replace(document.page, records=records)
            scored.append((document.gold, list(attribution.attributions(page))))
        yield f"{threshold}: {dict(attribution.score(scored)[0].figures)}"


def main(arguments: Sequence[str]) -> None:
    """Fit and write, or cross-validate and print."""
    tools = load(read({}, today=""))
    read_in = list(documents(Path(arguments[0]), tools))
    learned = [example for document in read_in for example in examples(document, tools)]
    if "--cv" in arguments:
        for line in cross_validated(read_in, learned, tools):
            sys.stdout.write(line + "\n")
        return
    write(fit(learned), len(learned), len(read_in))


def write(weights: Weights, learned: int, read_in: int) -> None:
    """Write the weights with the number of candidates and documents they were fitted on."""
    head = (
        f"# Fitted by train/statements.py on {learned} candidates of {read_in} documents; the docstring of\n"
        "# records/statement_scores.py says what the lines are.\n"
    )
    OUT.write_text(f"{head}threshold = {weights.threshold}\nlines = '''\n{weights.lines}\n'''\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
