"""The frame around the commands in the reader's language: help pages, and what is said of a wrong call.

Typer's own words are English and its wrapping counts a Chinese character as one column; both are put right here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import typer

from baigong.cli.coercion import lighten
from baigong.engine.base.language import _
from baigong.engine.base.width import width_of

BASE_FORMATTER: Any = typer.Context.formatter_class


def _pieces(line: str) -> Iterator[str]:
    """What may not be broken: a word with the space after it, or one Chinese character with its closing mark."""
    piece = ""
    for letter in line:
        wide = width_of(letter) == 2
        if wide and piece and letter not in "，。；：、？！）”》":
            yield piece
            piece = ""
        piece += letter
        if letter == " ":
            yield piece
            piece = ""
    yield piece


def wrapped(text: str, columns: int) -> list[str]:
    """``text`` in lines of at most ``columns``, its own line breaks kept; a longer word stands alone."""
    lines = []
    for line in text.splitlines():
        current = line[: len(line) - len(line.lstrip())]
        for piece in _pieces(line.lstrip()):
            if current.strip() and width_of((current + piece).rstrip()) > columns:
                lines.append(current.rstrip())
                current = ""
            current += piece
        lines.append(current.rstrip())
    return lines


def _spoken(text: str) -> str:
    """Typer's fixed words in the reader's language."""
    if text == "Show this message and exit.":
        return _("显示这份说明。")
    return text.replace("[default: ", "[" + _("默认：")).replace("[required]", "[" + _("必填") + "]")


class Formatter(BASE_FORMATTER):  # type: ignore[misc]
    """Help pages: headings in the reader's language, lines as their writer broke them, columns as seen."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The first line."""
        usage = _("用法：") if prefix is None else prefix
        self.write(f"{usage}{prog} {args}\n")

    def write_heading(self, heading: str) -> None:
        """A heading; Typer's three in the reader's language."""
        known = {"Arguments": _("参数"), "Options": _("选项"), "Commands": _("命令")}
        self.write(f"{'':>{self.current_indent}}{known.get(heading, heading)}\n")

    def write_text(self, text: str) -> None:
        """A paragraph."""
        indent = " " * self.current_indent
        for line in wrapped(text, self.width - self.current_indent):
            self.write(f"{indent}{line}".rstrip() + "\n")

    def write_dl(self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Two columns: names, and what is said of them."""
        column = min(max(width_of(first) for first, _second in rows), col_max) + col_spacing
        indent = " " * self.current_indent
        for first, second in rows:
            lines: Iterable[str] = wrapped(_spoken(second), max(self.width - column - self.current_indent, 20))
            head = indent + first
            if width_of(first) > column - col_spacing:
                self.write(head + "\n")
                head = indent
            for line in lines:
                gap = " " * (column + self.current_indent - width_of(head))
                self.write(f"{head}{gap}{line}\n")
                head = ""
            if head.strip():
                self.write(head + "\n")


class SpokenContext(typer.Context):
    """A context whose help pages are ours."""

    formatter_class = Formatter


def speaking(command: Any) -> Any:
    """The command and all under it with help pages of ours; the line in a list is a help text's first line."""
    command.context_class = SpokenContext
    lighten(command)
    if command.help and not command.short_help:
        command.short_help = command.help.strip().splitlines()[0]
    for inner in getattr(command, "commands", {}).values():
        speaking(inner)
    return command


def usage_sentence(error: Exception) -> str | None:
    """What was wrong with the call, or None where the error is of another kind."""
    if isinstance(error, typer.Abort):
        return _("已取消。")
    kind = type(error).__name__
    told: Any = error
    if not hasattr(error, "format_message"):
        return None
    if kind == "NoArgsIsHelpError":
        return str(told.format_message())
    context = getattr(error, "ctx", None)
    return _("用法错误：{what}。请看 {command} --help。").format(
        what=_wrong(kind, told).rstrip(".。"), command=context.command_path if context else "baigong"
    )


def _wrong(kind: str, told: Any) -> str:
    parameter = getattr(told, "param", None)
    name = parameter.get_error_hint() if parameter is not None else getattr(told, "param_hint", None) or ""
    if kind == "NoSuchOption":
        return _("没有选项 {option}").format(option=told.option_name)
    if kind == "MissingParameter":
        return _("缺少 {name}").format(name=name)
    if kind == "BadParameter":
        return _("{name} 的值不能使用：{why}").format(name=name, why=told.message)
    said = str(told.format_message())
    if said.startswith("No such command"):
        return _("没有命令 {name}").format(name=said.removeprefix("No such command").split("'")[1])
    if said.startswith("Got unexpected extra argument"):
        return _("多出了参数 {rest}").format(rest=said[said.index(" (") :].strip(" ()"))
    return said
