"""What was typed, and what of it cannot go together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from baigong.engine.base.clock import parse_day
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _

STANDARD_INPUT = "-"
WORD = ".docx"


@dataclass(frozen=True, slots=True)
class Asked:
    """One call of ``baigong check``. ``form`` is table, json or html."""

    file: str
    as_of: str | None
    form: str
    annotate: Path | None
    out: Path | None
    text: bool = False
    no_city: bool = False

    @property
    def day(self) -> date | None:
        """The day of ``--as-of``. Raises InputError where it is none."""
        return parse_day(self.as_of, "--as-of") if self.as_of is not None else None

    def refuse(self) -> None:
        """Raises InputError, one sentence, for options that contradict one another or would overwrite the document."""
        for wrong, sentence in self._rules():
            if wrong:
                raise InputError(sentence)

    def _rules(self) -> Iterator[tuple[bool, str]]:
        spare = [name for name, there in self._spare_with_text() if there]
        yield (
            self.text and bool(spare),
            _("--text 只输出提取的文字，不能与 {options} 同时使用，请去掉其中之一。").format(
                options=_("、").join(spare)
            ),
        )
        yield self.no_city and self.as_of is not None, _("--no-city 不与记录对照，用不上 --as-of，请去掉其中之一。")
        yield from self._annotating()
        yield self._same(self.out), _("--out 不能就是要检查的文件，请换一个文件名。")
        yield (
            self.out is not None and self.annotate is not None and self.out.absolute() == self.annotate.absolute(),
            _("--out 和 --annotate 不能写到同一个文件，请换一个文件名。"),
        )

    def _spare_with_text(self) -> Iterator[tuple[str, bool]]:
        yield "--format", self.form != "table"
        yield "--annotate", self.annotate is not None
        yield "--as-of", self.as_of is not None
        yield "--no-city", self.no_city

    def _annotating(self) -> Iterator[tuple[bool, str]]:
        if self.annotate is None:
            return
        yield (
            Path(self.file).suffix.lower() != WORD,
            _("--annotate 只能为 .docx 文件加批注。其他文件请用 --format html 查看标记。"),
        )
        yield (
            self.annotate.suffix.lower() != WORD,
            _("--annotate 要写一个 .docx 文件名，如 答复-批注.docx。"),
        )
        yield self._same(self.annotate), _("--annotate 不能写回原文件，请另起一个文件名。")

    def _same(self, other: Path | None) -> bool:
        """Whether ``other`` is the document itself, by whatever name."""
        if other is None or self.file == STANDARD_INPUT:
            return False
        source = Path(self.file)
        if source.exists() and other.exists():
            return source.samefile(other)
        return source.absolute() == other.absolute()
