"""Random books: what was asked is enough, so that the answers to all other questions would change nothing; and none was idle."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from baigong.engine.policy.answer import Answers, Entitlement, Profile, Question, entitlements, next_question
from baigong.engine.policy.answer.evaluate.row import HAS
from baigong.engine.policy.explain import explain
from baigong.engine.policy.explain.session import Session
from baigong.engine.policy.model import Book, View
from baigong.engine.policy.model.nodes import Value
from baigong.engine.policy.read import load_book
from tests.engine.policy.answer.profiles import WORDS
from tests.support.policy_reference.folder import as_folder
from tests.support.policy_reference.world import World
from tests.support.policy_reference.worlds import Size, a_world

Row = dict[str, Value | None]


def profile_of(book: Book) -> Profile:
    """Every column of every view but the keys is asked; where there may be nothing, that is asked before."""
    questions: dict[str, Question] = {}
    for view in {one.subject: book.view(one) for one in book.policies.values()}.values():
        for column in view.columns.values():
            names = [HAS + column.name] if column.has else []
            for name in [*names, column.name] if column.name != view.key else []:
                questions[f"{view.name}.{name}"] = Question(
                    f"{view.name}.{name}", "integer", ((view.name, name),), {"title": WORDS}
                )
    return Profile("me", {"title": WORDS}, book, tuple(book.policies), questions)


def answers_of(view: View, row: Row) -> dict[str, Value | None]:
    """What somebody who knows the row answers."""
    found: dict[str, Value | None] = {}
    for column in view.columns.values():
        value = row.get(column.name)
        if column.has:
            found[f"{view.name}.{HAS}{column.name}"] = value is not None
        found[f"{view.name}.{column.name}"] = False if value is None and column.absent == "false" else value
    return found


def asked(profile: Profile, whole: Answers, world: World) -> dict[str, Value | None]:
    """The answers to the questions that were asked."""
    found: dict[str, Value | None] = {}
    while (question := next_question(profile, found, world.as_of)) is not None:
        assert question.id not in found
        found[question.id] = whole[question.id]
    return found


def told(found: tuple[Entitlement, ...]) -> dict[str, tuple[str, int | None]]:
    """What comes out; of several reasons to refuse another may be named."""
    return {one.policy: (one.outcome, one.amount) for one in found}


def holds(seed: int, folder: Path) -> tuple[int, int]:
    """The property for one world; how many questions were asked, and how many there are."""
    world = a_world(Random(seed), Size(rows=2))
    book = load_book(as_folder(world, folder / f"world-{seed}", "json"))
    profile = profile_of(book)
    many = 0
    for number in range(2):
        whole: dict[str, Value | None] = {}
        for view in world.views:
            row = view.rows[number % len(view.rows)]
            whole |= answers_of(book.views[view.id], {name: row[name] for name in view.columns})
        some = asked(profile, whole, world)
        everything = {name: whole[name] for name in profile.questions}
        assert told(entitlements(profile, some, world.as_of)) == told(entitlements(profile, everything, world.as_of))
        many += len(some)
    return many, 2 * len(profile.questions)


@pytest.mark.parametrize("block", range(5))
def test_what_was_asked_is_enough(block: int, tmp_path: Path) -> None:
    counted = [holds(100 * block + seed, tmp_path) for seed in range(8)]
    assert 0 < sum(one for one, _all in counted) < sum(one for _some, one in counted) / 2


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(7000, 7400))
def test_what_was_asked_is_enough_in_many_worlds(seed: int, tmp_path: Path) -> None:
    asked_of, there_are = holds(seed, tmp_path)
    assert asked_of <= there_are


@pytest.mark.parametrize("seed", range(8))
def test_whoever_answers_everything_is_told_what_an_explanation_says(seed: int, tmp_path: Path) -> None:
    world = a_world(Random(900 + seed), Size(rows=2))
    book = load_book(as_folder(world, tmp_path / "world", "json"))
    profile, session = profile_of(book), Session()
    whole: dict[str, Value | None] = {}
    for view in world.views:
        whole |= answers_of(book.views[view.id], {name: view.rows[0][name] for name in view.columns})
    for one in entitlements(profile, {name: whole[name] for name in profile.questions}, world.as_of):
        view = world.view(book.policies[one.policy].subject)
        facts = {name: view.rows[0][name] for name in view.columns if name != "id"}
        said = explain(book, one.policy, facts, world.as_of, session)
        if one.by in book.policies:
            assert said.outcome == "granted"
            assert said.provisional
        else:
            assert (one.outcome, one.amount, one.by) == (said.outcome, said.amount, said.by)
