"""Visits of a real browser to a site, each page in a context of its own, and what went wrong on them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page

Visit = Callable[..., Page]


@dataclass
class Visits:
    """``visits.open("/figures/", width=390, dark=True, scripts=False)``: the page, loaded. ``trouble`` is what a page logged as an
    error (a breach of the content policy is one), and requests to another host than ``hosts`` begin with.
    """

    browser: Browser
    address: str
    hosts: tuple[str, ...] = ()
    locale: str | None = "zh-CN"
    trouble: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def open(self, path: str, *, width: int = 1280, dark: bool = False, scripts: bool = True) -> Page:
        context = self.browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            locale=self.locale,
        )
        self.contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda message: self.trouble.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.trouble.append(str(error)))
        page.on("request", lambda sent: self._asked(sent.url))
        page.goto(self.address + path, wait_until="load")
        return page

    def close(self) -> None:
        """Every context, with its cookies."""
        for context in self.contexts:
            context.close()

    def _asked(self, url: str) -> None:
        if not url.startswith((self.address, *self.hosts)):
            self.trouble.append(url)
