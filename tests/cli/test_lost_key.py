"""A city whose key file is gone: one sentence, exit 2, nothing made anew and nothing lost."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from tests.support.command import baigong
from tests.support.postgresql import free_port


@pytest.fixture(scope="module")
def keyless_city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("keyless")
    with pytest.MonkeyPatch.context() as environ:
        environ.delenv("BAIGONG_KEY")
        assert baigong("demo", "--scale", "0.002", home=home).returncode == 0
    (home / "keys" / "main.key").unlink()
    return home


@pytest.fixture(autouse=True)
def no_key_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BAIGONG_KEY")


@pytest.mark.parametrize("command", [("snapshot",), ("serve",), ("demo", "--keep")])
def test_it_is_said_in_one_sentence_and_nothing_changes(keyless_city: Path, command: tuple[str, ...]) -> None:
    if command[0] == "serve":
        command = ("serve", "--port", str(free_port()))
    before = sha256((keyless_city / "baigong.sqlite3").read_bytes()).digest()
    done = baigong(*command, home=keyless_city)
    assert done.returncode == 2, done.stderr
    assert "没有密钥" in done.stderr
    assert "main.key" in done.stderr
    assert "Traceback" not in done.stderr
    assert not list((keyless_city / "keys").iterdir())
    assert sha256((keyless_city / "baigong.sqlite3").read_bytes()).digest() == before


def test_figures_need_no_key(keyless_city: Path) -> None:
    assert baigong("figures", "--format", "json", home=keyless_city).returncode == 0
