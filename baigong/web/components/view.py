"""Small values that components take; a page's view-model is made of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Link:
    """A text and where it leads."""

    text: str
    address: str
    name: str = ""
    """For screen readers, where the text alone does not say what it leads to: ``技能人才：360,431 条记录``."""


@dataclass(frozen=True)
class Choice:
    """One option of a select."""

    value: str
    title: str
    chosen: bool = False


@dataclass(frozen=True)
class Verdict:
    """One count of the tally: ``65`` ``个数字与已发布一致``."""

    number: str
    says: str
    tone: Literal["agree", "doubt", "wrong", "plain"] = "agree"
    link: Link | None = None
