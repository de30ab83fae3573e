"""The product's server with its access log on: whatever is answered, the log has paths only."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

from tests.web.server import ROOT, STOP_SECONDS, free_port, wait_until_ready

FORM = {"a-level": "3", "a-occupation": "lathe_operator", "question": "insured_months", "answer": "271"}
SECRETS = ("lathe_operator", "271", "insured_months")


class Whatever(urllib.request.HTTPErrorProcessor):
    """An error is an answer too."""

    def http_response(self, request: object, response: Any) -> Any:
        return response


def post(address: str, body: bytes, kind: str) -> int:
    """The status."""
    request = urllib.request.Request(address, body, {"Content-Type": kind})
    with urllib.request.build_opener(Whatever).open(request, timeout=10) as answer:
        assert answer.headers["Set-Cookie"] is None
        return int(answer.status)


def test_no_line_that_the_server_writes_holds_an_answer(tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--workers", "1", "--access-log", "--log-level", "debug", "baigong.site.wsgi:application"]
    environ = {**os.environ, "BAIGONG_HOME": str(tmp_path), "BAIGONG_CITY": "mianyang"}
    process = subprocess.Popen(
        command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        wait_until_ready(process, port)  # type: ignore[arg-type]
        site = f"http://127.0.0.1:{port}"
        form = "application/x-www-form-urlencoded"
        page = f"{site}/entitlements/worker/"
        assert post(page, urllib.parse.urlencode(FORM).encode(), form) == 200
        assert post(page, urllib.parse.urlencode(FORM | {"go": "result"}).encode(), form) == 200
        assert post(page, urllib.parse.urlencode(FORM | {"answer": "lathe_operator"}).encode(), form) == 400
        facts = {"profile": "worker", "facts": {"occupation": "lathe_operator", "insured_months": 271}}
        assert post(f"{site}/api/entitlements", json.dumps(facts).encode(), "application/json") == 200
        facts["facts"] = {"insured_months": "lathe_operator"}
        assert post(f"{site}/api/entitlements", json.dumps(facts).encode(), "application/json") == 422
    finally:
        process.terminate()
        try:
            said, _ = process.communicate(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            said, _ = process.communicate()
    assert said.count("/entitlements/worker/") == 3
    assert said.count("/api/entitlements") == 2
    assert [secret for secret in SECRETS if secret in said] == []
