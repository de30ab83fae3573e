"""The demonstration under `baigong serve`, in a real browser: what a visitor does, on a screen, a phone, by keyboard, on paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.web.public.conftest import OpenDemo

Check = Callable[[Page], list[str]]
PAGES = [
    "/figures/?by=county",
    "/figures/bases/?as-of=x",
    "/figures/bases/",
    "/figures/high_skilled_workers/",
    "/figures/talent_card_services/",
    "/en/figures/?as-of=2016-12-31&by=fund_level",
    "/en/figures/studio_funding/",
]
CHARTED = "/figures/high_skilled_workers/"


def until(page: Page, condition: str) -> None:
    """Return when the condition holds; the browser's own waiting would have to run text as a script."""
    for _ in range(100):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    raise AssertionError(condition)


def test_from_a_figure_to_its_records_and_back(open_demo: OpenDemo) -> None:
    page = open_demo("/")
    page.wait_for_url("**/figures/")
    page.get_by_role("link", name="高技能人才培训基地：13 条").click()
    page.wait_for_url("**/figures/bases/?as-of=2018-08-31#records")
    expect(page.locator("#records tbody tr")).to_have_count(13)
    expect(page.locator("#records")).to_contain_text("四川九洲技师学院高技能人才培训基地")
    page.get_by_label("所在位置").get_by_role("link", name="数字").click()
    page.wait_for_url("**/figures/?as-of=2018-08-31")
    expect(page.get_by_role("heading", level=1)).to_contain_text("公布的 65 个数字")


def test_the_base_that_is_counted_twice_can_be_followed(open_demo: OpenDemo) -> None:
    page = open_demo("/figures/")
    page.get_by_role("link", name="看推断的原因").click()
    box = page.locator(".bg-why", has_text="高技能人才培训基地”是 13")
    box.get_by_role("link", name="四川九洲技师学院高技能人才培训基地").click()
    row = page.locator("#records tr:target")
    expect(row).to_contain_text("四川九洲技师学院高技能人才培训基地")
    expect(row).to_be_in_viewport()


@pytest.mark.parametrize("scripts", [True, False])
def test_another_day_is_another_city(open_demo: OpenDemo, scripts: bool) -> None:
    page = open_demo("/figures/", scripts=scripts)
    page.get_by_label("截至日期").fill("2016-12-31")
    page.get_by_label("按", exact=True).select_option("county")
    page.get_by_role("button", name="更新").click()
    page.wait_for_url("**/figures/?as-of=2016-12-31&by=county")
    expect(page.get_by_text("安县", exact=True).first).to_be_visible()
    expect(page.get_by_text("安州区", exact=True)).to_have_count(0)
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/figures/?as-of=2016-12-31&by=county")
    expect(page.get_by_text("An County", exact=True).first).to_be_visible()


def test_a_wrong_day_leads_back_to_its_field(open_demo: OpenDemo) -> None:
    page = open_demo("/figures/bases/?as-of=2030-01-01")
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    page.get_by_role("link", name="2030-01-01").click()
    expect(page.get_by_label("截至日期")).to_be_focused()
    expect(page.get_by_label("截至日期")).to_have_value("2030-01-01")


def test_the_demonstration_s_own_today_holds_without_being_told(open_demo: OpenDemo) -> None:
    page = open_demo("/figures/")
    expect(page.locator(".bg-foot")).to_contain_text("演示数据，人员均为虚构")
    expect(page.locator(".bg-foot")).to_contain_text("今天按 2018年9月4日 计")


def test_only_a_public_honour_names_people(open_demo: OpenDemo) -> None:
    page = open_demo("/figures/sichuan_2017_craftsmen/")
    assert sorted(page.locator(".bg-name").all_inner_texts()) == sorted(["郑章辉", "张勤林"])
    page = open_demo("/figures/level1_senior_technicians/")
    expect(page.locator(".bg-name")).to_have_count(0)


def test_each_breakdown_is_drawn_beside_its_table(open_demo: OpenDemo) -> None:
    page = open_demo(CHARTED)
    tables = page.locator(".bg-lines")
    assert tables.count() >= 3
    expect(page.locator(".bg-chart canvas")).to_have_count(tables.count())
    painted = """canvas => { const d = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                 return new Set(new Uint32Array(d.buffer)).size > 8; }"""
    assert page.locator(".bg-chart canvas").first.evaluate(painted)


def test_charts_follow_the_reader_s_scheme(open_demo: OpenDemo) -> None:
    page = open_demo(CHARTED)
    colour = "echarts.getInstanceByDom(document.querySelector('.bg-chart')).getOption().series[0].itemStyle.color"
    light = page.evaluate(colour)
    page.emulate_media(color_scheme="dark")
    until(page, f"{colour} !== '{light}'")


def test_a_chart_says_what_the_table_says(open_demo: OpenDemo) -> None:
    page = open_demo(CHARTED)
    drawn = page.evaluate("echarts.getInstanceByDom(document.querySelector('.bg-chart')).getOption().series[0].data")
    table = page.locator(".bg-lines").first.locator("tbody td").all()
    assert drawn == [int(cell.get_attribute("data-value") or 0) for cell in table]


def test_without_scripts_the_tables_say_it_all(open_demo: OpenDemo) -> None:
    page = open_demo(CHARTED, scripts=False)
    expect(page.locator(".bg-chart").first).to_be_hidden()
    expect(page.locator("#table-county")).to_contain_text("涪城区")
    page.locator("summary").last.click()
    expect(page.get_by_text("skilled_worker AS (")).to_be_visible()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways(open_demo: OpenDemo, path: str) -> None:
    page = open_demo(path)
    for width in (1280, 800, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        until(page, f"document.documentElement.scrollWidth <= {width}")


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(open_demo: OpenDemo, axe: Check, path: str) -> None:
    page = open_demo(path)
    for summary in page.locator("main summary").all():
        summary.click()
    assert axe(page) == []
    page.set_viewport_size({"width": 390, "height": 900})
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []


def test_everything_can_be_reached_by_keyboard(open_demo: OpenDemo) -> None:
    page = open_demo("/figures/bases/")
    wanted = page.evaluate(
        """[...document.querySelectorAll('a[href], button, input, select, summary')]
           .filter(e => e.offsetParent !== null).length"""
    )
    reached = set()
    for _ in range(wanted + 12):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
    focusable = page.evaluate(
        """[...document.querySelectorAll('*')].map((e, i) => [e, i])
           .filter(([e]) => e.matches('a[href], button, input, select, summary') && e.offsetParent !== null).map(([, i]) => i)"""
    )
    assert set(focusable) <= reached


def test_paper_has_the_tables_and_no_charts(open_demo: OpenDemo) -> None:
    page = open_demo(CHARTED, dark=True)
    page.emulate_media(media="print")
    expect(page.locator(".bg-chart").first).to_be_hidden()
    expect(page.locator("#table-county")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(28, 33, 38)"


def test_records_are_blocks_on_a_phone(open_demo: OpenDemo) -> None:
    page = open_demo("/figures/bases/", width=390)
    expect(page.locator("#records thead")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.querySelector('#records td'), '::before').content") == '"名称"'


def test_a_file_can_be_saved(open_demo: OpenDemo) -> None:
    page = open_demo("/figures/?by=county")
    with page.expect_download() as started:
        page.get_by_role("link", name="下载 Excel").click()
    assert started.value.suggested_filename == "figures-2018-08-31-county.xlsx"
