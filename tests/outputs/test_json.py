import json as reader
import random

import msgspec
import pytest
from tests import invented

from pactline.dossier import compose
from pactline.model.story import Bound
from pactline.outputs import json
from pactline.outputs.schema import DossierOut

KEYS = (
    *("schema", "version", "options", "reports", "rejected", "actors", "statements", "events", "agreements"),
    *("commitments", "indicators", "contradictions", "stories", "coverage"),
)


@pytest.fixture(scope="module")
def data():
    return json.render(compose(invented.story(), version="0", options=(("today", "2031-04-01"),)))


def test_the_whole_shape_is_there(data):
    written = reader.loads(data)
    assert tuple(written) == KEYS
    assert written["schema"] == "pactline/1"
    for name in KEYS[3:13]:
        ids = [one.get("id", one.get("path")) for one in written[name]]
        assert ids == sorted(ids), name
        assert all(set(one) == set(written[name][0]) for one in written[name]), name


def test_an_empty_story_has_every_key():
    written = reader.loads(json.render(compose(invented.Story(readings=()), version="0", options=())))
    assert tuple(written) == KEYS
    assert written["coverage"] == {"sentences": 0, "with_cue_without_record": []}


def test_absent_is_null_and_evidence_is_never_empty(data):
    written = reader.loads(data)
    late = next(one for one in written["statements"] if one["id"] == "s-late")
    assert late["speaker"] is None
    assert late["speaker_text"] == "officials"
    assert late["when"] == {"edtf": "", "first": None, "last": None}
    for name in ("statements", "events", "agreements", "commitments", "contradictions"):
        assert all(one["evidence"] for one in written[name])
    assert set(late["evidence"][0]) == {"report", "start", "end", "role", "rule"}


def test_who_is_no_known_actor_is_told_in_the_reports_words(data):
    protest = next(one for one in reader.loads(data)["events"] if one["id"] == "e-protest")
    assert (protest["actors"], protest["actors_text"]) == ([], ["About 300 dockers"])
    assert protest["recipients_text"] == []


def test_who_is_to_act_and_is_no_known_actor_is_told_in_the_reports_words():
    story = invented.story()
    parties = (Bound("by", None, "the harbour board"), Bound("by", "a-norvania", "Norvania"))
    facts = [msgspec.structs.replace(one, parties=parties) if one.id == "c-loan" else one for one in story.facts]
    story = msgspec.structs.replace(story, facts=tuple(facts))
    (loan,) = reader.loads(json.render(compose(story, version="0", options=())))["commitments"]
    assert (loan["by"], loan["by_text"]) == (["a-norvania"], ["the harbour board"])


def test_who_gets_it_and_who_says_so_without_a_name_is_told_in_the_reports_words():
    story = invented.story()
    parties = (Bound("to", None, "the ferrymen"), Bound("to", "a-tessary", "Tessary"))
    told = {"parties": parties, "said_by": ("a-holm",), "said_by_text": ("a port clerk",)}
    facts = [msgspec.structs.replace(one, **told) if one.id == "c-loan" else one for one in story.facts]
    story = msgspec.structs.replace(story, facts=tuple(facts))
    (loan,) = reader.loads(json.render(compose(story, version="0", options=())))["commitments"]
    assert (loan["to"], loan["to_text"]) == (["a-tessary"], ["the ferrymen"])
    assert (loan["said_by"], loan["said_by_text"]) == (["a-holm"], ["a port clerk"])


def test_a_premise_outside_the_text_has_no_place(data):
    first = next(one for one in reader.loads(data)["reports"] if one["id"] == "r-first")
    assert [one["start"] is None for one in first["date"]["because"]] == [False, True]
    assert first["date"]["candidates"] == list(invented.THURSDAYS)


def test_row_46_the_order_of_what_comes_in_changes_no_byte(data):
    story = invented.story()
    chance = random.Random(5)
    for _ in range(3):
        shuffled = {
            name: tuple(chance.sample(getattr(story, name), len(getattr(story, name))))
            for name in ("readings", "facts", "actors", "indicators", "rejected", "datings", "gaps")
        }
        again = msgspec.structs.replace(story, **shuffled)
        assert json.render(compose(again, version="0", options=(("today", "2031-04-01"),))) == data


def test_the_shape_reads_back_and_has_a_json_schema(data):
    assert (
        msgspec.json.format(msgspec.json.encode(msgspec.json.decode(data, type=DossierOut)), indent=1) + b"\n" == data
    )
    assert "DossierOut" in msgspec.json.schema(DossierOut)["$defs"]
