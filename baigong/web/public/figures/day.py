"""Everything that is computed of one day, in one language: figures, comparisons, identities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from baigong.engine import figures as engine
from baigong.engine.base.language import current
from baigong.engine.figures import Comparison, Figure, IdentityResult
from baigong.engine.pack.model import Indicator, Pack, Publication
from baigong.engine.warehouse import Snapshot
from baigong.web.city import pack
from baigong.web.public.figures.kept import Kept
from baigong.web.public.figures.warehouse import cursor

_days: Kept[CityDay] = Kept(12)


@dataclass(frozen=True)
class CityDay:
    """A day of the city. Comparisons are there where the publication speaks of this very day."""

    pack: Pack
    snapshot: Snapshot
    as_of: date
    publication: Publication | None
    figures: Mapping[str, Figure]
    comparisons: Mapping[str, Comparison]
    identities: tuple[IdentityResult, ...]

    @property
    def same_day(self) -> bool:
        """Whether the publication speaks of this day."""
        return self.publication is not None and self.publication.as_of == self.as_of

    def parts(self, one: Indicator) -> list[Indicator]:
        """The indicators declared as parts of it, in the pack's order."""
        return [part for part in self.pack.indicators if part.part_of == one.id]


def city_day(snapshot: Snapshot, as_of: date) -> CityDay:
    """The day, computed or kept. Raises InputError for a day outside the records."""
    return _days.get((snapshot.directory, as_of, current()), lambda: _computed(snapshot, as_of))


def publication_of(city: Pack, as_of: date) -> Publication | None:
    """What was published of the day, else the newest publication, None where nothing was published."""
    same = [one for one in city.publications if one.as_of == as_of]
    return same[0] if same else max(city.publications, key=lambda one: one.as_of, default=None)


def _computed(snapshot: Snapshot, as_of: date) -> CityDay:
    city = pack()
    publication = publication_of(city, as_of)
    spoken_of = publication if publication and publication.as_of == as_of else None
    with cursor(snapshot) as session:
        figures = engine.compute(city, snapshot, as_of, connection=session)
        identities = engine.check_identities(city, snapshot, as_of, figures, spoken_of, session)
    comparisons = engine.compare(city, figures, spoken_of) if spoken_of else []
    return CityDay(
        city,
        snapshot,
        as_of,
        publication,
        {one.id: one for one in figures},
        {one.id: one for one in comparisons},
        tuple(identities),
    )
