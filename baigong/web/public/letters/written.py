"""The city's letters, each written once for a snapshot."""

from __future__ import annotations

from baigong.engine.documents.letters import Letter, letter_of
from baigong.web.city import pack
from baigong.web.public.figures.kept import Kept
from baigong.web.public.figures.warehouse import cursor, newest_snapshot

_letters: Kept[Letter] = Kept(8)


def letter(name: str) -> Letter:
    """The letter of that id, as of its own day, from the newest snapshot.

    Raises MissingError without a snapshot, InputError where the snapshot cannot answer for the letter's day.
    """
    snapshot = newest_snapshot()
    return _letters.get((snapshot.directory, name), lambda: _write(name))


def _write(name: str) -> Letter:
    snapshot = newest_snapshot()
    with cursor(snapshot) as own:
        return letter_of(pack(), snapshot, name, connection=own)
