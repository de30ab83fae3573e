"""The scores ask the checker that users have."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.documents.scores import checker

TEXT = "全市建成工作站7个，其中国家级3个、省级5个。\n截至2018年底，培训7.92万人。\n"


def test_the_command_says_what_the_functions_say() -> None:
    by_command, by_import = checker.by_command(TEXT), checker.by_import(TEXT)
    assert by_command["quantities"] == by_import["quantities"] != []
    assert by_command["findings"] == by_import["findings"]


def test_a_command_that_fails_is_no_answer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "baigong"
    broken.write_text("#!/bin/sh\necho no >&2\nexit 2\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setattr(checker, "COMMAND", broken)
    with pytest.raises(RuntimeError, match="ended with 2: no"):
        checker.by_command(TEXT)


def test_a_contradiction_is_an_answer_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    finds = tmp_path / "baigong"
    finds.write_text(
        '#!/bin/sh\ntest "$1 $3 $4 $5" = "check --format json --no-city" || exit 2\necho "{}"\nexit 1\n',
        encoding="utf-8",
    )
    finds.chmod(0o755)
    monkeypatch.setattr(checker, "COMMAND", finds)
    assert checker.by_command(TEXT) == {}
