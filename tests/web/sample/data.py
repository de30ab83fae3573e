"""A figures page filled by hand: every kind of row, box and tally that the page can show."""

from __future__ import annotations

from datetime import date

from baigong.engine.base.language import _, current
from baigong.web.components.parts_bar import Piece, draw
from baigong.web.components.view import Choice, Link, Verdict
from baigong.web.public.figures.page import Cell, FiguresPage, Filters, Row, Section, Why

COUNTIES = [("涪城区", 98_214), ("游仙区", 51_007), ("安州区", 31_870), ("江油市", 61_342), ("三台县", 47_980)]


def two(zh: str, en: str) -> str:
    """The sample's own words, in the reader's language."""
    return en if current() == "en" else zh


def row(name: str, title: str, value: str, unit: str, published: str, **more: object) -> Row:
    """A row that opens onto its records."""
    text = two(f"{value} 条", f"{value} records")
    evidence = Link(text, f"/figures/{name}/records/", name=f"{title}：{text}")
    return Row(name, title, f"/figures/{name}/", value, unit, published, evidence=evidence, **more)  # type: ignore[arg-type]


def workers(*, broken_down: bool) -> Section:
    """Wholes and parts at three depths, a ratio."""
    person = two("人", "people")
    cells = tuple(Cell(name, f"{n:,}", n * 1000 // 98_214) for name, n in COUNTIES) if broken_down else ()
    if broken_down:
        cells = (*cells, Cell(two("平武县", "Pingwu"), two("少于10", "under 10"), None))
    levels = [
        Piece(two("高级工（三级）", "Senior workers (level 3)"), 67_968),
        Piece(two("技师（二级）", "Technicians (level 2)"), 9_412),
        Piece(two("高级技师（一级）", "Senior technicians (level 1)"), 1_809),
    ]
    high = Piece(two("高技能人才", "High-skilled workers"), 79_189)
    rest = two("其余", "others")
    names = ("level3_senior_workers", "level2_technicians", "level1_senior_technicians")
    printed = (two("6.8万人", "68,000"), two("0.94万人", "9,400"), two("0.18万人", "1,800"))
    return Section(
        "1",
        two("技能人才队伍", "Skilled workers"),
        (
            row(
                "skilled_workers", two("技能人才", "Skilled workers"), "360,431", person, two("约36万", "about 360,000"),
                whole=True, bar=draw(360_431, [high], rest), cells=cells,
            ),
            row(
                "high_skilled_workers", high.title, "79,189", person, two("7.92万", "79,200"),
                depth=1, whole=True, tone=1, bar=draw(79_189, levels),
            ),
            *(
                row(name, piece.title, f"{piece.value:,}", person, text, depth=2, tone=tone)
                for tone, (name, piece, text) in enumerate(zip(names, levels, printed, strict=True), 1)
            ),
            Row(
                "high_skilled_share", two("高技能人才占比", "Share of high-skilled workers"), "/figures/high_skilled_share/",
                "21.97", "%", "22%", note="79,189 ÷ 360,431", evidence=Link(two("定义", "Definition"), "/figures/high_skilled_share/"),
            ),
        ),
    )  # fmt: skip


def rules() -> Section:
    """A rule's value with its document, a row that differs, one that cannot be known or computed."""
    return Section(
        "2.2.1",
        two("技能大师工作室", "Master studios"),
        (
            row("studios", two("技能大师工作室", "Master studios"), "85", two("个", "studios"), two("86个", "86"),
                whole=True, standing="differs", standing_why=two("少 1 个：核对停办的工作室", "One fewer: see the studio that closed"),
                bar=None),
            Row("studio_grant_national", two("国家级工作室建设资助", "Grant to a national studio"), "/figures/studio_grant_national/",
                "200,000", two("元", "yuan"), two("20万", "200,000"), note=two("实施意见，第三条", "Implementation opinion, article 3"),
                evidence=Link(two("依据条款", "Article"), "/figures/studio_grant_national/")),
            Row("studio_lead_pay", two("领办人年均津贴", "Yearly allowance of a studio's lead"), "/figures/studio_lead_pay/", "", "",
                two("3万元左右", "about 30,000"), standing="cannot_be_known",
                standing_why=two("记录中没有津贴金额", "No record holds the allowance")),
            row("champions", two("冠军", "Champions"), "2", two("人", "people"),
                two("工具钳工冠军、养老护理冠军", "champions in tool fitting and elderly care")),
        ),
    )  # fmt: skip


def bases() -> Section:
    """An identity that holds only because a base is counted in two ranks."""
    ranks = [Piece(two("国家级", "National"), 3), Piece(two("省级", "Provincial"), 3), Piece(two("市级", "City"), 8)]
    both = Piece(two("其中国家级兼省级", "both national and provincial"), 1)
    unit = two("个", "bases")
    return Section(
        "2.5.2",
        two("基地与基本建设", "Bases and capital projects"),
        (
            row("bases", two("高技能人才培训基地", "High-skilled training bases"), "13", unit, two("13个", "13"), whole=True,
                bar=draw(13, ranks, twice=both), mark="3 + 3 + 8 ≠ 13"),
            *(
                row(f"bases_{tone}", piece.title, str(piece.value), unit, two(f"{piece.value}个", str(piece.value)), depth=1, tone=tone)
                for tone, piece in enumerate(ranks, 1)
            ),
        ),
        (
            Why(
                two("为什么各级之和是 14？", "Why do the ranks add up to 14?"),
                two(
                    "有 1 个基地同时是国家级和省级：按级别计重复一次，按基地只计一个。",
                    "One base holds two ranks: it counts twice by rank, once as a base.",
                ),
                (Link(two("四川九洲技师学院基地", "Base at Jiuzhou Technician College"), "/figures/bases/records/"),),
                hypothesis=True,
            ),
        ),
    )  # fmt: skip


def figures_page(*, as_of: str = "2018-08-31", by: str = "", error: str = "", action: str = "/figures/") -> FiguresPage:
    """The whole page."""
    choices = (("", "全市", "The city"), ("county", "县市区", "County"), ("level", "技能等级", "Level"))
    return FiguresPage(
        heading=two("一封答复函里的 65 个数字", "65 figures in one official reply"),
        lede=two("每个数字都由登记在册的记录算出，点开可见定义与来源。", "Each is computed from records; open one to see its definition and source."),
        as_of=date(2018, 8, 31),
        snapshot="9f3c5e7d20a1",
        publication=two("绵人社函〔2018〕347号", "Reply 347 of 2018"),
        filters=Filters(
            action=action,
            as_of=as_of,
            by=by,
            choices=tuple(Choice(value, two(zh, en), value == by) for value, zh, en in choices),
            error=error,
        ),
        verdicts=(
            Verdict("64", two("个数字与已发布一致", "figures agree with those published")),
            Verdict("1", two("个不一致", "differs"), "wrong", Link(two("工作室", "studios"), "#studios")),
            Verdict("1", two("处自相矛盾", "contradiction"), "doubt", Link(two("已查明原因", "explained"), "#s2.5.2")),
        ),
        sections=(workers(broken_down=bool(by)), rules(), bases()),
        downloads=tuple(
            Link(text, f"/figures.{kind}?as-of={as_of}", name=f"{_('下载')} {text}")
            for text, kind in (("Excel", "xlsx"), ("CSV", "csv"), ("JSON", "json"))
        ),
    )  # fmt: skip
