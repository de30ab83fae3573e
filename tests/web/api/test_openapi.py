"""The description of the API: true by trying it, and complete."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from django.test import Client
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode

from baigong.site.wsgi import application


@pytest.fixture(scope="session")
def described() -> Any:
    """The description as the server gives it, bound to the server."""
    return schemathesis.openapi.from_wsgi("/api/openapi.json", application)


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_what_the_description_allows_and_forbids_is_answered_as_it_says(described: Any, mode: GenerationMode) -> None:
    tried = []

    @settings(max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(case=described["/api/entitlements"]["POST"].as_strategy(generation_mode=mode))
    def try_one(case: Any) -> None:
        tried.append(case.call_and_validate(headers={"Accept-Encoding": "identity"}).status_code)

    try_one()
    assert len(tried) > 20
    assert set(tried) <= ({200} if mode is GenerationMode.POSITIVE else {400, 415, 422})


def test_the_list_of_profiles_is_as_described(described: Any) -> None:
    described["/api/profiles"]["GET"].Case().call_and_validate(headers={"Accept-Encoding": "identity"})


def test_the_description_names_the_city_s_questions(client: Client) -> None:
    found = client.get("/api/openapi.json").json()
    assert found["openapi"].startswith("3.1")
    assert set(found["paths"]) == {"/api/entitlements", "/api/profiles"}
    shapes = {one["properties"]["profile"]["const"]: one for one in found["components"]["schemas"]["Asking"]["oneOf"]}
    facts = shapes["worker"]["properties"]["facts"]["properties"]
    assert "3" in facts["level"]["enum"]
    assert facts["insured_months"]["type"] == ["integer", "null"]
    assert facts["insured_months"]["minimum"] == 0
    assert facts["issued_on"]["format"] == "date"
    assert facts["verified"]["type"] == ["boolean", "null"]
    assert all(one["title"] and one["description"] for one in facts.values())


def test_the_description_speaks_english_too(client: Client) -> None:
    found = client.get("/en/api/openapi.json").json()
    assert set(found["paths"]) == {"/en/api/entitlements", "/en/api/profiles"}
    shapes = found["components"]["schemas"]["Asking"]["oneOf"]
    assert shapes[0]["title"].startswith("I am a worker")


def test_every_refusal_is_declared(client: Client) -> None:
    found = client.get("/api/openapi.json").json()["paths"]["/api/entitlements"]["post"]["responses"]
    assert set(found) == {"200", "400", "413", "415", "422", "500", "503"}


def test_a_city_without_questions_still_has_a_description(
    client: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    monkeypatch.setenv("BAIGONG_CITY", str(tmp_path / "nowhere"))
    assert client.get("/api/openapi.json").status_code == 200
