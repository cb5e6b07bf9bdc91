import msgspec
import pytest
from tests.invented import TEXTS, story

from pactline.dossier import compose
from pactline.engine import changes, claims, comparing, explaining, tampering
from pactline.errors import PactlineError
from pactline.outputs.json import public


@pytest.fixture(scope="module")
def dossier():
    return compose(story(), version="0", options=())


@pytest.fixture(scope="module")
def written(dossier):
    return public(dossier)


def felled(written, report, new):
    """The records that fall when a report's text becomes `new`."""
    changed = changes.between(TEXTS[report], new)
    held = [one for one in claims.claims(written) if one.report == report]
    return {one.record for one in held if changes.falls(changed, TEXTS[report], start=one.start, end=one.end)}


def test_no_line_has_more_sources_than_reports(written):
    assert not list(claims.miscounted(written))
    first = msgspec.structs.replace(written.events[0], reports=1, independent=2)
    found = claims.miscounted(msgspec.structs.replace(written, events=(first, *written.events[1:])))
    assert [record for record, _ in found] == [first.id]


def test_no_change_fells_nothing(written):
    assert felled(written, "r-first", TEXTS["r-first"]) == set()


@pytest.mark.parametrize(
    ("old", "new", "down"),
    [
        ("completed 60", "completed 70", {"s-works", "o-sixty", "x-works"}),
        ("completed", "complieted", {"s-works"}),
        ("She did not say", "She never said", set()),
        ("300 dockers", "3000 dockers", {"e-protest", "o-dockers"}),
        ("Thursday", "Tuesday", {"r-first"}),
        ("president", "premier", {"a-holm", "s-lend"}),
        ("20 million crowns.", "20 million crowns, he said.", set()),
        ("20 million crowns", "20 million crownss", {"s-lend", "c-loan"}),
        ("Port Edra", "Port Edram", {"a-edra"}),
    ],
)
def test_exactly_the_records_on_the_changed_words_fall(written, old, new, down):
    text = TEXTS["r-first"]
    assert text.count(old) == 1
    assert felled(written, "r-first", text.replace(old, new)) == down


def test_words_put_in_front_shift_and_fell_nothing(written):
    assert felled(written, "r-first", "Late edition. " + TEXTS["r-first"]) == set()


def test_two_changes_far_apart_spare_what_stands_between(written):
    text = TEXTS["r-first"].replace("Norvania's", "Norvanya's").replace("are late", "are early")
    assert "s-works" not in felled(written, "r-first", text)


def test_long_texts_are_compared_in_bounded_work():
    old, new = "ab " * 40_000, "ba " * 40_000
    assert changes.between(old, new)[0].start == 0


def test_a_sound_dossier_quotes_right(written):
    assert list(claims.misquoted(written, TEXTS)) == []


def test_an_altered_statement_is_named(dossier, written):
    first, *rest = written.statements
    forged = msgspec.structs.replace(written, statements=(msgspec.structs.replace(first, text="never said"), *rest))
    assert first.id in {record for record, _, _ in claims.misquoted(forged, TEXTS)}
    assert [one.record for one in tampering.differences(forged, dossier)] == [first.id]


def test_a_removed_record_and_a_changed_speaker_are_named(dossier, written):
    first, second, *rest = written.statements
    forged = msgspec.structs.replace(written, statements=(msgspec.structs.replace(second, speaker="a-edra"), *rest))
    assert [one.record for one in tampering.differences(forged, dossier)] == [first.id, second.id]
    assert list(tampering.differences(written, dossier)) == []


def test_a_span_outside_its_text_is_named(written):
    loose = msgspec.structs.replace(written.statements[0].evidence[0], end=10_000)
    first, *rest = written.statements
    forged = msgspec.structs.replace(
        written, statements=(msgspec.structs.replace(first, evidence=(loose, *first.evidence[1:])), *rest)
    )
    assert any("outside" in what for record, _, what in claims.misquoted(forged, TEXTS) if record == first.id)


def test_why_underlines_the_words_and_gives_the_premises(written):
    lines = explaining.why(written, "s-works")
    place = next(i for i, line in enumerate(lines) if "Holm said" in line)
    carets = lines[place + 1]
    start = carets.index("^")
    assert lines[place][start:].startswith("We have completed")
    assert any("because the lead calls the day Thursday" in line for line in lines)
    assert any("read by by-hand" in line for line in lines)


def test_why_knows_reports_actors_and_figures(written):
    assert explaining.why(written, "r-second")[0] == "report r-second"
    assert any("chancellor" in line for line in explaining.why(written, "a-lindqvist"))
    assert any("60 percent" in line for line in explaining.why(written, "o-sixty"))


def test_why_shows_nothing_a_terminal_would_act_on(written):
    assert all(char.isprintable() for line in explaining.why(written, "s-script") for char in line)


def test_why_of_an_unknown_record_is_a_clear_fault(written):
    with pytest.raises(PactlineError, match="no such record"):
        explaining.why(written, "s-nothing")


def test_diff_of_a_dossier_with_itself_is_empty(written):
    assert comparing.diff(written, written) == ()


def test_diff_names_what_came_went_and_moved(written):
    _, second, *rest = written.statements
    moved = msgspec.structs.replace(second, act="claim" if second.act != "claim" else "say")
    lines = comparing.diff(written, msgspec.structs.replace(written, statements=(moved, *rest)))
    assert [line[:1] for line in lines] == ["-", "~"]
    assert [line[:1] for line in comparing.diff(msgspec.structs.replace(written, statements=()), written)] == ["+"] * 6
