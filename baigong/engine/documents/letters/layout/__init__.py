"""A letter as .docx in the letter format of GB/T 9704-2012: the same letter is the same file."""

from __future__ import annotations

from pathlib import Path

from baigong.engine.base.files import replacing
from baigong.engine.documents.letters.layout.package import packed, set_properties
from baigong.engine.documents.letters.layout.paragraphs import written
from baigong.engine.documents.letters.layout.section import lay_out
from baigong.engine.documents.letters.layout.styles import set_styles
from baigong.engine.documents.letters.layout.xml import W, parsed
from baigong.engine.documents.letters.model import Letter


def as_docx(letter: Letter) -> bytes:
    """The letter as .docx. Paragraph *n* of its body is paragraph *n* of the letter; a last, empty one bears the frame of 抄送."""
    from docx import Document

    document = Document()
    set_styles(document)
    lay_out(document, letter.issuer)
    body = document.element.body
    last = body[-1]
    for xml in [*written(letter), END]:
        last.addprevious(parsed(xml))
    set_properties(document, letter.title, letter.issuer, letter.signed_on)
    return packed(document)


def to_docx(letter: Letter, path: Path) -> None:
    """Write the letter, whole or not at all. Raises InputError where the file cannot be written."""
    content = as_docx(letter)
    with replacing(path) as temporary:
        temporary.write_bytes(content)


END = f'<w:p {W}><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
"""A frame needs a paragraph after it to hang on: one of a point."""
