"""Text → typed nodes: what a policy's conditions, amounts and keys may say, and what is said where they may not."""

from baigong.engine.policy.language.expression import parse
from baigong.engine.policy.language.faults import Fault, Faults
from baigong.engine.policy.language.printing import text_of
from baigong.engine.policy.language.scope import Given, Scope, Used
from baigong.engine.policy.language.used import Names, names

__all__ = ["Fault", "Faults", "Given", "Names", "Scope", "Used", "names", "parse", "text_of"]
