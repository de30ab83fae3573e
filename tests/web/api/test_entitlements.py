"""``POST /api/entitlements``: facts in, explanations out; clear refusals in the reader's language; nothing kept."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest
from django.test import Client

from baigong.engine.pack import PackError
from baigong.web.api import entitlements as api
from baigong.web.api.body import BODY_BYTES

ADDRESS = "/api/entitlements"
LATHE = {
    "level": "3",
    "occupation": "lathe_operator",
    "issued_on": "2018-06-15",
    "verified": True,
    "enterprise": True,
    "insured_months": 40,
    "higher_before": False,
    "pilot_trained": False,
}


def send(client: Client, body: Any, address: str = ADDRESS, kind: str = "application/json") -> Any:
    text = body if isinstance(body, str | bytes) else json.dumps(body)
    return client.generic("POST", address, text, content_type=kind)


def asked(client: Client, facts: dict[str, Any], profile: str = "worker", **more: Any) -> Any:
    return send(client, {"profile": profile, "facts": facts, **more}, more.pop("address", ADDRESS))


def errors(answer: Any, status: int = 422) -> dict[str, str]:
    """Field → sentence."""
    assert answer.status_code == status, answer.content.decode()
    assert set(answer.json()) == {"errors"}
    return {one["field"]: one["message"] for one in answer.json()["errors"]}


def by_policy(answer: Any) -> dict[str, Any]:
    assert answer.status_code == 200, answer.content.decode()
    return {one["policy"]: one for one in answer.json()["entitlements"]}


def test_facts_give_amount_article_and_next_step(client: Client) -> None:
    answer = asked(client, LATHE)
    granted = by_policy(answer)["skill-upgrade-subsidy"]
    assert granted["outcome"] == "granted"
    assert granted["amount"] == 200_000
    assert granted["basis"][0]["document"] == "人社部发〔2017〕40号"
    assert "失业保险经办机构" in granted["next_step"]
    assert granted["limits"]
    assert answer.json()["on"] == "2018-09-04"
    assert answer.json()["profile"] == "worker"


def test_what_is_refused_says_by_which_condition_and_why(client: Client) -> None:
    refused = by_policy(asked(client, LATHE | {"insured_months": 35}))["skill-upgrade-subsidy"]
    assert refused["outcome"] == "refused"
    assert refused["amount"] is None
    assert refused["by"] == "insured"
    assert "36" in refused["says"]


def test_null_is_not_known_and_is_not_asked_again(client: Client) -> None:
    answer = asked(client, LATHE | {"insured_months": None})
    unknown = by_policy(answer)["skill-upgrade-subsidy"]
    assert unknown["outcome"] == "unknown"
    assert [one["question"] for one in unknown["missing"]] == ["insured_months"]
    assert unknown["missing"][0]["supplied_by"]
    assert answer.json()["next_question"]["id"] != "insured_months"


def test_the_next_question_is_told_until_none_is_left(client: Client) -> None:
    facts: dict[str, Any] = {}
    for _ in range(60):
        following = asked(client, facts).json()["next_question"]
        if following is None:
            break
        assert following["id"] not in facts
        assert following["title"]
        assert following["why"]
        assert following["where"]
        facts[following["id"]] = None
    else:
        pytest.fail("more questions than there are")
    assert len(facts) > 10


def test_every_policy_is_answered_granted_first(client: Client) -> None:
    found = asked(client, LATHE).json()["entitlements"]
    assert len(found) == 14
    rank = {"granted": 0, "unknown": 1, "refused": 2}
    places = [rank[one["outcome"]] for one in found]
    assert places == sorted(places)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_of_all_break_nothing(client: Client, day: str) -> None:
    assert asked(client, LATHE | {"issued_on": day}).status_code == 200
    assert asked(client, LATHE, on=day).status_code == 200
    apprentice = {"scheme": "apprenticeship", "started_on": day, "planned_end": day, "contract": True}
    assert asked(client, apprentice, "employer", on=day).status_code == 200


def test_another_day_has_its_own_rules(client: Client) -> None:
    facts = LATHE | {"insured_months": 12}
    assert by_policy(asked(client, facts))["skill-upgrade-subsidy"]["outcome"] == "refused"
    assert by_policy(asked(client, facts, on="2019-02-01"))["skill-upgrade-subsidy"]["outcome"] == "granted"


def test_the_address_decides_the_language(client: Client) -> None:
    english = send(client, {"profile": "worker", "facts": LATHE}, "/en" + ADDRESS)
    assert by_policy(english)["skill-upgrade-subsidy"]["title"] == "Skill-upgrade subsidy"
    assert english.headers["Content-Language"] == "en"
    told = errors(send(client, {"profile": "worker", "facts": {"level": "9"}}, "/en" + ADDRESS))
    assert told["facts.level"].startswith("Should be one of these:")


@pytest.mark.parametrize(
    ("facts", "field", "words"),
    [
        ({"level": "9"}, "facts.level", "应为这些值之一："),
        ({"level": 3}, "facts.level", "应为这些值之一："),
        ({"verified": "yes"}, "facts.verified", "应为 true 或 false"),
        ({"verified": 1}, "facts.verified", "应为 true 或 false"),
        ({"insured_months": "40"}, "facts.insured_months", "的整数"),
        ({"insured_months": True}, "facts.insured_months", "的整数"),
        ({"insured_months": 40.5}, "facts.insured_months", "的整数"),
        ({"insured_months": -1}, "facts.insured_months", "的整数"),
        ({"insured_months": 10**30}, "facts.insured_months", "的整数"),
        ({"issued_on": "2018-02-30"}, "facts.issued_on", "应为日期"),
        ({"issued_on": "2018-2-3"}, "facts.issued_on", "应为日期"),
        ({"issued_on": 20180203}, "facts.issued_on", "应为日期"),
        ({"levle": "3"}, "facts.levle", "level"),
        ({"level": ["3"]}, "facts.level", "应为这些值之一："),
    ],
)
def test_a_wrong_fact_is_told_with_its_field(client: Client, facts: dict[str, Any], field: str, words: str) -> None:
    told = errors(asked(client, facts))
    assert list(told) == [field]
    assert words in told[field]


def test_all_wrong_facts_are_told_at_once(client: Client) -> None:
    assert set(errors(asked(client, {"level": "9", "verified": 3, "x" * 99: 1}))) == {
        "facts.level",
        "facts.verified",
        "facts." + "x" * 60,
    }


def test_a_whole_number_may_be_written_with_a_point(client: Client) -> None:
    assert asked(client, LATHE | {"insured_months": 40.0}).status_code == 200


@pytest.mark.parametrize(
    ("body", "field", "words"),
    [
        ({}, "profile", "缺少 profile"),
        ({"profile": 3}, "profile", "应为文字"),
        ({"profile": "nobody"}, "profile", "没有 nobody"),
        ({"profile": "worker", "extra": 1}, "extra", "没有 extra 这一项"),
        ({"profile": "worker", "facts": []}, "facts", "JSON 对象"),
        ({"profile": "worker", "facts": None}, "facts", "JSON 对象"),
        ({"profile": "worker", "on": "yesterday"}, "on", "2018-03-01"),
        ({"profile": "worker", "on": "2018-02-30"}, "on", "2018-03-01"),
        ({"profile": "worker", "on": 5}, "on", "应为文字"),
    ],
)
def test_a_wrong_request_is_told(client: Client, body: dict[str, Any], field: str, words: str) -> None:
    told = errors(send(client, body))
    assert list(told) == [field]
    assert words in told[field]


@pytest.mark.parametrize("body", ["[]", "3", '"x"', "null"])
def test_what_is_no_object_is_told(client: Client, body: str) -> None:
    assert errors(send(client, body))


@pytest.mark.parametrize(
    "body",
    [
        "{",
        '{"profile": "worker", "facts": {"insured_months": NaN}}',
        '{"profile": "worker", "facts": {"insured_months": Infinity}}',
        '{"profile": "worker", "profile": "employer"}',
        '{"profile": "worker", "facts": {"level": "3", "level": "4"}}',
        "[" * 20_000,
        b"\xff\xfe\x00",
        '{"profile": "worker", "facts": {"insured_months": ' + "9" * 5000 + "}}",
    ],
    ids=["half", "nan", "infinity", "twice", "fact twice", "deep", "bytes", "long number"],
)
def test_what_is_not_json_is_refused(client: Client, body: str | bytes) -> None:
    answer = send(client, body)
    assert answer.status_code in {400, 422}
    assert errors(answer, answer.status_code)
    assert "Traceback" not in answer.content.decode()


def test_another_content_type_is_refused(client: Client) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        assert "application/json" in errors(send(client, "{}", kind=kind), 415)[""]
    assert send(client, {"profile": "worker"}, kind="application/json; charset=utf-8").status_code == 200


def test_too_large_a_request_is_not_read(client: Client) -> None:
    told = errors(send(client, json.dumps({"profile": "worker", "facts": {"level": "x" * BODY_BYTES}})), 413)
    assert "64 KB" in told[""]


@pytest.mark.parametrize("method", ["get", "put", "delete", "patch"])
def test_only_post_is_answered(client: Client, method: str) -> None:
    assert getattr(client, method)(ADDRESS).status_code == 405


def test_no_cookie_is_set_and_nobody_may_store_the_answer(client: Client) -> None:
    for answer in (
        asked(client, LATHE),
        asked(client, {"level": "9"}),
        send(client, "{"),
        send(client, "{}", kind="text/plain"),
        client.get("/api/profiles"),
    ):
        assert not answer.cookies
        assert answer.headers["Cache-Control"] == "no-store"
    assert Client(enforce_csrf_checks=True).post(ADDRESS, LATHE).status_code == 415


def test_no_log_line_holds_a_fact(
    client: Client, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("31415")

    with caplog.at_level(logging.DEBUG):
        asked(client, LATHE | {"insured_months": 31415})
        asked(client, {"31415": 1})
        monkeypatch.setattr(api, "entitlements", broken)
        answer = asked(client, LATHE)
    assert answer.status_code == 500
    assert errors(answer, 500)
    assert "31415" not in caplog.text
    assert "31415" not in answer.content.decode()
    assert "ValueError at test_entitlements.py" in caplog.text


def test_a_broken_pack_is_for_its_keeper(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise PackError("cities/x", [])

    monkeypatch.setattr(api, "profiles", fail)
    assert "请管理员运行 baigong pack check" in errors(asked(client, {}), 503)[""]
    assert "cities/x" not in asked(client, {}).content.decode()


def test_profiles_tell_what_may_be_asked(client: Client) -> None:
    found = {one["id"]: one for one in client.get("/api/profiles").json()}
    assert set(found) == {"worker", "employer"}
    assert "skill-upgrade-subsidy" in found["worker"]["policies"]
    questions = {one["id"]: one for one in found["worker"]["questions"]}
    assert questions["insured_months"]["kind"] == "integer"
    assert questions["insured_months"]["unit"] == "个月"
    assert questions["insured_months"]["low"] == 0
    assert {"value": "3", "title": "高级工"} in [
        {"value": one["value"], "title": one["title"][:3]} for one in questions["level"]["choices"]
    ]
    assert questions["verified"]["low"] is None


def test_the_same_facts_give_the_same_answer(client: Client) -> None:
    first = asked(client, LATHE).content
    backwards = dict(reversed(LATHE.items()))
    assert asked(client, backwards).content == first
