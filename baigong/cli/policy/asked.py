"""What the commands of the group have in common: whose policies, which form."""

from __future__ import annotations

from enum import StrEnum

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _


class Form(StrEnum):
    """How an answer is written."""

    table = "table"
    json = "json"


def whose(pack: str | None, within: str | None) -> str | None:
    """The city or folder, from PACK or ``--in``; None is the city in use. Raises InputError where both are written."""
    if pack is not None and within is not None:
        raise InputError(
            _("城市或文件夹写了两次：{pack} 和 --in {within}。请只写一个。").format(pack=pack, within=within)
        )
    return pack if pack is not None else within
