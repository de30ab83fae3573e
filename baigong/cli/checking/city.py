"""The city's figures, where there is a city."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from baigong.cli.progress import note
from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.base.language import _
from baigong.engine.documents.matching.present import has_city
from baigong.engine.documents.model import Document

if TYPE_CHECKING:
    from baigong.engine.documents.matching import CityFigures


def city_for(document: Document, day: date | None) -> CityFigures | None:
    """The figures as of ``day``, else of the day that the document states; None, with a note where a day was asked for, where no
    snapshot is kept. Raises InputError where the city cannot answer.
    """
    if not has_city():
        if day is not None:
            note(_("这里没有快照，没有与本市记录对照，--as-of 没有用上。"))
        return None
    from baigong.engine.documents import matching

    try:
        city = matching.city_for(document, day)
    except (InputError, MissingError) as error:
        raise InputError(_("{why}只检查公文本身，请加 --no-city。").format(why=error.message)) from error
    if city is not None and matching.speaks_of(document, city):
        note(_("与本市记录对照：截至 {as_of}，快照 {snapshot}").format(**city.named))
    return city
