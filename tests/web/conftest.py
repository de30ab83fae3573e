"""A real browser, the product's server with a sample site, and axe, for the tests of the doors."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tests.web.demo import city, demo_home, demo_site, open_demo, snapshot, visitor
from tests.web.server import serving

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
OpenPage = Callable[..., Page]


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
    contexts = []
    trouble: list[str] = []

    def open_one(path: str, *, width: int = 1280, dark: bool = False, scripts: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            locale="zh-CN",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on(
            "request", lambda sent: None if sent.url.startswith((sample_site, "data:")) else trouble.append(sent.url)
        )
        page.goto(sample_site + path, wait_until="load")
        return page

    yield open_one
    for context in contexts:
        context.close()
    # Chromium also logs the status of a page that is an error page on purpose.
    assert [line for line in trouble if "Failed to load resource" not in line or "static" in line] == []


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """``axe(page)``: what axe-core finds wrong, as short lines; an empty list is good."""

    def check(page: Page) -> list[str]:
        found = Axe().run(page).response["violations"]
        return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]

    return check
