"""``baigong policy diff``: what changed between two folders, and for whom."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from baigong.cli.policy.asked import Form
from baigong.engine.base.language import _


def register(group: typer.Typer) -> None:
    """Add the command."""
    group.command("diff", help=_help())(diff)


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help=_("原来的文件夹或城市。"))],
    new: Annotated[str, typer.Argument(metavar="NEW", help=_("现在的文件夹或城市。"))],
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help=_("另数出这一天谁的结果不同（2018-08-31）。"))
    ] = None,
    within: Annotated[
        str | None, typer.Option("--in", metavar="DIR|CITY", help=_("数谁：读哪里的对象；默认为 OLD 的。"))
    ] = None,
    snapshot: Annotated[
        Path | None, typer.Option("--snapshot", metavar="DIR", help=_("快照文件夹；默认为最新的快照。"))
    ] = None,
    form: Annotated[Form, typer.Option("--format", help=_("输出的形式。"))] = Form.table,
) -> None:
    """Compare, and print what changed."""
    from baigong.cli.policy import differing

    differing.run(differing.Call(old, new, on, within, snapshot), form)


def _help() -> str:
    return _(
        "比较两个文件夹的政策，用话说出改了什么：政策的增减，施行日期，参数从哪天起由多少变为多少，条件、金额、互斥组、名额、次序。\n\n"
        "加 --on 日期 时，两边各认定一遍，按政策数出多少对象的结果或金额不同。\n"
        "写法不同而意思相同的条件，不算改动。退出码：0 没有不同；1 有不同；2 出错。\n\n"
        "例：baigong policy diff mianyang ../mianyang-reform\n"
        "例：baigong policy diff old new --on 2018-08-31 --format json"
    )
