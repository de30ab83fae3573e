"""What ties policies together: groups declared alike, names that exist, pools that a group allows."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from baigong.engine.base.language import _
from baigong.engine.pack.page import Page
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.policy.model import Group, Policy


def group_problems(
    policies: Mapping[str, Policy], pages: Mapping[str, Page], unread: Container[str] = ()
) -> Iterator[Problem]:
    """Every member declares the group alike; a policy with pools may not be in a better-of group (rule 8). Nothing is asked
    of members that could not be read.
    """
    first: dict[str, tuple[str, ...]] = {}
    for policy in policies.values():
        page = pages[policy.id]
        for at, group in enumerate(policy.groups):
            path = ("groups", at)
            if not set(first.setdefault(group.id, group.members)) & set(group.members):
                # Strangers of one name would hold each other's places.
                yield page.problem((*path, "id"), _("编号“{id}”写了两次").format(id=group.id), _("请改名或删去一个"))
            if policy.id not in group.members:
                cure = _("请在 one_of 里加上 {policy}").format(policy=policy.id)
                yield page.problem((*path, "one_of"), _("这一组没有本政策自己"), cure)
            if group.keep == "better" and policy.pools:
                cure = _("请去掉名额，或改成 keep: first")
                mistake = _("“取优”的组（{group}）里的政策 {policy} 不能有名额").format(
                    group=group.id, policy=policy.id
                )
                yield page.problem((*path, "keep"), mistake, cure)
            for number, name in enumerate(group.members):
                if name in unread:
                    continue
                if name not in policies:
                    mistake = _("没有政策“{name}”").format(name=name)
                    yield page.problem((*path, "one_of", number), mistake, did_you_mean(name, policies))
                elif not _alike(group, policies[name]):
                    mistake = _("组 {group} 在 {name} 里没有同样写").format(group=group.id, name=name)
                    cure = _("请在两处写同样的 one_of、keep 和同样多、同样类型的 per")
                    yield page.problem((*path, "id"), mistake, cure)


def _alike(group: Group, other: Policy) -> bool:
    types = [one.type for one in group.per]
    return any(
        (one.id, one.members, one.keep, [part.type for part in one.per]) == (group.id, group.members, group.keep, types)
        for one in other.groups
    )
