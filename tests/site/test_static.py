"""Static files stand under an address that changes with their content, so they may be cached for ever."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings
from django.templatetags.static import static
from django.test import Client

from baigong.site.static import static_url


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files in two folders."""
    for name in ("a/one.css", "b/two.js"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(name, encoding="utf-8")
    return tmp_path


def test_the_address_is_the_same_for_the_same_files(folder: Path) -> None:
    assert static_url(folder) == static_url(folder)
    assert len(static_url(folder)) == len("static/123456789012/")


def test_a_changed_file_changes_it(folder: Path) -> None:
    before = static_url(folder)
    (folder / "a/one.css").write_text("other", encoding="utf-8")
    assert static_url(folder) != before


def test_a_renamed_file_changes_it(folder: Path) -> None:
    before = static_url(folder)
    (folder / "a/one.css").rename(folder / "a/uno.css")
    assert static_url(folder) != before


def test_content_that_moves_between_files_changes_it(folder: Path) -> None:
    before = static_url(folder)
    one, two = (folder / "a/one.css"), (folder / "b/two.js")
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)
    assert static_url(folder) != before


def test_files_are_served_from_the_package_and_cached_for_ever(client: Client) -> None:
    with closing(client.get(static("baigong/css/tokens.css"))) as response:
        assert response.status_code == 200
        assert response.headers["Content-Type"].startswith("text/css")
        assert "immutable" in response.headers["Cache-Control"]
        assert b"--paper" in response.getvalue()


def test_a_module_that_imports_by_a_relative_address_finds_it(client: Client) -> None:
    page = static("baigong/js/page.js")
    with closing(client.get(page.replace("js/page.js", "vendor/govuk-frontend.min.js"))) as response:
        assert response.status_code == 200


@pytest.mark.parametrize("path", ["baigong/css/tokens.css", "000000000000/baigong/css/tokens.css"])
def test_an_address_without_the_digest_is_not_found(client: Client, path: str) -> None:
    assert client.get(f"/static/{path}").status_code == 404


def test_nothing_outside_our_folder_is_served(client: Client) -> None:
    assert client.get(static("django_htmx/htmx.min.js")).status_code == 404
    assert client.get(settings.STATIC_URL + "../settings.py").status_code == 404


def test_nothing_has_to_be_collected() -> None:
    assert settings.STATIC_ROOT is None
