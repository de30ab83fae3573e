"""``baigong user``: accounts for the desk."""

from __future__ import annotations

import sys
from getpass import getpass
from typing import TYPE_CHECKING, Annotated

import typer

from baigong.cli import django_setup
from baigong.engine.base.errors import InputError, MissingError
from baigong.engine.base.language import _

if TYPE_CHECKING:
    from django.contrib.auth.models import User

MOST = 150


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(
        help=_(
            "建立经办人账号，或重设它的密码。\n\n"
            "账号用来登录网页的经办部分（应享未享、试算）。密码在终端上输入两遍，不显示；不在终端上时从标准输入读第一行。\n"
            "--remove 停用账号，它的登录立即失效。\n\n"
            "例：baigong user liu\n"
            "例：baigong user liu --remove"
        )
    )
    def user(
        name: Annotated[str, typer.Argument(metavar="NAME", help=_("用户名。"))],
        remove: Annotated[bool, typer.Option("--remove", help=_("停用这个账号。"))] = False,
    ) -> None:
        django_setup()
        _migrate()
        typer.echo(_removed(name) if remove else _saved(name))


def _migrate() -> None:
    """A data folder from before there were accounts gets their tables."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)


def _saved(name: str) -> str:
    from django.contrib.auth.models import User
    from django.core.exceptions import ValidationError

    found = User.objects.filter(username=name).first()
    one = found or User(username=name)
    try:
        one.clean_fields(exclude=["password"])
    except ValidationError as error:
        raise InputError(
            _("用户名“{name}”不能用。请只用字母、数字和 @ . + - _，不超过 {most} 个。").format(
                name=name[:40], most=MOST
            )
        ) from error
    one.set_password(_password(one))
    one.is_active = True
    one.save()
    words = _("已重设“{name}”的密码。") if found else _("已建立账号“{name}”。")
    return words.format(name=name)


def _password(one: User) -> str:
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError

    given = _typed() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    try:
        validate_password(given, one)
    except ValidationError as error:
        raise InputError(_("密码太弱。请至少用 12 个字符，不要用常见的词、全是数字的，也不要与用户名相近。")) from error
    return given


def _typed() -> str:
    first, again = getpass(_("密码：")), getpass(_("再输入一遍："))
    if first != again:
        raise InputError(_("两遍密码不一样。请重新运行，输入两遍相同的密码。"))
    return first


def _removed(name: str) -> str:
    from django.contrib.auth.models import User

    one = User.objects.filter(username=name).first()
    if one is None:
        raise MissingError(_("没有账号“{name}”。请检查用户名。").format(name=name[:40]))
    one.is_active = False
    one.set_unusable_password()
    one.save()
    return _("已停用账号“{name}”。").format(name=name)
