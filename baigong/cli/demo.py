"""``baigong demo``: a whole demonstration city, its snapshot, and its figures beside the published ones."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from baigong.cli import django_setup
from baigong.cli.progress import bar, note
from baigong.engine.base.clock import today
from baigong.engine.base.demo import leave_mark
from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.base.language import _, pick

if TYPE_CHECKING:
    from baigong.bureau.demo.services import DemoReport
    from baigong.engine.pack.model import Pack
    from baigong.engine.warehouse import Snapshot

SEED = 2018


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(
        help=_(
            "建立一座完整的示范城市：人员、单位、证书、资金等全部记录，再写快照并与公布的数字对照。\n\n"
            "全市规模约 36 万人，一分钟左右。人员和单位都是虚构的，号码取自无人使用的号段。\n"
            "同样的规模和种子得到同样的记录。中断时原有记录不变。\n"
            "数据库里已有记录时，终端上会先询问；不在终端上时要写 --force 或 --keep。\n\n"
            "例：baigong demo\n"
            "例：baigong demo --scale 0.01 --force"
        )
    )
    def demo(
        scale: Annotated[float, typer.Option("--scale", help=_("规模，0.001 到 2；1 为全市规模。"))] = 1.0,
        seed: Annotated[int, typer.Option("--seed", help=_("随机种子；换一个就换一批人。"))] = SEED,
        force: Annotated[bool, typer.Option("--force", help=_("不再询问，用示范数据替换全部已有记录。"))] = False,
        keep: Annotated[
            bool, typer.Option("--keep", help=_("不再询问，已有记录就全部保留，只把它们的数字与公布的对照。"))
        ] = False,
    ) -> None:
        if force and keep:
            raise InputError(_("--force 与 --keep 只能写一个：一个替换已有记录，一个保留。"))
        _run(scale, seed, force=force, keep=keep)


def _run(scale: float, seed: int, *, force: bool, keep: bool) -> None:
    from baigong.engine.pack import load_pack

    pack = load_pack()
    os.environ.setdefault("BAIGONG_TODAY", pack.city.demo_today.isoformat())
    django_setup()
    from baigong.bureau.demo.read import read_demo
    from baigong.bureau.demo.services import check_scale
    from baigong.bureau.registry.services.require_key import require_key

    check_scale(scale)
    read_demo(pack)
    _migrate()
    if keep and _has_records():
        require_key()
        _keep(pack)
        return
    report = _built(pack, scale, seed, force=force)
    snapshot = _snapshot(pack)
    _compare(pack, snapshot)
    _letters(pack, snapshot)
    print(_summary(pack, report, snapshot))
    note(_("示范城市的今天是 {day}，以后的命令也按这一天计；要换一天，请设置 BAIGONG_TODAY。").format(day=today()))
    note(_("下一步：baigong serve 打开网页，baigong figures 查看数字。"))


def _migrate() -> None:
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)


def _has_records() -> bool:
    from baigong.bureau.demo.load import has_records

    return has_records()


def _keep(pack: Pack) -> None:
    """The figures of the records that stand, from the newest snapshot; taken now where an interrupt left none."""
    from baigong.engine.warehouse import open_snapshot

    try:
        snapshot = open_snapshot()
        if snapshot.manifest.pack != pack.city.id:
            raise InputError(
                _(
                    "这里保留的是城市包“{kept}”的记录，不是“{asked}”的。请写 BAIGONG_CITY={kept}，"
                    "或用 BAIGONG_HOME 指定另一个目录，或加 --force 替换全部记录。"
                ).format(kept=snapshot.manifest.pack, asked=pack.city.id)
            )
    except MissingError:
        snapshot = _snapshot(pack)
    _compare(pack, snapshot)
    _letters(pack, snapshot)
    note(_("数据库里已有记录，全部保留，没有重新生成。要重新生成，请运行 baigong demo --force。"))


def _built(pack: Pack, scale: float, seed: int, *, force: bool) -> DemoReport:
    from baigong.bureau.demo.services import build_demo
    from baigong.bureau.protection.keys import ensure_keys

    ensure_keys()
    replace = _has_records() and (force or _agreed())
    try:
        with bar(_("正在生成并载入记录"), _("正在建立索引并检查约束")) as progress:
            report = build_demo(pack, scale, seed, progress, replace=replace)
    except KeyboardInterrupt:
        note(_("已中断。记录不会只换一半：没有载入完的全部撤回。可以重新运行。"))
        raise
    leave_mark(today(), pack.city.id, scale, seed)
    return report


def _agreed() -> bool:
    """Ask on a terminal. Raises InputError where there is none, Abort where the answer is no."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise InputError(
            _(
                "数据库里已有记录。要用示范数据替换全部记录，请加 --force；要保留并只看数字，请加 --keep；"
                "要另建一座，请用 DATABASE_URL 指定另一个数据库。"
            )
        )
    return typer.confirm(_("数据库里已有记录。用示范数据替换全部记录吗？"), abort=True, err=True)


def _snapshot(pack: Pack) -> Snapshot:
    from baigong.bureau.snapshots.services.take_snapshot import take_snapshot

    note(_("正在写快照……"))
    try:
        return take_snapshot(pack)
    except KeyboardInterrupt:
        note(_("已中断。记录已经载入，快照没有写成：请运行 baigong snapshot。"))
        raise


def _compare(pack: Pack, snapshot: Snapshot) -> None:
    """The figures beside the published ones, or alone where the pack has nothing published."""
    from baigong.cli.tables.asked import Question
    from baigong.cli.tables.output import Format
    from baigong.cli.tables.run import all_figures, check

    days = [one.as_of for one in pack.publications if one.as_of <= snapshot.as_of]
    question = Question(pack, snapshot, max(days, default=snapshot.as_of))
    if pack.publications:
        check(question, None, Format.table, None)
    else:
        all_figures(question, (), Format.table, None)


def _letters(pack: Pack, snapshot: Snapshot) -> None:
    """The city's own letters, checked; and a copy with one wrong number, which the check must find."""
    from baigong.cli.demo_letters import write_and_check

    print()
    for line in write_and_check(pack, snapshot):
        print(line, flush=True)
    print()


def _summary(pack: Pack, report: DemoReport, snapshot: Snapshot) -> str:
    lines = [
        _(
            "{city}示范城市：{people:,} 人，{rows:,} 条记录，规模 {scale:g}，种子 {seed}，用时 {seconds:.0f} 秒。"
        ).format(
            city=pick(pack.city.title),
            people=report.rows.get("registry.Person", 0),
            rows=report.total,
            scale=report.scale,
            seed=report.seed,
            seconds=report.seconds,
        ),
        _("快照 {id}，取数日期 {as_of}。").format(id=snapshot.id, as_of=snapshot.as_of.isoformat()),
    ]
    if report.scale != 1:
        lines.append(
            _("规模不是 1：技能人才、培训、学徒和全市大赛的人数与补贴随规模增减，与公布的数字不可比，不一致是正常的。")
        )
    return "\n".join(lines)
