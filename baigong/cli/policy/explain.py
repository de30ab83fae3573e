"""``baigong policy explain``: one subject under one policy, with the reasons."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from baigong.cli.policy.asked import Form
from baigong.engine.base.language import _


def register(group: typer.Typer) -> None:
    """Add the command."""
    group.command("explain", help=_help())(explain)


def explain(
    policy: Annotated[str, typer.Argument(metavar="POLICY", help=_("政策的编号。"))],
    subject: Annotated[
        str | None, typer.Option("--subject", metavar="ID", help=_("对象的编号（事实视图的 key）。"))
    ] = None,
    facts: Annotated[
        Path | None, typer.Option("--facts", metavar="FILE.json", help=_("写着事实的 JSON 文件；不属于任何对象。"))
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help=_("认定哪一天；默认为快照的日期，没有快照则为今天。"))
    ] = None,
    swept: Annotated[
        Path | None,
        typer.Option("--swept", metavar="FILE.parquet", help=_("这一天 policy sweep 的结果文件，据此说明名额和互斥。")),
    ] = None,
    snapshot: Annotated[
        Path | None, typer.Option("--snapshot", metavar="DIR", help=_("快照文件夹；默认为最新的快照。"))
    ] = None,
    within: Annotated[
        str | None, typer.Option("--in", metavar="DIR|CITY", help=_("城市名或文件夹；默认为当前城市。"))
    ] = None,
    form: Annotated[Form, typer.Option("--format", help=_("输出的形式。"))] = Form.table,
) -> None:
    """Explain, and print."""
    from baigong.cli.policy import explained

    call = explained.Call(policy, subject, facts, on, swept, snapshot, within)
    explained.run(call, form)


def _help() -> str:
    return _(
        "说明一个对象在一项政策下的结果和理由：逐条列出否决事项和条件、依据的事实和标准、文件和条款。\n\n"
        "不知道的，列出还缺什么、由谁提供；不符合的，给出改变一项事实就能符合的最近情形。\n"
        '用 --subject 查一个对象，或用 --facts 给出事实；日期写成 "2018-03-01"，不知道的写 null 或不写。'
        "用到别的政策时，可在 outcomes 里写它的结果：granted、refused、unknown 或金额（分）。\n"
        "有名额或互斥的政策，要有这一天的认定结果才能说定：城市自动用最近一次 policy sweep，文件夹用 --swept 给出；"
        "没有时只说这个对象自己的条件。\n\n"
        "例：baigong policy explain skill-upgrade-subsidy --subject 11 --on 2018-08-31\n"
        "例：baigong policy explain skill-upgrade-subsidy --facts worker.json --format json\n"
        "例：baigong policy explain training-voucher --in ../others-rules --subject 4 --on 2018-06-30"
    )
