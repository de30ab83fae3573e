"""``baigong policy test``: the cases that policies carry, and what they have never seen."""

from __future__ import annotations

from typing import Annotated

import typer

from baigong.cli.policy.asked import Form, whose
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _

FOUND = 1


def register(group: typer.Typer) -> None:
    """Add the command."""
    group.command("test", help=_help())(try_cases)


def try_cases(
    pack: Annotated[str | None, typer.Argument(metavar="PACK", help=_("城市名或文件夹；默认为当前城市。"))] = None,
    within: Annotated[str | None, typer.Option("--in", metavar="DIR|CITY", help=_("与 PACK 相同。"))] = None,
    coverage: Annotated[
        bool, typer.Option("--coverage", help=_("列出哪些否决事项和条件从未得出真、假或不知道。"))
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help=_("与 --coverage 同用：有从未得出的结果时，退出码也是 1。"))
    ] = False,
    form: Annotated[Form, typer.Option("--format", help=_("输出的形式。"))] = Form.table,
) -> None:
    """Run the cases; exit 1 where one comes out otherwise."""
    from baigong.cli.policy import tested
    from baigong.engine.policy import coverage_of, load_book, run_cases

    if strict and not coverage:
        raise InputError(_("--strict 要与 --coverage 一起用。"))
    book = load_book(whose(pack, within))
    failures = run_cases(book)
    covered = coverage_of(book) if coverage else None
    answer = tested.as_json if form is Form.json else tested.as_text
    typer.echo(answer(book, failures, covered))
    if failures or (strict and covered and any(one.never for one in covered)):
        raise typer.Exit(FOUND)


def _help() -> str:
    return _(
        "用认定全部对象的同一段程序，试算各项政策里写的案例（cases）。\n\n"
        "不符的逐条列出：应为什么，得到什么。--coverage 另列出每项否决事项和条件，案例从未让它得出哪种结果。\n"
        "退出码：0 全部相符；1 有不符的；2 出错。\n\n"
        "例：baigong policy test\n"
        "例：baigong policy test ../others-rules --coverage --strict"
    )
