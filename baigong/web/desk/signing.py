"""Signing in and out."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, LogoutView
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_protect

from baigong.engine.base.language import _


class Form(AuthenticationForm):
    """One sentence for whatever is wrong: it does not tell which names exist."""

    def get_invalid_login_error(self) -> ValidationError:
        """Said above the form."""
        return ValidationError(_("用户名或密码不对，请重新输入。忘了密码，请管理员用 baigong user 重设。"))


@method_decorator(csrf_protect, name="dispatch")
class SignIn(LoginView):
    """The form, and back to where one wanted to go."""

    template_name = "desk/sign_in.html"
    authentication_form = Form
    redirect_authenticated_user = True

    def get_default_redirect_url(self) -> str:
        """Where nothing else was asked for."""
        return reverse("desk")

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        """With the first thing that is wrong as ``error``."""
        context = super().get_context_data(**named)
        form = context["form"]
        wrong = form.is_bound and not form.is_valid()
        told = form.non_field_errors() if wrong else []
        del context["site"]  # Django's; ours has that name in every template
        context["error"] = told[0] if told else _("请填写用户名和密码。") if wrong else ""
        return context

    def form_invalid(self, form: AuthenticationForm) -> Any:
        """400, with what was typed as the name."""
        answer = super().form_invalid(form)
        answer.status_code = 400
        return answer


@method_decorator(csrf_protect, name="dispatch")
class SignOut(LogoutView):
    """By a form alone; then the sign-in."""

    http_method_names = ["post", "options"]  # noqa: RUF012  as Django declares it

    def get_default_redirect_url(self) -> str:
        """The sign-in."""
        return reverse("desk-sign-in")
