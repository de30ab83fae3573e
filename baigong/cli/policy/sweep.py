"""``baigong policy sweep``: every policy for every subject of a day, into Parquet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from baigong.cli.policy.asked import Form
from baigong.engine.base.language import _


def register(group: typer.Typer) -> None:
    """Add the command."""
    group.command("sweep", help=_help())(sweep)


def sweep(
    on: Annotated[str, typer.Option("--on", metavar="DATE", help=_("认定哪一天（2018-08-31）。"))],
    out: Annotated[Path, typer.Option("--out", metavar="FILE.parquet", help=_("写入哪个文件；写成之前旧文件不变。"))],
    policies: Annotated[
        list[str] | None, typer.Argument(metavar="POLICY", help=_("政策的编号；不写则为全部政策。"))
    ] = None,
    snapshot: Annotated[
        Path | None, typer.Option("--snapshot", metavar="DIR", help=_("快照文件夹；默认为最新的快照。"))
    ] = None,
    long: Annotated[bool, typer.Option("--long", help=_("每个对象、每项政策一行，用文字写出结果。"))] = False,
    within: Annotated[
        str | None, typer.Option("--in", metavar="DIR|CITY", help=_("城市名或文件夹；默认为当前城市。"))
    ] = None,
    memory: Annotated[
        str | None, typer.Option("--memory", help=_("最多用多少内存，如 900MB；放不下的暂存到磁盘。默认 4GB。"))
    ] = None,
    form: Annotated[Form, typer.Option("--format", help=_("汇总的形式。"))] = Form.table,
) -> None:
    """Sweep, and print the sums."""
    from baigong.cli.policy import swept

    swept.run(swept.Call(on, out, tuple(policies or ()), snapshot, within, memory, long=long), form)


def _help() -> str:
    return _(
        "对一天的全部对象认定政策，结果写成 Parquet 文件，并汇总各种结果的人数和金额。\n\n"
        "每个对象一行，每项政策有 _status、_amount（分），有名额或互斥组的另有 _by；几种对象时，每种一个文件："
        "结果.视图.parquet。--long 只写一个文件，列为 subject、policy、outcome、provisional、amount、by。\n"
        "暂定（provisional）的结果还可能因别人缺少的事实而改变，金额另列，不能支付。\n"
        "用到的政策一并认定。文件的元数据里有快照编号、日期和每项政策的 SHA-256。\n\n"
        "例：baigong policy sweep --on 2018-08-31 --out outcomes.parquet\n"
        "例：baigong policy sweep skill-upgrade-subsidy --on 2018-08-31 --out one.parquet --long\n"
        "例：baigong policy sweep --in ../others-rules --on 2018-08-31 --out outcomes.parquet --format json"
    )
