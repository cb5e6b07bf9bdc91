"""Made copies of an invented agency text, and texts that only look like copies."""

import random

import msgspec
import pytest

from pactline.model.report import Report, Source, StatedDate
from pactline.reports import copies

BODY = """Ministers of the two coasts agreed on Friday to let pilots of either side bring ships through the narrows.

The accord, which took four rounds of talks in the old customs house, ends a dispute that has lasted eleven years.

Under the plan a joint office will keep the list of pilots, and fees will be shared by tonnage from the first of May.

Skippers had complained that every second ship lost a day at anchor while two offices argued over the same paper.

The harbour master said 340 ships were kept waiting last year, and that no crew had been paid for the lost time."""
OTHER = """The orchard fair drew a record crowd on Sunday despite rain that turned the lower meadow into a pond by noon.

Judges gave the first prize for plums to a school garden, to loud cheers, and the second to a retired lighthouse keeper.

The organisers want a larger field next year and a roof for the band, if the county will lend them the old tram shed."""
FOOTER = (
    "\n\nThe Coast Gazette is read in nine harbours. Write to the editor with your own tide tables, and become a "
    "member to receive our weekly letter on shipping, weather and the price of rope, at no cost to you."
)


def report(key: str, text: str, agency: str | None = None, outlet: str | None = None) -> Report:
    return Report(id=key, text=text, source=Source(path=key, digest=""), agency=agency, outlet=outlet)


def paragraph(number: int) -> str:
    words = [
        f"{stem}{number}" for stem in "hull mast keel rudder anchor sail rope tar oar plank deck bow stern".split()
    ]
    return " ".join(f"{word} and {word}s of the yard" for word in words) + "."


def test_a_copy_with_a_new_tail_points_to_the_one_that_credits_the_agency():
    tail = "\n\nThe fishing villages north of the narrows were not consulted, their council said in a short note."
    (found,) = copies.find(
        [report("r-1", BODY + tail), report("r-2", BODY, agency="Coastal Wire"), report("r-3", OTHER)]
    )
    assert (found.report, found.of, found.kind, found.origin) == ("r-1", "r-2", "near", "credit")
    assert 0.7 < found.share < 1


def test_the_agencys_own_text_is_the_one_copied_even_by_a_longer_one():
    own = report("r-3", BODY, outlet="Coastal Wire")
    found = copies.find([report("r-1", BODY + FOOTER, agency="Coastal Wire"), own])
    assert [(one.report, one.of, one.origin) for one in found] == [("r-1", "r-3", "agency")]


def test_the_same_words_are_an_exact_copy_whatever_the_case():
    (found,) = copies.find([report("r-1", BODY), report("r-2", BODY.upper())])
    assert (found.report, found.kind, found.share) == ("r-2", "exact", 1.0)


def test_passages_are_aligned_whatever_their_order():
    parts = BODY.split("\n\n")
    mixed = "\n\n".join([parts[0], parts[3], parts[1], parts[4], parts[2]])
    (found,) = copies.find([report("r-1", BODY), report("r-2", mixed)])
    told = {(mixed if found.report == "r-2" else BODY)[one.ours.start : one.ours.end] for one in found.passages}
    assert set(parts) <= {piece for one in told for piece in one.split("\n\n")}
    for one in found.passages:
        ours, theirs = (mixed, BODY) if found.report == "r-2" else (BODY, mixed)
        assert ours[one.ours.start : one.ours.end] == theirs[one.theirs.start : one.theirs.end]


@pytest.mark.parametrize(
    ("old", "new", "kind", "shown"),
    [
        ("said 340 ships", "said 430 ships", "number", ("430", "340")),
        ("that no crew had", "that crew had", "denial", ("that crew", "no")),
        ("were kept waiting", "were not kept waiting", "denial", ("not", "were kept")),
    ],
)
def test_drift_is_a_changed_number_or_a_denial_gained_or_lost(old, new, kind, shown):
    text = BODY.replace(old, new)
    (found,) = copies.find([report("r-1", BODY, agency="Coastal Wire"), report("r-2", text)])
    (drift,) = found.drift
    assert drift.kind == kind
    assert (text[drift.ours.start : drift.ours.end], BODY[drift.theirs.start : drift.theirs.end]) == shown


def test_a_cut_and_an_added_paragraph_are_drift():
    text = BODY.rsplit("\n\n", 1)[0] + "\n\nThe fishing villages were not asked, their council said in a short note."
    (found,) = copies.find([report("r-1", BODY, agency="Coastal Wire"), report("r-2", text)])
    assert [one.kind for one in found.drift] == ["added", "cut"]
    assert text[found.drift[0].ours.start :].startswith("The fishing villages")
    assert BODY[found.drift[1].theirs.start :].startswith("The harbour master")


def test_a_passage_taken_over_is_a_part():
    quoted = OTHER + "\n\n" + BODY.split("\n\n")[2] + " " + BODY.split("\n\n")[1]
    long = BODY + "\n\n" + paragraph(1) + "\n\n" + paragraph(2)
    (found,) = copies.find([report("r-1", long), report("r-2", quoted)])
    assert (found.report, found.of, found.kind) == ("r-2", "r-1", "part")
    assert quoted[found.passages[0].ours.start : found.passages[0].ours.end].startswith("Under the plan")


def test_a_round_up_of_two_reports_copies_neither():
    round_up = "\n\n".join([BODY.split("\n\n", maxsplit=1)[0], OTHER, BODY.split("\n\n")[2]])
    found = copies.find([report("r-1", BODY), report("r-2", OTHER), report("r-3", round_up)])
    assert {one.kind for one in found} == {"part"}


