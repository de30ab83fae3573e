"""``POLICY.parameter[KEY]=VALUE@DATE`` as it is typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from baigong.engine.base.clock import parse_day
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _

FORM = re.compile(
    r"(?P<policy>[^.=\[\]@]+)\.(?P<parameter>[^.=\[\]@]+?)(\[(?P<keys>[^\[\]]*)\]\s*)?=(?P<value>[^@]*)(@(?P<day>.*))?",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """One change of a parameter. ``keys`` names a table's cell; without ``since`` it holds on every day."""

    policy: str
    parameter: str
    keys: tuple[str, ...]
    value: str
    since: date | None
    text: str
    """As it was typed."""


def parse(text: str) -> Setting:
    """Raises InputError where the form or the day is wrong."""
    found = FORM.fullmatch(text.strip())
    if found is None:
        raise InputError(
            _("改动“{text}”看不懂。请写成 政策.参数=值 或 政策.参数[键]=值，可在后面加 @日期，例如 {sample}。").format(
                text=text[:80], sample="skill-upgrade-subsidy.amount[5]=120000@2018-01-01"
            )
        )
    keys, day = found["keys"], found["day"]
    return Setting(
        found["policy"].strip(),
        found["parameter"].strip(),
        () if keys is None else tuple(_bare(one) for one in keys.split(",")),
        _bare(found["value"]),
        None if day is None else parse_day(day, _("改动“{text}”的日期").format(text=text[:80])),
        text.strip(),
    )


def _bare(text: str) -> str:
    """Without the quotes that a text may stand in."""
    text = text.strip()
    quoted = len(text) >= 2 and text[0] == text[-1] and text[0] in "'\""
    return text[1:-1] if quoted else text
