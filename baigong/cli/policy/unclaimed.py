"""``baigong policy unclaimed``: entitled, and neither applied nor paid."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from baigong.cli.policy.asked import Form
from baigong.engine.base.language import _


def register(group: typer.Typer) -> None:
    """Add the command."""
    group.command("unclaimed", help=_help())(unclaimed)


def unclaimed(
    on: Annotated[str, typer.Option("--on", metavar="DATE", help=_("认定哪一天（2018-08-31）。"))],
    policies: Annotated[
        list[str] | None, typer.Argument(metavar="POLICY", help=_("政策的编号；不写则为全部政策。"))
    ] = None,
    ids: Annotated[bool, typer.Option("--ids", help=_("列出每个对象的编号和金额。"))] = False,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help=_("写入文件：.csv、.xlsx 或 .parquet；写成之前旧文件不变。")),
    ] = None,
    snapshot: Annotated[
        Path | None, typer.Option("--snapshot", metavar="DIR", help=_("快照文件夹；默认为最新的快照。"))
    ] = None,
    within: Annotated[
        str | None, typer.Option("--in", metavar="DIR|CITY", help=_("城市名或文件夹；默认为当前城市。"))
    ] = None,
    form: Annotated[Form, typer.Option("--format", help=_("输出的形式。"))] = Form.table,
) -> None:
    """Look, and print by policy and county."""
    from baigong.cli.policy import entitled

    entitled.run(entitled.Call(on, tuple(policies or ()), snapshot, within, out, ids=ids), form)


def _help() -> str:
    return _(
        "应享未享：按政策认定为批准、但既没有申请也没有领过钱的对象，按政策和县市区列出人数和金额。\n\n"
        "怎样算申请过或领过，由政策的 claimed 写明；没有记录可查的政策写明查不了，不会悄悄略过。\n"
        "只数已经定下的结果；暂定的、是否应享或是否申请过不知道的，另行说明缺什么。已决案件都算申请过。\n"
        "不写姓名。这是经办人用的清单，没有隐去小数目，请勿直接公开。\n\n"
        "例：baigong policy unclaimed --on 2018-08-31\n"
        "例：baigong policy unclaimed skill-upgrade-subsidy --on 2018-08-31 --ids --out unclaimed.xlsx\n"
        "例：baigong policy unclaimed --in ../others-rules --on 2018-08-31 --format json --ids"
    )
