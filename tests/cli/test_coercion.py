"""Plain values without the validator, and numbers with it."""

from __future__ import annotations

import subprocess
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import pytest
import typer

from baigong.cli import frame


class Colour(StrEnum):
    red = "red"
    blue = "blue"


class Seen:
    """What the command was given."""

    values: dict[str, Any]


@pytest.fixture
def command() -> Any:
    app = typer.Typer(add_completion=False)

    @app.command()
    def act(
        name: Annotated[str, typer.Argument()],
        path: Annotated[Path | None, typer.Option()] = None,
        colour: Annotated[Colour, typer.Option()] = Colour.red,
        by: Annotated[list[str] | None, typer.Option()] = None,
        count: Annotated[int, typer.Option(min=1, max=9)] = 1,
        share: Annotated[float, typer.Option()] = 0.5,
        keep: Annotated[bool, typer.Option("--keep")] = False,
    ) -> None:
        Seen.values = {
            "name": name, "path": path, "colour": colour, "by": by, "count": count, "share": share, "keep": keep,
        }  # fmt: skip

    return frame.speaking(typer.main.get_command(app))


def given(command: Any, *arguments: str) -> dict[str, Any]:
    command.main(args=list(arguments), prog_name="act", standalone_mode=False)
    return Seen.values


def test_defaults(command: Any) -> None:
    values = given(command, "x")
    assert values["name"] == "x"
    assert values["path"] is None
    assert values["colour"] is Colour.red
    assert not values["by"]
    assert (values["count"], values["share"], values["keep"]) == (1, 0.5, False)


def test_what_is_typed_has_the_annotations_type(command: Any) -> None:
    values = given(
        command, "x", "--path", "a/b", "--colour", "blue", "--by", "p", "--by", "q", "--count", "3", "--share", "0.25", "--keep"
    )  # fmt: skip
    assert values["path"] == Path("a/b")
    assert values["colour"] is Colour.blue
    assert values["by"] == ["p", "q"]
    assert (values["count"], values["share"], values["keep"]) == (3, 0.25, True)


@pytest.mark.parametrize("wrong", ["green", "RED", "", "红"])
def test_a_choice_that_is_none_names_those_that_are(command: Any, wrong: str) -> None:
    with pytest.raises(typer.BadParameter, match="red、blue"):
        given(command, "x", "--colour", wrong)


@pytest.mark.parametrize("wrong", ["0", "10", "many", "1.5"])
def test_limits_of_numbers_still_hold(command: Any, wrong: str) -> None:
    with pytest.raises(typer.BadParameter):
        given(command, "x", "--count", wrong)


def test_what_is_required_is_still_required(command: Any) -> None:
    with pytest.raises(Exception, match="name"):
        given(command)


def test_a_long_wrong_choice_is_cut(command: Any) -> None:
    with pytest.raises(typer.BadParameter) as caught:
        given(command, "x", "--colour", "长" * 500)
    assert len(caught.value.message) < 100


@pytest.mark.parametrize("call", [["--version"], ["--help"], ["check", "--help"], ["figures", "--nonsense"]])
def test_light_calls_load_no_validator(call: list[str]) -> None:
    driver = f"import sys\nfrom baigong.cli.main import execute\nexecute({call!r})\nsys.exit('pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", driver], capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout
