import json

from pactline.evaluate import stories

PIER = "The harbour council of Arle met to settle who pays for the ferry pier. Mayor Holm wants a toll on the ferry."
TOLL = "Holm, mayor of Arle, defended the ferry toll. The pier is to open in spring, says the harbour council of Arle."
FROST = "Growers in the Selm valley fear for their plums after frost. The orchards of Selm lost half their blossom."
AID = "Frost in Selm: plum growers of the valley ask for aid, as half the blossom in the orchards of Selm is lost."


def test_each_corpus_is_a_pile_of_its_own(tmp_path):
    gold = tmp_path / "gold.jsonl"
    lines = [("a", PIER, 1), ("b", TOLL, 1), ("c", FROST, 2), ("d", AID, 2)]
    documents = [{"id": key, "text": text, "cluster": cluster, "corpus": "near"} for key, text, cluster in lines]
    documents += [{"id": "e", "text": PIER, "cluster": 3, "corpus": "far"}]
    gold.write_text("\n".join(map(json.dumps, documents)), encoding="utf-8")
    from pactline.lexicon.world import load

    class Tools:
        world = load()

    rows = {row.name: dict(row.figures) for row in stories.evaluate(gold, Tools())}
    assert rows["pactline: near"]["B3 F1"] == 1.0
    assert rows["pactline: far"]["groups"] == 1
