"""An uploaded document is held in memory and never written to a disk."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadhandler import MemoryFileUploadHandler

from baigong.web.public.check.limits import BODY_BYTES


class InMemory(MemoryFileUploadHandler):
    """Django's own handler, for every file: there is no other that could write one. Larger requests are refused before this."""

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, Any],  # noqa: N803  Django's name
        content_length: Any,
        boundary: Any,
        encoding: str | None = None,
    ) -> None:
        """Take every file up to the largest request."""
        del input_data, META, boundary, encoding
        self.activated = int(content_length) <= BODY_BYTES
