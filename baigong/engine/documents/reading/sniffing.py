"""What a file is, by its content: ``signatures.toml``."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
TEXT_SUFFIXES = {".txt", ".text", ".md", ""}
PDF_WITHIN = 1024
"""Bytes that may stand before a PDF's own first."""


@lru_cache
def signatures() -> dict[str, list[dict[str, Any]]]:
    """``begins``, ``holds`` and ``markup``."""
    return tomllib.loads(Path(__file__).with_name("signatures.toml").read_text(encoding="utf-8"))


def sniff(data: bytes, suffix: str) -> str:
    """docx, pdf or text; or what cannot be read: ole, locked, rtf, image, archive, odt, ofd, sheet, slides, zip, web."""
    for one in signatures()["begins"]:
        if begins(data, one):
            kind = str(one["kind"])
            return of_zip(data, suffix) if kind == "zip" else of_ole(data) if kind == "ole" else kind
    if b"%PDF-" in data[:PDF_WITHIN]:
        return "pdf"
    if suffix not in TEXT_SUFFIXES:
        start = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        for one in signatures()["markup"]:
            if start.startswith(one["text"].encode()):
                return str(one["kind"])
    return "text"


def begins(data: bytes, signature: dict[str, Any]) -> bool:
    """Whether the data begins as the signature says."""
    if not data.startswith(bytes.fromhex(signature["bytes"])):
        return False
    zero = signature.get("zero_after")
    return zero is None or data[zero - 2 : zero + 2] == bytes(4)


def of_ole(data: bytes) -> str:
    """A locked .docx, or an old document."""
    return "locked" if ENCRYPTED in data else "ole"


def of_zip(data: bytes, suffix: str) -> str:
    """What a zip holds; a broken one is what its name says."""
    import zipfile
    from io import BytesIO

    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError):
        return "docx" if suffix == ".docx" else "zip"
    return next((str(one["kind"]) for one in signatures()["holds"] if one["member"] in names), "zip")
