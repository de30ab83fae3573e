"""A letter from a snapshot: its figures and overlaps of the day, then its words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.documents.letters.model import Letter
from baigong.engine.documents.letters.sound import require_sound
from baigong.engine.documents.letters.write import write_letter
from baigong.engine.figures.choose import nearest
from baigong.engine.pack.model import LetterTemplate, Pack

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from baigong.engine.warehouse.snapshot import Snapshot


def template_of(pack: Pack, name: str) -> LetterTemplate:
    """The pack's letter of that id. Raises InputError with the nearest id where there is none."""
    if name in pack.letters:
        return pack.letters[name]
    if not pack.letters:
        raise InputError(_("城市包里没有公文模板。请在 letters 文件夹里写一个，写法见 docs/letters.md。"))
    hint = nearest(name, list(pack.letters), _("可写的有：{names}。").format(names=_("、").join(pack.letters)))
    raise InputError(_("没有名为“{name}”的公文。{hint}").format(name=name, hint=hint))


def letter_of(
    pack: Pack,
    snapshot: Snapshot,
    name: str,
    as_of: date | None = None,
    connection: DuckDBPyConnection | None = None,
) -> Letter:
    """The letter ``name`` from the snapshot, as of a day (default: the template's own).

    Raises InputError for an unknown letter or a day that cannot be asked about, and as :func:`~.write.write_letter`.
    """
    from baigong.engine.figures.computed import compute, session
    from baigong.engine.figures.overlap import overlap_of

    template = template_of(pack, name)
    require_sound(pack, template)
    day = as_of or template.as_of
    wanted = {phrase.overlap for phrase in template.phrases.values()}
    with session(snapshot, pack, connection) as opened:
        figures = compute(pack, snapshot, day, connection=opened)
        overlaps = {one.id: overlap_of(pack, one, day, opened) for one in pack.identities if one.id in wanted}
    return write_letter(pack, template, figures, overlaps, day)
