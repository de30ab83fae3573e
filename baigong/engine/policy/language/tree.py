"""Tokens → SQLGlot's tree of one expression, in DuckDB's grammar."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from sqlglot import ErrorLevel, TokenType, exp
from sqlglot import Token as SqlToken
from sqlglot.dialects.duckdb import DuckDB
from sqlglot.errors import SqlglotError

from baigong.engine.base.language import _
from baigong.engine.policy.language.faults import Fault, Faults
from baigong.engine.policy.language.token import Token

SHALLOW = 4
"""Levels that any stack has room for; deeper texts are parsed on a fresh one."""

MARKS = {
    "(": TokenType.L_PAREN,
    ")": TokenType.R_PAREN,
    "[": TokenType.L_BRACKET,
    "]": TokenType.R_BRACKET,
    ",": TokenType.COMMA,
    "=": TokenType.EQ,
    "<>": TokenType.NEQ,
    "<": TokenType.LT,
    "<=": TokenType.LTE,
    ">": TokenType.GT,
    ">=": TokenType.GTE,
    "+": TokenType.PLUS,
    "-": TokenType.DASH,
    "*": TokenType.STAR,
    "//": TokenType.DIV,
}
KINDS = {
    "name": TokenType.IDENTIFIER,  # as if quoted: a column may be called ``order`` or ``kind``
    "call": TokenType.VAR,
    "number": TokenType.NUMBER,
    "text": TokenType.STRING,
    "date": TokenType.DATE,
}


class Rules(DuckDB):
    """DuckDB's grammar; a key in brackets is a key, not a place counted from 1."""

    INDEX_OFFSET = 0


def tree_of(tokens: Sequence[Token], text: str) -> exp.Expr:
    """The tree. Raises Faults where the grammar has no such expression."""
    depth = sum(token.is_one("(", "[", "case") for token in tokens)
    try:
        if depth <= SHALLOW:
            return _parse(tokens, text)
        with ThreadPoolExecutor(max_workers=1) as fresh:
            return fresh.submit(_parse, tokens, text).result()
    except SqlglotError as error:
        raise Faults([_unreadable(error, tokens)]) from None
    except RecursionError:
        raise Faults([Fault(0, len(text), _("表达式套得太深"), _("请拆成几个条件，或改用参数表"))]) from None


def _parse(tokens: Sequence[Token], text: str) -> exp.Expr:
    given = [SqlToken(_kind(one), _text(one), start=one.start, end=one.end - 1) for one in tokens]
    parser = Rules().parser(error_level=ErrorLevel.IMMEDIATE)
    (tree,) = parser.parse_into(exp.Condition, given, text)
    if tree is None:
        raise SqlglotError
    return tree


def _text(token: Token) -> str:
    """Names that SQLGlot gives no meaning: it then keeps functions and tables as they are written."""
    return token.key if token.kind not in {"call", "name"} else f"{token.kind}_{token.key}"


def _kind(token: Token) -> TokenType:
    if token.kind == "mark":
        return MARKS[token.key]
    return TokenType[token.key.upper()] if token.kind == "keyword" else KINDS[token.kind]


def _unreadable(error: SqlglotError, tokens: Sequence[Token]) -> Fault:
    told = getattr(error, "errors", None) or [{}]
    start = _place(told[0], tokens)
    end = next((one.end for one in tokens if one.start <= start < one.end), tokens[-1].end)
    return Fault(start, end, _("这里读不懂"), _("请检查这里前后是否少了值、逗号、括号或 THEN、AND"))


def _place(told: dict[str, object], tokens: Sequence[Token]) -> int:
    context, found = told.get("start_context"), told.get("highlight")
    return len(str(context)) if context is not None and found else tokens[-1].start
