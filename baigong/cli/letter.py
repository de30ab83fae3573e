"""``baigong letter``: an official letter from the city's records, every number traced."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from baigong.engine.base.language import _


class Format(StrEnum):
    """How the letter is written."""

    docx = "docx"
    text = "text"
    html = "html"
    json = "json"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("letter", help=_help())(letter)


def letter(
    id_: Annotated[str | None, typer.Argument(metavar="ID", help=_("公文的编号；不写则列出全部公文。"))] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", help=_("数字截至哪一天（2018-08-31）；默认为模板写明的日期。"))
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", help=_("写入哪个文件；默认为当前文件夹里的 编号.docx，其他形式写到屏幕。"))
    ] = None,
    pdf: Annotated[bool, typer.Option("--pdf", help=_("另用 LibreOffice 生成同名的 PDF。"))] = False,
    snapshot: Annotated[Path | None, typer.Option("--snapshot", help=_("快照文件夹；默认为最新的快照。"))] = None,
    form: Annotated[Format, typer.Option("--format", help=_("输出的形式。"))] = Format.docx,
) -> None:
    """One letter, or the list of them."""
    from baigong.cli import letters

    if id_ is None:
        letters.list_all(as_json=form is Format.json)
        return
    made = letters.compose(id_, as_of, snapshot)
    if form is Format.docx:
        letters.write_files(made, out or Path(f"{made.id}.docx"), pdf=pdf)
    else:
        letters.write_one(made, form.value, out, pdf=pdf)


def _help() -> str:
    return _(
        "由记录写成一封公文，每个数字都能追溯。\n\n"
        "公文是城市包里的模板（letters 文件夹），版式为 GB/T 9704—2012 的信函格式。\n"
        "写 reply.docx 时，旁边另有 reply.trace.json 和 reply.trace.html，说明每个数字的位置、定义和记录数。\n"
        "--pdf 需要 LibreOffice；字体用 make fonts 下载。不写编号则列出全部公文。\n\n"
        "例：baigong letter\n"
        "例：baigong letter npc-68-2018 --as-of 2018-08-31 --out reply.docx --pdf\n"
        "例：baigong letter npc-68-2018 --format text"
    )
