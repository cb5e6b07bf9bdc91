"""The page, parsed by a real parser."""

import base64
import hashlib
import re

import msgspec
import pytest
from lxml import html as parser
from tests import invented, pile

from pactline.dossier import compose
from pactline.outputs import html

ELEMENTS = {
    *("a", "b", "bdi", "blockquote", "body", "button", "circle", "details", "div", "dd", "dl", "dt", "figcaption"),
    *("figure", "footer", "h1", "h2", "h3", "head", "header", "html", "input", "label", "li", "link", "main", "mark"),
    *("meta", "nav", "ol", "option", "p", "path", "q", "rect", "script", "section", "select", "span", "style"),
    *("summary", "svg", "text", "title", "ul", "g"),
}


@pytest.fixture(scope="module")
def data():
    return html.render(compose(invented.story(), version="0", options=(("today", "2031-04-01"),)))


@pytest.fixture(scope="module")
def page(data):
    return parser.document_fromstring(data.decode())


def test_row_13_no_element_or_attribute_comes_from_a_report(page):
    assert {element.tag for element in page.iter() if isinstance(element.tag, str)} <= ELEMENTS
    assert not [comment for comment in page.iter() if not isinstance(comment.tag, str)]
    assert (
        len(page.xpath("//script")) == len(page.xpath("//style")) == len(page.xpath("//title[not(ancestor::svg)]")) == 1
    )
    attributes = {name for element in page.iter() for name in element.attrib}
    assert not [name for name in attributes if name.startswith("on") or name in ("style", "src", "srcdoc")]
    assert all(link.startswith(("#", "https://example.org/")) for link in page.xpath("//a/@href"))


def test_row_13_hostile_words_are_shown_as_words(page):
    text = page.text_content()
    for words in ('<script>alert("x")</script>', "</script><img src=x onerror=alert(1)>", "{{ 7*7 }}", "=HYPERLINK(1)"):
        assert words in text, words
    assert "</title><script>alert(4)</script>" in text


def test_row_14_line_separators_and_closing_tags_break_nothing(data, page):
    assert page.xpath("//main") and page.xpath("//footer")
    assert data.count(b"</main>") == data.count(b"</html>") == data.count(b"</style>") == data.count(b"</script>") == 1


def test_row_11_report_text_is_isolated_in_its_direction(page):
    for element in page.iter():
        if isinstance(element.tag, str) and "\u202e" in "".join(element.xpath("./text()")):
            up = [element, *element.iterancestors()]
            assert any(one.tag == "bdi" or one.get("dir") == "auto" for one in up), element.tag


def test_the_policy_names_the_style_and_the_script_by_hash(page):
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")
    for tag in ("style", "script"):
        (body,) = page.xpath(f"//{tag}/text()")
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_nothing_is_fetched(data):
    text = re.sub(rb'<a href="https://example.org[^>]*>', b"", data)
    assert b"//example" not in text
    assert b"@import" not in data and b"url(" not in data and b"fetch(" not in data


def test_every_link_within_the_page_leads_somewhere_and_no_id_stands_twice(page):
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")}
    assert targets - set(ids) == set()


def test_every_record_has_its_place_and_its_words_marked(page):
    for fact in invented.FACTS:
        (line,) = page.xpath(f"//*[@id='{fact.id}']")
        assert line.xpath(".//mark"), fact.id
    marked = page.xpath("//*[@id='s-works']//mark/text()")
    assert "We have completed 60 percent of the harbour works," in marked


def test_an_indicator_with_two_values_is_drawn_and_its_marks_lead_to_the_words(page):
    (chart,) = page.xpath("//figure//svg")
    assert chart.get("aria-label")
    assert set(chart.xpath(".//a/@href")) == {"#o-sixty", "#o-fortyfive"}
    assert {"Ada Holm", "Bo Lindqvist"} <= set(page.xpath("//figcaption//bdi/text()"))


def test_links_out_are_only_http_and_give_nothing_away(page):
    links = page.xpath("//a[starts-with(@href, 'http')]")
    assert [link.get("href") for link in links] == ["https://example.org/a?b=1&c=2"]
    assert {"noopener", "noreferrer"} <= set(links[0].get("rel").split())


def test_same_dossier_same_bytes(data):
    assert html.render(compose(invented.story(), version="0", options=(("today", "2031-04-01"),))) == data


def test_an_empty_dossier_is_a_page_too():
    page = parser.document_fromstring(
        html.render(compose(invented.Story(readings=()), version="0", options=())).decode()
    )
    assert "No report could be read" in page.text_content()


def test_row_49_the_texts_of_many_reports_are_folded():
    story = invented.story()
    one = story.readings[0]
    many = tuple(
        msgspec.structs.replace(
            one, report=msgspec.structs.replace(one.report, id=f"r-{n:03}"), sentences=(), records=()
        )
        for n in range(30)
    )
    page = parser.document_fromstring(
        html.render(compose(invented.Story(readings=many), version="0", options=())).decode()
    )
    assert page.xpath("//details[@class='full']") and not page.xpath("//details[@class='full'][@open]")


def test_row_49_five_reports_fit_in_a_mail():
    assert len(html.render(compose(pile.story(2), version="0", options=()))) < 400_000


def test_row_49_five_hundred_reports_stay_under_twelve_megabytes():
    dossier = compose(pile.story(167, facts=5), version="0", options=())
    assert (len(dossier.story.readings), len(dossier.story.facts)) == (501, 7515)
    assert len(html.render(dossier)) < 12_000_000


def test_in_a_large_pile_a_line_points_to_its_words():
    page = parser.document_fromstring(html.render(compose(pile.story(12), version="0", options=())).decode())
    (line,) = page.xpath("//*[@id='s-works-000000003']")
    assert not line.xpath(".//blockquote")
    (link,) = line.xpath(".//a[@data-words]")
    (sentence,) = page.xpath(f"//*[@id='{link.get('href')[1:]}']")
    spans = [re.fullmatch(r"(\d+)-(\d+)(\w?)", one).groups() for one in link.get("data-words").split(",")]
    marked = {sentence.text[int(low) : int(high)] for low, high, _ in spans}
    assert marked == {"Holm", "said", "We have completed 60 percent of the harbour works,"}
