"""What stands on every page: the bureau, the demonstration, the day, the places that exist."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.test import Client, RequestFactory

from baigong.engine.base.language import speak
from baigong.engine.pack import PackError
from baigong.web import city
from baigong.web.components.site import Place, site
from baigong.web.components.tags import day, iso

pytestmark = pytest.mark.urls("tests.web.sample.urls")


@pytest.fixture
def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with the demonstration's mark."""
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path))
    (tmp_path / "demo.json").write_text("{}", encoding="utf-8")
    return tmp_path


@pytest.fixture
def unreadable_pack(monkeypatch: pytest.MonkeyPatch) -> None:
    """The city pack cannot be read."""

    def fail() -> None:
        raise PackError("cities/x", [])

    monkeypatch.setattr("baigong.web.components.site.pack", fail)


def footer(client: Client, path: str = "/figures/") -> str:
    """The text of the foot of a page."""
    return client.get(path).content.decode().split('<footer class="bg-foot">')[1]


def test_the_bureau_and_the_day_stand_at_the_foot(client: Client) -> None:
    text = footer(client)
    assert "绵阳市人力资源和社会保障局" in text
    assert "今天按 2018年9月4日 计" in text


def test_the_day_is_the_business_clock_s(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_TODAY", "2019-01-05")
    assert "今天按 2019年1月5日 计" in footer(client)


@pytest.mark.parametrize("path", ["/figures/", "/nowhere/", "/missing/", "/en/figures/"])
@pytest.mark.usefixtures("demo")
def test_a_demonstration_says_so_on_every_page(client: Client, path: str) -> None:
    assert "bg-foot__demo" in footer(client, path)


def test_a_real_city_is_not_called_a_demonstration(client: Client, demo: Path) -> None:
    (demo / "demo.json").unlink()
    assert "bg-foot__demo" not in footer(client)


@pytest.mark.usefixtures("unreadable_pack")
def test_an_error_page_stands_even_without_a_city(client: Client) -> None:
    response = client.get("/nowhere/")
    assert response.status_code == 404
    assert "没有这个页面" in response.content.decode()
    assert site(RequestFactory().get("/")).city == ""


def test_a_wrong_clock_does_not_break_an_error_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_TODAY", "tomorrow")
    assert client.get("/nowhere/").status_code == 404
    assert site(RequestFactory().get("/")).today is None


def test_only_places_that_exist_are_named() -> None:
    assert site(RequestFactory().get("/figures/")).places == (Place("数字", "/figures/", here=True),)
    assert site(RequestFactory().get("/missing/")).places == (Place("数字", "/figures/", here=False),)


@pytest.mark.urls("tests.web.sample.no_urls")
def test_without_any_place_the_frame_still_stands() -> None:
    assert site(RequestFactory().get("/x/")).places == ()
    assert site(RequestFactory().get("/x/")).home == "/"


def test_the_city_speaks_the_reader_s_language() -> None:
    with speak("en"):
        assert site(RequestFactory().get("/en/figures/")).city == "Mianyang"
    assert site(RequestFactory().get("/figures/")).city == "绵阳市"


def test_the_pack_is_read_once() -> None:
    assert city.pack() is city.pack()


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [(date(2018, 8, 31), "2018年8月31日", "31 August 2018"), (date(2019, 1, 5), "2019年1月5日", "5 January 2019")],
)
def test_a_day_is_written_as_people_write_it(value: date, zh: str, en: str) -> None:
    assert day(value) == zh
    with speak("en"):
        assert day(value) == en
    assert iso(value) == value.strftime("%Y-%m-%d")
