"""``baigong pack``: check a city pack, start a new one."""

from __future__ import annotations

import json
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _

if TYPE_CHECKING:
    from baigong.engine.pack import Problem

FOUND = 1
"""Exit code of a finding."""


class Format(StrEnum):
    """How the answer is written."""

    TEXT = "text"
    JSON = "json"


def register(app: typer.Typer) -> None:
    """Add ``pack check`` and ``pack new`` to the command line."""
    group = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help=_("检查或新建城市包：一座城市的全部设定。"))
    group.command(
        "check",
        help=_(
            "检查城市包和其中的政策，逐条给出“文件:行:列: 错误 — 改法”。\n\n"
            "WHERE 是城市名（如 mianyang）或文件夹；不写则用 BAIGONG_CITY，再不然是 mianyang。\n"
            "退出码：0 没有错误；1 有错误；2 读不了。\n\n"
            "例：baigong pack check yunxi\n"
            "例：baigong pack check ../yunzhou --format json"
        ),
    )(check)
    group.command(
        "new",
        help=_(
            "新建一个可以直接使用的空城市包；文件里的注释说明每一项怎么写。\n\n"
            "DIRECTORY 必须还不存在，或是空文件夹。\n"
            "退出码：0 已建好；2 不能建。\n\n"
            "例：baigong pack new ../yunzhou --title 云州市 --title-en Yunzhou --division 990300"
        ),
    )(new)
    app.add_typer(group, name="pack")


def check(
    where: Annotated[str | None, typer.Argument(help=_("城市名或文件夹。"))] = None,
    form: Annotated[Format, typer.Option("--format", help=_("结果的格式：text 供人看，json 供程序用。"))] = Format.TEXT,
) -> None:
    """Print the problems of a pack; exit 1 where there are any."""
    from baigong.engine.pack import check_pack, pack_directory
    from baigong.engine.policy import check_book
    from baigong.engine.policy.answer.read import check_profiles

    directory = pack_directory(where)
    _refuse_other_folders(directory)
    problems = check_pack(directory) or check_book(directory) or check_profiles(directory) or _of_models(directory)
    typer.echo(_as_json(directory, problems) if form is Format.JSON else _as_text(directory, problems))
    if problems:
        raise typer.Exit(FOUND)


def new(
    directory: Annotated[Path, typer.Argument(help=_("新城市包的文件夹。"))],
    city_id: Annotated[str | None, typer.Option("--id", help=_("名称，小写英文；不写则用文件夹的名字。"))] = None,
    title: Annotated[str | None, typer.Option("--title", help=_("中文名称，如 云州市；不写则用 --id。"))] = None,
    title_en: Annotated[str | None, typer.Option("--title-en", help=_("英文名称，如 Yunzhou。"))] = None,
    division: Annotated[
        str | None, typer.Option("--division", help=_("本市的六位区划代码；不写则先用 990000。"))
    ] = None,
) -> None:
    """Write a working empty city and print its folder."""
    from baigong.engine.pack import new_pack
    from baigong.engine.pack.new import PLACEHOLDER_CODE

    folder = new_pack(directory, city_id, title, title_en, division or PLACEHOLDER_CODE)
    typer.echo(str(folder))
    typer.echo(_("已建好。请先改 divisions.yaml，再运行 baigong pack check {path}").format(path=folder), err=True)


def _of_models(directory: Path) -> list[Problem]:
    """What a pack that is right in itself declares of records that the models lack or must not give."""
    from baigong.cli import django_setup
    from baigong.engine.pack import load_pack

    try:
        django_setup()
    except InputError as error:
        typer.echo(_("没有核对记录的字段：{why}").format(why=error.message), err=True)
        return []
    from baigong.bureau.snapshots.fields import check_record_fields

    return check_record_fields(load_pack(directory))


def _refuse_other_folders(directory: Path) -> None:
    from baigong.engine.pack.shapes import SHAPES

    if not any((directory / file).is_file() for file in SHAPES):
        raise InputError(
            _(
                "{path} 不是城市包：里面没有 city.yaml 等文件。请给出城市包的文件夹，或用 baigong pack new 新建一个。"
            ).format(path=directory)
        )


def _as_text(directory: Path, problems: list[Problem]) -> str:
    if not problems:
        return _("{path}：没有错误").format(path=directory)
    files = len({one.file for one in problems})
    summary = _("{path}：{count} 处错误，在 {files} 个文件里").format(path=directory, count=len(problems), files=files)
    return "\n".join([*map(str, problems), summary])


def _as_json(directory: Path, problems: list[Problem]) -> str:
    answer = {"pack": str(directory), "problems": [asdict(one) for one in problems]}
    return json.dumps(answer, ensure_ascii=False, indent=2)
