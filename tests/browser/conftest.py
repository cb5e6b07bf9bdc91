"""A real browser: Debian's chromium, driven by Playwright; where there is none the tests skip, loudly."""

import shutil
import warnings
from pathlib import Path

import pytest
from tests import invented

from pactline.dossier import compose
from pactline.outputs import html

ROOT = Path(__file__).parent.parent.parent
AXE = ROOT / ".venv" / "package" / "axe.min.js"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
WAIT = 30_000  # milliseconds until a browser that does not answer is given up


def skip(reason: str) -> None:
    """Skip in a way that nobody overlooks."""
    warnings.warn(f"SKIPPED: {reason}", stacklevel=2)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser():
    """The browser, started once."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        skip("no chromium here (`make browser` installs it): the page was not tried in a browser")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core."""
    if not AXE.is_file():
        skip("no axe-core here (`make browser` fetches it): accessibility was not checked")
    return AXE.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def dossier_page(tmp_path_factory) -> Path:
    """The page of the invented story, on disk."""
    path = tmp_path_factory.mktemp("page") / "dossier.html"
    path.write_bytes(html.render(compose(invented.story(), version="0", options=())))
    return path


@pytest.fixture
def show(browser):
    """Open a page from disk; when the test is over, nothing may have been fetched, logged, asked or thrown."""
    contexts, faults = [], []

    def _show(path: Path, *, hash_: str = "", **options):
        context = browser.new_context(**{"reduced_motion": "reduce", **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(WAIT)
        page.on("request", lambda one: faults.append(f"fetched {one.url}") if _outside(one.url, path) else None)
        page.on("console", lambda one: faults.append(f"logged {one.text}"))
        page.on("pageerror", lambda one: faults.append(f"threw {one}"))
        page.on("dialog", lambda one: (faults.append(f"asked {one.message}"), one.dismiss()))
        page.goto(path.as_uri() + hash_)
        return page

    yield _show
    for context in contexts:
        context.close()
    assert faults == []


def _outside(url: str, path: Path) -> bool:
    """Whether a request is for anything but the page itself."""
    return url.split("#", 1)[0] != path.as_uri() and not url.startswith("data:,")
