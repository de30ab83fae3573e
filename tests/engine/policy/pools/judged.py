"""Rule 17 word for word over a small queue: the answer key of rounds and of the pass in turn."""

from __future__ import annotations

from tests.engine.policy.pools.queues import Asked, Queue, Row

Marks = list[int]


def judged(queue: Queue) -> list[Marks]:
    """Row → per limit 1 fits, -1 full, 0 open; rounds from the previous round's marks, until none is new."""
    marks = [[0 if asked else 1 for asked in row.asks] for row in queue.rows]
    while True:
        later = [[_mark(queue, marks, me, at) for at in range(len(queue.limits))] for me in range(len(queue.rows))]
        if later == marks:
            return marks
        marks = later


def _agree(one: Asked | None, other: Asked) -> bool:
    return one is not None and all(a is None or b is None or a == b for a, b in zip(one.key, other.key, strict=True))


def _mark(queue: Queue, marks: list[Marks], me: int, at: int) -> int:
    row = queue.rows[me]
    asked = row.asks[at]
    markable = row.state in {1, 2} and row.placed and marks[me][at] == 0
    if asked is None or asked.room is None or None in asked.key or not markable:
        return marks[me][at]
    budget = queue.limits[at].kind == "budget"
    ahead = [one for one in range(me) if _agree(queue.rows[one].asks[at], asked)]
    rivals = [one for one in ahead if _may_hold(queue, marks, one, at)]
    most = [queue.rows[one].hi if budget else 1 for one in [me, *rivals]]
    bounded = [one for one in most if one is not None]
    if len(bounded) == len(most) and sum(bounded) <= asked.room:
        return 1
    holders = [one for one in ahead if _whole(queue.rows[one], at) and _holds(queue, marks, one, at)]
    least = sum(queue.rows[one].lo if budget else 1 for one in [me, *holders])
    closed = budget and any(_closes(queue, marks, one, at) for one in ahead)
    return -1 if least > asked.room or closed else 0


def _whole(row: Row, at: int) -> bool:
    asked = row.asks[at]
    return asked is not None and None not in asked.key


def _before(queue: Queue, at: int) -> list[int]:
    """Limits stand in the order in which they are asked."""
    return list(range(at))


def _may_hold(queue: Queue, marks: list[Marks], one: int, at: int) -> bool:
    if -1 not in marks[one]:
        return True
    stopped_before = any(marks[one][other] == -1 for other in _before(queue, at))
    return queue.limits[at].kind == "budget" and marks[one][at] != 1 and not stopped_before


def _holds(queue: Queue, marks: list[Marks], one: int, at: int) -> bool:
    others = [mark for other, mark in enumerate(marks[one]) if other != at]
    return queue.rows[one].state == 0 or (queue.rows[one].state == 1 and all(mark == 1 for mark in others))


def _closes(queue: Queue, marks: list[Marks], one: int, at: int) -> bool:
    fits_before = all(marks[one][other] == 1 for other in _before(queue, at))
    return queue.rows[one].state == 1 and marks[one][at] == -1 and fits_before
