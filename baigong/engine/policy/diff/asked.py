"""Vetoes, conditions, groups and pools: added, removed, changed, said otherwise, put in another order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from baigong.engine.policy.diff.change import Change, Kind
from baigong.engine.policy.language.printing import text_of
from baigong.engine.policy.model import Condition, Group, Pool


def asked(
    policy: str, what: Literal["veto", "condition"], old: Sequence[Condition], new: Sequence[Condition]
) -> Iterator[Change]:
    """Each with its text as written, and its words."""
    before, after = {one.id: one for one in old}, {one.id: one for one in new}
    for name in _names(before, after):
        one, other = before.get(name), after.get(name)
        old_says, new_says = (one.says if one else {}), (other.says if other else {})
        kind = _kind((_when(one), dict(old_says)), (_when(other), dict(new_says)))
        if kind:
            old_text, new_text = (one.text if one else None), (other.text if other else None)
            yield Change(policy, what, kind, name, old_text, new_text, old_says=old_says, new_says=new_says)
    yield from _moved(policy, what, before, after)


def limits(
    policy: str, what: Literal["group", "pool"], old: Sequence[Group | Pool], new: Sequence[Group | Pool]
) -> Iterator[Change]:
    """Groups or pools, each as one line of its settings."""
    before, after = {one.id: one for one in old}, {one.id: one for one in new}
    for name in _names(before, after):
        one, other = before.get(name), after.get(name)
        old_words, new_words = _words(one), _words(other)
        old_text, new_text = (_settings(one) if one else None), (_settings(other) if other else None)
        kind = _kind((old_text, dict(old_words)), (new_text, dict(new_words)))
        if kind:
            yield Change(policy, what, kind, name, old_text, new_text, old_says=old_words, new_says=new_words)
    yield from _moved(policy, what, before, after)


def _names(before: Mapping[str, object], after: Mapping[str, object]) -> list[str]:
    return list(dict.fromkeys([*after, *before]))


def _when(one: Condition | None) -> str | None:
    """What it asks, however it is written."""
    return text_of(one.when) if one else None


def _kind(old: tuple[str | None, object], new: tuple[str | None, object]) -> Kind | None:
    """From what each decides (None: it is not there) and what is said of it."""
    if old[0] is None or new[0] is None:
        return "added" if old[0] is None else "removed"
    if old[0] != new[0]:
        return "changed"
    return "words" if old[1] != new[1] else None


def _moved(
    policy: str,
    what: Literal["veto", "condition", "group", "pool"],
    before: Mapping[str, object],
    after: Mapping[str, object],
) -> Iterator[Change]:
    """Which is asked first among those that stay: it names who refuses, and in a queue who is served."""
    old, new = [one for one in before if one in after], [one for one in after if one in before]
    if old != new:
        yield Change(policy, what, "moved", old=", ".join(old), new=", ".join(new))


def _settings(one: Group | Pool) -> str:
    per = _listed([*map(text_of, one.per)])
    if isinstance(one, Group):
        return f"one_of: {_listed(list(one.members))}, per: {per}, keep: {one.keep}"
    kind = "at_most" if one.at_most is not None else "budget"
    return f"{kind}: {text_of(one.limit)}, per: {per}"


def _words(one: Group | Pool | None) -> Mapping[str, str]:
    return one.says if isinstance(one, Pool) else {}


def _listed(parts: Sequence[str]) -> str:
    return f"[{', '.join(parts)}]"
