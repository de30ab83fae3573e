"""*What can I get?* in a real browser: by keyboard, without scripts, on a phone, in both languages, on paper, by axe."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.web.public.entitlements.conftest import HERE, ZHANG
from tests.web.public.entitlements.keyboard import answer, press, through

Axe = Callable[[Page], list[str]]
Open = Callable[..., Page]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_from_the_start_to_the_result_by_keyboard_alone(visit: Open, scripts: bool) -> None:
    page = visit("/entitlements/", scripts=scripts)
    press(page, "我是夜校学员")
    order = through(page, ZHANG)
    assert sorted(order) == sorted(ZHANG)
    press(page, "看结果")
    expect(page.get_by_role("heading", level=1)).to_have_text("您可以享受 1 项：夜校学费补助")
    expect(page.locator("#evening-tuition")).to_contain_text("1,200 元")
    expect(page.locator("#evening-tuition")).to_contain_text("到夜校办公室申请")
    assert page.url.endswith(HERE)


def test_back_change_and_another_language_without_scripts(visit: Open) -> None:
    page = visit(HERE, scripts=False)
    through(page, ZHANG)
    press(page, "改")
    expect(page.locator("input[name=changing]").first).to_be_attached()
    press(page, "返回")
    expect(page.get_by_role("heading", level=1)).to_have_text("请看看您的回答")
    press(page, "看结果")
    page.get_by_role("button", name="English").click()
    page.wait_for_url("**/en/entitlements/learner/")
    expect(page.locator("#evening-tuition")).to_contain_text("1,200 yuan")
    page.get_by_role("button", name="中文").click()
    expect(page.locator("#evening-tuition")).to_contain_text("1,200 元")


def test_enter_in_a_field_continues_and_does_not_go_back(visit: Open) -> None:
    page = visit(HERE)
    life = dict(ZHANG)
    for _ in range(len(life)):
        name = page.locator("#kept input[name=question]").get_attribute("value") or ""
        if name == "months":
            break
        answer(page, life[name])
    answer(page, "12")
    expect(page.locator("#kept input[name=a-months]")).to_have_value("12")


def test_an_error_takes_the_focus_and_leads_to_its_field(visit: Open) -> None:
    page = visit(HERE)
    page.get_by_role("button", name="继续").click()
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    page.locator(".govuk-error-summary a").click()
    expect(page.locator("#answer, #answer-year").first).to_be_focused()


def test_reading_a_missing_fact_one_can_answer_it_at_once(visit: Open) -> None:
    page = visit(HERE)
    through(page, ZHANG | {"fee": "unknown"})
    press(page, "看结果")
    press(page, "补答")
    expect(page.get_by_role("heading", level=1)).to_have_text("交了多少学费？")
    answer(page, "900.50")
    press(page, "看结果")
    expect(page.locator("#evening-tuition")).to_contain_text("900.50 元")


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True), (320, False)])
@pytest.mark.parametrize("language", ["", "/en"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    visit: Open, axe: Axe, language: str, width: int, dark: bool
) -> None:
    def look() -> None:
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    page = visit(f"{language}/entitlements/", width=width, dark=dark)
    look()
    page.locator("main a.govuk-button").click()
    for _ in range(20):
        name = page.locator("#kept input[name=question]").get_attribute("value") or ""
        if not name:
            break
        look()
        page.locator("main button[value=next]").click()
        look()
        answer(page, "unknown" if name == "months" and page.locator("#answer-unsure").count() else ZHANG[name])
    look()
    page.locator("main button[value=result]").click()
    look()


def test_targets_on_a_phone_are_large_enough(visit: Open) -> None:
    small = """[...document.querySelectorAll('main :is(a, input, select, button), header :is(a, button)')]
               .filter(e => e.offsetParent && !e.closest('.bg-verdict, .govuk-error-summary') && e.type !== 'hidden')
               .map(e => [e.textContent.trim() || e.name, Math.max(...[...e.getClientRects()].map(r => r.height))])
               .filter(([, height]) => height < 43.5)"""
    page = visit("/entitlements/", width=390)
    assert page.evaluate(small) == []
    page.locator("main a.govuk-button").click()
    for _ in range(20):
        assert page.evaluate(small) == []
        name = page.locator("#kept input[name=question]").get_attribute("value") or ""
        if not name:
            break
        answer(page, ZHANG[name])
    page.locator("main button[value=result]").click()
    assert page.evaluate(small) == []


def test_paper_has_the_answer_alone(visit: Open) -> None:
    page = visit(HERE)
    through(page, ZHANG)
    press(page, "看结果")
    page.emulate_media(media="print")
    for part in (".bg-kept", ".bg-again", ".bg-tools", ".bg-nav"):
        expect(page.locator(part)).to_be_hidden()
    expect(page.locator("main button:visible")).to_have_count(0)
    expect(page.locator("#evening-tuition")).to_be_visible()
    expect(page.get_by_text("交了多少学费？").first).to_be_visible()


def test_nothing_is_kept_in_the_browser(visit: Open) -> None:
    page = visit(HERE)
    through(page, ZHANG)
    press(page, "看结果")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []
    assert page.evaluate("performance.getEntriesByType('resource').every(one => !one.name.includes('?'))")
