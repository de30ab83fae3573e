"""A pack's ``entitlements.yaml`` as profiles."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from baigong.engine.pack.check.words import word_problems
from baigong.engine.pack.page import Page
from baigong.engine.pack.problem import PackError, Problem, tidy
from baigong.engine.pack.shape import shaped
from baigong.engine.pack.text import read_text
from baigong.engine.pack.where import pack_directory
from baigong.engine.pack.yaml_text import parse_yaml
from baigong.engine.policy.answer.model import Profile
from baigong.engine.policy.answer.profiles import ProfileReader
from baigong.engine.policy.answer.shape import ProfileShape
from baigong.engine.policy.model import Book
from baigong.engine.policy.read.folder import load_book

ENTITLEMENTS = "entitlements.yaml"


def load_profiles(where: Path | str | None = None) -> Mapping[str, Profile]:
    """The profiles of a city's pack (a name or folder; None: the city in use) by id, in declared order; none where the pack has no
    ``entitlements.yaml``. Raises MissingError where there is no such pack, PackError where anything is wrong.
    """
    directory = pack_directory(where)
    if not (directory / ENTITLEMENTS).exists():
        return {}
    profiles, problems = read_profiles(directory, load_book(directory))
    if problems:
        raise PackError(directory, tidy(problems))
    return profiles


def check_profiles(directory: Path) -> list[Problem]:
    """Every mistake of a pack's ``entitlements.yaml``; its policies must be sound."""
    if not (directory / ENTITLEMENTS).exists():
        return []
    return tidy(read_profiles(directory, load_book(directory))[1])


def profiles_in_use() -> Mapping[str, Profile]:
    """Those of the city in use, read once for each process."""
    return _read_once(pack_directory())


@lru_cache(maxsize=4)
def _read_once(directory: Path) -> Mapping[str, Profile]:
    return load_profiles(directory)


def read_profiles(directory: Path, book: Book) -> tuple[dict[str, Profile], list[Problem]]:
    """The profiles that can be read, and every mistake."""
    text = read_text(directory, ENTITLEMENTS)
    if isinstance(text, Problem):
        return {}, [text]
    page, problems = parse_yaml(ENTITLEMENTS, text)
    if problems:
        return {}, problems
    shapes, problems = shaped(page, Mapping[str, ProfileShape])
    if shapes is None:
        return {}, problems
    found, problems = _profiles(shapes, page, book)
    return found, [*problems, *word_problems(page)]


def _profiles(shapes: Mapping[str, ProfileShape], page: Page, book: Book) -> tuple[dict[str, Profile], list[Problem]]:
    found: dict[str, Profile] = {}
    problems: list[Problem] = []
    for name, shape in shapes.items():
        reader = ProfileReader(page, book, name)
        found[name] = reader.read(shape)
        problems += reader.problems
    return found, problems
