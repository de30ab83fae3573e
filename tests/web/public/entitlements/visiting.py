"""A site of a city's own, and visits to it that must leave nothing behind."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser

from tests.web.server import serving
from tests.web.visiting import Visit, Visits

Open = Visit


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
    visiting = Visits(browser, address, locale=None)
    yield visiting.open
    cookies = [cookie for context in visiting.contexts for cookie in context.cookies()]
    visiting.close()
    assert cookies == []
    assert [line for line in visiting.trouble if "status of 400" not in line] == []
