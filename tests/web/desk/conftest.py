"""Somebody of the bureau, signed in: in this process, and in a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Browser, Page

from tests.support.command import baigong

NAME, PASSWORD = "liu", "a long pass phrase"
OpenDesk = Callable[..., Page]


@pytest.fixture
def officer(visitor: Client) -> Client:
    """A visitor who has signed in."""
    User.objects.create_user(NAME, password=PASSWORD)
    assert visitor.login(username=NAME, password=PASSWORD)
    return visitor


@pytest.fixture(scope="session")
def account(demo_home: Path) -> str:
    """The name of an account of the demonstration, made by the command."""
    done = baigong("user", NAME, home=demo_home, typed=f"{PASSWORD}\n")
    assert done.returncode == 0, done.stderr
    return NAME


@pytest.fixture
def open_desk(browser: Browser, demo_site: str, account: str) -> Iterator[OpenDesk]:
    """``open_desk("/desk/unclaimed/", width=390)``: a page of the desk, after signing in by its form."""
    contexts = []
    trouble: list[str] = []

    def open_one(path: str, *, width: int = 1280, dark: bool = False) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light", locale="zh-CN"
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.goto(demo_site + path, wait_until="load")
        page.locator("#id_username").fill(account)
        page.locator("#id_password").fill(PASSWORD)
        page.locator("main .govuk-button").click()
        page.wait_for_url(demo_site + path)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert [line for line in trouble if "status of 400" not in line] == []
