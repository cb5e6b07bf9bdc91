import msgspec
from tests import invented

from pactline.dossier import compose
from pactline.model.when import When
from pactline.outputs.charts import HIGH, SERIES, WIDE, chart

LINES = {
    line.record: line
    for section in compose(invented.story(), version="0", options=()).sections
    if section.key == "figures"
    for line in section.lines
}
NAMES = {actor.id: actor.name for actor in invented.ACTORS}


def test_two_claimants_are_two_series_in_the_order_of_the_days():
    drawn = chart(invented.SHARE, LINES, NAMES)
    assert drawn.names == ("Bo Lindqvist", "Ada Holm")
    assert [point.series for point in drawn.points] == [0, 1]
    assert drawn.points[0].x < drawn.points[1].x
    assert drawn.points[1].right > drawn.points[1].left  # a set of days is a bar
    assert all(0 <= point.x <= WIDE and 0 <= point.y <= HIGH for point in drawn.points)


def test_seven_claimants_are_told_apart_and_a_tenth_shares_the_last_mark():
    first = invented.SHARE.observations[0]
    for count, marks in ((7, 7), (10, SERIES)):
        said = tuple(
            msgspec.structs.replace(first, id=f"o{at}", claimant=None, sayer=f"body {at}") for at in range(count)
        )
        lines = {one.id: msgspec.structs.replace(LINES[first.id], record=one.id) for one in said}
        drawn = chart(msgspec.structs.replace(invented.SHARE, observations=said), lines, NAMES)
        assert len({point.series for point in drawn.points}) == len(drawn.names) == marks
    assert drawn.names[-1] == "Others"


def test_one_value_is_no_chart():
    assert chart(invented.DOCKERS, LINES, NAMES) is None


def test_values_without_a_day_stand_apart():
    loose = msgspec.structs.replace(invented.SHARE.observations[0], as_of=When())
    one = msgspec.structs.replace(invented.SHARE, observations=(loose, invented.SHARE.observations[1]))
    assert chart(one, LINES, NAMES).across[0].label == "no date"


def test_nothing_is_drawn_where_no_value_has_a_day_or_a_size():
    first, second = invented.SHARE.observations
    bare = tuple(msgspec.structs.replace(point, as_of=When()) for point in (first, second))
    assert chart(msgspec.structs.replace(invented.SHARE, observations=bare), LINES, NAMES) is None
    endless = (msgspec.structs.replace(first, value=float("inf")), second)
    assert chart(msgspec.structs.replace(invented.SHARE, observations=endless), LINES, NAMES) is None
