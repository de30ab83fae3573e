"""What the model expects at a place: its keys, its choices, a sample to write."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from baigong.engine.base.language import _
from baigong.engine.pack.model import Words


def expected_at(root: Any, path: tuple[str | int, ...]) -> Any:
    """The type that the model expects at ``path`` below ``root``; None where it has nothing there."""
    found = plain(root)
    for step in path:
        found = plain(_inside(found, step))
    return found


def plain(annotation: Any) -> Any:
    """The annotation without ``Annotated`` and ``| None``."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) in (Union, UnionType):
        kinds = [one for one in get_args(annotation) if one is not type(None)]
        return plain(kinds[0]) if len(kinds) == 1 else annotation
    return annotation


def _inside(annotation: Any, step: str | int) -> Any:
    if is_model(annotation):
        return next((field.annotation for key, field in fields(annotation) if key == step), None)
    kinds = get_args(annotation)
    if get_origin(annotation) is tuple and isinstance(step, int):
        return kinds[0] if kinds[-1] is Ellipsis else kinds[min(step, len(kinds) - 1)]
    if get_origin(annotation) is Mapping:
        return kinds[1]
    return None


def is_model(annotation: Any) -> bool:
    """Whether the annotation is a part with keys of its own."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def fields(model: type[BaseModel]) -> list[tuple[str, FieldInfo]]:
    """Its keys as a pack writes them, with their fields."""
    return [(field.alias or name, field) for name, field in model.model_fields.items()]


def choices(annotation: Any) -> list[str]:
    """The values that a choice allows, else none."""
    return [str(one) for one in get_args(annotation)] if get_origin(annotation) is Literal else []


def sample(annotation: Any) -> str:
    """What to write for a value of this type."""
    annotation = plain(annotation)
    if annotation == plain(Words):
        return "{zh: …, en: …}"
    samples = {bool: "true", int: "1", Decimal: "1", date: "2018-01-01", str: _("文字")}
    if annotation in samples:
        return samples[annotation]
    if choices(annotation):
        return choices(annotation)[0]
    if str in get_args(annotation) and get_origin(annotation) in (Union, UnionType):
        return samples[str]
    return "[…]" if get_origin(annotation) is tuple else "{…}"
