"""``baigong serve``: the web pages, by granian over WSGI."""

from __future__ import annotations

import errno
import socket
from typing import Annotated

import typer

from baigong.cli import django_setup
from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _

KILL_SECONDS = 5
"""A worker that has not ended this long after it was asked to is killed."""
THREADS = 4
"""Requests that one worker answers at a time."""


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(
        help=_(
            "启动网页服务，直到按下 Ctrl-C 或收到 SIGTERM。\n\n"
            "只在本机可见；要让别的机器访问，用 --host 0.0.0.0，并在 BAIGONG_HOSTS 中写明对外的域名。\n"
            "网址写到标准错误。端口被占用时不启动，退出码为 2。\n\n"
            "例：baigong serve --port 8080"
        )
    )
    def serve(
        host: Annotated[str, typer.Option(help=_("监听的地址。"))] = "127.0.0.1",
        port: Annotated[int, typer.Option(help=_("监听的端口。"), min=1, max=65535)] = 8000,
        workers: Annotated[int, typer.Option(help=_("工作进程数。"), min=1, max=64)] = 1,
    ) -> None:
        numeric = free_address(host, port)
        django_setup()
        _reach_records()
        typer.echo(_("网页服务：{address}（按 Ctrl-C 结束）").format(address=address(host, port)), err=True)
        listen(numeric, port, workers)


def _reach_records() -> None:
    """Raises the database's own error, of which one sentence is made, or the one for a lost key, before anybody is told that
    the pages are there.
    """
    from django.db import connection

    from baigong.bureau.registry.services.require_key import require_key

    connection.ensure_connection()
    require_key()
    connection.close()


def address(host: str, port: int) -> str:
    """What to type into a browser."""
    shown = {"0.0.0.0": "localhost", "::": "localhost", "127.0.0.1": "localhost"}.get(host, host)  # noqa: S104
    return f"http://{f'[{shown}]' if ':' in shown else shown}:{port}/"


def free_address(host: str, port: int) -> str:
    """The numeric address of ``host``. Raises InputError, a whole sentence, unless ``port`` is free there."""
    try:
        family, kind, protocol, _name, where = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(where)
    except OSError as error:
        raise InputError(_why_not(host, port, error)) from error
    return str(where[0])


def _why_not(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return _("端口 {port} 已被占用。请结束占用它的程序，或用 --port 换一个端口。").format(port=port)
    if error.errno == errno.EACCES:
        return _("没有权限监听端口 {port}。请用 --port 换一个大于 1023 的端口。").format(port=port)
    return _("不能监听 {host}:{port}（{why}）。请检查 --host 和 --port。").format(
        host=host, port=port, why=error.strerror or error
    )


def listen(host: str, port: int, workers: int) -> None:
    """Serve until told to stop (SIGTERM, SIGINT)."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    Granian(
        "baigong.site.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        websockets=False,
        log_level=LogLevels.warning,
        workers_kill_timeout=KILL_SECONDS,
    ).serve()
