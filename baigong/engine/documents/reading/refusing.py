"""One sentence for each kind of file that is not read, and for each name that says something else than the content."""

from __future__ import annotations

from pathlib import PurePath

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _


def refusal(kind: str, name: str) -> InputError:
    """Why a file of this kind is not read, and what to do."""
    return InputError(sentence(kind, PurePath(name).suffix.lower()).format(name=name or _("文件")))


def sentence(kind: str, suffix: str) -> str:
    """The sentence, with a place for the ``name``."""
    if kind == "ole":
        return {
            ".wps": _("{name} 是 WPS 文字文件，不能直接读取。请用 WPS 打开，另存为 .docx 后重试。"),
            ".xls": _("{name} 是电子表格，不能当作公文检查。请把文字另存为 .docx 后重试。"),
        }.get(
            suffix,
            _("{name} 是旧版 Word（.doc）或 WPS 文件，不能直接读取。请用 Word 或 WPS 打开，另存为 .docx 后重试。"),
        )
    return {
        "locked": _("{name} 设了打开密码，不能读取。请去掉密码，另存为 .docx 后重试。"),
        "rtf": _("{name} 是 RTF 文件，不能直接读取。请用 Word 或 WPS 打开，另存为 .docx 后重试。"),
        "image": _("{name} 是图片，里面没有可读取的文字。请提供原来的 .docx 文件，或先做文字识别。"),
        "archive": _("{name} 是压缩包，不是文档。请解压后检查里面的 .docx、.pdf 或 .txt 文件。"),
        "zip": _("{name} 是压缩包，不是 Word 文档，或者已经损坏。请解压后检查里面的文件，或重新另存为 .docx。"),
        "odt": _("{name} 是 OpenDocument 文件，不能直接读取。请用 LibreOffice 或 WPS 打开，另存为 .docx 后重试。"),
        "ofd": _("{name} 是 OFD 版式文件，不能直接读取。请提供原来的 .docx 文件，或转换为 .pdf 后重试。"),
        "sheet": _("{name} 是电子表格，不能当作公文检查。请把文字另存为 .docx 后重试。"),
        "slides": _("{name} 是演示文稿，不能当作公文检查。请把文字另存为 .docx 后重试。"),
        "web": _("{name} 是网页或标记文件，不能直接读取。请用 Word 或 WPS 打开，另存为 .docx 后重试。"),
    }[kind]


def misnamed(kind: str, name: str) -> tuple[str, ...]:
    """A note where the name says another kind than the content that was read; none where they agree."""
    suffix = PurePath(name).suffix.lower()
    agree = {"docx": {".docx", ".docm", ".dotx", ""}, "pdf": {".pdf", ""}}.get(kind)
    if suffix in agree if agree is not None else suffix not in {".docx", ".pdf", ".doc", ".wps", ".docm", ".dotx"}:
        return ()
    what = {"docx": _("Word 文档"), "pdf": _("PDF 文件"), "text": _("纯文本")}[kind]
    return (_("文件名以 {suffix} 结尾，内容却是{what}，已按{what}读取。").format(suffix=suffix, what=what),)
