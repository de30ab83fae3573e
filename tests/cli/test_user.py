"""`baigong user`: accounts are made, their passwords set anew, and closed; a weak password is refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.contrib.auth.hashers import check_password

from tests.support.command import baigong

PASSWORD = "a long pass phrase"


def account(home: Path, name: str) -> tuple[str, bool] | None:
    """Its password as kept, and whether it is open."""
    with closing(sqlite3.connect(home / "baigong.sqlite3")) as database:
        row = database.execute("SELECT password, is_active FROM auth_user WHERE username = ?", [name]).fetchone()
    return (str(row[0]), bool(row[1])) if row else None


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with one account; there was no database before."""
    home = tmp_path_factory.mktemp("home")
    done = baigong("user", "liu", home=home, typed=f"{PASSWORD}\n")
    assert (done.returncode, done.stdout) == (0, "已建立账号“liu”。\n"), done.stderr
    return home


def test_the_password_is_kept_as_a_hash(home: Path) -> None:
    kept = account(home, "liu")
    assert kept
    assert kept[1]
    assert PASSWORD not in kept[0]
    assert check_password(PASSWORD, kept[0])


def test_a_second_time_sets_the_password_anew(home: Path) -> None:
    assert baigong("user", "zhao", home=home, typed=f"{PASSWORD}\n").returncode == 0
    done = baigong("user", "zhao", home=home, typed="another pass phrase\r\n")
    assert done.stdout == "已重设“zhao”的密码。\n"
    kept = account(home, "zhao")
    assert kept
    assert check_password("another pass phrase", kept[0])


def test_a_closed_account_has_no_password_and_can_be_opened_again(home: Path) -> None:
    assert baigong("user", "qian", home=home, typed=f"{PASSWORD}\n").returncode == 0
    assert baigong("user", "qian", "--remove", home=home).stdout == "已停用账号“qian”。\n"
    kept = account(home, "qian")
    assert kept
    assert not kept[1]
    assert not check_password(PASSWORD, kept[0])
    assert baigong("user", "qian", home=home, typed=f"{PASSWORD}\n").returncode == 0
    assert (account(home, "qian") or ("", False))[1]


@pytest.mark.parametrize("password", ["", "short", "123456789012345", "password1234", "sun.sun.sun."])
def test_a_weak_password_is_refused(home: Path, password: str) -> None:
    done = baigong("user", "sun.sun.sun", home=home, typed=f"{password}\n")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "密码太弱" in done.stderr
    assert account(home, "sun.sun.sun") is None


@pytest.mark.parametrize("name", ["两 个", "a/b", "x" * 151, ""])
def test_a_name_that_cannot_be_used(home: Path, name: str) -> None:
    done = baigong("user", name, home=home, typed=f"{PASSWORD}\n")
    assert done.returncode == 2
    assert "不能用" in done.stderr


def test_an_account_that_is_not_there_cannot_be_closed(home: Path) -> None:
    done = baigong("user", "nobody", "--remove", home=home)
    assert done.returncode == 2
    assert "没有账号“nobody”" in done.stderr
