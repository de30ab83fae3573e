"""The simulation: from a request to a page or a workbook."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from baigong.engine.base.clock import today
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _
from baigong.engine.figures.export.workbook import workbook
from baigong.engine.policy.simulate.result import Simulation
from baigong.engine.policy.simulate.tables import tables
from baigong.web.city import pack
from baigong.web.desk.door import desk
from baigong.web.desk.simulate.asked import VALUE, Asked, asked_of
from baigong.web.desk.simulate.build import result_of
from baigong.web.desk.simulate.choices import Group, groups_of
from baigong.web.desk.simulate.done import done
from baigong.web.desk.simulate.page import SimulationPage
from baigong.web.public.figures.warehouse import newest_snapshot
from baigong.web.public.policies.rules import book

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@desk
@require_safe
def simulation(request: HttpRequest) -> HttpResponse:
    """The form; with a question, what comes out."""
    asked, groups, found = _answer(request)
    result = result_of(book(), asked, found) if found else None
    page = SimulationPage(asked, groups, today(), result)
    return render(
        request, "desk/simulate/page.html", {"page": page, "place": "simulate"}, status=400 if asked.error else 200
    )


@desk
@require_safe
def as_workbook(request: HttpRequest) -> HttpResponse:
    """The tables of a simulation as a file. Raises InputError where nothing can be simulated."""
    asked, _groups, found = _answer(request)
    if found is None:
        raise InputError(asked.error or _("请先选择要改的数，并写出新的值。"))
    response = HttpResponse(workbook(tables(book(), found)), content_type=WORKBOOK)
    response.headers["Content-Disposition"] = f'attachment; filename="simulation-{asked.day.isoformat()}.xlsx"'
    return response


def _answer(request: HttpRequest) -> tuple[Asked, tuple[Group, ...], Simulation | None]:
    snapshot = newest_snapshot()
    groups = groups_of(book(), today())
    asked = asked_of(pack(), snapshot, groups, request.GET)
    if not asked.setting:
        return asked, groups, None
    try:
        return asked, groups, done(snapshot, asked)
    except InputError as error:
        return replace(asked, error=error.message, field=VALUE), groups, None
