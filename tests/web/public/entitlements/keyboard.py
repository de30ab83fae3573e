"""A visitor who has only a keyboard."""

from __future__ import annotations

from collections.abc import Mapping

from playwright.sync_api import Page, expect

MOST_TABS = 60


def tab_to(page: Page, condition: str) -> None:
    """Press Tab until the focused element, ``e``, meets the condition."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate(f"(e => Boolean({condition}))(document.activeElement)"):
            return
    raise AssertionError(f"no Tab led to {condition} on {page.url}: {page.inner_text('main')[:300]}")


def press(page: Page, text: str) -> None:
    """Tab to the button or link that says ``text``, and press Enter; the next page is there afterwards."""
    tab_to(page, f"e.matches('button, a') && e.innerText.trim().startsWith({text!r})")
    with page.expect_navigation():
        page.keyboard.press("Enter")


def asked(page: Page) -> str:
    """The id of the question on the page; '' where nothing is asked."""
    return page.locator("#kept input[name=question]").get_attribute("value") or ""


def answer(page: Page, text: str) -> None:
    """Answer the question on the page: radios by arrow keys, a list by its first letters, a field by typing."""
    tab_to(page, "(e.name || '').startsWith('answer')")
    kind = page.evaluate("document.activeElement.type || document.activeElement.tagName")
    if kind == "radio":
        _choose(page, text)
    elif kind == "select-one":
        _pick(page, text)
    elif page.locator("[name='answer-year']").count():
        _date(page, text)
    else:
        page.keyboard.press("Control+A")
        page.keyboard.type(text)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def _choose(page: Page, text: str) -> None:
    page.keyboard.press("Space")
    for _ in range(30):
        if page.evaluate("document.activeElement.value") == text:
            assert page.evaluate("document.activeElement.checked")
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"no answer {text!r} to {page.inner_text('h1')}")


def _pick(page: Page, text: str) -> None:
    for _ in range(200):
        if page.evaluate("document.activeElement.value") == text:
            tab_to(page, "e.matches('button')")
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"no answer {text!r} to {page.inner_text('h1')}")


def _date(page: Page, text: str) -> None:
    parts = dict(zip(("year", "month", "day"), text.split("-"), strict=True))
    for number in range(3):
        if number:
            page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.name").removeprefix("answer-")
        page.keyboard.press("Control+A")
        page.keyboard.type(parts[name].lstrip("0"))


def through(page: Page, life: Mapping[str, str]) -> list[str]:
    """Answer whatever is asked, until the list of answers. Returns the questions in the order in which they were asked."""
    found: list[str] = []
    while question := asked(page):
        assert question not in found, f"{question} was asked twice"
        assert question in life, f"{question}: {page.inner_text('h1')}"
        found.append(question)
        if life[question] == "unknown" and not page.locator("#answer-unsure").count():
            press(page, "我不知道")
        else:
            answer(page, life[question])
    expect(page.get_by_role("heading", level=1)).to_have_text("请看看您的回答")
    return found
