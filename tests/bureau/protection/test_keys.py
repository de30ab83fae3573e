"""Where the key comes from, and what is said when it does not."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from baigong.bureau.protection.keys import derive, ensure_keys, key_file, load_keys
from baigong.engine.base.errors import InputError, MissingError

HEX = "0123456789abcdef" * 4


@pytest.fixture(autouse=True)
def no_key_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("BAIGONG_KEY", raising=False)
    monkeypatch.delenv("BAIGONG_KEY_FILE", raising=False)
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "home"))


def test_a_new_city_gets_a_key_that_only_its_owner_can_read(tmp_path: Path) -> None:
    ensure_keys()
    path = tmp_path / "home" / "keys" / "main.key"
    assert key_file() == path
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert derive(bytes.fromhex(path.read_text().strip())) == load_keys()


def test_the_key_of_a_city_is_never_made_anew() -> None:
    ensure_keys()
    first = load_keys()
    ensure_keys()
    assert load_keys() == first


def test_two_cities_have_two_keys(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ensure_keys()
    first = load_keys()
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "other"))
    ensure_keys()
    assert load_keys() != first


def test_a_given_key_leaves_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_KEY", HEX)
    ensure_keys()
    assert not key_file().exists()
    assert load_keys() == derive(bytes.fromhex(HEX))


def test_the_key_file_may_stand_elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "safe" / "city.key"
    monkeypatch.setenv("BAIGONG_KEY_FILE", str(path))
    ensure_keys()
    assert path.exists()
    path.write_text(HEX.upper() + "\n\n")
    assert load_keys() == derive(bytes.fromhex(HEX))


def test_a_missing_key_is_one_clear_sentence() -> None:
    with pytest.raises(MissingError) as caught:
        load_keys()
    for word in (str(key_file()), "BAIGONG_KEY", "baigong demo", "放回原密钥文件"):
        assert word in caught.value.message
    assert not key_file().exists()


@pytest.mark.parametrize("text", ["", "abc", HEX[:-1], HEX + "00", "g" * 64, "钥" * 64])
def test_what_is_no_key_is_refused_and_not_repeated(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_KEY", text)
    with pytest.raises(InputError, match="BAIGONG_KEY 不是有效密钥：应为 64 位十六进制数") as caught:
        load_keys()
    assert len(text) < 4 or text not in caught.value.message


def test_a_key_file_that_is_no_text_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "bad.key"
    path.write_bytes(b"\xff\xfe" * 32)
    monkeypatch.setenv("BAIGONG_KEY_FILE", str(path))
    with pytest.raises(InputError, match="不能读取"):
        load_keys()


def test_a_folder_in_the_place_of_the_key_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BAIGONG_KEY_FILE", str(tmp_path))
    with pytest.raises(InputError, match="不能读取"):
        load_keys()


def test_keys_do_not_show_themselves() -> None:
    keys = derive(bytes.fromhex(HEX))
    assert keys.encryption.hex() not in repr(keys)
    assert repr(keys.encryption) not in repr(keys)
    assert repr(keys.fingerprint) not in repr(keys)
