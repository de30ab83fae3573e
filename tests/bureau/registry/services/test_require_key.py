"""A lost or exchanged key is noticed before anything is built on the records."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from baigong.bureau.protection.provider import provider
from baigong.bureau.registry.services.require_key import require_key
from baigong.engine.base.errors import InputError, MissingError
from tests.builders.people import a_person

NUMBER = "990101199001011237"


@pytest.fixture(autouse=True)
def a_new_provider() -> Iterator[None]:
    provider.cache_clear()
    yield
    provider.cache_clear()


def test_the_citys_own_key_passes(database: str) -> None:
    a_person(id_number=NUMBER)
    require_key()


def test_a_city_without_sealed_values_needs_none(
    database: str, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    a_person()
    lose(monkeypatch, tmp_path_factory)
    require_key()


def test_a_lost_key_is_said(
    database: str, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    a_person(id_number=NUMBER)
    lose(monkeypatch, tmp_path_factory)
    with pytest.raises(MissingError, match="没有密钥"):
        require_key()


def test_another_key_is_said(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    a_person(id_number=NUMBER)
    monkeypatch.setenv("BAIGONG_KEY", "cd" * 32)
    provider.cache_clear()
    with pytest.raises(InputError, match="另一把密钥"):
        require_key()


def lose(monkeypatch: pytest.MonkeyPatch, folders: pytest.TempPathFactory) -> None:
    monkeypatch.delenv("BAIGONG_KEY", raising=False)
    monkeypatch.delenv("BAIGONG_KEY_FILE", raising=False)
    monkeypatch.setenv("BAIGONG_HOME", str(folders.mktemp("keyless")))
    provider.cache_clear()
