"""What one row decides by itself: status and amount, and the columns that its queue needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlglot import exp

from baigong.engine.policy.compile.alone import earlier
from baigong.engine.policy.compile.asked import asked
from baigong.engine.policy.compile.expression import Setting, sql_of
from baigong.engine.policy.compile.lacking import is_unknown
from baigong.engine.policy.compile.needs import LACKS, kind_of, needs
from baigong.engine.policy.compile.outcomes import EXCLUDED, GRANTED, PROVISIONAL
from baigong.engine.policy.compile.values import cast, literal
from baigong.engine.policy.model import Book, Policy, nodes

Named = tuple[str, exp.Expr]


def status(policy: Policy, setting: Setting) -> exp.Expr:
    """The status byte (rule 4). 100 is: it passes.

    All is written into one CASE: the engines ask no more of a row than it takes to decide it.
    """
    tests = asked(policy, setting)
    branches = [
        exp.If(this=one.test if one.refuses else exp.Not(this=exp.paren(one.test, copy=False)), true=literal(-number))
        for number, one in enumerate(tests, 1)
    ]
    branches += [
        exp.If(this=one.unknown, true=literal(number)) for number, one in enumerate(tests, 1) if one.unknown is not None
    ]
    lacks = enumerate(_lacks(policy, setting), len(tests) + 1)
    branches += [exp.If(this=one, true=literal(number)) for number, one in lacks if one]
    return cast(exp.Case(ifs=branches, default=literal(GRANTED)), "tinyint")


def fen(policy: Policy, setting: Setting) -> exp.Expr:
    """The amount, whatever the status."""
    return sql_of(policy.amount, setting) if policy.amount else literal(0)


def wanted(policy: Policy, setting: Setting) -> Iterator[Named]:
    """``_fen`` and what a queue needs (:func:`~.needs.needs`), named by the policy's prefix."""
    yield f"{policy.column}_fen", fen(policy, setting)
    for name, node in needs(policy):
        yield f"{policy.column}_{name}", sql_of(node, setting)


def beside(policy: Policy, book: Book) -> Iterator[Named]:
    """``_status`` and ``_by`` of a member of a first-of group that is decided in the row, from its own status ``_own`` and the final
    ones of earlier members: who is shown as granted holds the place, who is unknown may yet hold it.
    """
    before = [book.policies[one] for one in earlier(policy.groups[0], policy)]
    own = _column(policy, "own")
    passes = exp.EQ(this=own, expression=literal(GRANTED))
    holders, by = [], []
    for one in before:
        theirs = _column(one, "status")
        for shown, told in ((GRANTED, EXCLUDED), (GRANTED + PROVISIONAL, EXCLUDED + PROVISIONAL)):
            holds = exp.EQ(this=theirs.copy(), expression=literal(shown))
            holders.append(exp.If(this=holds, true=literal(told)))
            by.append(exp.If(this=holds.copy(), true=literal(one.number)))
    waits = [exp.Between(this=_column(one, "status"), low=literal(1), high=literal(GRANTED - 1)) for one in before]
    if waits:
        holders.append(exp.If(this=exp.or_(*waits, copy=False), true=literal(GRANTED + PROVISIONAL)))
    shown_as: exp.Expr = exp.Case(ifs=holders, default=literal(GRANTED)) if holders else literal(GRANTED)
    status = exp.Case(ifs=[exp.If(this=passes, true=shown_as)], default=own.copy())
    yield f"{policy.column}_status", cast(status, "tinyint")
    held = exp.Case(ifs=[exp.If(this=passes.copy(), true=exp.Case(ifs=by))]) if by else exp.null()
    yield f"{policy.column}_by", cast(held, "smallint")


def amount(policy: Policy, setting: Setting, *, grouped: bool = False) -> exp.Expr:
    """Fen where the status says that it passes (``grouped``: also where that is provisional), else NULL."""
    passes: exp.Expr = exp.EQ(this=_column(policy, "status"), expression=literal(GRANTED))
    if grouped:
        shown = [literal(GRANTED), literal(GRANTED + PROVISIONAL)]
        passes = exp.In(this=_column(policy, "status"), expressions=shown)
    return exp.Case(ifs=[exp.If(this=passes, true=fen(policy, setting))])


def _lacks(policy: Policy, setting: Setting) -> Sequence[exp.Expr | None]:
    """In order: the amount has no value or none that may be paid; period, keys, limits, order are not known."""
    found: dict[str, list[exp.Expr]] = {}
    for name, node in needs(policy):
        unknown = is_unknown(node, setting)
        if unknown is not None:
            found.setdefault(kind_of(name), []).append(unknown)
    return [_no_amount(policy, setting), *(exp.or_(*found[one], copy=False) if one in found else None for one in LACKS)]


def _no_amount(policy: Policy, setting: Setting) -> exp.Expr | None:
    """Rule 3: NULL, below 0, or above the most that the policy may pay."""
    if policy.amount is None:
        return None
    if payable(policy, policy.amount):
        return is_unknown(policy.amount, setting)
    may: exp.Expr = exp.Between(this=fen(policy, setting), low=literal(0), high=literal(policy.most))
    if setting.may_be_null(policy.amount):
        may = exp.Coalesce(this=may, expressions=[literal(value=False)])
    return exp.Not(this=exp.paren(may, copy=False))


def payable(policy: Policy, amount: nodes.Node) -> bool:
    """Whether, as far as it can be seen from numbers that the policy writes, no amount but NULL is refused as an amount."""
    match amount:
        case nodes.Literal(value=int(value)):
            values = [value]
        case nodes.Parameter():
            values = [
                one
                for dated in policy.parameters[amount.name].values
                for one in dated.cells.values()
                if isinstance(one, int)
            ]
        case nodes.Case():
            otherwise = [amount.otherwise] if amount.otherwise else []
            return all(payable(policy, one) for one in (*(then for _when, then in amount.whens), *otherwise))
        case _:
            return False
    return all(0 <= one <= policy.most for one in values)


def _column(policy: Policy, end: str) -> exp.Column:
    return exp.column(f"{policy.column}_{end}", quoted=True)
