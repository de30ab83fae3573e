"""From pydantic's errors to problems in the reader's language, at their line."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import lru_cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from baigong.engine.base.language import _
from baigong.engine.pack.annotation import choices, example_at, expected_at, fields, is_list, is_model, plain
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem, shortened
from baigong.engine.pack.shapes import shape_of
from baigong.engine.pack.yaml_text import MOST_PROBLEMS


@lru_cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


def shaped(page: Page, shape: Any = None) -> tuple[Any, list[Problem]]:
    """The page's value as the types of ``shape`` (by default its file's); None and the problems where it does not fit."""
    shape = shape if shape is not None else shape_of(page.file)
    try:
        return _adapter(shape).validate_python(page.value), []
    except ValidationError as errors:
        found = [dict(one) for one in errors.errors(include_url=False)]
        told = [_problem(page, one, shape) for one in _without_misspelt(found)[:MOST_PROBLEMS]]
        return None, list(dict.fromkeys(told))


def _without_misspelt(errors: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The errors without those that a misspelt key explains: ``titel`` is unknown, and so ``title`` missing."""
    strange: dict[object, list[object]] = {}
    for one in errors:
        if one["type"] == "extra_forbidden":
            strange.setdefault(one["loc"][:-1], []).append(one["loc"][-1])

    def explained(error: dict[str, Any]) -> bool:
        if error["type"] != "missing":
            return False
        *where, key = error["loc"]
        near = strange.get(tuple(where), [])[:MOST_PROBLEMS]
        return bool(near) and _nearest(key, near) is not None

    return [one for one in errors if not explained(one)]


def _nearest(name: object, known: Iterable[object]) -> str | None:
    return next(iter(difflib.get_close_matches(str(name), map(str, known), 1, 0.6)), None)


def did_you_mean(name: object, known: Iterable[str]) -> str:
    """The cure for an unknown name: the nearest known one, else all of them."""
    known = sorted(known)
    begun = [one for one in known if one.startswith(str(name)) and len(str(name)) > 2]
    near = begun[0] if len(begun) == 1 else _nearest(name, known)
    if near is not None:
        return _("是不是“{name}”？").format(name=near)
    if not known:
        return _("请删去，这里没有可写的名称")
    few = known[:12]
    return _("请改成：{names}").format(names=_("、").join(few) + (_("……") if len(known) > len(few) else ""))


def _problem(page: Page, error: dict[str, Any], root: Any) -> Problem:
    path, kind = _real(page, tuple(error["loc"])), str(error["type"])
    if kind == "missing":
        return _missing(page, error, path, root)
    if kind == "extra_forbidden":
        model = expected_at(root, path[:-1])
        known = {key for key, _field in fields(model)} if is_model(model) else set()
        mistake = _("不认识的键“{key}”").format(key=shown(path[-1]))
        return page.problem(path, mistake, did_you_mean(path[-1], known - _present(page, path[:-1])), key=True)
    if "[key]" in error["loc"]:
        mistake = _("名称“{name}”不合要求").format(name=path[-1] if path else "")
        return page.problem(path, mistake, _letters(error), key=True)
    expected = expected_at(root, path)
    given = page.written.get(path) or shown(error.get("input"))
    if get_origin(expected) in (Union, UnionType):
        mistake = _("“{given}”不是这里要的值").format(given=given)
        return page.problem(path, mistake, _("请写成 {sample} 这样").format(sample=example_at(root, path)))
    return page.problem(path, *_value_words(error, kind, given, expected, example_at(root, path)))


def _missing(page: Page, error: dict[str, Any], path: Path, root: Any) -> Problem:
    key = error["loc"][-1]
    if isinstance(key, int):
        return page.problem(path, _("这里要写两个值"), _two(expected_at(root, path)))
    mistake = _("缺少“{key}”").format(key=key)
    cure = _("请加上 {key}: {sample}").format(key=key, sample=example_at(root, (*path, key)))
    return page.problem(path, mistake, cure)


def _real(page: Page, location: tuple[str | int, ...]) -> Path:
    """The part of pydantic's location that stands in the file: it also names union members and missing keys."""
    path: Path = ()
    for step in location:
        if (*path, step) in page.spots:
            path = (*path, step)
    return path


def _present(page: Page, path: Path) -> set[str]:
    value = page.value
    for step in path:
        value = value[step]
    return {str(one) for one in value}


def _value_words(error: dict[str, Any], kind: str, given: str, expected: Any, example: str) -> tuple[str, str]:
    if kind == "literal_error":
        known = choices(expected)
        return _("“{given}”不是可选的值").format(given=given), did_you_mean(given, known)
    if kind == "string_pattern_mismatch":
        return _("名称“{name}”不合要求").format(name=given), _letters(error)
    if kind == "string_type":
        if isinstance(error.get("input"), dict | list) or error.get("input") is None:
            return _("这里要写文字"), _("请写一段文字，必要时加双引号")
        return (
            _("“{given}”不加引号会被读成数字、日期或真假值").format(given=given),
            _('请加双引号，写成 "{given}"').format(given=given),
        )
    if kind in ("too_long", "too_short") or (get_origin(expected) is tuple and not is_list(expected)):
        return _("这里要写两个值"), _two(expected)
    mistake = _("“{given}”不是这里要的值").format(given=given)
    if is_list(expected) and not isinstance(error.get("input"), list | None) and not _part(expected, error["input"]):
        return mistake, _("请放进方括号，写成 [{given}]").format(given=given)
    return mistake, _("请写成 {sample} 这样").format(sample=example)


def _part(expected: Any, given: Any) -> bool:
    """Whether a list of parts with keys is wanted, and something without keys was written."""
    return is_model(plain(get_args(expected)[0])) and not isinstance(given, dict)


def _letters(error: dict[str, Any]) -> str:
    """Of what a name may be made: ids of policies and of their parts take a hyphen, all others a low line."""
    if "_" not in error.get("ctx", {}).get("pattern", "_"):
        return _("请用小写英文字母、数字和连字符 -，以字母开头")
    return _("请用小写英文字母、数字和下划线，以字母开头")


def _two(expected: Any) -> str:
    """How two values are written: bounds, or the columns of a period."""
    if int in get_args(plain(expected)):
        return _("请写成 [最小, 最大]")
    return _("请写成 [开始列, 结束列]")


def shown(value: Any) -> str:
    """A value as a message names it: one line, and short."""
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list | tuple):
        return "[…]"
    if value is None:
        return _("空值")
    return shortened(str(value))
