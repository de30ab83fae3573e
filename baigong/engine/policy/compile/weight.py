"""How long expressions and whole sweeps become as SQL, where parts must be written more than once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from baigong.engine.policy.compile.alone import alone, read_from_tables, with_what_they_read
from baigong.engine.policy.compile.needs import queued
from baigong.engine.policy.model import DAY, Book, Policy, nodes
from baigong.engine.policy.model.parameter import Parameter

HEAVIEST = 20_000
"""Parts of SQL of one expression."""
SWEPT = 30_000
"""Parts of SQL of a sweep: some 0.15 ms and 9 kB each, whatever the rows."""
AGAIN = 20
"""Parts of a policy beside its expressions, where another's query must decide it again."""
MONTHS = 12
"""How often ``full_months`` writes each of its dates."""
OUTCOME = 10
"""Parts that tell another policy's outcome from its byte."""


def weight(node: nodes.Node, parameters: Mapping[str, Parameter]) -> int:
    """About how many parts the SQL of ``node`` has; what passes :data:`SWEPT` is not counted further."""
    inner = sum(weight(one, parameters) for one in node.parts())
    match node:
        case nodes.FullMonths():
            inner *= MONTHS
        case nodes.Extreme() | nodes.Between():
            inner *= 2
        case nodes.In(values=values):
            inner += len(values)
        case nodes.Outcome() | nodes.OutcomeAmount():
            inner = OUTCOME
        case nodes.Parameter():
            inner = (_cells(parameters[node.name]) if node.name in parameters else 1) * (1 + inner)
    return min(1 + inner, SWEPT + 1)


def by_key(policy: Policy) -> Counter[str]:
    """How much the expressions under each key of a policy's file weigh."""
    one = policy
    under: dict[str, Sequence[nodes.Node | None]] = {
        "vetoes": [part.when for part in one.vetoes],
        "conditions": [part.when for part in one.conditions],
        "amount": [one.amount],
        "period": one.period,
        "applied": [one.applied],
        "claimed": [one.claimed],
        "order": [part.by for part in one.order],
        "groups": [key for part in one.groups for key in part.per],
        "pools": [key for part in one.pools for key in (*part.per, part.limit)],
    }
    return Counter(
        {key: sum(weight(node, one.parameters) for node in found if node is not None) for key, found in under.items()}
    )


def swept(book: Book) -> Counter[str]:
    """Policy → how much it adds to a sweep of the whole book: in the wide query, and where its queue or others need a query of
    their own, that with all that it reads in the row. Once :data:`SWEPT` is passed no more is added.
    """
    own = Counter({one.id: by_key(one).total() for one in book.policies.values()})
    total = own.copy()
    within = alone(book, ())
    used = read_from_tables(book, within)
    for policy in book.policies.values():
        if total.total() > SWEPT:
            break
        if policy.id in used or (queued(policy) and policy.id not in within):
            read = with_what_they_read(book, [policy], within)
            total[policy.id] += sum(own[one.id] for one in read) + AGAIN * (len(read) - 1)
    return total


def _cells(parameter: Parameter) -> int:
    """Of all days; where the day is the sweep's own, of one."""
    counts = [len(one.cells) for one in parameter.values]
    return max(counts) if parameter.dated_by == DAY else sum(counts)
