"""What is wrong in a pack: where it stands, what the mistake is, what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _

SHOWN = 5
"""Problems that an error message lists; ``baigong pack check`` lists them all."""


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake. ``file`` is relative to the pack's folder; ``line`` and ``column`` count from 1; the words are the reader's."""

    file: str
    line: int
    column: int
    mistake: str
    cure: str

    def __str__(self) -> str:
        return _("{file}:{line}:{column}: {mistake} — {cure}").format(
            file=self.file, line=self.line, column=self.column, mistake=self.mistake, cure=self.cure
        )


class PackError(InputError):
    """A pack that cannot be used as it is; :attr:`problems` has every mistake found."""

    def __init__(self, directory: object, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        lines = [_("城市包 {directory} 有 {count} 处错误：").format(directory=directory, count=len(problems))]
        lines += [str(one) for one in problems[:SHOWN]]
        if len(problems) > SHOWN:
            lines.append(_("……运行 baigong pack check 可看到全部。"))
        super().__init__("\n".join(lines))


def shortened(text: str) -> str:
    """A text as a message names it."""
    return text if len(text) <= 40 else text[:39] + "…"


def tidy(problems: Iterable[Problem]) -> list[Problem]:
    """In reading order, each place and mistake once."""
    return sorted(set(problems))
