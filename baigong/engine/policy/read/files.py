"""Which files of a folder are policies, and which were meant to be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from baigong.engine.base.language import _
from baigong.engine.pack.annotation import fields
from baigong.engine.pack.page import Page
from baigong.engine.pack.problem import Problem
from baigong.engine.policy.read.shape import PolicyShape
from baigong.engine.policy.read.views import FACTS

POLICIES = "policies"
KEYS = {key for key, _field in fields(PolicyShape)}
FEW = 3
"""Keys of a policy that tell one whose ``policy`` is misspelt."""


def policy_files(directory: Path) -> list[str]:
    """Those of ``policies/``, or of a bare folder, by name."""
    return [one for one in _yaml(directory, "*.yaml") if one != FACTS]


def is_policy(page: Page, directory: Path) -> bool:
    """In a bare folder other YAML may lie beside policies."""
    return (directory / POLICIES).is_dir() or _meant(page.value)


def strange_files(directory: Path) -> Iterator[Problem]:
    """Files that would be passed over in silence for their ending."""
    for file in _yaml(directory, "*.yml"):
        mistake = _("文件名以 .yml 结尾，不会被读到")
        yield Problem(file, 1, 1, mistake, _("请改名为 {file}").format(file=str(Path(file).with_suffix(".yaml"))))


def unread_names(problems: Iterable[Problem]) -> set[str]:
    """Policies whose files have a problem: nothing is said of those that use them."""
    return {Path(one.file).stem for one in problems}


def _yaml(directory: Path, ending: str) -> list[str]:
    folder = directory / POLICIES if (directory / POLICIES).is_dir() else directory
    return [str(one.relative_to(directory)) for one in sorted(folder.glob(ending))]


def _meant(value: Any) -> bool:
    if isinstance(value, list):
        return any(_meant(one) for one in value)
    return isinstance(value, dict) and ("policy" in value or len(KEYS & value.keys()) >= FEW)
