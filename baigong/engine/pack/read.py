"""Reading a pack: every file into typed values, every mistake with its file, line and cure."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from baigong.engine.base.language import _
from baigong.engine.pack.model import Pack, Publication
from baigong.engine.pack.page import Page
from baigong.engine.pack.problem import PackError, Problem, tidy
from baigong.engine.pack.published import read_figures
from baigong.engine.pack.ruled import with_values
from baigong.engine.pack.shape import did_you_mean, shaped
from baigong.engine.pack.shapes import (
    CITY,
    DEMO,
    DIVISIONS,
    ELSEWHERE,
    FACTS,
    INDICATORS,
    LETTERS,
    OPTIONAL,
    PROVISIONS,
    PUBLICATIONS,
    SHAPES,
    VOCABULARIES,
)
from baigong.engine.pack.text import read_text
from baigong.engine.pack.where import pack_directory
from baigong.engine.pack.yaml_text import parse_yaml


@dataclass
class Reading:
    """What reading a folder gave: the pack where it could be built, the pages, the problems of form."""

    pack: Pack | None = None
    pages: dict[str, Page] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def load_pack(where: str | Path | None = None) -> Pack:
    """The pack at ``where`` (a name or folder; None: ``BAIGONG_CITY``), its files' form checked.

    What ties the files to one another is :func:`~.check.check_pack`'s work. Raises MissingError where there is no such pack,
    PackError, which names the first problems with file and line, where it cannot be read.
    """
    directory = pack_directory(where)
    reading = read_pack(directory)
    if reading.pack is None:
        raise PackError(directory, tidy(reading.problems))
    return reading.pack


def read_pack(directory: Path) -> Reading:
    """Read every file of the folder; never raises for what they say."""
    reading = Reading(problems=_strange_files(directory))
    found = {file: _file(directory, file, reading) for file in SHAPES}
    publications = _with_figures(directory, found[PUBLICATIONS] or (), reading)
    letters = {path.stem: _file(directory, f"{LETTERS}/{path.name}", reading) for path in _letters(directory)}
    if not reading.problems:
        found[PROVISIONS], wrong = with_values(directory, found[PROVISIONS], reading.pages[PROVISIONS])
        reading.problems += wrong
    if reading.problems:
        return reading
    figures, facts = found[INDICATORS], found[FACTS]
    reading.pack = Pack.model_construct(
        directory=directory,
        city=found[CITY],
        divisions=found[DIVISIONS],
        vocabularies=found[VOCABULARIES],
        records=facts.records,
        facts=facts.facts,
        sections=figures.sections,
        indicators=figures.indicators,
        identities=figures.identities,
        provisions=found[PROVISIONS],
        publications=publications,
        demo=found[DEMO],
        letters=letters,
    )
    return reading


def _letters(directory: Path) -> list[Path]:
    return sorted(directory.glob(f"{LETTERS}/*.yaml"))


def _file(directory: Path, file: str, reading: Reading) -> Any:
    if file in OPTIONAL and not (directory / file).exists():
        page = Page(file, value=OPTIONAL[file])
    else:
        text = read_text(directory, file)
        if isinstance(text, Problem):
            reading.problems.append(text)
            return None
        page, problems = parse_yaml(file, text)
        reading.problems += problems
        if problems:
            return None
    reading.pages[file] = page
    value, problems = shaped(page)
    reading.problems += problems
    return value


def _with_figures(directory: Path, publications: tuple[Publication, ...], reading: Reading) -> tuple[Publication, ...]:
    page = reading.pages.get(PUBLICATIONS)
    whole = []
    for number, one in enumerate(publications):
        assert page is not None  # noqa: S101  # its value is what we walk
        if one.figures:
            reading.problems.append(
                page.problem(
                    (number, "figures"), _("数字不写在这里"), _("请写进 {file} 的 CSV").format(file=one.file), key=True
                )
            )
        if Path(one.file).name != one.file or not one.file.endswith(".csv"):
            cure = _("请写 published 文件夹里一个 .csv 文件的名字，不带路径")
            reading.problems.append(
                page.problem((number, "file"), _("“{file}”不是这里要的文件").format(file=one.file), cure)
            )
            continue
        file = f"published/{one.file}"
        figures, csv_page, problems = read_figures(directory, file)
        reading.pages[file] = csv_page
        reading.problems += problems
        whole.append(one.model_copy(update={"figures": figures}))
    return tuple(whole)


def _strange_files(directory: Path) -> list[Problem]:
    """YAML that nothing reads, such as ``indicator.yaml``: most likely a misspelt name."""
    problems = []
    for path in sorted([*directory.glob("*.y*ml"), *directory.glob("published/*.y*ml")]):
        file = path.relative_to(directory).as_posix()
        if file not in SHAPES and file not in ELSEWHERE:
            cure = did_you_mean(file, (*SHAPES, *ELSEWHERE))
            problems.append(Problem(file, 1, 1, _("城市包里没有叫 {file} 的文件").format(file=file), cure))
    for path in sorted(directory.glob(f"{LETTERS}/*.yml")):
        file = f"{LETTERS}/{path.name}"
        problems.append(Problem(file, 1, 1, _("公文模板的文件名要以 .yaml 结尾"), _("请改名")))
    return problems
