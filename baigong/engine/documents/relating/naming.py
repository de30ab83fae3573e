"""What a quantity is called, without scope, verbs and 总量, so that a name used later finds it: an index by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from baigong.engine.documents.model import Scan
from baigong.engine.documents.relating.alike import countable
from baigong.engine.documents.relating.around import own_words
from baigong.engine.documents.relating.words import bare, pattern


def named(text: str) -> str:
    """技能人才 of 全市技能人才保有量约为, 持证残疾人 of 共有持证残疾人."""
    name = pattern("share", "lead").sub("", bare(text))
    name = pattern("share", "verbs").sub("", name)
    return pattern("share", "ends").sub("", name)


def by_name(scan: Scan) -> Mapping[str, Sequence[int]]:
    """The indexes of the countable quantities of a document, by each of their names."""
    found: dict[str, list[int]] = defaultdict(list)
    for index, quantity in enumerate(scan.quantities):
        if not countable(quantity) or quantity.per:
            continue
        for name in {named(own_words(scan, index)), named(quantity.counts), bare(quantity.counts)}:
            if len(name) > 1:
                found[name].append(index)
    return found
