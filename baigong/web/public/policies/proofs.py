"""What was proved of a policy, and what was found instead, with an example in words."""

from __future__ import annotations

from baigong.engine.policy.model import Expected
from baigong.engine.policy.prove import Example, Result
from baigong.engine.policy.wording import Names
from baigong.engine.policy.wording.asked import titled
from baigong.engine.policy.wording.cases import outcome_words
from baigong.engine.policy.wording.values import value_words
from baigong.web.public.policies.page import Proof, Proofs


def proofs_of(names: Names, results: tuple[Result, ...]) -> Proofs:
    """By verdict: what is wrong first."""
    return Proofs(
        len(results),
        tuple(titled(names, one.says) for one in results if one.verdict == "proved"),
        tuple(_found(names, one) for one in results if one.verdict == "found"),
        tuple(Proof(titled(names, one.says), one.why) for one in results if one.verdict == "undecided"),
    )


def _found(names: Names, one: Result) -> Proof:
    says = titled(names, one.says)
    if not one.examples:
        return Proof(says, one.why)
    example = one.examples[0]
    return Proof(says, one.why, example.case, example.day, _facts(names, example), _outcome(names, example))


def _facts(names: Names, example: Example) -> tuple[tuple[str, str], ...]:
    columns = names.view.columns
    return tuple(
        (names.column(name), value_words(value, columns[name]))
        for name, value in example.facts.items()
        if name in columns
    )


def _outcome(names: Names, example: Example) -> str:
    expected = Expected(example.outcome, example.amount, example.by or None)
    return outcome_words(names, expected, example.facts, example.day)
