"""Nothing is kept: no cookie, no answer in an address, no answer in a log, nothing in the store, also where something breaks."""

from __future__ import annotations

import logging
import re
from typing import Any

import pytest
from django.test import Client

from baigong.web.public.entitlements import steps, views
from baigong.web.public.entitlements.limits import BODY_BYTES
from tests.web.public.entitlements.conftest import HERE, ZHANG, Post, shown, travelling

SECRET = "31415"


def every_page(post: Post, client: Client) -> list[Any]:
    return [
        client.get("/entitlements/"),
        client.get(HERE),
        post({"official": "no"}, question="fee", answer=SECRET),
        post({"official": "no"}, question="months", answer=SECRET),
        post(ZHANG | {"fee": SECRET}, at="check", go="check"),
        post(ZHANG | {"fee": SECRET}, at="check", go="result"),
        post(ZHANG | {"fee": SECRET}, question="months", go="back"),
        post(ZHANG | {"fee": SECRET}, change="fee"),
    ]


def test_no_page_sets_a_cookie_or_may_be_stored(post: Post, client: Client) -> None:
    for answer in every_page(post, client):
        assert not answer.cookies
        assert "Set-Cookie" not in answer.headers
        assert "no-store" in answer.headers["Cache-Control"]
    assert not client.cookies


def test_a_cookie_that_somebody_sends_changes_nothing(post: Post, client: Client) -> None:
    client.cookies["sessionid"] = "x"
    assert travelling(post({"official": "no"}, question="class", answer="初级班")) == {
        "official": "no",
        "class": "初级班",
    }


def test_no_token_is_asked_for_and_none_is_given(school: None) -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post(HERE, {"question": "official", "answer": "no"})
    assert answer.status_code == 200
    assert "csrf" not in shown(answer).lower()


def test_no_log_line_holds_an_answer(post: Post, client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        every_page(post, client)
    assert SECRET not in caplog.text
    assert "中级班" not in caplog.text


def test_a_fault_is_logged_without_its_words(
    post: Post, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError(SECRET)

    monkeypatch.setattr(steps, "next_question", broken)
    with caplog.at_level(logging.DEBUG):
        answer = post({"official": "no"}, question="fee", answer=SECRET)
    assert answer.status_code == 500
    assert "页面出错了" in shown(answer)
    assert SECRET not in shown(answer)
    assert SECRET not in caplog.text
    assert re.search(r"ValueError at test_kept\.py:\d+ < steps\.py:\d+ < ", caplog.text)


def test_the_address_never_holds_an_answer(post: Post, client: Client) -> None:
    for answer in every_page(post, client):
        main = shown(answer).split("<main")[1]
        for target in re.findall(r'(?:href|action|formaction)="([^"]*)"', main):
            assert "?" not in target
            assert SECRET not in target


def test_answers_in_an_address_are_not_read(school: None, client: Client) -> None:
    answer = client.get(HERE + "?a-official=no&question=class")
    assert travelling(answer) == {}
    answer = client.post(HERE + "?a-official=no", {})
    assert travelling(answer) == {}


def test_every_form_travels_in_the_body(post: Post, client: Client) -> None:
    for answer in every_page(post, client):
        for form in re.findall(r"<form[^>]*>", shown(answer)):
            assert 'method="post"' in form
            assert 'autocomplete="off"' in form
            assert "enctype" not in form


def test_nothing_is_asked_of_the_database(school: None, post: Post, client: Client) -> None:
    """pytest-django refuses a query where no database was asked for."""
    assert [one.status_code for one in every_page(post, client)] == [200, 200, 200, 400, 200, 200, 200, 200]


def test_too_large_a_form_is_not_read(school: None, client: Client) -> None:
    answer = client.post(HERE, {"a-official": "x" * BODY_BYTES})
    assert answer.status_code == 400
    assert "表单太大" in shown(answer)
    assert "xxx" not in shown(answer)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/x-www-form-urlencoded", b"a=1" + b"&a=1" * 2000),
        ("application/x-www-form-urlencoded; charset=utf-16", b"a=1"),
        ("multipart/form-data", b"a"),
        ("multipart/form-data; boundary=x", b"--x\r\nnonsense"),
        ("application/json", b'{"a": 1}'),
        ("text/plain", b"\xff\xfe"),
        ("application/x-www-form-urlencoded", b"a-official=%FF%00&question=official&answer=%00"),
    ],
)
def test_what_is_no_form_of_ours_breaks_nothing(school: None, client: Client, kind: str, body: bytes) -> None:
    answer = client.generic("POST", HERE, body, content_type=kind)
    assert answer.status_code in {200, 400}
    assert "Traceback" not in shown(answer)
    assert not answer.cookies


def test_a_long_answer_is_cut_before_it_is_shown(post: Post) -> None:
    answer = post({"official": "no"}, question="fee", answer="9" * 5000)
    assert answer.status_code == 400
    assert "9" * 500 not in shown(answer)


def test_what_is_typed_cannot_break_out_of_the_page(post: Post) -> None:
    evil = '"><script>alert(1)</script>'
    for answer in (
        post({"official": "no"}, question="fee", answer=evil),
        post({"official": evil}, question="fee", answer="1"),
        post({"official": "no", evil: "1"}, question=evil, answer="1"),
    ):
        assert "<script>alert" not in shown(answer)


def test_views_have_no_memory(learner: object) -> None:
    """Whoever sends the same form gets the same page, whatever others sent before."""
    module = vars(views)
    assert [
        name for name, value in module.items() if isinstance(value, dict | list | set) and not name.startswith("__")
    ] == []
