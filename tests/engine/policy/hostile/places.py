"""What may stand in the place of a file, each with words of what must be said of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

Put = Callable[[Path], object]
NOT_PLAIN, MISSING, TOO_LARGE, CONTROL = "不是普通文件", "缺少文件", "文件太大", "不可见的控制字符"


def link(target: str) -> Put:
    """A link to something else."""
    return lambda path: path.symlink_to(target)


def folder(path: Path) -> None:
    """A folder named as a file, with something in it."""
    path.mkdir()
    (path / "inside.yaml").write_text("policy: inside\n", encoding="utf-8")


def sparse(path: Path) -> None:
    """A hundred gigabytes that take no room."""
    path.touch()
    os.truncate(path, 100_000_000_000)


PLACES: dict[str, tuple[Put, str]] = {
    "a folder": (folder, NOT_PLAIN),
    "a pipe that nobody writes": (os.mkfifo, NOT_PLAIN),
    "a link to zeros without end": (link("/dev/zero"), NOT_PLAIN),
    "a link to chance without end": (link("/dev/urandom"), NOT_PLAIN),
    "a link to nothing": (link("/dev/null"), NOT_PLAIN),
    "a link to a folder": (link("/"), NOT_PLAIN),
    "a link to itself": (lambda path: path.symlink_to(path.name), MISSING),
    "a link to what is not there": (link("nowhere"), MISSING),
    "a link to the process": (link("/proc/self/environ"), ""),
    "a link to all memory": (link("/proc/self/mem"), ""),
    "a hundred megabytes": (lambda path: path.write_bytes(b"#" * 100_000_000), TOO_LARGE),
    "a hundred gigabytes": (sparse, TOO_LARGE),
    "a program": (lambda path: path.write_bytes(b"\x7fELF\x02\x01\x01\x00" + bytes(1_000)), CONTROL),
    "zeros": (lambda path: path.write_bytes(bytes(200_000)), CONTROL),
    "another encoding": (lambda path: path.write_bytes("policy: 补".encode("utf-16")), "不是 UTF-8 文本"),
}
