"""The pages of a PDF, read by a process of its own: PDFium ends its process where a hostile file asks for too much memory."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from typing import Any

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _, current, speak
from baigong.engine.documents.reading.limits import limits
from baigong.engine.documents.reading.pdf.lines import Line
from baigong.engine.documents.reading.pdf.pages import Page, pages_of

CALL = f"from {__name__} import answer; answer()"


def pages_apart(data: bytes, name: str) -> list[Page]:
    """All pages. Raises InputError, one sentence, for a file that is broken, locked, too long, or takes too much."""
    # -P: a module of the folder that the reader stands in is not loaded
    command = [sys.executable, "-P", "-c", CALL, json.dumps([name, current()])]
    done = subprocess.run(command, input=data, capture_output=True, check=False)  # noqa: S603  our own code
    try:
        told: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        raise InputError(
            _(
                "{name} 不能读完：文件不完好，或要占用的内存、时间太多。请重新导出 PDF，或提供原来的 .docx 文件。"
            ).format(name=name)
        ) from None
    if "refused" in told:
        raise InputError(told["refused"])
    return [Page(**{**one, "lines": [Line(**line) for line in one["lines"]]}) for one in told["pages"]]


def answer() -> None:
    """In that process: the PDF on standard input, its pages or what is wrong with it on standard output."""
    import resource

    hold = limits()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _hold(resource.RLIMIT_AS, hold.pdf_memory)
    _hold(resource.RLIMIT_CPU, hold.pdf_seconds)
    name, language = json.loads(sys.argv[1])
    with speak(language):
        try:
            told: dict[str, Any] = {"pages": [asdict(one) for one in pages_of(sys.stdin.buffer.read(), name)]}
        except InputError as error:
            told = {"refused": error.message}
    sys.stdout.write(json.dumps(told))


def _hold(what: int, most: int) -> None:
    """Lower a limit of this process, never above what it has."""
    import resource

    hard = resource.getrlimit(what)[1]
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (most, most))
