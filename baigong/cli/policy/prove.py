"""``baigong policy prove``: holes in the rules, each with an example, before anybody falls into one."""

from __future__ import annotations

from typing import Annotated

import typer

from baigong.cli.policy.asked import Form, whose
from baigong.engine.base.language import _

SECONDS = 10


def register(group: typer.Typer) -> None:
    """Add the command."""
    group.command("prove", help=_help())(prove)


def prove(
    pack: Annotated[str | None, typer.Argument(metavar="PACK", help=_("城市名或文件夹；默认为当前城市。"))] = None,
    within: Annotated[str | None, typer.Option("--in", metavar="DIR|CITY", help=_("与 PACK 相同。"))] = None,
    policy: Annotated[
        list[str] | None, typer.Option("--policy", metavar="ID", help=_("只查这项政策；可以重复。"))
    ] = None,
    reform: Annotated[
        str | None, typer.Option("--reform", metavar="DIR", help=_("改后的政策：谁会得益，谁会受损。"))
    ] = None,
    every: Annotated[bool, typer.Option("--all", help=_("已证明的也逐条写出。"))] = False,
    seconds: Annotated[int, typer.Option("--seconds", min=1, max=600, help=_("每一项最多求解多少秒。"))] = SECONDS,
    form: Annotated[Form, typer.Option("--format", help=_("输出的形式。"))] = Form.table,
) -> None:
    """Print what is wrong with an example each; exit 1 where something is."""
    from baigong.cli.policy import proving

    proving.run(proving.Call(whose(pack, within), tuple(policy or ()), reform, every, seconds), form)


def _help() -> str:
    return _(
        "证明政策没有漏洞：没有人能满足、或人人都满足的条件，参数表和日期的空缺，分支的交叉，小于零或超过上限的金额，"
        "永远碰不到一起的互斥政策。\n\n"
        "每处问题都给出一个具体的人，经逐人认定核对，可以直接抄进政策的 cases。没有问题的写“已证明”，"
        "求解器没有结论的写“没有结论”和原因。\n"
        "加 --reform 文件夹 时，改问：改为那里的政策，谁会得益，谁会受损，还是没有人会受损。\n"
        "退出码：0 没有问题；1 有问题；2 出错。\n\n"
        "例：baigong policy prove\n"
        "例：baigong policy prove mianyang --policy studio-grant --all\n"
        "例：baigong policy prove --reform ../mianyang-reform --format json"
    )
