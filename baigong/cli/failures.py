"""From an exception to the one sentence that says what is wrong and what to do."""

from __future__ import annotations

import os
import re
import sys
from urllib.parse import unquote, urlsplit

from baigong.engine.base.errors import BaigongError
from baigong.engine.base.language import _

MISSING_TABLE = ("no such table", "does not exist")
BAD_OPTION = "invalid connection option"
FULL = ("disk is full", "no space left")
NAMED = re.compile(r'"[^"]*"')
"""Names of files in DuckDB's words, which may say anything."""
UNREAD = ("Invalid Input Error: Failed to read file", "Invalid Input Error: No magic bytes")
"""What DuckDB says of a Parquet file that is broken or cut off."""


def sentence_for(error: Exception) -> str | None:
    """The sentence, or None where the error is a fault of the program itself."""
    if isinstance(error, BaigongError):
        return error.message
    if "django.db" in sys.modules and (sentence := _of_database(error)):
        return sentence
    if type(error).__module__ == "_duckdb":
        return _of_query(error)
    if isinstance(error, OSError):
        return _of_file(error)
    return None


def _of_database(error: Exception) -> str | None:
    from django.db.utils import DatabaseError, InterfaceError, OperationalError, ProgrammingError

    if not isinstance(error, DatabaseError | InterfaceError):
        return None
    why = _without_password(str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__)
    if any(words in why for words in MISSING_TABLE) and isinstance(error, OperationalError | ProgrammingError):
        if 'database "' in why or 'role "' in why:
            return _unreachable(why)
        return _("数据库里还没有百工的数据表。请先运行 baigong demo，或检查 DATABASE_URL 是否指向了正确的数据库。")
    if any(words in why.lower() for words in FULL):
        return _("磁盘已满，数据库没有写入（{why}）。请腾出空间后重试；已有数据未改动。").format(why=why)
    if isinstance(error, OperationalError | InterfaceError) or "not a database" in why or BAD_OPTION in why:
        return _unreachable(why)
    return None


def _unreachable(why: str) -> str:
    return _(
        "数据库不能使用（{why}）。请检查 DATABASE_URL 的地址、用户、口令和库名，以及数据库服务是否在运行。"
    ).format(why=why)


def _without_password(text: str) -> str:
    """The driver's words without the password that DATABASE_URL may hold."""
    try:
        password = urlsplit(os.environ.get("DATABASE_URL", "")).password
    except ValueError:
        password = None
    for secret in {password, unquote(password)} if password else ():
        text = text.replace(secret, "***")
    return text


def _of_query(error: Exception) -> str:
    """DuckDB could not work out what the pack asks for; its error's classes are not imported for the sake of asking."""
    why = (str(error).strip().splitlines() or [type(error).__name__])[0]
    kind, said = type(error).__name__, NAMED.sub("", why)
    if kind == "IOException" and "write" in said:
        return _("结果没有写完（{why}）。请检查输出的位置和磁盘空间后重试。").format(why=why)
    if kind == "IOException" or said.startswith(UNREAD):
        return _("文件读不出来（{why}）。请检查它是否还在、是否完整、能否读取，然后重试。").format(why=why)
    return _("城市包的查询算不出来（{why}）。请运行 baigong pack check 检查城市包，并核对有关记录。").format(why=why)


def _of_file(error: OSError) -> str:
    where = error.filename
    if not isinstance(where, str):  # standard output, most often
        return _("结果没有写完（{why}）。请检查输出的位置和磁盘空间后重试。").format(why=error.strerror or error)
    return _("文件 {path} 不能读写（{why}）。请检查路径、权限和磁盘空间后重试。").format(
        path=where, why=error.strerror or error
    )
