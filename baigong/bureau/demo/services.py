"""What the demo does: it builds a city."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass

from baigong.bureau.demo.generate import Progress, answer_key, generate
from baigong.bureau.demo.load import has_records, in_background, replace_records, sealed
from baigong.bureau.demo.planting.key import write_key
from baigong.bureau.demo.read import read_demo
from baigong.bureau.demo.world import Batch
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.pack.model import Pack

SMALLEST, LARGEST = 0.001, 2.0
"""Between these a scale is useful: below, contests have nobody; above, the blocks of numbers fill up."""
SEED = 2018
WORTH_TWO_CORES = 0.2
"""From this scale on, generating and loading run side by side."""


@dataclass(frozen=True)
class DemoReport:
    """What was built. ``rows``: model → rows."""

    rows: dict[str, int]
    scale: float
    seed: int
    seconds: float

    @property
    def total(self) -> int:
        """All rows."""
        return sum(self.rows.values())


def build_demo(
    pack: Pack,
    scale: float = 1.0,
    seed: int = SEED,
    progress: Progress | None = None,
    *,
    replace: bool = False,
) -> DemoReport:
    """Fill a migrated database with the pack's demo city, in one transaction; write the answer key of what is planted in it.

    ``progress`` is told the share of people made. Raises InputError for a scale outside 0.001…2, for a wrong demo.yaml, and
    for a database that already holds records unless ``replace``.
    """
    check_scale(scale)
    if not replace and has_records():
        raise InputError(
            _(
                "数据库里已有记录。要用示范数据替换全部记录，请加 --force；要保留并只看数字，请加 --keep；"
                "要另建一座，请用 DATABASE_URL 指定另一个数据库。"
            )
        )
    began = time.monotonic()

    def make(tell: Progress | None) -> Generator[Batch, None, None]:
        return sealed(generate(pack, scale, seed, tell))

    batches = in_background(make, progress) if scale >= WORTH_TWO_CORES else make(progress)
    with closing(batches):
        rows = replace_records(batches)
    write_key(pack.city.id, read_demo(pack).as_of, answer_key(pack, scale, seed))
    return DemoReport(rows, scale, seed, time.monotonic() - began)


def check_scale(scale: float) -> None:
    """Raises InputError for a scale that cannot be built."""
    if not SMALLEST <= scale <= LARGEST:
        raise InputError(
            _("--scale {scale} 不能使用，请写 {smallest} 到 {largest} 之间的数，1 为全市规模。").format(
                scale=scale, smallest=SMALLEST, largest=LARGEST
            )
        )
