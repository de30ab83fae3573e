"""What holds for every template: no inline style or script, every Chinese text translatable, every part documented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

WEB = Path(__file__).resolve().parents[2] / "baigong/web"
TEMPLATES = sorted(WEB.rglob("templates/**/*.html"))
TRANSLATED = re.compile(r"\{% blocktranslate.*?\{% endblocktranslate %\}|\{% translate.*?%\}|\{#.*?#\}", re.DOTALL)
CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+")
OURS = {"百工", "中文"}
"""The name on the seal, and the name of the language, which is always written in itself."""


def test_there_are_templates() -> None:
    assert {"base.html", "ledger_row.html", "page.html", "problem.html"} <= {path.name for path in TEMPLATES}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(WEB).as_posix())
def test_nothing_runs_or_is_styled_inline(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle=", text)
    assert not re.search(r"\son[a-z]+=", text)
    assert not re.search(r"hx-on|javascript:|\|safe\b|autoescape off", text)
    assert all(" src=" in tag for tag in re.findall(r"<script[^>]*>", text))
    assert "<style" not in text


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(WEB).as_posix())
def test_every_chinese_text_can_be_translated(path: Path) -> None:
    left = TRANSLATED.sub("", path.read_text(encoding="utf-8"))
    assert set(CHINESE.findall(left)) <= OURS


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(WEB).as_posix())
def test_nothing_is_fetched_from_elsewhere(path: Path) -> None:
    assert not re.search(r"(src|href|action)=[\"']?(https?:)?//", path.read_text(encoding="utf-8"))


def test_the_readme_names_every_component() -> None:
    readme = (WEB / "components/README.md").read_text(encoding="utf-8")
    parts = {path.name for path in (WEB / "components/templates/components").glob("*.html")}
    assert {name for name in re.findall(r"`([a-z_]+\.html)`", readme) if name in parts} == parts


@pytest.mark.parametrize("room", ["", "components", "middleware", "public"])
def test_every_room_says_what_lives_there(room: str) -> None:
    text = (WEB / room / "README.md").read_text(encoding="utf-8")
    assert all(word in text for word in ("**Lives here**", "**Enters**", "**Leaves**"))
