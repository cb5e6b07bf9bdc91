from hypothesis import given
from hypothesis import strategies as st

from pactline.kit.offsets import Edit, Traced, join, trace


@st.composite
def edited(draw):
    """A source text and what is left of it after rounds of cuts and edits."""
    source = draw(st.text(alphabet="abc \n", max_size=40))
    traced = trace(source)
    for _ in range(draw(st.integers(0, 4))):
        size = len(traced)
        points = sorted(draw(st.lists(st.integers(0, size), min_size=4, max_size=4)))
        edits = [Edit(points[0], points[1], draw(st.text("XYZ", max_size=3))), Edit(points[2], points[3])]
        traced = draw(st.sampled_from([traced.cut(points[1], points[3]), traced.edit(edits), traced.strip()]))
    return source, traced


@given(edited())
def test_every_character_of_a_run_is_the_one_in_the_source(pair):
    source, traced = pair
    covered = set()
    for run in traced.runs:
        assert traced.text[run.start : run.start + run.length] == source[run.origin : run.origin + run.length]
        covered |= set(range(run.start, run.start + run.length))
    assert all(traced.text[at] in "XYZ" for at in range(len(traced)) if at not in covered)


@given(edited())
def test_origins_lead_to_the_same_character(pair):
    source, traced = pair
    for at, character in enumerate(traced.text):
        origin = traced.origin(at)
        if character not in "XYZ":
            assert source[origin] == character


@given(edited(), st.integers(0, 50))
def test_cutting_in_two_and_joining_changes_nothing(pair, at):
    _, traced = pair
    assert join([traced.cut(0, at), traced.cut(at)]) == traced


def test_what_was_put_in_stands_where_it_was_put():
    traced = trace("one</p>two").edit([Edit(3, 7, "\n\n")])
    assert traced.text == "one\n\ntwo"
    assert [traced.origin(at) for at in (2, 3, 5)] == [2, 3, 7]


def test_nothing_before_the_first_run_has_an_origin():
    assert join([Traced("new "), trace("old")]).origin(0) is None
