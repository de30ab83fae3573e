"""What was typed, and what of it cannot go together."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from baigong.cli.checking.asked import Asked
from baigong.engine.base.errors import InputError

PLAIN: dict[str, Any] = {"file": "letter.docx", "as_of": None, "form": "table", "annotate": None, "out": None}


def asked(**given: Any) -> Asked:
    return Asked(**{**PLAIN, **given})


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"file": "-"},
        {"as_of": "2018-08-31"},
        {"form": "json", "out": Path("a.json")},
        {"form": "html", "no_city": True},
        {"text": True},
        {"text": True, "out": Path("a.txt")},
        {"annotate": Path("b.docx")},
        {"annotate": Path("B.DOCX"), "out": Path("a.html"), "form": "html"},
        {"file": "LETTER.DOCX", "annotate": Path("b.docx")},
    ],
)
def test_what_goes_together(given: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    asked(**given).refuse()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"text": True, "form": "json"}, "--format"),
        ({"text": True, "form": "html", "no_city": True}, "--format、--no-city"),
        ({"text": True, "annotate": Path("b.docx")}, "--annotate"),
        ({"text": True, "as_of": "2018-08-31"}, "--as-of"),
        ({"no_city": True, "as_of": "2018-08-31"}, "--no-city"),
        ({"file": "-", "annotate": Path("b.docx")}, r"\.docx"),
        ({"file": "letter.pdf", "annotate": Path("b.docx")}, r"\.docx"),
        ({"annotate": Path("b.doc")}, r"\.docx"),
        ({"annotate": Path("letter.docx")}, "原文件"),
        ({"annotate": Path("./sub/../letter.docx")}, "原文件"),
        ({"out": Path("letter.docx")}, "--out"),
        ({"annotate": Path("b.docx"), "out": Path("b.docx")}, "同一个文件"),
    ],
)
def test_what_does_not(given: dict[str, Any], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    (tmp_path / "letter.docx").write_bytes(b"PK")
    with pytest.raises(InputError, match=words) as caught:
        asked(**given).refuse()
    assert "\n" not in caught.value.message
    assert caught.value.message.endswith("。")


def test_a_hard_link_is_the_same_file(tmp_path: Path) -> None:
    source = tmp_path / "letter.docx"
    source.write_bytes(b"PK")
    other = tmp_path / "other.docx"
    other.hardlink_to(source)
    with pytest.raises(InputError):
        asked(file=str(source), annotate=other).refuse()


def test_the_day() -> None:
    assert asked().day is None
    assert asked(as_of="2018-08-31").day == date(2018, 8, 31)
    for wrong in ("", "2018-02-30", "31.8.2018"):
        with pytest.raises(InputError, match="--as-of"):
            _ = asked(as_of=wrong).day
