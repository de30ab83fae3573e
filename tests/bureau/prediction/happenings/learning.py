"""What happens to training and apprenticeship."""

from __future__ import annotations

from datetime import date
from random import Random

from baigong.bureau.training.models import Apprentice, Apprenticeship, Designation, Enrolment, TrainingClass
from tests.bureau.prediction.happenings.base import end, happening, holding, one
from tests.bureau.prediction.names import PILOT


@happening
def a_designation_ends(chance: Random, day: date) -> set[str] | None:
    designation = one(chance, holding(Designation, day))
    if designation is None:
        return None
    end(chance, day, designation)
    return {"order_training_schools"}


@happening
def an_enrolment_is_withdrawn(chance: Random, day: date) -> set[str] | None:
    enrolment = one(chance, Enrolment.objects.filter(withdrawn_on=None))
    if enrolment is None:
        return None
    enrolment.completed_on = enrolment.certificate = None
    end(chance, day, enrolment, "enrolled_on", "withdrawn_on")
    return {"order_training_trainees"}


@happening
def a_class_turns_out_to_start_next_year(chance: Random, day: date) -> set[str] | None:
    training = one(chance, TrainingClass.objects.filter(starts_on__lte=day))
    if training is None:
        return None
    TrainingClass.objects.filter(pk=training.pk).update(
        starts_on=day.replace(year=day.year + 1, day=1), ends_on=day.replace(year=day.year + 1, day=2)
    )
    return {"order_training_trainees"}


@happening
def an_apprentice_turns_out_not_to_have_passed(chance: Random, day: date) -> set[str] | None:
    apprentice = one(chance, Apprentice.objects.filter(certificate__isnull=False))
    if apprentice is None:
        return None
    apprentice.certificate = None
    apprentice.save()
    return {"apprentices_trained"}


@happening
def an_apprentice_finished_after_the_pilot(chance: Random, day: date) -> set[str] | None:
    apprentice = one(chance, Apprentice.objects.filter(ended_on__isnull=False))
    if apprentice is None:
        return None
    apprentice.ended_on = date(2018, 1, 1)
    apprentice.save()
    return {"apprentices_trained"}


@happening
def an_employer_began_before_the_pilot(chance: Random, day: date) -> set[str] | None:
    pilot = one(chance, Apprenticeship.objects.all())
    if pilot is None:
        return None
    Apprenticeship.objects.filter(employer=pilot.employer_id).update(starts_on=date(2015, 8, 31))
    return PILOT - {"apprentices_trained"}
