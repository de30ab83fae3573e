"""The frame of every command: language, exit codes, one sentence for each failure."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from baigong import __version__
from baigong.cli import main
from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.base.language import speak
from tests.support.command import BAIGONG, baigong


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], int]:
    """Run a command that raises."""

    def fail(error: BaseException) -> int:
        app = typer.Typer()

        @app.callback()
        def root() -> None: ...

        @app.command()
        def act(number: int = 0) -> None:
            raise error

        monkeypatch.setattr(main, "build", lambda: app)
        return main.execute(["act"])

    return fail


def test_version(tmp_path: Path) -> None:
    answer = baigong("--version", home=tmp_path)
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, f"baigong {__version__}\n", "")


def test_help_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.execute(["--help"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("用法：baigong ")
    assert "BAIGONG_HOME" in out
    assert "DATABASE_URL" in out
    assert err == ""


def test_without_a_command_the_help_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.execute([]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "用法：baigong" in err


@pytest.mark.parametrize("group", [[], ["serve"]])
def test_help_speaks_no_words_of_the_framework(group: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main.execute([*group, "--help"]) == 0
    out = capsys.readouterr().out
    for word in ("Usage", "Options:", "Commands:", "Show this message", "default:"):
        assert word not in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--bad"], "没有选项 --bad"),
        (["nix"], "没有命令 nix"),
        (["serve", "--port"], "--port"),
        (["serve", "--port", "many"], "'--port' 的值不能使用"),
        (["serve", "--port", "0"], "'--port' 的值不能使用"),
        (["serve", "surplus"], "多出了参数 surplus"),
    ],
)
def test_a_wrong_call_is_one_sentence(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.execute(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert err.startswith("用法错误：")
    assert words in err
    assert "--help。" in err


@pytest.mark.parametrize("error", [InputError("这样不行。请那样。"), MissingError("没有快照。")])
def test_a_clear_error_is_its_sentence_and_two(
    error: Exception, failing: Callable[[BaseException], int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert failing(error) == 2
    assert capsys.readouterr() == ("", f"{error}\n")


def test_interruption(failing: Callable[[BaseException], int], capsys: pytest.CaptureFixture[str]) -> None:
    assert failing(KeyboardInterrupt()) == 130
    assert capsys.readouterr() == ("", "")


def test_interruption_within_a_query(
    failing: Callable[[BaseException], int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert failing(RuntimeError("Query interrupted")) == 130
    assert capsys.readouterr() == ("", "")


def test_a_question_refused(failing: Callable[[BaseException], int], capsys: pytest.CaptureFixture[str]) -> None:
    assert failing(typer.Abort()) == 2
    assert capsys.readouterr().err == "已取消。\n"


@pytest.mark.parametrize("code", [0, 1, 2])
def test_a_command_chooses_its_exit_code(code: int, failing: Callable[[BaseException], int]) -> None:
    assert failing(typer.Exit(code)) == code


def test_a_fault_of_the_program_is_an_error_not_a_finding(
    failing: Callable[[BaseException], int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert failing(ZeroDivisionError("nought")) == 2
    err = capsys.readouterr().err
    assert "ZeroDivisionError: nought" in err
    assert err.endswith("请把它报告给维护者。\n")


def test_a_file_that_cannot_be_read(
    failing: Callable[[BaseException], int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert failing(PermissionError(13, "Permission denied", "/nowhere/x.csv")) == 2
    err = capsys.readouterr().err
    assert "/nowhere/x.csv" in err
    assert "Permission denied" in err
    assert "Traceback" not in err


def test_a_reader_who_leaves_is_no_error(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    answer = subprocess.run(
        [BAIGONG, "--help"],
        stdout=writing,
        stderr=subprocess.PIPE,
        env={**os.environ, "BAIGONG_HOME": str(tmp_path)},
        check=False,
        timeout=60,
    )
    os.close(writing)
    assert (answer.returncode, answer.stderr) == (0, b"")


def test_light_commands_import_neither_django_nor_the_engines() -> None:
    program = (
        "import sys; from baigong.cli import main; main.execute(['--version']);"
        "print(sorted({'django', 'duckdb', 'pyarrow', 'granian', 'psycopg', 'pydantic', 'rich', 'sqlglot'} & set(sys.modules)))"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert answer.stdout.splitlines()[-1] == "[]"


def test_a_light_command_makes_no_data_folder(tmp_path: Path) -> None:
    home = tmp_path / "none"
    assert baigong("--help", home=home).returncode == 0
    assert not home.exists()


def test_the_language_is_taken_when_the_command_runs(capsys: pytest.CaptureFixture[str]) -> None:
    with speak("zh"):
        assert main.execute(["serve", "--help"]) == 0
    assert "监听的端口" in capsys.readouterr().out
