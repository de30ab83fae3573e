"""A policy in plain words, made from the rule itself."""

from baigong.engine.policy.wording.asked import AskedWords, asked_words
from baigong.engine.policy.wording.cases import CaseWords, case_words
from baigong.engine.policy.wording.documents import Source, sources
from baigong.engine.policy.wording.expression import Reader, rounds
from baigong.engine.policy.wording.limits import limit_words
from baigong.engine.policy.wording.names import Names, whom
from baigong.engine.policy.wording.values import day_words
from baigong.engine.policy.wording.versions import Version, versions

__all__ = [
    "AskedWords",
    "CaseWords",
    "Names",
    "Reader",
    "Source",
    "Version",
    "asked_words",
    "case_words",
    "day_words",
    "limit_words",
    "rounds",
    "sources",
    "versions",
    "whom",
]
