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


def example_at(root: Any, path: tuple[str | int, ...]) -> str:
    """What to write at ``path``: the field's own example, else a value of its type."""
    model = expected_at(root, path[:-1])
    field = dict(fields(model)).get(str(path[-1])) if path and is_model(model) else None
    return str(field.examples[0]) if field and field.examples else sample(expected_at(root, path))


def is_list(annotation: Any) -> bool:
    """Whether a list of any length is meant."""
    kinds = get_args(annotation)
    return get_origin(annotation) is tuple and bool(kinds) and kinds[-1] is Ellipsis


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
    if is_list(annotation):
        return f"[{sample(get_args(annotation)[0])}]"
    if is_model(annotation):
        return _keys(annotation)
    return "[…]" if get_origin(annotation) is tuple else "{…}"


def _keys(model: type[BaseModel]) -> str:
    """The keys that a part cannot do without, each with a sample."""
    needed = [(key, field) for key, field in fields(model) if field.is_required()]
    shown = [f"{key}: {field.examples[0] if field.examples else sample(field.annotation)}" for key, field in needed]
    return "{" + ", ".join(shown[:3] + ["…"] * (len(shown) > 3)) + "}" if shown else "{…}"
