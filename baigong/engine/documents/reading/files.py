"""From a file, or the bytes of one, to a document."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePath

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.documents.model import Document
from baigong.engine.documents.reading.decoding import decoded
from baigong.engine.documents.reading.limits import limits
from baigong.engine.documents.reading.plain import document_of
from baigong.engine.documents.reading.refusing import misnamed, refusal
from baigong.engine.documents.reading.sniffing import sniff

UNSEEN = dict.fromkeys(map(ord, "\ufeff\u200b\xad"))


def read_document(path: Path) -> Document:
    """The document in a file: .docx, .pdf or text, by its content. Raises InputError, one sentence, for what cannot be read."""
    return read_bytes(bytes_of(path), path.name)


def read_bytes(data: bytes, name: str) -> Document:
    """The document that bytes hold; ``name`` is the file's. Raises InputError, one sentence, for what cannot be read."""
    hold_size(len(data))
    if not data:
        raise InputError(_("{name} 是空文件，没有可检查的文字。").format(name=name or _("文件")))
    kind = sniff(data, PurePath(name).suffix.lower())
    document = read_as(kind, data, name)
    if not document.text.translate(UNSEEN).strip():
        empty = _("{name} 里没有文字（只有空白），没有可检查的内容。").format(name=name or _("文件"))
        raise InputError(empty + "".join(document.notes))
    return replace(document, notes=misnamed(kind, name) + document.notes)


def read_as(kind: str, data: bytes, name: str) -> Document:
    """The document, by the reader of its kind."""
    if kind == "text":
        return document_of(decoded(data), name)
    if kind == "docx":
        from baigong.engine.documents.reading.word import read_word

        return read_word(data, name)
    if kind == "pdf":
        from baigong.engine.documents.reading.pdf import read_pdf

        return read_pdf(data, name)
    raise refusal(kind, name)


def bytes_of(path: Path) -> bytes:
    """What a file holds, no more than is read. Raises InputError where it cannot be opened."""
    try:
        if path.is_dir():
            raise InputError(_("{path} 是文件夹。请指定一个 .docx、.pdf 或 .txt 文件。").format(path=path))
        with path.open("rb") as stream:
            data = stream.read(limits().file + 1)
    except FileNotFoundError:
        raise InputError(_("没有 {path} 这个文件。请检查路径和文件名。").format(path=path)) from None
    except PermissionError:
        raise InputError(_("没有读取 {path} 的权限。请换一个能读取的文件，或修改其权限。").format(path=path)) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise InputError(_("不能读取 {path}（{why}）。请检查路径后重试。").format(path=path, why=why)) from None
    hold_size(len(data))
    return data


def hold_size(size: int) -> None:
    """Raise InputError for a file that is larger than is read."""
    most = limits().file
    if size > most:
        raise InputError(
            _("文件超过 {most} MB，不能检查。请去掉其中的图片，或把文件分成几份。").format(most=most // 1_000_000)
        )
