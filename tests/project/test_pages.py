"""The written pages: links resolve, commands exist, variables are those that the code reads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer

from baigong.cli.main import build
from tests.project.tree import ROOT, text_of, tracked

PAGES = [path for path in tracked(".md") if "/vendor/" not in str(path)]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
VARIABLE = re.compile(r"\b(?:BAIGONG_[A-Z_]+|DATABASE_URL)\b")


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_links_resolve(page: Path) -> None:
    links = [
        link.split("#")[0] for link in LINK.findall(text_of(page)) if "://" not in link and not link.startswith("#")
    ]
    assert [link for link in links if not (ROOT / page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_commands_named_exist(page: Path) -> None:
    group = typer.main.get_command(build())
    known = set(getattr(group, "commands", {}))
    named = set(re.findall(r"(?:`|^    |^)(?:\.venv/bin/)?baigong ([a-z]+)", text_of(page), re.MULTILINE))
    assert named <= known


def test_configuration_names_every_variable_that_is_read() -> None:
    told = set(VARIABLE.findall(text_of(Path("docs/configuration.md"))))
    code = "\n".join(text_of(path) for path in tracked(".py") if path.parts[0] == "baigong")
    read = set(re.findall(r"environ(?:\.get\(|\[)\"(BAIGONG_[A-Z_]+|DATABASE_URL)\"", code))
    assert "BAIGONG_HOME" in read
    assert read - told == set()
    assert {name for name in told if name not in code} == set()


def test_decisions_are_listed_in_order() -> None:
    index = text_of(Path("docs/decisions/README.md"))
    records = sorted(
        path.name for path in tracked(".md") if path.parts[:2] == ("docs", "decisions") and path.name[0].isdigit()
    )
    assert len(records) >= 5
    assert re.findall(r"\((\d{4}-[a-z0-9-]+\.md)\)", index) == records
    assert [name[:4] for name in records] == [f"{number:04}" for number in range(1, len(records) + 1)]


@pytest.mark.parametrize(
    "record", [path for path in tracked(".md") if path.parent.name == "decisions" and path.name[0].isdigit()], ids=str
)
def test_each_decision_keeps_the_template(record: Path) -> None:
    headings = re.findall(r"^## (.+)$", text_of(record), re.MULTILINE)
    assert headings == ["The question", "What we decided", "Why", "What it costs"]
