"""The page in a browser: it fits, it is accessible, marks and findings lead to one another, nothing is asked of anybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, FloatRect, Page, sync_playwright

from baigong.engine.documents.showing import as_html
from tests.engine.documents.showing.reports import about, document, example, quantity, report, table
from tests.web.conftest import SWITCHES, chromium

Show = Callable[..., Page]
CITY = {"pack": "p", "snapshot": "s", "as_of": "2023-08-31"}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=list(SWITCHES))
        yield opened
        opened.close()


@pytest.fixture
def shown(browser: Browser, tmp_path: Path) -> Iterator[Show]:
    """Opens a page of HTML from a file; at the end nothing may have been logged or asked for."""
    contexts = []
    trouble: list[str] = []

    def show(html: str, width: int = 1280, scheme: Literal["light", "dark"] = "light") -> Page:
        path = tmp_path / "page.html"
        path.write_text(html, encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: trouble.append(message.text))
        page.on("request", lambda asked: trouble.append(asked.url) if asked.url != path.as_uri() else None)
        page.goto(path.as_uri())
        return page

    yield show
    for context in contexts:
        context.close()
    assert trouble == []


def box(page: Page, name: str) -> FloatRect:
    """Where the first such element stands."""
    found = page.locator(name).first.bounding_box()
    assert found is not None
    return found


def wide_table() -> str:
    of = table([[f"第{column}列的标题" for column in range(12)], [f"{column}23456个" for column in range(12)]])
    found = [quantity(of.text, "123456个", 1, 2)]
    return as_html(report(of, found, [about(found, (0,), "contradiction")]))


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize("of", ["letter", "table", "words"])
def test_nothing_scrolls_sideways(shown: Show, width: int, of: str) -> None:
    html = {
        "letter": as_html(example(CITY)),
        "table": wide_table(),
        "words": as_html(report(document("没有空格" * 80 + "NoSpaces" * 60, name="长" * 200))),
    }[of]
    page = shown(html, width)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_it_is_accessible(shown: Show, width: int, scheme: str) -> None:
    page = shown(as_html(example(CITY)), width, scheme)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    found = Axe().run(page)
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found.response["violations"]] == []


def test_a_marked_number_leads_to_its_finding_and_back(shown: Show) -> None:
    page = shown(as_html(example()))
    page.locator("article .bad a").first.click()
    assert page.evaluate("document.querySelector(':target').id") == "f2"
    page.locator("#f2 .where a").click()
    assert page.evaluate("document.querySelector(':target').id") == "m2"
    assert page.evaluate("document.querySelector(':target').closest('.q').textContent").startswith("13个")


def test_findings_stand_beside_the_letter_and_below_it_on_a_phone(shown: Show) -> None:
    wide = shown(as_html(example()))
    letter, aside = (box(wide, name) for name in ("article", "aside"))
    assert letter["x"] + letter["width"] <= aside["x"]
    assert abs(letter["y"] - aside["y"]) < 40
    narrow = shown(as_html(example()), 390)
    letter, aside = (box(narrow, name) for name in ("article", "aside"))
    assert letter["y"] + letter["height"] <= aside["y"]


def test_targets_on_a_phone_are_large_enough(shown: Show) -> None:
    page = shown(as_html(example()), 390)
    for name in (".where a", "summary"):
        assert page.locator(name).count()
        heights = page.locator(name).evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
        assert min(heights) >= 44


def test_findings_are_all_printed(shown: Show) -> None:
    text = "基地13个。" * 30
    found = [quantity(text, "13个", 13, 14, after=number * 6) for number in range(30)]
    findings = [about(found, (index,), "contradiction", "很长的说明。" * 20) for index in range(30)]
    page = shown(as_html(report(document(text), found, findings)))
    aside = page.locator("aside")
    assert aside.evaluate("one => one.scrollHeight > one.clientHeight")
    page.emulate_media(media="print")
    assert aside.evaluate("one => one.scrollHeight <= one.clientHeight")
