"""docs/packs.md: its examples make a sound city, step by step, and its mistake is answered as it says."""

from __future__ import annotations

import re
import shlex
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from baigong.cli.main import build
from baigong.engine.pack import check_pack, load_pack
from baigong.engine.policy.answer import entitlements, load_profiles, next_question
from baigong.engine.policy.model.nodes import Value
from baigong.engine.policy.read import check_book

PAGE = (Path(__file__).parents[3] / "docs" / "packs.md").read_text(encoding="utf-8")
DAY = date(2023, 12, 31)
EXAMPLE = re.compile(r"<!-- example: (\S+), (append|whole|after \"(.+?)\") -->\n```\w+\n(.*?)```", re.DOTALL)
MISTAKE = re.compile(r"<!-- mistake: (\S+), \"(.+?)\" becomes \"(.+?)\" -->\n```text\n(.*?)\n```", re.DOTALL)


def follow(pack: Path) -> None:
    """Put every example where it says."""
    for file, how, after, text in EXAMPLE.findall(PAGE):
        path = pack / file
        path.parent.mkdir(exist_ok=True)
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        if how == "whole":
            path.write_text(text, encoding="utf-8")
        elif how == "append":
            path.write_text(before + text, encoding="utf-8")
        else:
            assert before.count(f"\n{after}\n") == 1
            path.write_text(before.replace(f"\n{after}\n", f"\n{after}\n{text}"), encoding="utf-8")


@pytest.fixture
def city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the page's first command makes."""
    monkeypatch.chdir(tmp_path)
    command = next(line for line in PAGE.splitlines() if line.startswith("$ baigong pack new"))
    result = CliRunner().invoke(build(), shlex.split(command)[2:])
    assert result.exit_code == 0, result.output
    return tmp_path / "yunzhou"


def test_the_new_city_is_sound_and_grows_to_the_page_s_own_figures(city: Path) -> None:
    assert check_pack(city) == []

    follow(city)

    assert check_pack(city) == []
    pack = load_pack(city)
    assert [one.id for one in pack.indicators[:2]] == ["studios", "studios_provincial"]
    assert pack.unit_of("990321") == "990302"
    assert [str(one.low) for one in pack.publications[0].figures] == ["13", "3"]
    assert pack.provisions["studio_grant"].values[1].value == 15_000_000
    assert [kind for kind, _text in pack.letters["studios"].body[1].written] == ["text"]


def test_the_page_s_questions_lead_to_the_award(city: Path) -> None:
    follow(city)
    assert check_book(city) == []
    profile = load_profiles(city)["worker"]
    answers: dict[str, Value | None] = {}
    for name, value in (("level", "2"), ("county", "990301")):
        question = next_question(profile, answers, DAY)
        assert question is not None
        assert question.id == name
        answers[name] = value
    assert next_question(profile, answers, DAY) is None
    (found,) = entitlements(profile, answers, DAY)
    assert (found.outcome, found.amount, found.next_step) == ("granted", 100_000, "带证书到区就业局办理")
    answers["level"] = "-"
    assert [one.by for one in entitlements(profile, answers, DAY)] == ["level"]


def test_the_page_s_check_command_says_so(city: Path) -> None:
    result = CliRunner().invoke(build(), ["pack", "check", "yunzhou"])

    assert result.exit_code == 0
    assert result.stdout == f"{city}：没有错误\n"


def test_the_page_s_mistake_is_answered_as_it_says(city: Path) -> None:
    follow(city)
    ((file, old, new, answer),) = MISTAKE.findall(PAGE)
    path = city / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")

    assert [str(one) for one in check_pack(city)] == [answer]


def test_every_file_of_a_pack_is_explained() -> None:
    from baigong.engine.pack.shapes import ELSEWHERE, SHAPES

    assert [file for file in (*SHAPES, *ELSEWHERE) if f"`{file}`" not in PAGE] == []


def test_every_key_a_pack_may_write_is_explained() -> None:
    from baigong.engine.pack import model
    from baigong.engine.pack.annotation import fields

    parts: list[type[model.Part]] = [model.Division, model.Term, model.Column, model.RecordTable, model.FactView]
    parts += [model.Rows, model.Ratio, model.Period, model.Printed, model.Indicator, model.Identity]
    parts += [model.DatedValue, model.Provision, model.Publication]
    parts += [model.LetterTemplate, model.Block, model.Phrase, model.CitedDocument]
    keys = {key for part in parts for key, _field in fields(part)} - {"figures"}
    words = set(re.findall(r"[a-z_]+", PAGE))

    assert keys - words == set()
