"""``baigong check``: which numbers of a document hold together, and which agree with the city's records."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from baigong.engine.base.language import _


class Shape(StrEnum):
    """How the answer is written."""

    table = "table"
    json = "json"
    html = "html"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check", help=_check_help())(check)


def check(
    file: Annotated[str, typer.Argument(metavar="FILE", help=_("公文：.docx、.txt 或 .pdf；- 为标准输入的文字。"))],
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", help=_("与本市记录对照时截至哪一天（2018-08-31）；默认为公文写明的日期。")),
    ] = None,
    form: Annotated[Shape, typer.Option("--format", help=_("输出的形式。"))] = Shape.table,
    text: Annotated[bool, typer.Option("--text", help=_("只输出提取的文字，不检查。"))] = False,
    annotate: Annotated[
        Path | None, typer.Option("--annotate", metavar="OUT.docx", help=_("另存一份加了批注的 Word 文件。"))
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", help=_("写入文件，而不是屏幕；写成之前旧文件不变。"))] = None,
    no_city: Annotated[bool, typer.Option("--no-city", help=_("不与本市记录对照。"))] = False,
) -> None:
    """Check one document."""
    from baigong.cli.checking.asked import Asked
    from baigong.cli.checking.run import run

    raise typer.Exit(int(run(Asked(file, as_of, form.value, annotate, out, text=text, no_city=no_city))))


def _check_help() -> str:
    return _(
        "检查一份公文里的数字能不能同时成立。\n\n"
        "找出每个数量，给出原文允许的真值范围、单位和数的是什么；再核对构成、占比、合计、增长、人均、名次、期间等关系，"
        "并指出常见的文字疏漏。只有任何真值都不能使原文成立时，才说自相矛盾。\n\n"
        "不需要任何数据，在空文件夹里也能用。BAIGONG_HOME 里有快照时，另把数量与本市的指标对照：一致、不一致或无法核对。\n\n"
        "JSON 里有 quantities（text、start、end、low、high、unit、kind、counts、understood、indicator）、findings"
        "（kind、severity、message、quantities）和 summary；位置是 --text 所输出文字的字符序号，low 与 high 左闭右开。\n\n"
        "退出码：0 没有发现矛盾；1 有自相矛盾或与本市记录不一致；2 出错。阅读时的说明写到标准错误。\n\n"
        "例：baigong check 答复.docx\n"
        "例：baigong check 答复.docx --annotate 答复-批注.docx\n"
        "例：baigong check 报告.pdf --format html --out 报告.html\n"
        "例：baigong check - --format json < 通知.txt"
    )
