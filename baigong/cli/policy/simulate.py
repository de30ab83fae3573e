"""``baigong policy simulate``: what a reform costs, who gains and who loses."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from baigong.cli.policy.asked import Form
from baigong.engine.base.language import _


def register(group: typer.Typer) -> None:
    """Add the command."""
    group.command("simulate", help=_help())(simulate)


def simulate(
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help=_("认定哪一天（2018-08-31）；默认为今天。"))
    ] = None,
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="POLICY.parameter=VALUE[@DATE]",
            help=_("改一个参数；可以写几次。表写成 政策.参数[键]=值。"),
        ),
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option("--with", metavar="DIR", help=_("改动后的文件夹；没有 facts.yaml 时，只放改了的政策即可。")),
    ] = None,
    by: Annotated[
        list[str] | None, typer.Option("--by", metavar="COLUMN", help=_("另按哪一列列出得失；可以写几次。"))
    ] = None,
    ids: Annotated[
        Path | None, typer.Option("--ids", metavar="FILE.parquet", help=_("把结果有变化的对象逐个写入这个文件。"))
    ] = None,
    chart: Annotated[
        Path | None, typer.Option("--chart", metavar="FILE.svg", help=_("把改动前后的费用画成图，写入这个文件。"))
    ] = None,
    snapshot: Annotated[
        Path | None, typer.Option("--snapshot", metavar="DIR", help=_("快照文件夹；默认为最新的快照。"))
    ] = None,
    within: Annotated[
        str | None, typer.Option("--in", metavar="DIR|CITY", help=_("城市名或文件夹；默认为当前城市。"))
    ] = None,
    form: Annotated[Form, typer.Option("--format", help=_("输出的形式。"))] = Form.table,
) -> None:
    """Simulate, and print costs, gains and losses."""
    from baigong.cli.policy import simulated

    call = simulated.Call(on, tuple(settings or ()), against, tuple(by or ()), ids, chart, snapshot, within)
    simulated.run(call, form)


def _help() -> str:
    return _(
        "试算政策改动：同一天、同一批对象，按现行政策和改动后的政策各认定一遍，比较费用和得失。存着的政策一个字也不改。\n\n"
        "--set 改参数的值，钱以分计。不写 @日期 时，每一天都用新值；写了就从那天起，其后原有的值也让位。\n"
        "--with 给出改动后的文件夹：整个文件夹，或只放改了的政策。事实总是读 --in 的。\n"
        "得失按对象算净额，只数两边都已定下的结果；不知道的、暂定的有变化时另列为“未定”。\n"
        "按县市区、等级、级别、所有制、规模等列出，看对象有哪些列。--ids 的文件里逐个写明是谁。\n\n"
        "例：baigong policy simulate --set skill-upgrade-subsidy.insured_months_minimum=12 --on 2018-08-31\n"
        '例：baigong policy simulate --set "studio-grant.amount[national]=30000000@2018-01-01" --on 2018-08-31 --chart cost.svg\n'
        "例：baigong policy simulate --with ../reform --in ../others-rules --on 2018-08-31 --ids who.parquet"
    )
