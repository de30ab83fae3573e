"""Plain values of options, without the validator that Typer loads for them: half of the start-up of a light command.

Texts, paths and choices are turned into what the command takes; numbers, which have limits, are left to Typer.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Any

import typer

from baigong.engine.base.language import _

PLAIN: tuple[Any, ...] = (str, bool, Path, list[str])


def lighten(command: Any) -> None:
    """Let every parameter of the command, the option for help among them, turn plain values itself."""
    for parameter in command.get_params(typer.Context(command)):
        descriptor = getattr(parameter, "type_descriptor", None)
        if descriptor is not None and hasattr(parameter, "get_runtime_param"):
            light = Light(descriptor.annotation, parameter.get_runtime_param)
            parameter.get_runtime_param = lambda light=light: light


class Light:
    """Turns what was typed into the annotation's value; what is not plain goes to ``other``, Typer's own way."""

    def __init__(self, annotation: Any, other: Any) -> None:
        self._annotation = annotation
        self._other = other

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """The value, as Typer calls it. Raises BadParameter for a choice that is none."""
        several = param.multiple or param.nargs == -1
        if value is None:
            return () if several else None
        if self._annotation in PLAIN and (several or isinstance(value, str | bool | Path)):
            return list(value) if several else Path(value) if self._annotation is Path else value
        if isinstance(self._annotation, type) and issubclass(self._annotation, StrEnum) and isinstance(value, str):
            return _choice(self._annotation, value)
        return self._other().coerce(value, param=param, ctx=ctx)


def _choice(choices: type[StrEnum], value: str) -> StrEnum:
    try:
        return choices(value)
    except ValueError:
        known = _("、").join(one.value for one in choices)
        raise typer.BadParameter(_("没有“{value}”，可以写 {known}").format(value=value[:40], known=known)) from None
