"""*Check a letter* in a real browser: a file with a planted contradiction, seen in its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.web.public.check.test_pages import WRONG, word
from tests.web.public.conftest import OpenDemo

Axe = Callable[[Page], list[str]]


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.docx"
    path.write_bytes(word("关于实训基地建设的通报", "截止2023年底，" + WRONG, "全年培训1.2万人次。"))
    return path


@pytest.mark.parametrize("scripts", [True, False])
def test_an_uploaded_letter_shows_its_contradiction_in_place(open_demo: OpenDemo, letter: Path, scripts: bool) -> None:
    page = open_demo("/check/", scripts=scripts)
    page.get_by_label("公文文件").set_input_files(letter)
    page.get_by_role("button", name="核对").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("1 处自相矛盾，1 处文字疏漏")
    marked = page.locator("article .q.bad")
    expect(marked).to_have_count(4)
    expect(marked.first).to_contain_text("13个")
    expect(page.locator("article .q.slip")).to_contain_text("截止")
    expect(page.locator("aside .finds .bad")).to_contain_text("3 + 3 + 8 = 14")


def test_from_a_mark_to_its_finding_and_back(open_demo: OpenDemo) -> None:
    page = open_demo("/check/?example=1")
    page.get_by_role("button", name="核对").click()
    page.locator("article .q.bad a").first.click()
    expect(page.locator("aside li:target")).to_contain_text("2 + 5 + 9 = 16")
    page.locator("aside li:target .where a").click()
    expect(page.locator("article .q:has(i:target)")).to_contain_text("15个")


def test_by_keyboard_alone(open_demo: OpenDemo) -> None:
    page = open_demo("/check/")
    page.get_by_label("或者粘贴文字").focus()
    page.keyboard.type(WRONG)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("1 处自相矛盾")


def test_an_error_leads_to_its_field(open_demo: OpenDemo) -> None:
    page = open_demo("/check/")
    page.get_by_role("button", name="核对").click()
    page.locator(".govuk-error-summary a").click()
    expect(page.get_by_label("公文文件")).to_be_focused()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("address", ["/check/", "/en/check/"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    open_demo: OpenDemo, axe: Axe, address: str, width: int, dark: bool
) -> None:
    page = open_demo(address + "?example=1", width=width, dark=dark)
    assert axe(page) == []
    page.locator("main button[type=submit]").click()
    page.locator("details").last.evaluate("one => one.open = true")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_error_page_is_accessible(open_demo: OpenDemo, axe: Axe) -> None:
    page = open_demo("/check/", width=390)
    page.get_by_role("button", name="核对").click()
    assert axe(page) == []
