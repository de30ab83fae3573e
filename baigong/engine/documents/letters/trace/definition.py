"""What a traced number means, in the reader's words: no SQL."""

from __future__ import annotations

from baigong.engine.base.language import _, pick
from baigong.engine.documents.letters.model import Traced
from baigong.engine.pack.model import Identity


def title_of(traced: Traced) -> str:
    """What the number is called."""
    if isinstance(traced.source, Identity):
        return _("重复计入的数")
    if traced.whole is not None:
        return _("{part}占{whole}的比重").format(part=pick(traced.source.title), whole=pick(traced.whole.title))
    return pick(traced.source.title)


def definition_of(traced: Traced) -> str:
    """What the number counts."""
    source = traced.source
    if isinstance(source, Identity):
        words = _("核对“{says}”时，同时计入几个部分的数").format(says=pick(source.says))
        explained = pick(source.explains) if source.explains else ""
        return _("{words}：{more}").format(words=words, more=explained) if explained else words
    if traced.whole is not None:
        return _("{part} ÷ {whole} × 100%").format(part=pick(source.meaning), whole=pick(traced.whole.meaning))
    return pick(source.meaning)
