"""What reading a .docx left out or took for granted, in sentences."""

from __future__ import annotations

from collections import Counter

from baigong.engine.base.language import _


def told(counts: Counter[str]) -> tuple[str, ...]:
    """A sentence for each thing that was counted."""
    sentences = {
        "revisions": _("文件中有 {n} 处修订，按全部接受读取。"),
        "hidden": _("有 {n} 个隐藏文字没有读取。"),
        "pictures": _("有 {n} 幅图片，其中的文字没有读取。"),
        "charts": _("有 {n} 个图表，其中的文字没有读取。"),
        "objects": _("有 {n} 个嵌入的对象，其中的文字没有读取。"),
        "comments": _("有 {n} 条批注，不属于正文，没有读取。"),
        "contents": _("目录没有读取，共 {n} 处。"),
        "page_numbers": _("页码没有读取，共 {n} 处。"),
        "formulas": _("有 {n} 个公式，只按顺序读取了其中的字符。"),
        "field_codes": _("有 {n} 个用域代码画出的字符没有读取。"),
        "list_numbers": _("有 {n} 个自动编号的样式不认识，没有读取编号。"),
    }
    return tuple(sentence.format(n=counts[name]) for name, sentence in sentences.items() if counts[name])
