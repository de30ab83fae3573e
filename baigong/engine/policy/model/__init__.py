"""What a policy is, as immutable typed values. Reading it is ``policy.read``'s work, compiling it ``policy.compile``'s."""

from baigong.engine.policy.model.book import Book
from baigong.engine.policy.model.case import Case, CaseRow, Expected, Kind
from baigong.engine.policy.model.facts import BIGINT, FEN, INTEGER, Column, Facts, View
from baigong.engine.policy.model.parameter import Cells, Dated, Parameter
from baigong.engine.policy.model.policy import DAY, Basis, Condition, Group, Order, Policy, Pool

__all__ = [
    "BIGINT",
    "DAY",
    "FEN",
    "INTEGER",
    "Basis",
    "Book",
    "Case",
    "CaseRow",
    "Cells",
    "Column",
    "Condition",
    "Dated",
    "Expected",
    "Facts",
    "Group",
    "Kind",
    "Order",
    "Parameter",
    "Policy",
    "Pool",
    "View",
]
