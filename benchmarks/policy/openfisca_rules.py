# ruff: noqa: ANN001, ANN003, ANN201, ARG001, D103
"""Five of the twenty rules for OpenFisca-core: ``python openfisca_rules.py PEOPLE.parquet ROUNDS`` prints seconds and sums as JSON.

Run by an interpreter that has OpenFisca-core, NumPy and DuckDB; it knows nothing of this project. There is no "unknown" here: who
lacks a fact is granted nothing. Data are in the simulation before the clock starts.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import time
from importlib.metadata import version

import duckdb
import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

PERIOD = "2018-06"
DAY = np.datetime64("2018-06-30")
PERSON = build_entity(key="person", plural="persons", label="", is_person=True)
INPUTS = {
    "county": (str, "''"),
    "employer_kind": (str, "''"),
    "level": (str, "'none'"),
    "issued_on": (np.datetime64, "DATE '9999-12-01'"),
    "hired_on": (np.datetime64, "DATE '9999-12-01'"),
    "insured_months": (int, "-1"),
    "wage": (int, "-1"),
    "is_rural": (bool, "false"),
    "is_mentor": (bool, "false"),
    "is_neglectful": (bool, "false"),
    "is_verified": (bool, "false"),
}


def months(since):
    """Whole months to the day, which is its month's last."""
    return (DAY.astype("datetime64[M]") - since.astype("datetime64[M]")).astype(int)


def dated(**values):
    """A parameter's values by date."""
    return {"values": {day.replace("_", "-")[1:]: {"value": value} for day, value in values.items()}}


PARAMETERS = {
    "technician_grant": {
        "none": dated(d2016_01_01=0),
        **{level: dated(d2016_01_01=0) for level in "543"},
        "2": dated(d2016_01_01=300000, d2018_01_01=400000),
        "1": dated(d2016_01_01=500000, d2018_01_01=600000),
    },
    "post_allowance": {
        name: dated(d2017_01_01=value) for name, value in {"none": 0, "5": 2, "4": 4, "3": 6, "2": 9, "1": 12}.items()
    },
}


AMOUNT = {"value_type": int, "entity": PERSON, "definition_period": DateUnit.MONTH}
"""A policy's amount in fen; 0 is: not granted."""


def technician_grant(person, period, parameters):
    level = person("level", period)
    asked = ~person("is_neglectful", period) & person("is_verified", period) & np.isin(level, ["2", "1"])
    granted = asked & (months(person("issued_on", period)) >= 6)
    return np.where(granted, parameters(period).technician_grant[level], 0)


def mentor_grant(person, period, parameters):
    technician = person("technician_grant", period)
    served = months(person("hired_on", period)) >= 36
    return np.where(person("is_mentor", period) & (technician > 0) & served, 100000 + technician // 10, 0)


def post_allowance(person, period, parameters):
    level, wage = person("level", period), person("wage", period)
    asked = person("is_verified", period) & (level != "none") & (person("employer_kind", period) == "enterprise")
    granted = asked & (person("insured_months", period) >= 12) & (wage >= 0)
    return np.where(granted, wage * parameters(period).post_allowance[level].astype(int) // 100, 0)


def rural_worker(person, period, parameters):
    served = months(person("hired_on", period)) >= 6
    return np.where(person("is_rural", period) & served & (person("insured_months", period) >= 6), 60000, 0)


def commute(person, period, parameters):
    wage = person("wage", period)
    far = np.isin(person("county", period), ["hills", "border", "plain"])
    kind = np.isin(person("employer_kind", period), ["enterprise", "public"])
    return np.where(far & kind & (wage >= 0) & (wage < 700000), 15000, 0)


RULES = (technician_grant, mentor_grant, post_allowance, rural_worker, commute)


def system():
    """The rules and what they read."""
    made = TaxBenefitSystem([PERSON])
    made.parameters = ParameterNode("", data=PARAMETERS)
    for name, (kind, _missing) in INPUTS.items():
        of = dt.date if kind is np.datetime64 else kind
        fields = {"value_type": of, "entity": PERSON, "definition_period": DateUnit.MONTH}
        made.add_variable(type(name, (Variable,), fields))
    for rule in RULES:
        made.add_variable(type(rule.__name__, (Variable,), AMOUNT | {"formula": rule}))
    return made


def people(path):
    """Columns as arrays, what is missing as the value that grants nothing."""
    columns = [f"coalesce({name}, {missing}) AS {name}" for name, (_kind, missing) in INPUTS.items()]
    found = duckdb.sql(
        f"SELECT person_id, {', '.join(columns)} FROM read_parquet('{path}') ORDER BY person_id"
    ).fetchnumpy()
    read = {name: np.asarray(found[name]) for name in found}
    return {
        name: one.astype("datetime64[D]") if one.dtype.kind == "M" else one.astype(str) if one.dtype == object else one
        for name, one in read.items()
    }


def main():
    """Each round a new simulation with the data in it, then the five rules."""
    rows, rules = people(sys.argv[1]), system()
    seconds, used = [], []
    for _ in range(int(sys.argv[2]) + 1):
        simulation = SimulationBuilder().build_default_simulation(rules, len(rows["person_id"]))
        for name in INPUTS:
            simulation.set_input(name, PERIOD, rows[name])
        began, cpu = time.perf_counter(), time.process_time()
        said = {one.__name__: simulation.calculate(one.__name__, PERIOD) for one in RULES}
        seconds.append(time.perf_counter() - began)
        used.append(time.process_time() - cpu)
    share = rows["person_id"] % 9973
    sums = {
        name: [int((one > 0).sum()), int(one.astype(np.int64).sum()), int((one.astype(np.int64) * share).sum())]
        for name, one in said.items()
    }
    print(json.dumps({"version": version("openfisca-core"), "seconds": seconds[1:], "used": used[1:], "sums": sums}))


if __name__ == "__main__":
    main()
