"""The city's figures to compare a document with, worked out once for each day asked about and each language."""

from __future__ import annotations

import logging
from datetime import date

from baigong.engine.base.errors import BaigongError
from baigong.engine.base.language import current
from baigong.engine.documents import Document
from baigong.engine.documents.matching import CityFigures, city_for, day_stated, has_city
from baigong.engine.documents.matching.days import day_written
from baigong.engine.warehouse.snapshot import newest, snapshots_folder
from baigong.web.public.figures.kept import Kept

log = logging.getLogger(__name__)
_figures: Kept[CityFigures | None] = Kept(8)


def figures_for(document: Document) -> CityFigures | None:
    """As ``city_for``; None also where the city cannot be read, which the log says: a document can be checked without."""
    if not has_city():
        return None
    try:
        key: tuple[str, str, date | None, date | None] = (
            current(),
            str(newest(snapshots_folder())),
            day_stated(document),
            day_written(document),
        )
        return _figures.get(key, lambda: city_for(document))
    except BaigongError as error:
        log.warning("%s", error.message)
        return None
