"""Certificate rows."""

from __future__ import annotations

from baigong.bureau.demo.days import ISO
from baigong.bureau.demo.tables import CERTIFICATE
from baigong.bureau.demo.world import World

NEVER = 10**7


class Certificates:
    """Writes certificates; ``issue`` is called more than half a million times."""

    def __init__(self, world: World) -> None:
        people = world.demo.people
        self._rows = world.rows(CERTIFICATE)
        self._next = world.next_id
        self._kinds = [(one.until.toordinal() if one.until else NEVER, one.kind) for one in people.kinds]
        self.issuer = world.organisations[people.issuer][0].id if people.issuer else None
        self._claim = (people.claim_source, ISO[world.as_of], "claimed")
        self._contradicted = (people.check_source, ISO[world.as_of], "contradicted")

    def issue(
        self,
        person: int,
        occupation: str,
        step: tuple[str | None, int, str],
        status: str = "verified",
        ended: tuple[int, str] | None = None,
    ) -> int:
        """One certificate: ``step`` is level (None: of competence), day, origin; ``ended`` is day and reason. Its id."""
        level, day, origin = step
        identity = self._next(CERTIFICATE)
        source = ("registry", None, status)
        if status != "verified":
            source = self._claim if status == "claimed" else self._contradicted  # type: ignore[assignment]
        kind = "competence" if level is None else self.kind(day)
        iso = ISO[day]
        self._rows.append(
            (
                identity,
                iso,
                ISO[ended[0]] if ended else None,
                *source,
                person,
                kind,
                occupation,
                level,
                f"SYN{identity:09d}{iso[:4]}",
                self.issuer,
                origin,
                ended[1] if ended else "",
            )
        )
        return identity

    def kind(self, day: int) -> str:
        """The kind of levelled certificate that was issued on the day."""
        for until, kind in self._kinds:
            if day < until:
                return kind
        return self._kinds[-1][1]