def test_forty_made_copies_of_one_agency_text():
    parts = BODY.split("\n\n")
    made = []
    for number in range(40):
        kept = parts[: 5 - number % 3]
        kept[1] = kept[1].replace("four", ("four", "4", "several")[number % 3])
        made.append(report(f"r-{number:02}", f"Narrows open {number}\n\n" + "\n\n".join(kept)))
    made[7] = report("r-07", made[7].text + "\n\n" + paragraph(7))
    found = copies.find([report("r-agency", BODY, agency="Coastal Wire"), *made, report("r-other", OTHER)])
    assert {(one.report, one.of) for one in found} == {(one.id, "r-agency") for one in made}


def test_row_27_ten_thousand_identical_reports_are_one_text():
    found = copies.find([report(f"r-{number:05}", BODY) for number in range(10_000)])
    assert len(found) == 9_999
    assert {one.of for one in found} == {"r-00000"}


def test_row_28_one_footer_on_many_reports_joins_nobody():
    reports = [report(f"r-{number:02}", paragraph(number) + FOOTER) for number in range(30)]
    assert copies.find(reports) == ()


def test_row_28_texts_filled_into_one_template_are_no_copies():
    towns = "Arle Birk Cald Dorn Esk Fell Garth Holm Isel Keld".split()
    text = (
        "In {0} the morning starts with fog and {1} degrees, rising to {2} degrees by noon as the wind turns to the "
        "west at {3} knots. Ferries from {0} to {4} sail as planned, while the bridge at {5} stays closed to lorries "
        "until {6} in the evening. The tide at {4} is highest at {7}, and gale warning number {8} stands for the coast "
        "of {5} and {0}."
    )
    reports = [
        report(f"r-{n}", text.format(t, n, n + 14, n + 25, towns[n - 3], towns[n - 6], n + 36, n + 47, n + 58))
        for n, t in enumerate(towns)
    ]
    assert copies.find(reports) == ()


@pytest.mark.parametrize("seed", range(3))
def test_row_28_of_many_scores_from_one_template_some_agree_by_chance_and_are_no_copies(seed):
    drawn = random.Random(seed)
    text = (
        "Holm beat Rask in the league on Saturday by {0} to {1} before {2} spectators in the stadium. The first "
        "goal fell in minute {3}, the last one in minute {4}. The referee showed {1} yellow cards, and the home side "
        "had {4} percent of the ball. Holm are now on place {0} of the table with {3} points, and play away next week, "
        "when {1} of their players will be missing."
    )
    reports = [report(f"r-{n}", text.format(*(drawn.randint(1, 9 * 2**top) for top in range(5)))) for n in range(200)]
    assert copies.find(reports) == ()


def test_row_29_near_empty_texts_make_no_claim():
    assert copies.find([report("r-1", "Read more on our site."), report("r-2", "Read more on our site.")]) == ()


def test_the_same_reports_in_any_order_give_the_same_copies():
    reports = [report("r-1", BODY + FOOTER), report("r-2", BODY), report("r-3", OTHER), report("r-4", BODY.upper())]
    assert copies.find(reports) == copies.find(reports[::-1])


SPEECH = (
    "We have waited at anchor for eleven years while two clerks compared their papers, and not one of you will wait "
    "an hour longer, for from the first of May every pilot of either coast may bring any ship home."
)
TAIL = "The fishing villages north of the narrows were not consulted, their council said in a short and angry note."


def test_who_quotes_the_same_sentence_copies_nobody():
    marked = f'The mayor spoke late.\n\n"{SPEECH}" she told the crowd.\n\n' + OTHER
    shown = (
        f"{TAIL}\n\nThe mayor's note in full: {SPEECH}\n\nNobody in the old customs house wanted to add to it.\n\n"
        + paragraph(1)
    )
    assert copies.find([report("r-1", marked), report("r-2", shown)]) == ()
    told = SPEECH.replace("We have", "Ships have").replace("not one of you", "no skipper")
    plain = [report("r-1", told + " " + OTHER), report("r-2", f"{TAIL}\n\n{told}\n\n{paragraph(1)}")]
    assert [one.kind for one in copies.find(plain)] == ["part"]


def dated(key, text, day):
    stated = (StatedDate(first=day, last=day, origin="field", method="metadata", text=day),)
    return msgspec.structs.replace(report(key, text), dates=stated)


@pytest.mark.parametrize(("early", "late"), [("r-1", "r-2"), ("r-2", "r-1")])
def test_the_earlier_report_is_the_one_copied(early, late):
    passage = BODY.split("\n\n")[1] + "\n\n" + BODY.split("\n\n")[2]
    long, short = OTHER + "\n\n" + passage, passage + "\n\n" + TAIL
    (part,) = copies.find([dated(early, short, "2031-02-07"), dated(late, long, "2031-02-09")])
    assert (part.report, part.of, part.kind) == (late, early, "part")
    (whole,) = copies.find([dated(early, BODY, "2031-02-07"), dated(late, BODY + "\n\n" + TAIL, "2031-02-09")])
    assert (whole.report, whole.of, whole.kind) == (late, early, "near")


@pytest.mark.parametrize(("pages", "kinds"), [(2, ["part"]), (3, [])])
def test_what_three_reports_end_with_is_the_foot_of_their_page(pages, kinds):
    texts = [f"{paragraph(n)}\n\n{FOOTER.strip()}" for n in range(pages)]
    assert [one.kind for one in copies.find([report(f"r-{n}", text) for n, text in enumerate(texts)])] == kinds
