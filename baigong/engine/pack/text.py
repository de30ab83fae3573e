"""A file of the pack as text: there, a plain file, not too long, UTF-8."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from baigong.engine.base.language import _
from baigong.engine.pack.problem import Problem

LARGEST = 1_000_000
"""Bytes of one file of a pack."""


def read_text(directory: Path, file: str, most: int = LARGEST) -> str | Problem:
    """The text of ``file`` (a byte-order mark is dropped), or the problem that keeps it from being read. ``most``: its bytes."""
    path = directory / file
    try:
        if not path.exists():
            return Problem(file, 1, 1, _("缺少文件 {file}").format(file=file), _("请在文件夹里建立它"))
        if not path.is_file():
            return Problem(file, 1, 1, _("{file} 不是普通文件").format(file=file), _("请换成普通的文本文件"))
        data = _begun(path, most + 1)
    except OSError as error:
        return Problem(
            file, 1, 1, _("读不了这个文件（{why}）").format(why=error.strerror or error), _("请检查文件的权限")
        )
    if len(data) > most:
        mistake = _("文件太大（超过 {most} 字节）").format(most=most)
        return Problem(file, 1, 1, mistake, _("请删去不属于城市包的内容"))
    return _decoded(file, data)


def _begun(path: Path, count: int) -> bytes:
    """The first bytes of a file, never waited for: what the system calls a plain file may have no size, no end and nothing yet."""
    with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as stream:
        data: bytes | None = stream.read(count)
    if data is None:
        raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))
    return data


def _decoded(file: str, data: bytes) -> str | Problem:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")) + 1
        return Problem(file, line, column, _("不是 UTF-8 文本"), _("请用编辑器另存为 UTF-8 编码"))
