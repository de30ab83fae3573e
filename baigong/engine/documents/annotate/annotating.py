"""A .docx and its report in; the same .docx with comments out."""

from __future__ import annotations

from pathlib import Path

from baigong.engine.base.errors import InputError
from baigong.engine.base.files import replacing
from baigong.engine.base.language import _
from baigong.engine.documents.annotate.comments import Comments
from baigong.engine.documents.annotate.packing import write
from baigong.engine.documents.annotate.placing import place
from baigong.engine.documents.annotate.wording import words
from baigong.engine.documents.model import Report
from baigong.engine.documents.reading.files import bytes_of
from baigong.engine.documents.reading.sniffing import sniff
from baigong.engine.documents.reading.word.assembling import assemble
from baigong.engine.documents.reading.word.package import Package
from baigong.engine.documents.reading.word.walk import body_of, walk


def annotate(source: Path, report: Report, out: Path) -> None:
    """Write ``source`` (.docx) to ``out`` with a comment for each finding of its report; its text stays as it is.

    Raises InputError where ``source`` is no .docx or not the document that was checked, and where ``out`` cannot be written or is the source.
    """
    data = bytes_of(source)
    if sniff(data, source.suffix.lower()) != "docx":
        raise InputError(_("{path} 不是 Word 文档（.docx），不能加批注。请另存为 .docx 后重试。").format(path=source))
    hold_out(source, out)
    package = Package(data, source.name)
    root = package.xml(package.main)
    found = assemble(walk(package, root))
    if found.text != report.document.text:
        raise InputError(_("{path} 与检查过的文字不同，不能加批注。请重新检查这个文件。").format(path=source))
    target = out.resolve() if out.is_symlink() else out
    if root is None or not report.findings:
        with replacing(target) as temporary:
            temporary.write_bytes(data)
        return
    comments = Comments(package, root)
    findings = sorted(report.findings, key=lambda one: (one.start, -one.end))
    for finding, spot in zip(findings, place(found, body_of(root, source.name), findings), strict=True):
        comments.add(words(finding, spot.where), spot.first, spot.last)
    with replacing(target) as temporary:
        write(package, comments.parts(), temporary)


def hold_out(source: Path, out: Path) -> None:
    """Raise InputError where the output is no place for a new .docx."""
    if out.suffix.lower() != ".docx":
        raise InputError(_("批注只能写成 Word 文档：请给 {path} 换一个以 .docx 结尾的名字。").format(path=out))
    try:
        same = out.exists() and out.samefile(source)
        taken = out.exists() and not out.is_file()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise InputError(_("不能写入 {path}（{why}）。请换一个位置后重试。").format(path=out, why=why)) from None
    if same:
        raise InputError(_("输出 {path} 就是原文件，批注不会覆盖它。请换一个文件名。").format(path=out))
    if taken:
        raise InputError(_("{path} 不是普通文件，不能写入。请换一个文件名。").format(path=out))
