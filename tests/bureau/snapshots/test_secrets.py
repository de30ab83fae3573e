"""Nothing in a snapshot names anybody: the files are searched, raw and decoded, for what the records hold."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from django.apps import apps
from django.db import connection, models

from baigong.bureau.proposals.models import Signatory
from baigong.bureau.protection.provider import provider
from baigong.bureau.registry.models import Person
from baigong.bureau.snapshots.services.take_snapshot import take_snapshot
from baigong.engine.pack import load_pack
from tests.builders.city import a_small_city
from tests.builders.organisations import an_organisation
from tests.builders.people import a_certificate, a_person, a_residence, an_employment
from tests.builders.projects import a_studio
from tests.builders.publicity import a_proposal

PACK = load_pack("mianyang")
NAME, PUBLIC_NAME, SIGNATORY = "欧阳金丝雀", "司徒金丝雀", "诸葛金丝雀"
ID_NUMBER, PHONE, ACCOUNT = "510000198002290123", "19900001234", "6200000000000001234"
FIRM, USCC, STUDIO, NUMBER = "金丝雀机械厂", "91510700CANARY0001", "金丝雀工作室", "ZS-CANARY-0001"


@pytest.fixture
def city(database: str) -> str:
    """A small city with one person and one firm whose every value can be recognised."""
    a_small_city()
    values = {"id_number": ID_NUMBER, "phone": PHONE, "account": ACCOUNT}
    hashes = {
        f"{field}_hash": provider().fingerprint(value, f"registry.person.{field}") for field, value in values.items()
    }
    person = a_person(name=NAME, sex="female", born_on=date(1980, 2, 29), **values, **hashes)
    lead = a_person(name=PUBLIC_NAME, public_name=True)
    a_residence(person)
    an_employment(person, an_organisation(name=FIRM, uscc=USCC))
    a_certificate(person, number=NUMBER)
    a_studio("city", name=STUDIO, lead=lead)
    Signatory.objects.filter(proposal=a_proposal(signatories=1)).update(name=SIGNATORY)
    return database


def stored(field: str) -> bytes:
    """What the database itself holds, past the model."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {field} FROM registry_person WHERE name = %s", [NAME])
        return bytes(cursor.fetchone()[0])


def forms(secret: bytes) -> Iterator[bytes]:
    """The ways in which bytes could be written down."""
    yield secret
    yield secret.hex().encode()
    yield secret.hex().upper().encode()
    yield base64.b64encode(secret).rstrip(b"=")
    yield base64.urlsafe_b64encode(secret).rstrip(b"=")


def decoded(path: Path) -> bytes:
    """Every value of a Parquet file, written out."""
    table = pq.read_table(path)
    return "\n".join(str(value) for column in table.columns for value in column.to_pylist()).encode()


def everything(folder: Path) -> Iterator[tuple[Path, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path, path.read_bytes()
            if path.suffix == ".parquet":
                yield path, decoded(path)


def written_by(city_pack: Any, home: Path) -> list[tuple[Path, bytes]]:
    take_snapshot(city_pack)
    return list(everything(home / "snapshots"))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of this test's own."""
    monkeypatch.setenv("BAIGONG_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_no_name_number_ciphertext_or_hash_is_in_the_files(city: str, home: Path) -> None:
    texts = [NAME, PUBLIC_NAME, SIGNATORY, ID_NUMBER, PHONE, ACCOUNT, FIRM, USCC, STUDIO, NUMBER, "金丝雀", "CANARY"]
    secrets = [text.encode() for text in texts] + [text.encode("utf-16-le") for text in texts]
    for field in ("id_number", "phone", "account"):
        for column in (field, f"{field}_hash"):
            secrets += forms(stored(column))
    files = written_by(PACK, home)
    assert len(files) > 2 * len(PACK.records)
    for path, content in files:
        assert [secret for secret in secrets if secret in content] == [], (city, path)


def test_the_search_would_find_them(city: str, home: Path) -> None:
    """The same search finds what is meant to be there, so that finding nothing means something."""
    person = Person.objects.get(name=NAME)
    found = [content for path, content in written_by(PACK, home) if path.name == "person.parquet"]
    assert any(b"person_id" in content for content in found), city
    assert any(b"1980-02-29" in content for content in found)
    assert any(str(person.pk).encode() in content.split() for content in found)


def private_values() -> Iterator[tuple[str, str]]:
    """Every text in the database that stands in a name's or number's column, whatever the model."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            private = field.attname in {"name", "uscc", "host", "issuer"} or (
                field.attname == "number" and model._meta.label == "registry.Certificate"
            )
            if private and isinstance(field, models.CharField):
                for value in model._default_manager.values_list(field.attname, flat=True).distinct():
                    yield f"{model._meta.label}.{field.attname}", value


def test_no_value_of_any_name_column_is_in_the_files(city: str, home: Path) -> None:
    values = {(where, value) for where, value in private_values() if value}
    assert len({where for where, _value in values}) > 10
    cells = {cell for _path, content in written_by(PACK, home) for cell in content.split(b"\n")}
    assert [pair for pair in values if pair[1].encode() in cells] == [], city
