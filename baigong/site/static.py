"""The address under which static files are served: it carries a digest of their content.

So every file may be cached for ever and still changes with a release, relative addresses inside CSS and JavaScript stay
as they are, and nothing has to be collected or written first: the files are served from where the package is installed.
"""

from __future__ import annotations

import hashlib
from pathlib import Path


def static_url(folder: Path) -> str:
    """``static/<12 hex digits>/`` for the files under ``folder``, whatever order the disk lists them in."""
    digest = hashlib.sha256()
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        content = hashlib.sha256(path.read_bytes()).digest()
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + content)
    return f"static/{digest.hexdigest()[:12]}/"
