"""From a folder's YAML to a book of policies, every mistake with its file, line, column and cure."""

from baigong.engine.policy.read.folder import check_book, load_book

__all__ = ["check_book", "load_book"]
