"""Hostile reports, opened in a browser: nothing runs, and every word is shown as a word."""

import re

import pytest
from playwright.sync_api import expect
from tests import hostile

from pactline import settings
from pactline.engine import building


@pytest.fixture(scope="module")
def page_of_attacks(tmp_path_factory, browser):
    folder = tmp_path_factory.mktemp("attacks")
    chosen = settings.read({}, today="2026-11-24", jobs=0)
    order = building.Order(paths=(hostile.write(folder),), out=folder / "out", facts=None, settings=chosen)
    building.build(order)
    return folder / "out" / "dossier.html"


def test_nothing_runs_and_nothing_is_fetched(show, page_of_attacks):
    page = show(page_of_attacks)
    page.click("#unfold")
    for fold in page.locator("main details:not([open]) > summary").all():
        if fold.is_visible():
            fold.click()
    page.fill("#find", "<script>")
    expect(page.locator("#found")).to_have_text(re.compile("line"))
    assert page.evaluate("document.scripts.length") == 1
    assert page.evaluate("document.querySelectorAll('main img, main iframe, main style, main math').length") == 0


def test_the_words_of_the_attacks_are_read(show, page_of_attacks):
    text = show(page_of_attacks).text_content("body")
    for words in (hostile.SCRIPT, "<img src=x onerror=alert(3)>", "{{ 7 * 7 }}", "=HYPERLINK(1)", "</style><style>"):
        assert words in text, words


def test_every_link_stays_on_the_page_or_is_plain_web(show, page_of_attacks):
    links = show(page_of_attacks).evaluate("[...document.links].map(one => [one.protocol, one.rel])")
    assert {protocol for protocol, _ in links} <= {"file:", "https:"}
    assert all("noopener" in rel for protocol, rel in links if protocol == "https:")


LET_IN = """() => { const one = document.createElement('div'); document.body.append(one);
  one.innerHTML = '<img src="https://evil.example/x.png" onerror="window.ran = 1"><b onclick="window.ran = 2">x</b>';
  one.querySelector('b').click();
  const two = document.createElement('script'); two.textContent = 'window.ran = 3'; document.body.append(two); }"""


def test_the_policy_stops_what_would_get_in(browser, page_of_attacks):
    """Even an element that a fault let in could do nothing."""
    page = browser.new_context().new_page()
    page.goto(page_of_attacks.as_uri())
    with page.expect_event("requestfailed") as stopped:
        page.evaluate(LET_IN)
    assert stopped.value.failure == "csp"
    assert page.evaluate("window.ran") is None
    page.context.close()
