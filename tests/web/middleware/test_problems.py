"""An error for people is a page with its sentence; a fault of ours shows nothing of itself."""

from __future__ import annotations

import logging

import pytest
from django.test import Client, RequestFactory

from baigong.engine.base.errors import BaigongError, InputError, MissingError
from baigong.engine.pack import PackError, Problem
from baigong.web.components.problem import problem

pytestmark = pytest.mark.urls("tests.web.sample.urls")


@pytest.fixture
def visitor() -> Client:
    """A client that gets the error page as a reader would."""
    return Client(raise_request_exception=False)


def test_what_must_exist_first_is_503(visitor: Client) -> None:
    response = visitor.get("/missing/")
    assert response.status_code == 503
    assert "没有快照。请先运行 baigong snapshot。" in response.content.decode()


def test_a_request_that_cannot_be_used_is_400_and_is_escaped(visitor: Client) -> None:
    response = visitor.get("/unusable/")
    text = response.content.decode()
    assert response.status_code == 400
    assert "“&lt;b&gt;”不是有效日期" in text
    assert "<b>”" not in text


def test_an_unknown_address_is_our_own_404(visitor: Client) -> None:
    response = visitor.get("/nowhere/")
    text = response.content.decode()
    assert response.status_code == 404
    assert "没有这个页面" in text
    assert 'class="bg-mast"' in text


def test_a_fault_is_500_without_its_details_and_is_logged(visitor: Client, caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("django").propagate = True
    with caplog.at_level(logging.ERROR):
        response = visitor.get("/broken/")
    text = response.content.decode()
    assert response.status_code == 500
    assert "页面出错了" in text
    assert "secret" not in text
    assert "a secret detail" in caplog.text


@pytest.mark.parametrize("address", ["/missing/", "/unusable/", "/broken/", "/nowhere/"])
def test_an_error_page_has_one_heading_a_summary_and_a_way_back(visitor: Client, address: str) -> None:
    text = visitor.get(address).content.decode()
    assert text.count("<h1>") == 1
    assert 'role="alert"' in text
    assert '<a href="/figures/">回到首页</a>' in text


@pytest.mark.parametrize(
    ("error", "status"),
    [(MissingError("m"), 503), (InputError("i"), 400), (BaigongError("b"), 400), (PackError("p", []), 503)],
)
def test_each_kind_has_its_status(error: BaigongError, status: int) -> None:
    assert problem(RequestFactory().get("/"), error).status_code == status


def test_a_broken_pack_is_told_to_its_keeper_alone(caplog: pytest.LogCaptureFixture) -> None:
    error = PackError("/srv/city", [Problem("facts.yaml", 7, 1, "坏了", "改好")])
    logging.getLogger("baigong").propagate = True
    with caplog.at_level(logging.ERROR, "baigong"):
        text = problem(RequestFactory().get("/"), error).content.decode()
    assert "baigong pack check" in text
    assert "/srv/city" not in text
    assert "facts.yaml:7:1" in caplog.text


def test_a_message_of_several_lines_keeps_them() -> None:
    text = problem(RequestFactory().get("/"), InputError("一\n二")).content.decode()
    assert "一<br>二" in text
