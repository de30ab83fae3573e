"""Where Baigong keeps its data: ``BAIGONG_HOME`` (default ``./var``), readable by its owner only."""

from __future__ import annotations

import os
from pathlib import Path

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _


def home(*, create: bool = True) -> Path:
    """The data folder, mode 0700. Raises InputError when it cannot be made or is not a folder."""
    path = Path(os.environ.get("BAIGONG_HOME") or "var").expanduser().absolute()
    if create:
        try:
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.chmod(0o700)
        except OSError as error:
            raise InputError(
                _("数据目录 {path} 不能使用（{why}）。请用 BAIGONG_HOME 指定一个可写的目录。").format(
                    path=path, why=error.strerror or error
                )
            ) from error
    return path
