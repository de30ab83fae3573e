"""A slow, obvious interpreter of policies, by which the real one is judged; it imports nothing of what it judges.

``settle(world)`` gives the outcomes of a small world, ``as_folder`` writes the world for the real engine,
``completions`` fills its missing facts in every way, ``worlds()`` draws worlds for Hypothesis, ``broken_promises`` says
which of the promises the outcomes do not keep. Functions name the rule of the definition that they follow.
"""

from tests.support.policy_reference.completions import completions, count
from tests.support.policy_reference.folder import as_folder
from tests.support.policy_reference.printing import text
from tests.support.policy_reference.result import Outcome, Settled
from tests.support.policy_reference.settle import settle
from tests.support.policy_reference.steps import CycleError, OrderError, PooledMemberError
from tests.support.policy_reference.value import Env, value

__all__ = [
    "CycleError",
    "Env",
    "OrderError",
    "Outcome",
    "PooledMemberError",
    "Settled",
    "as_folder",
    "completions",
    "count",
    "settle",
    "text",
    "value",
]
