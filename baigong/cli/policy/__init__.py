"""``baigong policy``: policies as data. One file a command, each with ``register(group)``."""

from __future__ import annotations

from importlib import import_module

import typer

from baigong.engine.base.language import _

COMMANDS = ("check", "test", "prove", "explain", "sweep", "unclaimed", "simulate", "diff")
"""Modules of this package in the order of their work."""


def register(app: typer.Typer) -> None:
    """Add the group."""
    group = typer.Typer(
        no_args_is_help=True,
        rich_markup_mode=None,
        help=_("政策即数据：检查、试算、对全部对象认定。也能用于只有规则和数据文件的文件夹。"),
    )
    for name in COMMANDS:
        import_module(f"{__name__}.{name}").register(group)
    app.add_typer(group, name="policy")
