"""The door of the desk: nobody enters unseen, nothing is kept by caches, and the public pages know no cookie."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.web.desk.conftest import NAME, PASSWORD

PAGES = [
    "/desk/",
    "/desk/unclaimed/",
    "/desk/unclaimed/skill-upgrade-subsidy/",
    "/desk/simulate/",
    "/desk/simulate.xlsx",
]
SIGN_IN = "/desk/sign-in/"


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("page", PAGES)
def test_who_is_not_signed_in_is_sent_to_the_sign_in(visitor: Client, page: str, language: str) -> None:
    answer = visitor.get(language + page)
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"{language}{SIGN_IN}?next={language}{page}"


@pytest.mark.parametrize("page", PAGES[1:4])
def test_no_cache_keeps_a_page_of_the_desk(officer: Client, page: str) -> None:
    answer = officer.get(page)
    assert answer.status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]
    assert "private" in answer.headers["Cache-Control"]


def test_signing_in_leads_to_where_one_wanted_to_go(visitor: Client) -> None:
    User.objects.create_user(NAME, password=PASSWORD)
    given = {"username": NAME, "password": PASSWORD, "next": "/desk/simulate/"}
    assert visitor.post(SIGN_IN, given).headers["Location"] == "/desk/simulate/"
    assert visitor.get("/desk/simulate/").status_code == 200


def test_no_other_site_is_led_to(visitor: Client) -> None:
    User.objects.create_user(NAME, password=PASSWORD)
    given = {"username": NAME, "password": PASSWORD, "next": "https://elsewhere.example/"}
    assert visitor.post(SIGN_IN, given).headers["Location"] == "/desk/"


@pytest.mark.parametrize(
    "given",
    [
        {"username": NAME, "password": "another pass phrase"},
        {"username": "nobody", "password": PASSWORD},
        {"username": NAME, "password": ""},
        {},
    ],
)
def test_what_is_wrong_is_said_in_a_sentence_that_tells_nothing(visitor: Client, given: dict[str, str]) -> None:
    User.objects.create_user(NAME, password=PASSWORD)
    answer = visitor.post(SIGN_IN, given)
    assert answer.status_code == 400
    said = answer.content.decode().split("govuk-error-summary__body")[1].split("</div>")[0]
    assert ("用户名或密码不对" in said) == bool(given.get("password"))
    assert ("请填写用户名和密码" in said) != bool(given.get("password"))
    assert visitor.get("/desk/unclaimed/").status_code == 302


def test_a_closed_account_is_out_at_once(officer: Client) -> None:
    User.objects.filter(username=NAME).update(is_active=False)
    assert officer.get("/desk/simulate/").status_code == 302


def test_signing_out_is_a_form_alone(officer: Client) -> None:
    assert officer.get("/desk/sign-out/").status_code == 405
    assert officer.get("/desk/simulate/").status_code == 200
    assert officer.post("/desk/sign-out/").headers["Location"] == SIGN_IN
    assert officer.get("/desk/simulate/").status_code == 302


def test_a_form_from_elsewhere_is_refused(demo_home: object, db: None) -> None:
    strict = Client(enforce_csrf_checks=True)
    for address in (SIGN_IN, "/desk/sign-out/"):
        answer = strict.post(address, {"username": NAME, "password": PASSWORD})
        assert answer.status_code == 403
        assert "表单打开得太久" in answer.content.decode()


@pytest.mark.parametrize("page", ["/figures/", "/policies/", "/policies/talent-card/", "/letters/", "/check/"])
def test_public_pages_set_no_cookie_and_do_not_depend_on_one(officer: Client, page: str) -> None:
    answer = officer.get(page)
    assert answer.status_code == 200
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert "liu" not in answer.content.decode()


def test_the_cookie_is_for_this_site_and_no_script(visitor: Client) -> None:
    User.objects.create_user(NAME, password=PASSWORD)
    cookie = visitor.post(SIGN_IN, {"username": NAME, "password": PASSWORD}).cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"


def test_the_sign_in_has_the_frame_of_every_page(visitor: Client) -> None:
    page = visitor.get(SIGN_IN).content.decode()
    assert '<html lang="zh-Hans"' in page
    assert "绵阳市人力资源和社会保障局" in page


def test_the_foot_leads_to_the_desk(visitor: Client) -> None:
    assert 'href="/desk/">经办人入口' in visitor.get("/policies/").content.decode()
    assert 'href="/en/desk/">Staff' in visitor.get("/en/policies/").content.decode()
