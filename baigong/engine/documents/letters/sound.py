"""A template is checked before a letter is written from it: its pack may never have been."""

from __future__ import annotations

from collections.abc import Iterable

from baigong.engine.pack.check.letters import check_letter
from baigong.engine.pack.filling import Place, pieces
from baigong.engine.pack.model import LetterTemplate, Pack
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import PackError, Problem, tidy
from baigong.engine.pack.text import read_text
from baigong.engine.pack.yaml_text import parse_yaml


def require_sound(pack: Pack, template: LetterTemplate) -> None:
    """Raises PackError with every mistake of the template, each with its file, line and cure."""
    if problems := tidy(check_letter(pack, template.id, template, _page(pack, template))):
        raise PackError(pack.directory, problems)


def problem_at(pack: Pack, template: LetterTemplate, name: str, texts: Iterable[tuple[Path, str]]) -> Problem | None:
    """The first place of the template that names ``name``, as a problem without words; None where none does."""
    page = _page(pack, template)
    for path, text in texts:
        for piece in pieces(text):
            if isinstance(piece, Place) and name in {piece.name, piece.argument}:
                before = text[: piece.start]
                return page.inside(path, before.count("\n") + 1, piece.start - before.rfind("\n"), "", "")
    return None


def _page(pack: Pack, template: LetterTemplate) -> Page:
    """The file as it stands; an empty page (everything at 1:1) where it is no longer there."""
    text = read_text(pack.directory, template.file)
    return Page(template.file) if isinstance(text, Problem) else parse_yaml(template.file, text)[0]
