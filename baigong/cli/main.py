"""``baigong``: the command, its groups, and the frame in which they fail."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer

from baigong import __version__
from baigong.cli import frame
from baigong.cli.failures import sentence_for
from baigong.engine.base.language import _

GROUPS = ("check", "pack", "policy", "demo", "snapshot", "figures", "letter", "serve", "user")
"""Modules of this package in the order of their work; each has ``register(app)`` and imports little."""

ERROR = 2
INTERRUPTED = 130
IN_A_QUERY = "Query interrupted"
"""What DuckDB makes of a KeyboardInterrupt."""


def build() -> typer.Typer:
    """The whole command, in the language spoken now."""
    app = typer.Typer(
        name="baigong",
        help=_(
            "百工：一座城市的技能人才工作，从记录到每一个对外公布的数字。\n\n"
            "先用 baigong demo 建立一座完整的示范城市，再用 baigong figures 计算数字，用 baigong serve 打开网页。\n\n"
            "数据放在 BAIGONG_HOME（默认 ./var）；数据库由 DATABASE_URL 指定（默认是该目录中的 SQLite）；"
            "“今天”由 BAIGONG_TODAY 指定；提示的语言由 BAIGONG_LANG（zh 或 en）指定。\n\n"
            "退出码：0 正常；1 检查有发现；2 出错。结果写到标准输出，进度与说明写到标准错误。"
        ),
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )

    @app.callback()
    def root(
        version: Annotated[
            bool, typer.Option("--version", help=_("显示版本号。"), callback=_show_version, is_eager=True)
        ] = False,
    ) -> None:
        """Nothing of its own; the options above work through their callbacks."""

    for name in GROUPS:
        import_module(f"baigong.cli.{name}").register(app)
    return app


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"baigong {__version__}")
        raise typer.Exit


def execute(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; every failure is one sentence on standard error."""
    try:
        command = frame.speaking(typer.main.get_command(build()))
        result: Any = command.main(args=arguments, prog_name="baigong", standalone_mode=False)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except (BrokenPipeError, SystemExit) as error:
        if not isinstance(error.__context__ or error, BrokenPipeError):
            raise
        _let_go_of_output()  # Typer has turned it into an exit of 1, which here would mean a finding
        return 0
    except Exception as error:  # noqa: BLE001  the last place that can still speak plainly
        return INTERRUPTED if isinstance(error, RuntimeError) and str(error) == IN_A_QUERY else _fail(error)
    return result if isinstance(result, int) else 0


def _fail(error: Exception) -> int:
    sentence = frame.usage_sentence(error) or sentence_for(error)
    if sentence is None:
        traceback.print_exception(error)
        sentence = _("程序遇到了没有预料到的错误，以上是它的经过；数据没有被有意改动。请把它报告给维护者。")
    typer.echo(sentence, err=True)
    return ERROR


def _let_go_of_output() -> None:
    """Whoever read us has left: let the interpreter flush into nothing at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def run() -> None:
    """The console script. What it writes in the data folder is its owner's alone, wherever a database was put."""
    os.umask(0o077)
    gc.set_threshold(
        100_000, 20, 20
    )  # a short command makes many small objects and keeps nearly all of them to its end
    sys.exit(execute())
