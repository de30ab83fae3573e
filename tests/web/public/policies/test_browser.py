"""The policies' pages in a real browser: on a screen, a phone, by keyboard, without scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.web.public.conftest import OpenDemo

Check = Callable[[Page], list[str]]
ONE = "/policies/skill-upgrade-subsidy/"
PAGES = ["/policies/", ONE, "/policies/contest-award/", "/policies/talent-card/", "/en/policies/", f"/en{ONE}"]


@pytest.mark.parametrize(("path", "dark"), [*((one, False) for one in PAGES), (ONE, True)])
def test_axe_finds_nothing(open_demo: OpenDemo, axe: Check, path: str, dark: bool) -> None:
    page = open_demo(path, dark=dark)
    for one in page.locator("summary").all():
        one.click()
    assert axe(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways_on_a_phone(open_demo: OpenDemo, path: str) -> None:
    page = open_demo(path, width=390)
    for one in page.locator("summary").all():
        one.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_from_the_list_to_a_policy_and_to_its_figure(open_demo: OpenDemo) -> None:
    page = open_demo("/policies/")
    page.get_by_role("link", name="技能大师工作室一次性建设资助").click()
    page.wait_for_url("**/policies/studio-grant/")
    page.get_by_role("link", name="省级工作室一次性建设资助").click()
    page.wait_for_url("**/figures/studio_grant_provincial/")
    page.get_by_role("link", name="技能大师工作室一次性建设资助", exact=True).click()
    page.wait_for_url("**/policies/studio-grant/")
    page.get_by_label("所在位置").get_by_role("link", name="政策一览").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("21 项政策")


def test_a_parameter_that_changed_is_drawn_and_the_table_says_the_same(open_demo: OpenDemo) -> None:
    page = open_demo(ONE)
    expect(page.locator(".bg-steps canvas")).to_be_visible()
    expect(page.locator("#versions td.bg-versions__changed")).to_have_text("12（有变动）")
    page = open_demo(ONE, scripts=False)
    expect(page.locator(".bg-steps")).to_be_hidden()
    expect(page.locator("#versions")).to_be_visible()


def test_examples_open_by_keyboard(open_demo: OpenDemo) -> None:
    page = open_demo(ONE)
    summary = page.locator("summary", has_text="看这些例子")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".bg-cases > li").first).to_be_visible()


def test_the_other_language_is_the_same_policy(open_demo: OpenDemo) -> None:
    page = open_demo(ONE)
    page.get_by_role("link", name="English").click()
    page.wait_for_url(f"**/en{ONE}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Skill-upgrade subsidy")
