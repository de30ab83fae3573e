"""What Spark needs besides Python: the package, Java, and a master that answers."""

from __future__ import annotations

import os
import re
import shutil
import socket
from importlib.util import find_spec
from pathlib import Path

from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.base.language import _

MASTER = re.compile(
    r"local(\[(\*|[1-9][0-9]{0,3})\])?|spark://[^\s,/:]+:[0-9]{1,5}(,[^\s,/:]+:[0-9]{1,5})*|yarn|k8s://\S+"
)
LOOPBACK = re.compile(r"local(\[.*)?|spark://(localhost|127(\.[0-9]+){3}):[0-9]+")
PATIENCE = 5.0
"""Seconds in which a master must take a connection."""


def check(master: str) -> None:
    """Raise InputError for a master that is none or does not answer, MissingError where the package or Java is not there."""
    if not MASTER.fullmatch(master):
        raise InputError(
            _("主节点“{master}”不对，请写成 local[4]、spark://主机:7077、yarn 这样。").format(master=master[:80])
        )
    if find_spec("pyspark") is None:
        raise MissingError(
            _("没有安装 Spark。请运行 pip install 'baigong[spark]'（或 pip install pyspark），或用 --engine duckdb。")
        )
    if java() is None:
        raise MissingError(
            _(
                "没有找到 Java，Spark 需要 Java 17 或更新的版本。请安装（Debian：apt-get install openjdk-17-jre-headless），"
                "或用 JAVA_HOME 指明它在哪里。"
            )
        )
    if master.startswith("spark://"):
        _answers(master)


def java() -> str | None:
    """The program, as Spark looks for it."""
    folder = os.environ.get("JAVA_HOME")
    return shutil.which(str(Path(folder) / "bin" / "java")) if folder else shutil.which("java")


def on_loopback(master: str) -> bool:
    """Whether all of Spark runs on this machine."""
    return LOOPBACK.fullmatch(master) is not None


def _answers(master: str) -> None:
    """One of the masters takes a connection; Spark itself would try for a minute."""
    for one in master.removeprefix("spark://").split(","):
        host, _colon, port = one.rpartition(":")
        try:
            socket.create_connection((host, int(port)), PATIENCE).close()
        except (OSError, OverflowError):
            continue
        return
    raise InputError(
        _("Spark 的主节点 {master} 连不上。请先启动它（本机可用 make spark），或改 --master。").format(master=master)
    )
