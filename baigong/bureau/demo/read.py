"""Reads and checks a pack's ``demo.yaml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from baigong.bureau.demo.planting.check import mistakes as planted_mistakes
from baigong.bureau.demo.schema import Demo
from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.base.language import _
from baigong.engine.pack.model import Pack

SHOWN = 5
"""Mistakes that one message names."""


def read_demo(pack: Pack) -> Demo:
    """What the pack's demo is made of. Raises MissingError without one, InputError naming where it is wrong."""
    where = Path(pack.directory) / "demo.yaml"
    if not pack.demo:
        raise MissingError(
            _("城市包“{pack}”没有示范数据：请写 {path}（可照 cities/mianyang/demo.yaml），或换一个城市包。").format(
                pack=pack.city.id, path=where
            )
        )
    try:
        demo = Demo.model_validate(pack.demo)
    except ValidationError as error:
        mistakes = [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()]
        raise _wrong(where, mistakes) from None
    if mistakes := [*_unknown_terms(pack, demo), *planted_mistakes(demo.planted)]:
        raise _wrong(where, mistakes)
    return demo


def _wrong(where: Path, mistakes: list[str]) -> InputError:
    more = _("……") if len(mistakes) > SHOWN else ""
    return InputError(
        _("{path} 有 {count} 处不能使用，请按所列位置改正：{mistakes}{more}").format(
            path=where, count=len(mistakes), mistakes=_("；").join(mistakes[:SHOWN]), more=more
        )
    )


def _unknown_terms(pack: Pack, demo: Demo) -> Iterator[str]:
    """Terms that no vocabulary of the pack has, and names that demo.yaml does not declare."""
    known: dict[str, set[str]] = {name: set(terms) for name, terms in pack.vocabularies.items()}
    known["places"] = {row.code for row in pack.divisions}
    known["organisations"] = {*demo.organisations.named, *demo.organisations.groups}
    known["named"] = set(demo.people.named)
    for vocabulary, path, terms in _used(demo):
        for term in terms:
            if term not in known.get(vocabulary, set()):
                yield _("{path}：“{term}”不在 {vocabulary} 中").format(path=path, term=term, vocabulary=vocabulary)


def _used(demo: Demo) -> Iterator[tuple[str, str, Mapping[str, object] | list[str]]]:
    """(vocabulary, path, terms) for everything that names a term."""
    people = demo.people
    yield "levels", "people.levels", [one.level for one in people.levels]
    yield "occupations", "people.occupations", people.occupations
    yield "places", "people.places", people.places
    yield "certificate_kinds", "people.kinds", [one.kind for one in people.kinds]
    yield "organisations", "people.issuer", [people.issuer] if people.issuer else []
    for name, group in demo.organisations.groups.items():
        path = f"organisations.groups.{name}"
        yield "organisation_kinds", path, [group.kind]
        yield "ownerships", path, [group.ownership]
        yield "sizes", path, [group.size] if group.size else []
        yield "sectors", path, group.sectors or {}
    if demo.insurance:
        yield "schemes", "insurance.schemes", [one.scheme for one in demo.insurance.schemes]
    for one in demo.honours.titles:
        yield "honours", "honours.titles", [one.title]
        yield "named", f"honours.titles.{one.title}.named", one.named
        yield "organisations", f"honours.titles.{one.title}.organisations", one.organisations
    yield from _used_in_programmes(demo)


def _used_in_programmes(demo: Demo) -> Iterator[tuple[str, str, Mapping[str, object] | list[str]]]:
    if demo.studios:
        yield "ranks", "studios.plans", [one.rank for one in demo.studios.plans]
        yield "organisations", "studios.among", list(demo.studios.among)
    if demo.teams:
        yield "ranks", "teams.ranks", list(demo.teams.ranks)
    if demo.bases:
        yield "ranks", "bases.plans", [rank for one in demo.bases.plans for rank in one.ranks]
    if demo.ordered_training:
        yield "training_schemes", "ordered_training.scheme", [demo.ordered_training.scheme]
        yield (
            "organisations",
            "ordered_training.designations",
            [one.school for one in demo.ordered_training.designations],
        )
        yield "occupations", "ordered_training.occupations", demo.ordered_training.occupations
        yield "levels", "ordered_training.levels", demo.ordered_training.levels
    if demo.contests:
        yield "contest_series", "contests", [one.series for one in demo.contests.open + demo.contests.delegations]
        yield "places", "contests.places", demo.contests.places
        yield "organisations", "contests.schools", list(demo.contests.schools)
    yield "activity_kinds", "activities", [one.kind for one in demo.activities]
