"""A real browser, the product's server with a sample site, and axe, for the tests of the doors."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tests.web.demo import city, demo_home, demo_site, open_demo, snapshot, visitor
from tests.web.server import serving
from tests.web.visiting import Visit, Visits

__all__ = ["city", "demo_home", "demo_site", "open_demo", "snapshot", "visitor"]
"""Fixtures that stand in a file of their own."""

SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
OpenPage = Visit


@pytest.fixture(scope="session")
def sample_site() -> Iterator[str]:
    """Base address of the sample site, served by granian."""
    with serving("tests.web.sample.wsgi:application") as address:
        yield address


def chromium() -> str:
    """Where chromium is. Without it the tests fail, they are not skipped."""
    found = shutil.which("chromium")
    if not found:
        pytest.fail("The browser tests need chromium on PATH; `make install` brings it (Debian: apt install chromium).")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it; nothing is downloaded."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(SWITCHES))
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, sample_site: str) -> Iterator[OpenPage]:
    """``open_page("/figures/", width=390, dark=True, scripts=False)``: the page, loaded, in a context of its own.

    At the end the test fails if a page logged an error (a breach of the content policy is one) or asked another host.
    """
    visits = Visits(browser, sample_site, hosts=("data:",))
    yield visits.open
    visits.close()
    # Chromium also logs the status of a page that is an error page on purpose.
    assert [line for line in visits.trouble if "Failed to load resource" not in line or "static" in line] == []


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """``axe(page)``: what axe-core finds wrong, as short lines; an empty list is good."""

    def check(page: Page) -> list[str]:
        found = Axe().run(page).response["violations"]
        return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]

    return check
