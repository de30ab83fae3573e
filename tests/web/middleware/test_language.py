"""The address alone decides the language, for templates and for the engine's messages."""

from __future__ import annotations

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils import translation

from baigong.engine.base.language import current
from baigong.web.middleware.language import follow, language_of, other_address


def heard(path: str, **headers: str) -> tuple[str, str | None, str]:
    """What the engine and Django speak inside a request for ``path``, and the header of the response."""
    inside: list[tuple[str, str | None]] = []

    def view(_request: HttpRequest) -> HttpResponse:
        inside.append((current(), translation.get_language()))
        return HttpResponse()

    response = follow(view)(RequestFactory().get(path, headers=headers))
    return (*inside[0], response.headers["Content-Language"])


@pytest.mark.parametrize("path", ["/", "/figures/", "/england/", "/en", "/zh-hans/"])
def test_everything_is_chinese_but_the_english_addresses(path: str) -> None:
    assert heard(path) == ("zh", "zh-hans", "zh-Hans")


@pytest.mark.parametrize("path", ["/en/", "/en/figures/", "/en/nowhere"])
def test_english_addresses_are_english(path: str) -> None:
    assert heard(path) == ("en", "en", "en")


def test_what_the_browser_prefers_does_not_matter() -> None:
    assert heard("/figures/", **{"accept-language": "en", "cookie": "django_language=en"})[0] == "zh"


def test_the_language_ends_with_the_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_LANG", "zh")
    heard("/en/figures/")
    assert current() == "zh"
    assert translation.get_language() == "zh-hans"


def test_the_language_ends_with_a_request_that_fails() -> None:
    def view(_request: HttpRequest) -> HttpResponse:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        follow(view)(RequestFactory().get("/en/"))
    assert current() == "zh"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("/figures/", "/en/figures/"),
        ("/en/figures/", "/figures/"),
        ("/figures/?as-of=2018-08-31&by=county", "/en/figures/?as-of=2018-08-31&by=county"),
        ("/en/", "/"),
        ("/", "/en/"),
        ("/en/en/", "/en/"),
    ],
)
def test_the_same_page_in_the_other_language(here: str, there: str) -> None:
    assert other_address(here) == there
    assert language_of(here) != language_of(there) or here == "/en/en/"


@pytest.mark.urls("tests.web.sample.urls")
@pytest.mark.parametrize(("path", "lang"), [("/figures/", "zh-Hans"), ("/en/figures/", "en"), ("/en/x/", "en")])
def test_the_page_says_its_language(client: Client, path: str, lang: str) -> None:
    response = client.get(path)
    assert f'<html lang="{lang}"' in response.content.decode()
    assert response.headers["Content-Language"] == lang


@pytest.mark.urls("tests.web.sample.urls")
def test_the_switch_is_a_plain_link(client: Client) -> None:
    text = client.get("/figures/?as-of=2018-08-31&by=county").content.decode()
    assert '<a href="/en/figures/?as-of=2018-08-31&amp;by=county" lang="en" hreflang="en">English</a>' in text
    text = client.get("/en/figures/").content.decode()
    assert '<a href="/figures/" lang="zh-Hans" hreflang="zh-Hans">中文</a>' in text
    assert 'rel="alternate" hreflang="zh-Hans" href="/figures/"' in text


@pytest.mark.urls("tests.web.sample.urls")
def test_a_missing_slash_keeps_the_language(client: Client) -> None:
    assert client.get("/en/figures?by=level").headers["Location"] == "/en/figures/?by=level"
