"""A site of a city's own, and visits to it that must leave nothing behind."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from tests.web.server import serving

Open = Callable[..., Page]


@contextmanager
def site(city: str, today: str) -> Iterator[str]:
    """Base address of the product's pages of ``city`` (a name or a folder), on that day, without any records."""
    with tempfile.TemporaryDirectory() as home:
        environ = {"BAIGONG_CITY": city, "BAIGONG_TODAY": today, "BAIGONG_HOME": home}
        with serving("baigong.site.wsgi:application", {**os.environ, **environ}) as address:
            yield address


@contextmanager
def visits(browser: Browser, address: str) -> Iterator[Open]:
    """``visit("/entitlements/", width=390, dark=True, scripts=False)``; at the end no page has logged an error, asked another
    host or left a cookie.
    """
    contexts = []
    trouble: list[str] = []

    def visit(path: str, *, width: int = 1280, dark: bool = False, scripts: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", lambda sent: None if sent.url.startswith(address) else trouble.append(sent.url))
        page.goto(address + path, wait_until="load")
        return page

    yield visit
    cookies = [cookie for context in contexts for cookie in context.cookies()]
    for context in contexts:
        context.close()
    assert cookies == []
    assert [line for line in trouble if "status of 400" not in line] == []
