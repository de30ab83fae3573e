"""The nearest change by which a refused policy would be granted, in words of the questions that were asked."""

from __future__ import annotations

from collections.abc import Mapping

from baigong.engine.base.language import _
from baigong.engine.policy.answer.evaluate.trial import Trial
from baigong.engine.policy.answer.model import Question
from baigong.engine.policy.explain.judge import Judged
from baigong.engine.policy.explain.nearest import nearest


def nearest_words(trial: Trial, judged: Judged, asked: Mapping[tuple[str, str], Question]) -> str:
    """One sentence; '' where no single change is enough."""
    found = nearest(trial.court, judged)
    if found is None:
        return ""
    question = asked.get((judged.policy.subject, found.fact))
    if question is None or found.new is None or question.kind not in ("boolean", "choice"):
        return found.says
    choice = question.choice(found.new)
    answer = choice.title if choice is not None else _("是") if found.new else _("否")
    return _("如果对“{question}”能回答“{answer}”").format(question=question.title, answer=answer)
