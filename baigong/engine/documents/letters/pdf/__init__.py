"""A letter's .docx as PDF, by LibreOffice: in a profile of its own, bounded in time, with free fonts for the official ones."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from baigong.engine.base.errors import BaigongError, MissingError
from baigong.engine.base.files import replacing
from baigong.engine.base.language import _
from baigong.engine.documents.letters.pdf.fonts import configuration, has_fonts

__all__ = ["as_pdf", "has_fonts", "office", "to_pdf"]
PROGRAMS = ("soffice", "libreoffice")
SECONDS = 120


def office() -> str:
    """Where LibreOffice is. Raises MissingError where it is not installed."""
    found = next((path for name in PROGRAMS if (path := shutil.which(name))), None)
    if found is None:
        raise MissingError(
            _("没有找到 LibreOffice，不能生成 PDF。请安装它（Debian：apt install libreoffice-writer-nogui）后重试。")
        )
    return found


def as_pdf(docx: bytes, seconds: float = SECONDS) -> bytes:
    """The PDF of a .docx. Raises MissingError without LibreOffice, BaigongError where it fails or takes longer than ``seconds``."""
    program = office()
    with tempfile.TemporaryDirectory(prefix="baigong-pdf-") as folder:
        work = Path(folder)
        (work / "letter.docx").write_bytes(docx)
        fonts = work / "fonts.conf"
        fonts.write_text(configuration(work / "fonts"), encoding="utf-8")
        said = _run([program, *_arguments(work)], work, fonts, seconds)
        made = work / "letter.pdf"
        if not made.is_file():
            raise BaigongError(
                _("LibreOffice 没有生成 PDF（{why}）。请单独用它打开 .docx 试一试。").format(why=said or _("没有说明"))
            )
        return made.read_bytes()


def to_pdf(docx: Path, path: Path) -> None:
    """Write the PDF of the file ``docx``, whole or not at all. Raises as :func:`as_pdf`, InputError where it cannot be written."""
    content = as_pdf(docx.read_bytes())
    with replacing(path) as temporary:
        temporary.write_bytes(content)


def _arguments(work: Path) -> list[str]:
    profile = (work / "profile").as_uri()
    quiet = ["--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"]
    return [
        f"-env:UserInstallation={profile}",
        *quiet,
        "--convert-to",
        "pdf",
        "--outdir",
        str(work),
        str(work / "letter.docx"),
    ]


def _run(command: list[str], work: Path, fonts: Path, seconds: float) -> str:
    """Run to the end, or end it with everything it started; gives the last line it said."""
    environ = {**os.environ, "FONTCONFIG_FILE": str(fonts), "HOME": str(work)}
    with subprocess.Popen(  # noqa: S603  # the program that we found, with our own arguments
        command,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        start_new_session=True,
    ) as process:
        try:
            said, _errors = process.communicate(timeout=seconds)
        except BaseException as error:
            _end(process)
            if isinstance(error, subprocess.TimeoutExpired):
                raise _too_slow(seconds) from None
            raise
    return next(iter(said.strip().splitlines()[-1:]), "")


def _too_slow(seconds: float) -> BaigongError:
    return BaigongError(
        _("LibreOffice 在 {seconds} 秒内没有转换完，已把它停止。.docx 已经可用；请稍后重试。").format(
            seconds=round(seconds)
        )
    )


def _end(process: subprocess.Popen[str]) -> None:
    """End the process and what it started: they are a session of their own."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
