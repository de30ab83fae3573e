"""How deep the walk may go: elements within elements."""

from __future__ import annotations

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.documents.reading.limits import limits


class Depth:
    """A context that is entered once for each level. Raises InputError below the last."""

    def __init__(self, name: str) -> None:
        self.name, self.level, self.most = name, 0, limits().depth

    def __enter__(self) -> None:
        self.level += 1
        if self.level > self.most:
            raise InputError(
                _("{name} 里的内容层层嵌套得太深，没有读取。请用 Word 或 WPS 打开，另存为 .docx 后重试。").format(
                    name=self.name
                )
            )

    def __exit__(self, *_error: object) -> None:
        self.level -= 1
