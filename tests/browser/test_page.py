"""The page as a reader meets it."""

import re

import pytest
from playwright.sync_api import expect
from tests import pile

from pactline.dossier import compose
from pactline.outputs import html

PHONE = {"viewport": {"width": 360, "height": 740}}
SERIOUS = ("serious", "critical")


def lines(page) -> int:
    """How many lines are to be seen."""
    return page.evaluate("[...document.querySelectorAll('main .line')].filter(one => one.checkVisibility()).length")


def test_it_opens_from_disk_and_says_what_the_story_is(show, dossier_page):
    page = show(dossier_page)
    assert page.title().startswith("Ada Holm and Bo Lindqvist")
    assert page.locator("#summary").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('h2')).fontWeight") == "700"


def test_search_leaves_the_lines_that_hold_every_word(show, dossier_page):
    page = show(dossier_page)
    before = lines(page)
    page.fill("#find", "crowns LEND")
    expect(page.locator("#found")).to_have_text(re.compile(r"^\d+ lines?$"))
    assert 0 < lines(page) < before
    page.fill("#find", "nothing like it")
    expect(page.locator("#found")).to_have_text("No line")
    assert lines(page) == 0
    page.fill("#find", "")
    expect(page.locator("#found")).to_have_text("")
    assert lines(page) == before


def test_a_slash_leads_to_the_search(show, dossier_page):
    page = show(dossier_page)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"


def test_statements_are_filtered_by_what_they_do(show, dossier_page):
    page = show(dossier_page)
    page.select_option("#act", "deny")
    assert page.locator("#s-denied").is_visible()
    assert not page.locator("#s-works").is_visible()
    page.select_option("#act", "")
    assert page.locator("#s-works").is_visible()


def test_a_line_opens_its_sentence_with_the_words_marked(show, dossier_page):
    page = show(dossier_page)
    line = page.locator("#s-lend")
    assert not line.locator("blockquote").is_visible()
    line.locator("summary").click()
    assert line.locator("blockquote").is_visible()
    assert "Norvania would lend Tessary 20 million crowns" in line.locator("mark").all_text_contents()


def test_from_the_words_to_the_report_and_back_to_all_that_rests_on_the_sentence(show, dossier_page):
    page = show(dossier_page)
    page.locator("#s-lend summary").click()
    page.locator("#s-lend blockquote footer a").first.click()
    sentence = page.locator("bdi:target")
    assert sentence.is_visible()
    assert "would lend" in sentence.text_content()
    back = page.locator("#texts bdi:target ~ a.back")
    targets = back.evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert {"#s-lend", "#c-loan"} <= set(targets)
    back.nth(targets.index("#s-lend")).click()
    assert page.evaluate("location.hash") == "#s-lend"
    page.go_back()
    assert page.locator("bdi:target").is_visible()
    page.go_back()
    expect(page).to_have_url(dossier_page.as_uri())


def test_a_link_to_a_line_opens_it(show, dossier_page):
    page = show(dossier_page, hash_="#s-denied")
    assert page.locator("#s-denied blockquote").is_visible()


def test_a_date_leads_to_the_reasons_for_it(show, dossier_page):
    page = show(dossier_page)
    page.locator("#s-lend a.day").click()
    assert page.evaluate("location.hash") == "#r-first"
    reason = page.locator("#r-first .because li").first
    expect(reason).to_be_visible()
    expect(reason).to_contain_text("Thursday")


def test_the_button_turns_light_to_dark_and_back(show, dossier_page):
    page = show(dossier_page, color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.click("#shade")
    dark = page.evaluate(ground)
    assert dark != light
    page.click("#shade")
    assert page.evaluate(ground) == light


def test_a_reader_who_wants_dark_gets_dark(show, dossier_page):
    ground = "getComputedStyle(document.body).backgroundColor"
    assert show(dossier_page, color_scheme="dark").evaluate(ground) == "rgb(22, 23, 26)"


def test_a_phone_needs_no_sideways_scrolling(show, dossier_page):
    page = show(dossier_page, **PHONE)
    page.click("#unfold")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    clipped = """[...document.querySelectorAll('main *')].filter(one => !one.closest('svg') && one.checkVisibility()
      && one.getBoundingClientRect().right > 361).map(one => one.className || one.tagName)"""
    assert page.evaluate(clipped) == []


def test_without_script_everything_is_there(show, dossier_page):
    page = show(dossier_page, java_script_enabled=False)
    assert not page.locator(".tools").is_visible()
    assert page.locator("#s-lend").is_visible()
    page.locator("#s-lend summary").click()
    assert page.locator("#s-lend mark").first.is_visible()


def test_it_prints_with_the_words_as_notes(show, dossier_page):
    page = show(dossier_page)
    data = page.pdf(format="A4")
    assert data.startswith(b"%PDF")
    assert page.locator(".notes").count() == 0  # and the screen is as it was
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    note = page.locator("#statements .notes li").first
    assert note.is_visible()
    assert note.locator("mark").count() > 0
    number = page.locator("#statements sup.note").first
    assert number.is_visible()
    assert not page.locator(".tools").is_visible()
    numbers = page.locator("#agreements sup.note").all_text_contents()
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator(".notes, sup.note").count() == 0


def test_the_keyboard_reaches_the_lines_and_the_focus_shows(show, dossier_page):
    page = show(dossier_page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("#s-lend summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("#s-lend blockquote").is_visible()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_nothing_moves_while_it_loads(show, dossier_page):
    page = show(dossier_page)
    shift = """new Promise(done => { let sum = 0; new PerformanceObserver(list => list.getEntries().forEach(one => {
      sum += one.value; })).observe({type: 'layout-shift', buffered: true});
      requestAnimationFrame(() => requestAnimationFrame(() => done(sum))); })"""
    assert page.evaluate(shift) == pytest.approx(0, abs=0.02)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_no_serious_violation(show, axe, dossier_page, scheme, width):
    page = show(dossier_page, color_scheme=scheme, bypass_csp=True, viewport={"width": width, "height": 900})
    page.click("#unfold")
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    told = [(one["id"], one["nodes"][0]["html"][:200]) for one in found if one["impact"] in SERIOUS]
    assert told == []


@pytest.fixture(scope="module")
def large_page(tmp_path_factory):
    path = tmp_path_factory.mktemp("pile") / "dossier.html"
    path.write_bytes(html.render(compose(pile.story(12), version="0", options=())))
    return path


def test_in_a_large_pile_the_words_come_to_the_line_that_is_opened(show, large_page):
    page = show(large_page)
    assert not page.locator("#s-works-000000003").is_visible()  # its group is folded
    page.evaluate("location.hash = '#s-works-000000003'")
    line = page.locator("#s-works-000000003")
    expect(line.locator("blockquote")).to_be_visible()
    marks = line.locator("mark").all_text_contents()
    assert "We have completed 60 percent of the harbour works," in marks
    line.locator("blockquote footer a").click()
    expect(page.locator("bdi:target")).to_contain_text("60 percent")


def test_in_a_large_pile_a_search_opens_the_groups_it_finds_something_in(show, large_page):
    page = show(large_page)
    page.fill("#find", "harbour works completed")
    expect(page.locator("#s-works-000000003")).to_be_visible()
    page.fill("#find", "")
    expect(page.locator("#s-works-000000003")).to_be_hidden()


def test_in_a_large_pile_a_line_leads_to_its_sentence_without_script(show, large_page):
    page = show(large_page, java_script_enabled=False, hash_="#r-first-000000003-s2")
    assert page.locator("bdi:target").is_visible()
