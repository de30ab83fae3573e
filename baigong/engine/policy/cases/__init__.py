"""The cases that a policy's author wrote, run by the sweep itself."""

from baigong.engine.policy.cases.run import Failure, run_cases

__all__ = ["Failure", "run_cases"]
