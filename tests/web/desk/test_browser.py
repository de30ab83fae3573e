"""The desk in a real browser: signing in, following a number to its ids, trying a change; on a phone, by axe."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.web.demo import OpenDemo
from tests.web.desk.conftest import OpenDesk

Check = Callable[[Page], list[str]]
TRIED = "/desk/simulate/?what=skill-upgrade-subsidy.insured_months_minimum&value=12&since=&as-of=2018-08-31"
PAGES = ["/desk/unclaimed/", "/desk/unclaimed/skill-upgrade-subsidy/", "/en/desk/simulate/", TRIED]


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(open_desk: OpenDesk, axe: Check, path: str) -> None:
    page = open_desk(path)
    assert axe(page) == []
    page.set_viewport_size({"width": 390, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert axe(page) == []


def test_the_sign_in_can_be_used_by_everybody(open_demo: OpenDemo, axe: Check) -> None:
    page = open_demo("/desk/", width=390)
    assert axe(page) == []
    page.get_by_label("用户名").fill("nobody")
    page.get_by_label("密码").fill("nothing of the kind")
    page.keyboard.press("Enter")
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    expect(page.get_by_label("用户名")).to_have_value("nobody")
    assert axe(page) == []


def test_from_a_number_to_its_ids_and_out(open_desk: OpenDesk) -> None:
    page = open_desk("/desk/unclaimed/")
    page.get_by_role("link", name="技能提升补贴，涪城区").click()
    page.wait_for_url("**/desk/unclaimed/skill-upgrade-subsidy/?as-of=*")
    expect(page.get_by_label("县市区")).not_to_have_value("")
    expect(page.locator(".bg-ids tbody tr").first).to_contain_text("涪城区")
    page.get_by_role("button", name="退出").click()
    page.wait_for_url("**/desk/sign-in/")


def test_a_change_is_tried_by_keyboard_and_drawn(open_desk: OpenDesk) -> None:
    page = open_desk("/desk/simulate/")
    page.get_by_label("改哪个数").select_option("skill-upgrade-subsidy.insured_months_minimum")
    page.get_by_label("改为", exact=True).fill("12")
    page.get_by_label("认定哪一天").fill("2018-08-31")
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/simulate/?what=*")
    expect(page.get_by_role("heading", level=1)).to_contain_text("多花")
    expect(page.locator(".bg-chart canvas")).to_be_visible()
    with page.expect_download() as saved:
        page.get_by_role("link", name="下载结果的 .xlsx 文件").click()
    assert saved.value.suggested_filename == "simulation-2018-08-31.xlsx"
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("more: from")
