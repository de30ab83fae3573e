"""The parts of a .docx, unpacked no further than is read."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.documents.reading.limits import limits
from baigong.engine.documents.reading.word.names import short
from baigong.engine.documents.reading.word.xml import parse

if TYPE_CHECKING:
    from lxml.etree import _Element

BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, OverflowError, KeyError)
METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
PIECE = 1_000_000
"""Bytes that are unpacked at a time."""
MAIN = "word/document.xml"


class Package:
    """A .docx in memory. Raises InputError, one sentence, for what is broken, locked or unpacks to too much."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self.left = limits().unpacked
        try:
            self.zip = zipfile.ZipFile(BytesIO(data))
            members = self.zip.infolist()
        except BROKEN:
            raise self.broken() from None
        self._hold(members)
        names = [one.filename.replace("\\", "/").lstrip("/").lower() for one in members]
        self.members = dict(zip(names, members, strict=True))
        if len(self.members) < len(names):
            raise self.broken()  # two parts of one name: programs differ in which they show
        self.main = next((target for kind, target in self.relations("") if kind == "officeDocument"), MAIN)

    def read(self, part: str) -> bytes | None:
        """The bytes of a part, or None where there is none."""
        member = self.members.get(part.lower())
        return None if member is None else self.unpack(member, limits().part)

    def unpack(self, member: zipfile.ZipInfo, most: int) -> bytes:
        """What a member holds, whatever it says of its size."""
        if member.flag_bits & 1:
            raise InputError(
                _("{name} 设了打开密码，不能读取。请去掉密码，另存为 .docx 后重试。").format(name=self.name)
            )
        if member.compress_type not in METHODS:
            raise self.broken()
        data, most = bytearray(), min(most, self.left)
        try:
            with self.zip.open(member) as stream:
                while len(data) <= most and (piece := stream.read(PIECE)):
                    data += piece
        except BROKEN:
            raise self.broken() from None
        if len(data) > most:
            raise self.too_large()
        self.left -= len(data)
        return bytes(data)

    def xml(self, part: str) -> _Element | None:
        """The root of a part, or None where there is none. Raises InputError where it is no XML."""
        data = self.read(part)
        return None if data is None else parse(data, self.name)

    def relations(self, part: str) -> Iterator[tuple[str, str]]:
        """The kind (the last word of its type) and the target of each relation of a part; of the package itself for ``""``."""
        for kind, target, _id in self.relations_with_ids(part):
            yield kind, target

    def relations_with_ids(self, part: str) -> Iterator[tuple[str, str, str]]:
        """Kind, target and id."""
        folder, file = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        for one in root if root is not None else ():
            if short(one.tag).endswith(":Relationship") and one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, one.get("Target") or ""))
                yield (one.get("Type") or "").rpartition("/")[2], target.lstrip("/"), one.get("Id") or ""

    def _hold(self, members: list[zipfile.ZipInfo]) -> None:
        hold = limits()
        bombs = any(
            one.file_size > hold.ratio_from and one.file_size > hold.ratio * max(one.compress_size, 1)
            for one in members
        )
        if bombs or len(members) > hold.members or sum(one.file_size for one in members) > hold.unpacked:
            raise self.too_large()

    def too_large(self) -> InputError:
        """The sentence for a package that unpacks to too much."""
        return InputError(
            _("{name} 解压后大得不正常，为安全起见没有读取。请用 Word 或 WPS 打开，另存为 .docx 后重试。").format(
                name=self.name
            )
        )

    def broken(self) -> InputError:
        """The sentence for a package that cannot be unpacked."""
        return InputError(
            _("{name} 不是完好的 Word 文档（压缩包损坏）。请用 Word 或 WPS 打开，另存为 .docx 后重试。").format(
                name=self.name
            )
        )
