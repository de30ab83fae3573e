"""From a request to the document that is to be checked, or to what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.documents import Document, document_of
from baigong.engine.documents.reading import read_bytes
from baigong.web.public.check.limits import BODY_BYTES, CHARACTERS, FILE_BYTES, PAGES

FILE, TEXT = "file", "text"
LONGEST_NAME = 100


@dataclass(frozen=True)
class Asked:
    """A document to read, or an ``error`` about ``field``. ``text`` is what was pasted, to be shown again."""

    content: bytes | None = None
    name: str = ""
    text: str = ""
    error: str = ""
    field: str = FILE

    def document(self) -> Document:
        """Read it. Raises InputError, in the reader's language, where it cannot be read or is too long."""
        document = document_of(self.text) if self.content is None else read_bytes(self.content, self.name)
        if len(document.text) > CHARACTERS:
            told = _(
                "文件有 {n:,} 个字，网页一次最多检查 {pages} 页（{most:,} 个字）。请分开检查，或使用 baigong check。"
            )
            raise InputError(told.format(n=len(document.text), pages=PAGES, most=CHARACTERS))
        return document


def asked_of(request: HttpRequest) -> Asked:
    """What a POST asks for. Nothing of a request that is too large is read."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > BODY_BYTES:
        return Asked(error=_too_large(), field=FILE)
    try:
        text, files = request.POST.get(TEXT, ""), request.FILES.getlist(FILE)
    except RequestDataTooBig:
        return Asked(error=_too_large(), field=TEXT)
    except (MultiPartParserError, UnicodeDecodeError, BadRequest, SuspiciousOperation):
        return Asked(error=_("请求不完整，没有收到文件。请重新上传。"))
    uploads = [one for one in files if one.name]
    if uploads and text.strip():
        return Asked(text=text, error=_("文件和文字只能选一样：请清空文字，或不选文件。"), field=TEXT)
    if len(uploads) > 1:
        return Asked(error=_("一次只能检查一个文件。请选一个。"))
    if uploads:
        one = uploads[0]
        if (one.size or 0) > FILE_BYTES:
            return Asked(error=_too_large())
        return Asked(content=one.read(), name=PurePath(one.name or "").name[-LONGEST_NAME:])
    if not text.strip():
        return Asked(error=_("还没有内容。请选一个文件，或把文字粘贴到下面。"))
    return Asked(text=text, field=TEXT)


def _too_large() -> str:
    return _("内容太大，网页一次最多收 {n} MB。请拆开或压缩图片后再试，或使用 baigong check。").format(
        n=FILE_BYTES // 1024**2
    )
