"""From a source: the subject's own rows, decided cases, and the places that a sweep of the day kept."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from baigong.engine.policy.compile.alone import alone, earlier
from baigong.engine.policy.compile.outcomes import EXCLUDED, GRANTED, PROVISIONAL
from baigong.engine.policy.explain.judge import Court, Found, Judged, Stood, Use, row_alone, subject_of
from baigong.engine.policy.explain.limits import limits_told
from baigong.engine.policy.explain.places import PlaceFact, PlaceFacts
from baigong.engine.policy.explain.reach.answered import answered
from baigong.engine.policy.explain.reach.row import row_of
from baigong.engine.policy.explain.session import Session
from baigong.engine.policy.model import Book, Facts, Policy, View
from baigong.engine.policy.sweep.source import Source


@dataclass(frozen=True)
class OfSource:
    """One subject of a source; ``lone`` where it is the only one that will be asked for."""

    session: Session
    book: Book
    day: date
    source: Source
    subject: int | str
    places: PlaceFacts | None = None
    seen: dict[tuple[str, int | str, bool], Found] = field(default_factory=dict)
    """Outcomes of other subjects that were found already."""
    lone: bool = False
    rows: dict[tuple[str, int | str], Facts | None] = field(default_factory=dict)
    """Rows that were read already."""

    @property
    def court(self) -> Court:
        """Where this subject's policies are judged."""
        return Court(self.session, self.book, self.day, self)

    def facts(self, view: View) -> Facts | None:
        """The subject's row; None where there is none."""
        known = (view.name, self.subject)
        if known not in self.rows:
            self.rows[known] = row_of(self.source, view, self.subject, lone=self.lone)
        return self.rows[known]

    def stood(self, judged: Judged, *, changed: bool) -> Stood:
        """The row's outcome, with its place where the row decides it or the sweep of this day kept it; changed facts have no place."""
        found = row_alone(judged)
        if changed or found.placed:
            return found
        if judged.row.status == GRANTED and self._in_row(judged.policy):
            found = self._beside(judged)
        kept = None if found.placed else self._kept(judged)
        return found if kept is None else Stood(kept.status, kept.amount, kept.by, limits=kept.limits)

    def _kept(self, judged: Judged) -> PlaceFact | None:
        """What the sweep kept of the row; None where it kept nothing, or of a row that has changed since."""
        key = subject_of(judged.row.facts, self.book.view(judged.policy).key)
        if self.places is None or self.places.day != self.day or key is None:
            return None
        kept = self.places.of(judged.policy.id, key)
        if kept is None or judged.row.status != GRANTED:
            return kept  # it was judged without a place that it uses, and the sweep had that
        return kept if kept.status >= GRANTED and kept.amount in (None, judged.row.fen) else None

    def _in_row(self, policy: Policy) -> bool:
        """Whether its group is decided in the row, without anybody else (rule 19)."""
        return bool(policy.groups) and not policy.pools and policy.id in alone(self.book, self.source.decided)

    def _beside(self, judged: Judged) -> Stood:
        """A row that passes, beside the same subject's outcomes under the earlier members of its group."""
        policy = judged.policy
        before = [self.book.policies[one] for one in earlier(policy.groups[0], policy)]
        stood = [(one.number, self.found(one, deep=False).stood or Stood(-1)) for one in before]
        if not all(one.placed for _number, one in stood):
            return row_alone(judged)
        status, by = GRANTED, None
        if any(0 < one.status < GRANTED for _number, one in stood):
            status = GRANTED + PROVISIONAL
        for number, one in reversed(stood):
            if one.status in (GRANTED, GRANTED + PROVISIONAL):
                status, by = EXCLUDED + one.status - GRANTED, number
        amount = judged.row.fen if by is None else None
        return Stood(status, amount, by, limits=limits_told(policy, status))

    def answer(self, policy: Policy, facts: Facts | None) -> Stood | None:
        """What a decided case says of the subject."""
        return answered(self.source, self.book, policy, self.day, self.subject, facts)

    def fixed(self, use: Use) -> Stood | None:
        """A decided case of the same subject stands, whatever the facts."""
        if use[1] is not None or use[0] not in self.source.decided:
            return None
        policy = self.book.policies[use[0]]
        return self.answer(policy, self.facts(self.book.view(policy)))

    def other(self, use: Use, subject: int | str, *, deep: bool) -> Found:
        """Another subject's outcome, from its own row."""
        known = (use[0], subject, deep)
        if known not in self.seen:
            self.seen[known] = replace(self, subject=subject).found(self.book.policies[use[0]], deep=deep)
        return self.seen[known]

    def found(self, policy: Policy, *, deep: bool) -> Found:
        """This subject's outcome under ``policy``: a decided case's, else its row's."""
        facts = self.facts(self.book.view(policy))
        answer = self.answer(policy, facts)
        if facts is None:
            return Found(self.subject, answer)
        judged = self.court.judge(policy, [facts], deep=deep)[0]
        return Found(self.subject, answer or self.stood(judged, changed=False), judged)
