from pactline.model.report import Report, Source
from pactline.reports import copies

BODY = """Ministers of the two coasts agreed on Friday to let pilots of either side bring ships through the narrows.

The accord, which took four rounds of talks in the old customs house, ends a dispute that has lasted eleven years.

Under the plan a joint office will keep the list of pilots, and fees will be shared by tonnage from the first of May.

Skippers had complained that every second ship lost a day at anchor while two offices argued over the same paper."""
OTHER = """The orchard fair drew a record crowd on Sunday despite rain that turned the lower meadow into a pond by noon.

Judges gave the first prize for plums to a school garden, to loud cheers, and the second to a retired lighthouse keeper.

The organisers want a larger field next year and a roof for the band, if the county will lend them the old tram shed."""


def report(key: str, text: str, agency: str | None = None) -> Report:
    return Report(id=key, text=text, source=Source(path=key, digest=""), agency=agency)


def test_a_copy_with_a_new_tail_points_to_the_one_that_credits_the_agency():
    tail = "\n\nThe fishing villages north of the narrows were not consulted, their council said in a short note."
    (found,) = copies.find(
        [report("r-1", BODY + tail), report("r-2", BODY, agency="Coastal Wire"), report("r-3", OTHER)]
    )
    assert (found.report, found.of, found.kind) == ("r-1", "r-2", "near")
    assert 0.7 < found.share < 1


def test_the_same_words_are_an_exact_copy_whatever_the_case():
    (found,) = copies.find([report("r-1", BODY), report("r-2", BODY.upper())])
    assert (found.report, found.kind, found.share) == ("r-2", "exact", 1.0)


def test_a_passage_taken_over_is_a_part():
    long = BODY + "\n\n" + " ".join(f"Berth {n} was measured and found {n + 3} feet too short." for n in range(30))
    quoted = OTHER + "\n\n" + BODY.split("\n\n")[2] + " " + BODY.split("\n\n")[1]
    (found,) = copies.find([report("r-1", long), report("r-2", quoted)])
    assert (found.report, found.of, found.kind) == ("r-2", "r-1", "part")


def test_row_29_near_empty_texts_make_no_claim():
    assert copies.find([report("r-1", "Read more on our site."), report("r-2", "Read more on our site.")]) == ()
