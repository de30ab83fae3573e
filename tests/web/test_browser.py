"""The figures page in a real browser: width, keyboard, without scripts, dark, on paper, by axe."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, Page, expect

OpenPage = Callable[..., Page]
Check = Callable[[Page], list[str]]
PAGES = ["/figures/", "/figures/?by=county", "/en/figures/?by=county", "/figures/?as-of=x", "/missing/", "/nowhere/"]


def box_of(part: Locator) -> FloatRect:
    """Where the part stands on the screen."""
    box = part.bounding_box()
    assert box, part
    return box


@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    beyond = "[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
    for width in (1280, 720, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(f"{beyond}.map(e => e.outerHTML.slice(0, 99))") == []


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)], ids=["wide-light", "narrow-dark"])
@pytest.mark.parametrize("path", PAGES[1:])
def test_axe_finds_nothing(open_page: OpenPage, axe: Check, path: str, width: int, dark: bool) -> None:
    assert axe(open_page(path, width=width, dark=dark)) == []


def test_axe_would_find_a_fault(open_page: OpenPage, axe: Check) -> None:
    page = open_page("/figures/")
    page.evaluate("document.querySelector('label[for=as-of]').remove()")
    assert any(line.startswith("label") for line in axe(page))


def test_the_filters_work_without_scripts(open_page: OpenPage) -> None:
    page = open_page("/figures/", scripts=False)
    page.get_by_label("按", exact=True).select_option("county")
    page.get_by_role("button", name="更新").click()
    page.wait_for_url("**/figures/?as-of=2018-08-31&by=county")
    expect(page.get_by_text("涪城区")).to_be_visible()
    expect(page.get_by_label("按", exact=True)).to_have_value("county")


def test_the_language_switch_keeps_the_question(open_page: OpenPage) -> None:
    page = open_page("/figures/?as-of=2018-08-31&by=county", scripts=False)
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/figures/?as-of=2018-08-31&by=county")
    expect(page.get_by_role("heading", level=1)).to_have_text("65 figures in one official reply")
    page.get_by_role("link", name="中文").click()
    page.wait_for_url("**/figures/?as-of=2018-08-31&by=county")
    expect(page.get_by_role("heading", level=1)).to_have_text("一封答复函里的 65 个数字")


def test_scripts_say_that_they_run(open_page: OpenPage) -> None:
    classes = "document.body.className"
    page = open_page("/figures/")
    assert "js-enabled govuk-frontend-supported" in page.evaluate(classes)
    page.wait_for_function("document.querySelector('.govuk-skip-link').hasAttribute('data-govuk-skip-link-init')")


def test_the_skip_link_comes_first_and_leads_to_the_main_part(open_page: OpenPage) -> None:
    page = open_page("/figures/")
    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="跳到正文")
    expect(link).to_be_focused()
    assert box_of(link)["height"] > 20
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_focus_can_be_seen(open_page: OpenPage) -> None:
    page = open_page("/figures/")
    for name in ("as-of", "by"):
        page.locator(f"#{name}").focus()
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).backgroundColor") == "rgb(255, 191, 71)"


def test_an_error_summary_takes_the_focus_and_leads_to_the_field(open_page: OpenPage) -> None:
    page = open_page("/figures/?as-of=x")
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    page.locator("#error").click()
    expect(page.locator("#as-of")).to_be_focused()
    expect(page.locator("#as-of")).to_have_value("x")


def test_targets_on_a_phone_are_large_enough(open_page: OpenPage) -> None:
    page = open_page("/figures/", width=390)
    small = page.evaluate(
        """[...document.querySelectorAll('main :is(a, input, select, button), header a')]
           .filter(e => !e.closest('.bg-why, .bg-verdict'))
           .map(e => [e.textContent.trim(), Math.max(...[...e.getClientRects()].map(r => r.height))])
           .filter(([, height]) => height < 43.5)"""
    )
    assert small == []


def test_a_phone_reads_a_row_as_a_block_with_its_number_beside(open_page: OpenPage) -> None:
    page = open_page("/figures/", width=390)
    row = page.locator("#skilled_workers")
    title, published, value, bar = (
        box_of(row.locator(part)) for part in ("th", ".bg-ledger__published", ".bg-ledger__value", ".bg-parts")
    )
    assert published["x"] > title["x"]
    assert value["y"] > title["y"]
    assert bar["y"] > value["y"]
    assert bar["width"] > 300


@pytest.mark.parametrize("path", ["/figures/?by=county", "/en/figures/?by=county"])
def test_nothing_leaves_its_column(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    for width in (1280, 1000, 810, 390):
        page.set_viewport_size({"width": width, "height": 900})
        over = "[...document.querySelectorAll('.bg-ledger :is(th, td)')].filter(e => e.scrollWidth > e.clientWidth + 1)"
        assert page.evaluate(f"{over}.map(e => e.textContent.trim())") == [], width


def test_columns_of_all_ledgers_stand_under_one_another(open_page: OpenPage) -> None:
    page = open_page("/figures/")
    edges = page.evaluate(
        "[...document.querySelectorAll('.bg-ledger')].map(t => [...t.tHead.rows[0].cells].map(c => Math.round(c.getBoundingClientRect().x)))"
    )
    assert len(edges) == 3
    assert edges[0] == edges[1] == edges[2]


def test_dark_is_dark_and_light_is_light(open_page: OpenPage) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    assert open_page("/figures/").evaluate(ground) == "rgb(251, 250, 246)"
    assert open_page("/figures/", dark=True).evaluate(ground) == "rgb(21, 24, 27)"


def indents(page: Page) -> list[float]:
    """Where the text of a whole, its part and a part of the part begin."""
    names = ("skilled_workers", "high_skilled_workers", "level2_technicians")
    return [box_of(page.locator(f"#{name} th > a"))["x"] for name in names]


@pytest.mark.parametrize("width", [390, 900, 1280])
def test_parts_stand_further_in_than_their_whole(open_page: OpenPage, width: int) -> None:
    page = open_page("/figures/", width=width)
    for medium in ("screen", "print"):
        page.emulate_media(media=medium)
        whole, part, part_of_part = indents(page)
        assert whole < part < part_of_part, medium


def test_paper_has_the_document_alone_and_is_never_dark(open_page: OpenPage) -> None:
    page = open_page("/figures/", dark=True)
    page.emulate_media(media="print")
    for part in (".bg-nav", ".bg-tools", ".bg-bar", ".bg-contents"):
        expect(page.locator(part)).to_be_hidden()
    expect(page.locator(".bg-foot__today")).to_be_visible()
    expect(page.get_by_role("table")).to_have_count(3)
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(28, 33, 38)"


def test_a_narrow_sheet_of_paper_keeps_the_table(open_page: OpenPage) -> None:
    page = open_page("/figures/", width=700)
    display = "getComputedStyle(document.querySelector('#bases')).display"
    assert page.evaluate(display) == "grid"
    page.emulate_media(media="print")
    assert page.evaluate(display) == "table-row"


def test_nothing_is_kept_in_the_browser(open_page: OpenPage) -> None:
    page = open_page("/figures/")
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_content_policy_stops_an_inline_script(browser: Browser, sample_site: str) -> None:
    with browser.new_page() as page:
        page.goto(f"{sample_site}/figures/")
        stopped = page.evaluate(
            """() => new Promise(done => {
                document.addEventListener('securitypolicyviolation', event => done(event.violatedDirective));
                document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = true'}));
            })"""
        )
        assert stopped == "script-src-elem"
        assert page.evaluate("window.ran") is None
