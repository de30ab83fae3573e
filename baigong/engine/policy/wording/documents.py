"""The documents that a policy stands on, each with its articles and with what they give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from baigong.engine.base.language import _, pick
from baigong.engine.policy.model import Basis
from baigong.engine.policy.wording.asked import titled
from baigong.engine.policy.wording.names import Names
from baigong.engine.policy.wording.values import day_words


@dataclass(slots=True)
class Source:
    """One document."""

    document: str
    titles: list[str] = field(default_factory=list)
    """What is said of it, as the policy's file cites it; without repetitions."""
    gives: list[tuple[str, str]] = field(default_factory=list)
    """(article, what of the policy it gives); the article may be empty."""


def sources(names: Names) -> tuple[Source, ...]:
    """In the order in which they are first cited: the policy's own first."""
    found: dict[str, Source] = {}
    for basis, what in _cited(names):
        one = found.setdefault(basis.document, Source(basis.document))
        if basis.title and basis.title not in one.titles:
            one.titles.append(basis.title)
        if (basis.article, what) not in one.gives:
            one.gives.append((basis.article, what))
    return tuple(found.values())


def _cited(names: Names) -> Iterator[tuple[Basis, str]]:
    policy = names.policy
    yield from ((one, _("整项政策")) for one in policy.basis)
    for condition in (*policy.vetoes, *policy.conditions):
        says = titled(names, pick(condition.says))
        yield from ((one, says) for one in condition.basis)
    for parameter in policy.parameters.values():
        title = names.parameter(parameter.name)
        yield from ((one, title) for one in parameter.basis)
        for dated in parameter.values:
            words = _("{title}，{day}起").format(title=title, day=day_words(dated.since))
            yield from ((one, words) for one in dated.basis)


def basis_words(one: Basis) -> str:
    """``人社部发〔2024〕40号第三条`` with what is said of it."""
    words = one.document
    if one.article:
        words = _("{document} {article}").format(document=words, article=article_words(one.article))
    return _("{document}：{title}").format(document=words, title=one.title) if one.title else words


def article_words(article: str) -> str:
    """``三`` as an article; what is no bare number stands as it is."""
    return _("第{article}条").format(article=article) if len(article) <= 3 else article
