"""Slips of the pen that offices send back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baigong.engine.base.language import _, pick
from baigong.engine.documents.model import Finding, Scan
from baigong.engine.documents.slips.finders import FINDERS
from baigong.engine.documents.slips.place import Page
from baigong.engine.documents.slips.rules import Rule, rules
from baigong.engine.documents.slips.spelling import right_words

__all__ = ["find_slips"]


def find_slips(scan: Scan) -> list[Finding]:
    """All slips of a document, in the order of their places: kind ``slip``, severity ``warning``, offsets of its text."""
    page = Page(scan.document)
    found = [one for rule in rules() for one in _of(rule, page)]
    found.sort(key=lambda one: (one.start, -one.end))
    return list(_without_inner(found))


def _of(rule: Rule, page: Page) -> Iterator[Finding]:
    for start, end, instead in _places(rule, page):
        if rule.not_in_cells and page.in_cell(start):
            continue
        if not rule.in_titles and page.in_name(start):
            continue
        if rule.not_after and rule.not_after.search(page.before(start)):
            continue
        found = page.text[start:end].strip()
        cure = _("改为“{text}”").format(text=instead) if instead else pick(rule.cure)
        message = pick(rule.message).format(found=found)
        yield Finding("slip", "warning", message, (), start, end, rule.name, cure)


def _places(rule: Rule, page: Page) -> Iterator[tuple[int, int, str]]:
    """Start, end, and what to write instead where that is known."""
    if rule.pattern is None:
        for start, end in FINDERS[rule.found_by](page):
            yield start, end, _instead(rule, page.text[start:end])
    else:
        for match in rule.pattern.finditer(page.text):
            yield match.start(), match.end(), _expanded(rule, match)


def _expanded(rule: Rule, match: re.Match[str]) -> str:
    return match.expand(rule.replace).strip() if rule.replace else _instead(rule, match.group())


def _instead(rule: Rule, found: str) -> str:
    if rule.replace_half:
        return found[: -(-len(found) // 2)]
    return right_words().get(found, "")


def _without_inner(found: list[Finding]) -> Iterator[Finding]:
    """What lies inside another slip is not said again; a slip at the end of the words that are marked has no inside."""
    at_end = {rule.name for rule in rules() if rule.at_end}
    reached = -1
    for one in found:
        if one.end > reached:
            yield one
            reached = reached if one.rule in at_end else one.end
