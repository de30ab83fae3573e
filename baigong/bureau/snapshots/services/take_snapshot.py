"""Take a snapshot: the declared columns of every record, read in one consistent view of the database."""

from __future__ import annotations

from baigong.bureau.snapshots.fields import require_record_fields
from baigong.bureau.snapshots.reading import Progress, batches, one_moment
from baigong.engine.base.clock import today
from baigong.engine.base.home import home
from baigong.engine.pack.model import Pack
from baigong.engine.warehouse import Snapshot, write_snapshot


def take_snapshot(pack: Pack, progress: Progress | None = None) -> Snapshot:
    """Write every record table that ``pack`` declares to ``BAIGONG_HOME/snapshots`` as of the business clock's today.

    ``progress(table, rows)`` is told how many rows of a table have been read so far. Others may go on writing: they neither wait
    nor show. Raises InputError for a pack whose columns the models do not have or must not give, for rows that break its
    declarations, and for a folder that cannot be written; the database's own errors pass.
    """
    require_record_fields(pack)
    with one_moment():
        tables = {
            name: batches(name, table, progress) for name, table in pack.records.items() if table.model is not None
        }
        return write_snapshot(home() / "snapshots", pack, today(), tables)
