"""What ties the files of a pack to one another: names, dates, types, SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from baigong.engine.pack.check.city import check_city
from baigong.engine.pack.check.divisions import check_divisions
from baigong.engine.pack.check.identities import check_identities
from baigong.engine.pack.check.indicators import check_indicators
from baigong.engine.pack.check.letters import check_letters
from baigong.engine.pack.check.names import check_names
from baigong.engine.pack.check.personal import check_personal
from baigong.engine.pack.check.provisions import check_provisions
from baigong.engine.pack.check.publications import check_publications
from baigong.engine.pack.check.records import check_records
from baigong.engine.pack.check.said import check_said
from baigong.engine.pack.check.session import Session
from baigong.engine.pack.check.views import check_views
from baigong.engine.pack.check.vocabularies import check_vocabularies
from baigong.engine.pack.check.words import check_words
from baigong.engine.pack.model import Pack
from baigong.engine.pack.page import Pages
from baigong.engine.pack.problem import Problem, tidy
from baigong.engine.pack.read import read_pack

Check = Callable[[Pack, Pages], Iterator[Problem]]
WITHOUT_SQL: tuple[Check, ...] = (
    check_words,
    check_city,
    check_divisions,
    check_vocabularies,
    check_names,
    check_records,
    check_personal,
    check_provisions,
    check_publications,
    check_letters,
    check_said,
)


def check_pack(directory: Path) -> list[Problem]:
    """Everything that is wrong in the folder, in reading order; empty where the pack is sound.

    Problems of form come alone: what the files say together is checked once each can be read.
    """
    reading = read_pack(directory)
    pack = reading.pack
    if pack is None:
        return tidy(reading.problems)
    problems = [one for check in WITHOUT_SQL for one in check(pack, reading.pages)]
    with Session(pack) as session:
        problems += check_views(pack, reading.pages, session)
        problems += check_indicators(pack, reading.pages, session)
        problems += check_identities(pack, reading.pages, session)
    return tidy(problems)
