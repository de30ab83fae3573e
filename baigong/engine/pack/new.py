"""A new city: a small pack that works as it is, with comments that teach."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from baigong.engine.base.errors import InputError
from baigong.engine.base.files import unwritable
from baigong.engine.base.language import _

STARTER = Path(__file__).parent / "starter"
IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
CODE = re.compile(r"[0-9]{6}")
PLACEHOLDER_CODE = "990000"
"""Of no real division; the new city puts its own."""


def new_pack(
    directory: Path,
    city_id: str | None = None,
    title: str | None = None,
    title_en: str | None = None,
    division: str = PLACEHOLDER_CODE,
) -> Path:
    """Write a working empty city into ``directory``, whole or not at all; returns the folder.

    ``city_id`` is by default the folder's name; ``title`` and ``title_en`` the id. Raises InputError for a folder with anything
    in it, a file, an id, title or code that a pack cannot have, and where the folder cannot be written.
    """
    directory = directory.expanduser().absolute()
    words = _words(directory, city_id, title, title_en, division)
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise InputError(
            _("{path} 已经有内容。请给出一个空文件夹或新的名字，原有内容没有改动。").format(path=directory)
        )
    try:
        directory.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{directory.name}.", dir=directory.parent) as beside:
            whole = Path(beside) / directory.name
            _write(whole, words)
            whole.rename(directory)
    except OSError as error:
        raise unwritable(directory, error) from error
    return directory


def _words(
    directory: Path, city_id: str | None, title: str | None, title_en: str | None, division: str
) -> Mapping[str, str]:
    name = city_id or directory.name
    if not IDENTIFIER.fullmatch(name):
        raise InputError(
            _("“{name}”不能作城市包的名称。请用 --id 给出小写英文字母开头、由字母、数字和下划线组成的名称。").format(
                name=name
            )
        )
    if not CODE.fullmatch(division):
        raise InputError(_("“{code}”不是六位数字的区划代码。请改正 --division。").format(code=division))
    titles = {"CITY_ZH": title or name, "CITY_EN": title_en or title or name}
    for text in titles.values():
        if not text.strip() or not text.isprintable() or re.search(r'["\\]', text):
            raise InputError(_("城市名称“{text}”不能为空，也不能有引号、反斜线或换行。请改正。").format(text=text))
    return {"CITY_ID": name, "CITY_CODE": division, **titles}


def _write(whole: Path, words: Mapping[str, str]) -> None:
    pattern = re.compile("|".join(words))
    for source in sorted(STARTER.rglob("*.yaml")):
        target = whole / source.relative_to(STARTER)
        target.parent.mkdir(parents=True, exist_ok=True)
        text = source.read_text(encoding="utf-8")
        target.write_text(pattern.sub(lambda found: words[found[0]], text), encoding="utf-8")
    shutil.copymode(STARTER, whole)
