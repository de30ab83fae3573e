"""``baigong snapshot``: write the records' declared columns as Parquet, or check the newest snapshot."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from baigong.cli import django_setup
from baigong.cli.progress import note, status
from baigong.engine.base.language import _, pick

if TYPE_CHECKING:
    from baigong.engine.pack.model import Pack
    from baigong.engine.warehouse import Snapshot


class Format(StrEnum):
    """How the answer is written."""

    TEXT = "text"
    JSON = "json"


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(
        help=_(
            "把记录写成一份快照，供指标计算使用。\n\n"
            "只写城市包 facts.yaml 声明的列（Parquet，仅本人可读），没有姓名、号码、密文和摘要。\n"
            "快照放在 BAIGONG_HOME/snapshots，取数日期是“今天”（BAIGONG_TODAY）；保留最近五份。\n"
            "写到一半失败时，原有快照不受影响。数据相同，编号就相同。\n\n"
            "例：baigong snapshot\n"
            "例：baigong snapshot --format json\n"
            "例：baigong snapshot --verify"
        )
    )
    def snapshot(
        form: Annotated[
            Format, typer.Option("--format", help=_("结果的格式：text 供人看，json 供程序用。"))
        ] = Format.TEXT,
        verify: Annotated[
            bool, typer.Option("--verify", help=_("不写新快照，逐个文件核对最新快照的 SHA-256；不符时退出码为 2。"))
        ] = False,
    ) -> None:
        from baigong.engine.pack import load_pack

        pack = load_pack()
        made = _verified() if verify else _taken(pack)
        print(_as_json(made) if form is Format.JSON else _as_text(made, pack))


def _verified() -> Snapshot:
    from baigong.engine.warehouse import open_snapshot

    newest = open_snapshot()
    newest.verify()
    note(_("最新快照的每个文件都与清单一致。"))
    return newest


def _taken(pack: Pack) -> Snapshot:
    django_setup()
    from baigong.bureau.registry.services.require_key import require_key
    from baigong.bureau.snapshots.services.take_snapshot import take_snapshot

    require_key()
    with status(_("正在写快照……")) as say:
        return take_snapshot(pack, lambda name, rows: say(f"{pick(pack.records[name].meaning)} {rows:,}"))


def _as_json(snapshot: Snapshot) -> str:
    return json.dumps(
        {
            "snapshot": snapshot.id,
            "pack": snapshot.manifest.pack,
            "as_of": snapshot.as_of.isoformat(),
            "made_at": snapshot.manifest.made_at.isoformat(),
            "content_hash": snapshot.content_hash,
            "directory": str(snapshot.directory),
            "rows": dict(snapshot.rows),
        },
        ensure_ascii=False,
        indent=2,
    )


def _as_text(snapshot: Snapshot, pack: Pack) -> str:
    words = {name: pick(table.meaning) for name, table in pack.records.items()}
    lines = [
        _("快照 {id}，取数日期 {as_of}").format(id=snapshot.id, as_of=snapshot.as_of.isoformat()),
        *(f"  {name:<20} {rows:>12,}  {words.get(name, '')}".rstrip() for name, rows in snapshot.rows.items()),
        _("目录：{directory}").format(directory=snapshot.directory),
    ]
    return "\n".join(lines)
