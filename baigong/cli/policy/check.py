"""``baigong policy check``: every mistake of the policies, with its place and its cure."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baigong.cli.policy.asked import Form, whose
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _

if TYPE_CHECKING:
    from baigong.engine.pack import Problem

FOUND = 1


def register(group: typer.Typer) -> None:
    """Add the command."""
    group.command("check", help=_help())(check)


def check(
    pack: Annotated[str | None, typer.Argument(metavar="PACK", help=_("城市名或文件夹；默认为当前城市。"))] = None,
    within: Annotated[str | None, typer.Option("--in", metavar="DIR|CITY", help=_("与 PACK 相同。"))] = None,
    form: Annotated[Form, typer.Option("--format", help=_("输出的形式。"))] = Form.table,
) -> None:
    """Print every mistake; exit 1 where there is one."""
    from baigong.engine.pack import pack_directory
    from baigong.engine.policy import check_book

    directory = pack_directory(whose(pack, within))
    if not any((directory / one).is_file() for one in ("facts.yaml", "city.yaml")):
        raise InputError(
            _("{path} 里没有 facts.yaml。请给出城市包，或放着 facts.yaml 和政策的文件夹。").format(path=directory)
        )
    problems = check_book(directory)
    typer.echo(_as_json(directory, problems) if form is Form.json else _as_text(directory, problems))
    if problems:
        raise typer.Exit(FOUND)


def _as_text(directory: Path, problems: list[Problem]) -> str:
    if not problems:
        return _("{path}：政策没有错误").format(path=directory)
    files = len({one.file for one in problems})
    summary = _("{path}：{count} 处错误，在 {files} 个文件里").format(path=directory, count=len(problems), files=files)
    return "\n".join([*map(str, problems), summary])


def _as_json(directory: Path, problems: list[Problem]) -> str:
    answer = {"pack": str(directory), "problems": [asdict(one) for one in problems]}
    return json.dumps(answer, ensure_ascii=False, indent=1)


def _help() -> str:
    return _(
        "检查政策，逐条给出“文件:行:列: 错误 — 改法”。\n\n"
        "PACK 是城市名（如 mianyang）、城市包，或任何放着 facts.yaml 和政策的文件夹；不写则用当前城市。\n"
        "退出码：0 没有错误；1 有错误；2 读不了。\n\n"
        "例：baigong policy check\n"
        "例：baigong policy check ../others-rules --format json"
    )
