"""The characters of a text file: UTF-8, UTF-16 with a mark, or GB18030."""

from __future__ import annotations

import re

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _

MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
SEQUENCES = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
HIGH = re.compile(rb"[\x80-\xff]")
HAN = range(0x4E00, 0xA000)
CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
UNASSIGNED = re.compile("[\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]")


def decoded(data: bytes) -> str:
    """The text of a file, without its byte order mark. Raises InputError for what is no text, with the place of the byte."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return text_only(strict(data, encoding))
    if b"\0" in data:
        raise InputError(
            _("这不是文本文件：第 {place:,} 个字节是空字节。请另存为 .docx 或 UTF-8 文本后重试。").format(
                place=data.index(0) + 1
            )
        )
    try:
        return text_only(likelier(data, data.decode("utf-8")))
    except UnicodeDecodeError as error:
        utf8 = error
    if mostly_utf8(data):
        raise invalid("UTF-8", utf8.start) from None
    return text_only(chinese(data, utf8.start))


def likelier(data: bytes, text: str) -> str:
    """UTF-8, unless it holds nothing but Cyrillic, Greek and the like where GB18030 holds Chinese: short files can be both."""
    high = [one for one in text if one > "\x7f"]
    if not high or max(high) >= "\u0800" or max(high) < "\u0100":
        return text
    try:
        other = data.decode("gb18030")
    except UnicodeDecodeError:
        return text
    return other if all(ord(one) in HAN for one in other if one > "\x7f") else text


def strict(data: bytes, encoding: str) -> str:
    """What a file that says its encoding holds."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise invalid(encoding.removesuffix("-sig").upper(), error.start) from None


def chinese(data: bytes, utf8: int) -> str:
    """GB18030, if that is what it is; ``utf8`` is where it stops being UTF-8."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        places = {"utf8": utf8 + 1, "gb": error.start + 1}
        raise InputError(
            _(
                "认不出文件的编码：第 {utf8:,} 个字节不是 UTF-8，第 {gb:,} 个字节不是 GB18030。请另存为 UTF-8 文本或 .docx 后重试。"
            ).format(**places)
        ) from None
    odd = UNASSIGNED.search(text)
    if odd:
        raise invalid("GB18030", len(text[: odd.start()].encode("gb18030")))
    return text


def mostly_utf8(data: bytes) -> bool:
    """Whether most bytes above ASCII are whole UTF-8 characters: a damaged file, not another encoding."""
    high = len(HIGH.findall(data))
    return 5 * sum(len(one) for one in SEQUENCES.findall(data)) > 4 * high and not common(data)


def common(data: bytes) -> bool:
    """Whether the data are common Chinese characters in the old encoding, which damaged UTF-8 never is by chance for long."""
    try:
        return bool(data.decode("gb2312"))
    except UnicodeDecodeError:
        return False


def text_only(text: str) -> str:
    """The text itself. Raises InputError where control characters say that it is none."""
    controls = CONTROLS.findall(text)
    if "\0" in controls or len(controls) * 50 > len(text):
        raise InputError(_("这不是文本文件：里面有许多控制字符。请另存为 .docx 或 UTF-8 文本后重试。"))
    return text


def invalid(encoding: str, place: int) -> InputError:
    """The sentence for a byte that does not belong; ``place`` counts from 0."""
    return InputError(
        _("文件不是完好的 {encoding} 文本：第 {place:,} 个字节无效。请另存为 UTF-8 文本或 .docx 后重试。").format(
            encoding=encoding, place=place + 1
        )
    )
