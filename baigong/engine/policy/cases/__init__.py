"""The cases that a policy's author wrote, run by the sweep itself."""

from baigong.engine.policy.cases.coverage import Coverage, coverage_of
from baigong.engine.policy.cases.run import Failure, run_cases

__all__ = ["Coverage", "Failure", "coverage_of", "run_cases"]
