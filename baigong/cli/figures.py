"""``baigong figures`` and ``baigong figure``: what the records say, beside what was published."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from baigong.cli.tables.output import Format
from baigong.engine.base.language import _


def register(app: typer.Typer) -> None:
    """Add both commands."""
    app.command("figures", help=_figures_help())(figures)
    app.command("figure", help=_figure_help())(figure)


def figures(
    as_of: Annotated[
        str | None, typer.Option("--as-of", help=_("截至哪一天（2018-08-31）；默认为快照的日期。"))
    ] = None,
    by: Annotated[
        list[str] | None, typer.Option("--by", help=_("按列分组，如 county；最多两列，写两次或用逗号隔开。"))
    ] = None,
    form: Annotated[Format, typer.Option("--format", help=_("输出的形式。"))] = Format.table,
    out: Annotated[Path | None, typer.Option("--out", help=_("写入文件，而不是屏幕；写成之前旧文件不变。"))] = None,
    snapshot: Annotated[Path | None, typer.Option("--snapshot", help=_("快照文件夹；默认为最新的快照。"))] = None,
    check: Annotated[bool, typer.Option("--check", help=_("与公布的数字逐个对照，并检查数字之间的关系。"))] = False,
    against: Annotated[
        Path | None, typer.Option("--against", help=_("与这个 CSV 里的数字对照（列与城市包的公布数相同）。"))
    ] = None,
) -> None:
    """All figures of a day."""
    from baigong.cli.tables import asked, run

    question = asked.ask(as_of, snapshot, checking=check or against is not None)
    if check or against is not None:
        asked.no_breakdown(by)
        raise typer.Exit(int(run.check(question, against, form, out)))
    run.all_figures(question, asked.columns(by), form, out)


def figure(
    id_: Annotated[str, typer.Argument(metavar="ID", help=_("指标的编号，见 baigong figures。"))],
    as_of: Annotated[
        str | None, typer.Option("--as-of", help=_("截至哪一天（2018-08-31）；默认为快照的日期。"))
    ] = None,
    records: Annotated[bool, typer.Option("--records", help=_("列出这个数字背后的记录。"))] = False,
    by: Annotated[
        list[str] | None, typer.Option("--by", help=_("按列分组，如 county；最多两列，写两次或用逗号隔开。"))
    ] = None,
    where: Annotated[
        list[str] | None, typer.Option("--where", help=_("只列一格的记录，如 county=510703；= 后为空表示没有值。"))
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help=_("最多列多少条记录；屏幕默认 50 条。"))] = None,
    form: Annotated[Format, typer.Option("--format", help=_("输出的形式。"))] = Format.table,
    out: Annotated[Path | None, typer.Option("--out", help=_("写入文件，而不是屏幕；写成之前旧文件不变。"))] = None,
    snapshot: Annotated[Path | None, typer.Option("--snapshot", help=_("快照文件夹；默认为最新的快照。"))] = None,
) -> None:
    """One figure."""
    from baigong.cli.tables import asked, run

    question = asked.ask(as_of, snapshot, checking=False)
    if records or where:
        run.one_list(question, id_, asked.cell(where), limit, form, out)
    else:
        run.one_figure(question, id_, asked.columns(by), form, out)


def _figures_help() -> str:
    return _(
        "从快照计算全部数字。\n\n"
        "默认截至快照的日期；--check 默认截至公布数的日期。没有快照时先运行 baigong snapshot。\n"
        "JSON 里每个数字有 id、value、unit、precision、as_of、period、printed、snapshot、records；加 --by 时另有 by。\n"
        "--check 发现不一致，或有关系不成立且无法解释时，退出码为 1。\n\n"
        "例：baigong figures --as-of 2018-08-31 --check\n"
        "例：baigong figures --by county --format xlsx --out figures.xlsx"
    )


def _figure_help() -> str:
    return _(
        "一个数字的定义、数值和它背后的记录。\n\n"
        "记录与数字来自同一条查询：列出的每一条都计入了这个数字。有数据库时，另列单位等公开的名称。\n\n"
        "例：baigong figure bases --records\n"
        "例：baigong figure skilled_workers --by county --by level\n"
        "例：baigong figure skilled_workers --where county=510703 --format csv --out list.csv"
    )
