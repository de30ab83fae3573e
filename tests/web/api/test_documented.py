"""docs/api.md: its example is answered as it says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

PAGE = (Path(__file__).resolve().parents[3] / "docs/api.md").read_text(encoding="utf-8")
ADDRESS = "/en/api/entitlements"


def block(name: str) -> Any:
    """The JSON behind a mark."""
    found = re.search(rf"<!-- {name} -->\n```json\n(.*?)```", PAGE, re.DOTALL)
    assert found
    return json.loads(found[1])


@pytest.fixture
def asked() -> Any:
    """The documented request."""
    found = re.search(r"-d '(\{.*?\})'", PAGE, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_the_answer_is_the_documented_one(client: Client, asked: Any) -> None:
    answer = client.post(ADDRESS, asked, content_type="application/json").json()
    told = block("answer")
    assert {name: answer[name] for name in ("profile", "on")} == {name: told[name] for name in ("profile", "on")}
    first = told["entitlements"][0]
    assert first == {name: answer["entitlements"][0][name] for name in first}
    assert answer["next_question"]["id"] == told["next_question"]["id"]


def test_every_field_of_the_answer_is_documented(client: Client, asked: Any) -> None:
    answer = client.post(ADDRESS, asked, content_type="application/json").json()
    for one in (answer, answer["entitlements"][0]):
        for name in one:
            assert f"`{name}`" in PAGE or f'"{name}"' in PAGE, name


def test_the_refusal_is_the_documented_one(client: Client, asked: Any) -> None:
    asked["facts"]["insured_months"] = -1
    answer = client.post(ADDRESS, asked, content_type="application/json")
    assert answer.json() == block("refusal")


def test_every_status_is_documented(client: Client) -> None:
    declared = client.get("/api/openapi.json").json()["paths"]["/api/entitlements"]["post"]["responses"]
    documented = set(re.findall(r"^\| (\d{3}) \|", PAGE, re.MULTILINE))
    assert set(declared) - {"200"} == documented - {"405"}
