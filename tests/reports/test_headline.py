"""The date beneath a headline: what counts as one, and what stands near it and is none."""

import lxml.html
import pytest

from pactline import reports
from pactline.model.report import Raw
from pactline.reports import headline
from pactline.reports.nesting import too_deep

STORY = (
    "<p>The harbour pilots of Merrin agreed on Friday to a new rota for the winter months, their union said.</p>" * 4
)
TITLE = "Harbour pilots agree to a new rota"


def dates(beneath, *, above="", title=TITLE):
    page = (
        f"<html><head><title>{title} - Merrin Post</title></head><body>{above}<h2>{TITLE}</h2>{beneath}{STORY}</body>"
    )
    read = reports.read(Raw(path="a.html", form="html", data=page.encode(), digest="d", url=None))
    return [date.first for date in read.dates if date.origin == "page"]


@pytest.mark.parametrize(
    "beneath",
    [
        "<ul class='nav'><li><a href='/x'>13 Oct 2020 18:29</a></li><li>204 views</li></ul>",
        "<p>Merrin Press<br>13 Oct 2020, 22:11 GMT+10</p>",
        "<div>Start: <time datetime='2020-10-13T12:22:42-0400'>1 minute ago</time></div><dl><dd>May 11, 2017</dd></dl>",
    ],
)
def test_the_day_beneath_the_headline_is_the_pages_own(beneath):
    assert dates(beneath, above="<div class='today'>Tuesday, 8 Dec 2020</div>") == ["2020-10-13"]


def test_a_heading_that_is_not_the_title_tells_nothing():
    tree = lxml.html.fromstring(f"<html><title>Archive</title><h2>{TITLE}</h2><p>13 Oct 2020</p>{STORY}</html>")
    assert headline.read(tree) == ()


def test_a_drawing_of_many_shapes_is_not_deep():
    shapes = '<path class="a" d="M1,1"/>' * 2000
    assert too_deep(f"<svg><style>.a{{fill:red}}</style><g>{shapes}</g></svg>") == ""


@pytest.mark.parametrize("hidden", ["<path/>", "<svg><p><path/>", "<svg><title><g/>"])
def test_row_12_what_closes_itself_outside_a_drawing_does_not_count_as_closed(hidden):
    assert "nested too deep" in too_deep(hidden * 2000)


@pytest.mark.parametrize("odd", ["<a " * 100_000, "<svg " * 100_000, "<svg>" + "<path " * 100_000])
def test_row_12_half_tags_are_looked_at_once(odd):
    assert isinstance(too_deep(odd), str)
