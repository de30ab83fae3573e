"""The one family of errors a user may see.

Each carries a whole sentence in the reader's language that says what is wrong and what to do. The command line
prints it on standard error and leaves with exit code 2; a page shows it in an error summary.
"""

from __future__ import annotations


class BaigongError(Exception):
    """A clear sentence for the person at the keyboard; never a stack trace."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class MissingError(BaigongError):
    """Something that must exist first (a snapshot, a key, a pack) does not."""


class InputError(BaigongError):
    """What the user gave cannot be used as it is."""
