"""Every response protects its page: pages, errors, redirects, static files."""

from __future__ import annotations

import re
from contextlib import closing

import pytest
from django.templatetags.static import static
from django.test import Client

pytestmark = pytest.mark.urls("tests.web.sample.urls")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
ADDRESSES = ["/figures/", "/en/figures/", "/figures", "/missing/", "/unusable/", "/broken/", "/nowhere/"]


@pytest.fixture
def visitor() -> Client:
    """A client that gets the error page as a reader would."""
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("address", ADDRESSES)
def test_headers_are_on_every_answer(visitor: Client, address: str) -> None:
    headers = visitor.get(address).headers
    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.django_db  # closing a file has Django look after a connection that another test may have opened
def test_static_files_carry_them_too(visitor: Client) -> None:
    with closing(visitor.get(static("baigong/css/base.css"))) as response:
        assert response.status_code == 200
        assert response.headers["Content-Security-Policy"] == POLICY
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert "Access-Control-Allow-Origin" not in response.headers


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_cookie_is_set(visitor: Client, address: str) -> None:
    assert not visitor.get(address).cookies


def test_a_foreign_host_is_refused(visitor: Client) -> None:
    response = visitor.get("/figures/", headers={"host": "elsewhere.example"})
    assert response.status_code == 400
    assert "elsewhere" not in response.content.decode()


def test_pages_are_compressed_for_those_who_ask(visitor: Client) -> None:
    plain = visitor.get("/figures/")
    packed = visitor.get("/figures/", headers={"accept-encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert len(packed.content) * 3 < len(plain.content)


@pytest.mark.django_db  # as above
def test_the_page_names_every_style_and_script_by_its_digest(visitor: Client) -> None:
    text = visitor.get("/figures/").content.decode()
    named = re.findall(r'(?:href|src)="(/static/[^"]+)"', text)
    assert len(named) >= 8
    assert all(re.match(r"/static/[0-9a-f]{12}/baigong/", address) for address in named)
    for address in named:
        with closing(visitor.get(address)) as response:
            assert response.status_code == 200, address
