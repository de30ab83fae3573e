"""From YAML text to a :class:`~.page.Page`: plain values only, each with its line; every trap of YAML is a clear problem."""

from __future__ import annotations

from typing import Any

import yaml

from baigong.engine.base.language import _
from baigong.engine.pack.page import Page, Path, Spot
from baigong.engine.pack.problem import Problem, shortened
from baigong.engine.pack.yaml_error import KEY_BEFORE_WIDE_COLON, syntax_problem, wide_colon

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 24
"""Levels of nesting."""
MOST_NODES = 200_000
"""Values of one file, anchors written out."""
MOST_PROBLEMS = 200
"""Of one file; who wrote so many mends these first."""
LONGEST = 64
"""Characters of a number or date: longer ones cost the parser more than they can mean."""
PLAIN = {f"tag:yaml.org,2002:{kind}" for kind in ("map", "seq", "str", "int", "float", "bool", "null", "timestamp")}
TEXT = "tag:yaml.org,2002:str"
MERGE = "tag:yaml.org,2002:merge"
TRUTH = "tag:yaml.org,2002:bool"
NUMBER = "tag:yaml.org,2002:int"
DAY = "tag:yaml.org,2002:timestamp"


class _Stop(Exception):  # noqa: N818  # ends the reading of one file; never seen outside
    """The file is too deep or too long to go on."""


def parse_yaml(file: str, text: str, *, rules: bool = False) -> tuple[Page, list[Problem]]:
    """The page and what is wrong with it; a page with problems has the value as far as it could be read.

    In a file of ``rules`` a date, a whole number or a word like ``on`` may be a key (it is read as its text), and a mapping may
    begin with another's (``<<: *name``).
    """
    page = Page(file)
    try:
        loader = LOADER(text)
        try:
            node = loader.get_single_node()
            if node is None:
                return page, [Problem(file, 1, 1, _("文件是空的"), _("请照文档写上内容，没有内容时写 [] 或 {}"))]
            building = _Building(page, loader, text.splitlines(), rules=rules)
            building.fill(node)
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        return page, [syntax_problem(file, text, error)]
    except RecursionError:
        return page, [Problem(file, 1, 1, *_too_deep())]
    return page, building.problems


def _too_deep() -> tuple[str, str]:
    return _("嵌套超过 {most} 层").format(most=DEEPEST), _("请检查缩进，或锚点是否引用了它自己")


class _Building:
    """Turns nodes into values, noting where each stands."""

    def __init__(self, page: Page, loader: Any, lines: list[str], *, rules: bool) -> None:
        self.rules = rules
        self.page = page
        self.loader = loader
        self.lines = lines
        self.problems: list[Problem] = []
        self.nodes = 0

    def fill(self, node: yaml.Node) -> None:
        """Put the document's value into the page."""
        try:
            self.page.value = self._value(node, ())
        except _Stop:
            self.page.value = None

    def _value(self, node: yaml.Node, path: Path) -> Any:
        self.page.spots.setdefault(path, _spot(node))
        self._within_bounds(node, path)
        if node.tag not in PLAIN:
            self._report(node, _("不能用 YAML 标签 {tag}").format(tag=node.tag), _("请删去“!”开头的标签，只写普通的值"))
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(one, (*path, n)) for n, one in enumerate(node.value)]
        return self._scalar(node, path) if isinstance(node, yaml.ScalarNode) else None

    def _within_bounds(self, node: yaml.Node, path: Path) -> None:
        self.nodes += 1
        if len(path) > DEEPEST:
            self._report(node, *_too_deep())
            raise _Stop
        if self.nodes > MOST_NODES:
            self._report(
                node,
                _("锚点展开后超过 {most} 个值").format(most=MOST_NODES),
                _("请减少 * 引用，直接写出需要的值"),
            )
            raise _Stop

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        merges = [value for key, value in node.value if self.rules and key.tag == MERGE]
        for key_node, value_node in node.value:
            if value_node in merges and key_node.tag == MERGE:
                continue
            key = self._key(key_node)
            if key is None:
                continue
            if key in found:
                first = self.page.keys[*path, key][0]
                self._report(
                    key_node,
                    _("键“{key}”写了两次（第一次在第 {line} 行）").format(key=key, line=first),
                    _("请删去一个或改名"),
                )
                continue
            self.page.keys.setdefault((*path, key), _spot(key_node))
            if key_node.tag == NUMBER:
                self.page.numbers.add((*path, key))
            found[key] = self._value(value_node, (*path, key))
        # After its own keys, whose places are then their own and not those of what is merged.
        merged = [self._merged(one, path) for one in merges]
        return {key: value for one in [*merged, found] for key, value in one.items()}

    def _merged(self, node: yaml.Node, path: Path) -> dict[str, Any]:
        value = self._value(node, path)
        if isinstance(value, dict):
            return value
        self._report(node, _("<<: 后面不是一组 键: 值"), _("请写成 <<: *名字，名字前面用 &名字 定义"))
        return {}

    def _key(self, node: yaml.Node) -> str | None:
        if isinstance(node, yaml.ScalarNode) and (
            node.tag == TEXT or (self.rules and node.tag in (DAY, NUMBER, TRUTH))
        ):
            if KEY_BEFORE_WIDE_COLON.match(node.value):
                self._report(node, *wide_colon())
                return None
            return str(node.value)
        if node.tag == MERGE:
            self._report(node, _("不能用合并键 <<"), _("请把要合并的键直接写出来"))
        elif not isinstance(node, yaml.ScalarNode):
            self._report(node, _("键必须是一个词"), _("请写成 键: 值 的样子"))
        else:
            self._report(
                node,
                _("键 {key} 不加引号会被 YAML 读成{kind}，不是文字").format(key=node.value, kind=_kind(node.tag)),
                _('请加引号，写成 "{key}"').format(key=node.value),
            )
        return None

    def _scalar(self, node: yaml.ScalarNode, path: Path) -> Any:
        if node.style in ("|", ">"):
            self.page.blocks[path] = _indent(self.lines[node.start_mark.line + 1 :])
        if node.style in ("'", '"'):
            self.page.quoted.add(path)
        if node.tag == TEXT:
            return node.value
        self.page.written[path] = node.value
        try:
            return self._constructed(node)
        except ValueError:
            self._report(
                node,
                _("“{value}”不是有效的{kind}").format(value=shortened(node.value), kind=_kind(node.tag)),
                _("日期请写成 2018-08-31 这样；若是文字，请加引号"),
            )
            return None

    def _constructed(self, node: yaml.ScalarNode) -> Any:
        if len(node.value) > LONGEST:
            raise ValueError(node.value)
        return self.loader.construct_object(node)

    def _report(self, node: yaml.Node, mistake: str, cure: str) -> None:
        self.problems.append(Problem(self.page.file, *_spot(node), mistake, cure))
        if len(self.problems) >= MOST_PROBLEMS:
            raise _Stop


def _spot(node: yaml.Node) -> Spot:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _indent(block: list[str]) -> int:
    """Columns before the text of a ``|`` block, by its first line that is not blank."""
    first = next((line for line in block if line.strip()), "")
    return len(first) - len(first.lstrip(" "))


def _kind(tag: str) -> str:
    kinds = {
        "bool": _("真假值"),
        "int": _("数字值"),
        "float": _("数字值"),
        "timestamp": _("日期"),
        "null": _("空值"),
    }
    return kinds.get(tag.rsplit(":", 1)[-1], _("别的东西"))
