"""A folder's policies: a city pack with ``policies/``, or any folder with ``facts.yaml`` and policies beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from baigong.engine.base.language import _
from baigong.engine.pack.check.words import word_problems
from baigong.engine.pack.page import Page
from baigong.engine.pack.problem import PackError, Problem, tidy
from baigong.engine.pack.shape import did_you_mean, shaped
from baigong.engine.pack.text import read_text
from baigong.engine.pack.where import pack_directory
from baigong.engine.pack.yaml_text import parse_yaml
from baigong.engine.policy.compile.steps import CycleError
from baigong.engine.policy.language import Used
from baigong.engine.policy.model import Book, Policy, View
from baigong.engine.policy.read.cases import CaseReader
from baigong.engine.policy.read.coded import coded_problems
from baigong.engine.policy.read.files import is_policy, policy_files, strange_files, unread_names
from baigong.engine.policy.read.following import following_problems
from baigong.engine.policy.read.groups import group_problems
from baigong.engine.policy.read.heavy import heavy_problems
from baigong.engine.policy.read.keys import key_problems
from baigong.engine.policy.read.many import many_problems, taken_problems
from baigong.engine.policy.read.policy import PolicyReader
from baigong.engine.policy.read.shape import PolicyShape
from baigong.engine.policy.read.sound import sound_problems
from baigong.engine.policy.read.views import LARGEST, read_views

MOST = 1_000
"""Policies of one folder."""
Read = tuple[Page, PolicyShape]


def load_book(where: str | Path | None = None, changes: Path | None = None) -> Book:
    """The policies of a city (a name; None: the city in use) or of a folder; with those of folder ``changes`` in their place or
    beside them. Raises PackError where anything is wrong.
    """
    directory = pack_directory(where)
    book, problems = read_book(directory, changes)
    if problems or book is None:
        raise PackError(changes or directory, tidy(problems))
    return book


def check_book(where: str | Path | None = None) -> list[Problem]:
    """Every mistake of the folder's policies, in reading order."""
    return tidy(read_book(pack_directory(where))[1])


def read_book(directory: Path, changes: Path | None = None) -> tuple[Book | None, list[Problem]]:
    """The book as far as it can be read, and every mistake."""
    views, problems = read_views(directory)
    if problems:
        return None, [*problems, *strange_files(directory)]
    problems += strange_files(directory)
    shapes = list(_shapes(directory, problems))
    if changes is not None:
        both = {shape.policy: (page, shape) for page, shape in (*shapes, *_shapes(changes, problems))}
        shapes = [both[name] for name in sorted(both)]
    unread = unread_names(problems)
    known = {shape.policy: (page, shape) for page, shape in shapes if shape.subject in views}
    problems += [_no_view(page, shape, views) for page, shape in shapes if shape.subject not in views]
    policies: dict[str, Policy] = {}
    for number, (name, (page, shape)) in enumerate(known.items(), 1):
        view = views[shape.subject]
        reader = PolicyReader(page, shape, view, _outcomes(known, views, shape, unread))
        policy = reader.read(number)
        cases = CaseReader(page, policy, view, sound=not reader.problems)
        policies[name] = replace(policy, cases=cases.read(shape.cases))
        problems += [*reader.problems, *word_problems(page), *taken_problems(page, policy), *cases.problems]
        problems += [] if reader.problems else [*sound_problems(page, policy), *coded_problems(page, policy, view)]
        problems += key_problems(page, policy, view)
    pages = {name: page for name, (page, _shape) in known.items()}
    problems += [*group_problems(policies, pages, unread), *following_problems(policies, pages, unread)]
    book = Book(directory, policies, views)
    if not problems:
        problems += _together(book, pages)
    return book, problems


def _together(book: Book, pages: dict[str, Page]) -> list[Problem]:
    """Policies that wait for one another, told at the first of them; policies that are too much together."""
    try:
        return list(heavy_problems(book, pages))
    except CycleError as circle:
        mistake = _("政策之间互相等待，成了环：{names}").format(names=" → ".join(circle.names))
        return [pages[circle.names[0]].problem(("policy",), mistake, _("请去掉其中一个引用"))]


def _shapes(directory: Path, problems: list[Problem]) -> Iterator[Read]:
    first: dict[str, str] = {}
    files = policy_files(directory)
    if len(files) > MOST:
        mistake = _("这里有 {count} 个文件，最多 {most} 项政策").format(count=len(files), most=MOST)
        problems.append(Problem(files[MOST], 1, 1, mistake, _("请分成几个文件夹")))
        return
    for file in files:
        text = read_text(directory, file, LARGEST)
        if isinstance(text, Problem):
            problems.append(text)
            continue
        page, found = parse_yaml(file, text, rules=True)
        if not found and not is_policy(page, directory):
            continue
        shape, wrong = shaped(page, PolicyShape) if not found else (None, found)
        problems += wrong
        if shape is None:
            continue
        many = list(many_problems(page, shape))
        if many:
            problems += many
            continue
        if shape.policy in first:
            mistake = _("政策“{name}”已经写在 {file}").format(name=shape.policy, file=first[shape.policy])
            problems.append(page.problem(("policy",), mistake, _("请改名或删去一份")))
            continue
        if Path(file).stem != shape.policy:
            mistake = _("政策名“{name}”与文件名不同").format(name=shape.policy)
            problems.append(
                page.problem(("policy",), mistake, _("请把文件改名为 {name}.yaml").format(name=shape.policy))
            )
        first[shape.policy] = file
        yield page, shape


def _no_view(page: Page, shape: PolicyShape, views: dict[str, View]) -> Problem:
    mistake = _("facts.yaml 里没有视图“{view}”").format(view=shape.subject)
    return page.problem(("subject",), mistake, did_you_mean(shape.subject, views))


def _outcomes(
    known: dict[str, Read], views: dict[str, View], mine: PolicyShape, unread: Iterable[str]
) -> dict[str, Used]:
    """The policies whose outcomes may be used; of those that could not be read nothing is asked yet."""
    found = {name: Used(None) for name in unread}
    for name, (_page, shape) in known.items():
        view = views[shape.subject]
        most = {"most": shape.ceiling} if shape.ceiling is not None else {}
        found[name] = Used(view.columns[view.key].type, shape.subject == mine.subject, **most)
    return found
