"""Studios, bases, training, contests, money, papers: each counted from the rows by hand."""

from __future__ import annotations

from collections import Counter

from baigong.engine.pack.model import Pack
from tests.bureau.demo.reading import City, by, city, holds, one_by

DAY = "2018-08-31"


def programmes_alone(pack: Pack) -> City:
    """Full scale without the crowd, which is quick to make."""
    people = {**pack.demo["people"], "outside": {}}
    people["levels"] = [{**level, "count": 0} for level in people["levels"]]
    return city(pack.model_copy(update={"demo": {**pack.demo, "people": people}}), 1.0)


def studio_ranks(rows: City, day: str) -> Counter[str]:
    standing = {row["id"] for row in rows["projects.Studio"] if holds(row, day)}
    return Counter(
        row["rank"] for row in rows["projects.StudioRank"] if row["studio_id"] in standing and holds(row, day)
    )


def test_studios_of_the_day(small: City) -> None:
    assert studio_ranks(small, DAY) == {"national": 5, "provincial": 5, "city": 25, "county": 51}
    assert sum(studio_ranks(small, "2013-12-31").values()) < 86


def test_workshops_of_the_day(other: City) -> None:
    assert studio_ranks(other, "2023-12-31") == {"provincial": 5, "city": 13}


def test_a_studio_has_one_rank_at_a_time(any_city: City) -> None:
    studios = one_by(any_city["projects.Studio"])
    promoted = 0
    for identity, ranks in by(any_city["projects.StudioRank"], "studio_id").items():
        ranks.sort(key=lambda row: str(row["valid_from"]))
        promoted += len(ranks) > 1
        assert ranks[0]["valid_from"] == studios[identity]["valid_from"]
        assert [row["valid_to"] for row in ranks] == [
            *(row["valid_from"] for row in ranks[1:]),
            studios[identity]["valid_to"],
        ]
    assert promoted
    assert any(row["valid_to"] for row in studios.values())


def test_leads_held_their_level_when_the_studio_began(small: City) -> None:
    held = {row["person_id"] for row in small["registry.Certificate"] if row["level"] in {"1", "2"}}
    certified = by(small["registry.Certificate"], "person_id")
    for studio in small["projects.Studio"]:
        assert studio["lead_id"] in held
        assert min(row["valid_from"] for row in certified[studio["lead_id"]]) < studio["valid_from"]


def test_the_cook_leads_a_studio_of_chinese_cooking(small: City) -> None:
    people = {row["name"]: row["id"] for row in small["registry.Person"] if row["public_name"]}
    [studio] = [row for row in small["projects.Studio"] if row["lead_id"] == people["兰明路"]]
    assert studio["occupation"] == "chinese_cook"


def test_studio_money(small: City) -> None:
    """By city level and above since 2013, not returned: an unround sum; the rest is there and does not count."""
    payments = [row for row in small["money.Payment"] if row["studio_id"]]
    counted = [
        row
        for row in payments
        if row["fund_level"] != "county" and "2013-01-01" <= row["paid_on"] <= DAY and row["returned_on"] is None
    ]
    assert sum(row["amount_fen"] for row in counted) == 855_136_000
    assert {row["fund_level"] for row in counted} == {"city", "provincial", "national"}
    assert any(row["fund_level"] == "county" for row in payments)
    assert any(row["paid_on"] < "2013-01-01" for row in payments)
    [returned] = [row for row in payments if row["returned_on"]]
    assert returned["paid_on"] < returned["returned_on"] <= DAY
    grants = Counter(row["amount_fen"] for row in payments if row["purpose"] == "studio_construction")
    assert set(grants) == {15_000_000, 20_000_000}
    assert grants[20_000_000] == 4, "the fifth is planted: entitled, and not paid"


def test_support_of_yunxi_in_2023(other: City) -> None:
    counted = [
        row["amount_fen"]
        for row in other["money.Payment"]
        if "2023-01-01" <= row["paid_on"] <= "2023-12-31" and row["returned_on"] is None
    ]
    assert sum(counted) == 162_000_000


def test_bases_and_what_they_won(small: City) -> None:
    ranks = [row for row in small["projects.BaseRank"] if holds(row, DAY)]
    assert len(small["projects.Base"]) == 13
    assert Counter(row["rank"] for row in ranks) == {"national": 3, "provincial": 3, "city": 8}
    [both] = [rows for rows in by(ranks, "base_id").values() if len(rows) > 1]
    assert {row["rank"] for row in both} == {"national", "provincial"}
    bases = one_by(small["projects.Base"])
    names = {row["id"]: row["name"] for row in small["registry.Organisation"]}
    assert names[bases[both[0]["base_id"]]["organisation_id"]] == "四川九洲技师学院"
    assert Counter(row["amount_fen"] for row in small["money.Grant"]) == {500_000_000: 3, 300_000_000: 2}
    assert all("2012-01-01" <= row["awarded_on"] <= DAY for row in small["money.Grant"])
    one_by(small["money.Grant"], "base_id")


def test_honours(small: City) -> None:
    registered = {row["id"]: row for row in small["registry.Person"] if holds(row, DAY)}
    held: Counter[str] = Counter()
    for title, rows in by(small["registry.Honour"], "title").items():
        people = {row["person_id"] for row in rows if holds(row, DAY) and row["person_id"] in registered}
        held[title] = len(people)
    del held["cradle_award"], held["mianzhou_craftsman"]  # of an organisation, and planted
    assert held == {
        "grand_skill_award": 3,
        "national_expert": 24,
        "sichuan_expert": 28,
        "state_council_allowance": 11,
        "national_contributor": 1,
        "sichuan_outstanding": 5,
        "sichuan_craftsman": 2,
    }
    assert {
        registered[row["person_id"]]["name"] for row in small["registry.Honour"] if row["title"] == "sichuan_craftsman"
    } == {"郑章辉", "张勤林"}
    assert any(row["valid_to"] for row in small["registry.Honour"])


def test_classes(small: City) -> None:
    trained = small["training.Enrolment"]
    classes = one_by(small["training.TrainingClass"])
    completed = {
        row["person_id"]
        for row in trained
        if (row["completed_on"] or "9999") <= DAY and classes[row["training_class_id"]]["scheme"] == "order_based"
    }
    assert len(completed) == round(3273 * 0.05)
    assert any(row["withdrawn_on"] for row in trained)
    running = [row for row in classes.values() if row["ends_on"] > DAY]
    assert running
    assert not any(
        (row["completed_on"] or "9999") <= DAY for row in trained if classes[row["training_class_id"]] in running
    )
    for row in trained:
        where = classes[row["training_class_id"]]
        assert row["enrolled_on"] == where["starts_on"]
        assert row["completed_on"] in {None, where["ends_on"]}


def test_a_class_leads_to_a_certificate_of_its_own(plain: City) -> None:
    certificates = one_by(plain["registry.Certificate"])
    classes = one_by(plain["training.TrainingClass"])
    earned = [row for row in plain["training.Enrolment"] if row["certificate_id"]]
    assert len(earned) > 100
    one_by(earned, "certificate_id")
    for row in earned:
        certificate, where = certificates[row["certificate_id"]], classes[row["training_class_id"]]
        assert certificate["person_id"] == row["person_id"]
        assert certificate["origin"] == "order_training"
        assert (certificate["level"], certificate["occupation"]) == (where["level"], where["occupation"])
        assert where["ends_on"] < certificate["valid_from"] <= DAY


def test_classes_are_taught_by_designated_schools(plain: City) -> None:
    designated = by(plain["training.Designation"], "organisation_id")
    for row in plain["training.TrainingClass"]:
        assert any(holds(one, row["starts_on"]) for one in designated[row["provider_id"]])
    assert sum(holds(row, DAY) for row in plain["training.Designation"]) == 5


def test_paid_classes_have_trainees(mianyang: Pack) -> None:
    rows = programmes_alone(mianyang)
    enrolled = by(rows["training.Enrolment"], "training_class_id")
    paid = [row for row in rows["money.Payment"] if row["training_class_id"]]
    one_by(paid, "training_class_id")
    classes = one_by(rows["training.TrainingClass"])
    for row in paid:
        assert any(one["completed_on"] for one in enrolled[row["training_class_id"]])
        assert classes[row["training_class_id"]]["ends_on"] < row["paid_on"] <= DAY
        assert row["organisation_id"] == classes[row["training_class_id"]]["provider_id"]
    assert sum(row["amount_fen"] for row in paid) == 743_186_000
    twice = Counter(row["person_id"] for row in rows["training.Enrolment"] if row["completed_on"])
    assert set(twice.values()) == {1, 2}


def test_apprentices(plain: City) -> None:
    certificates = one_by(plain["registry.Certificate"])
    finished = [row for row in plain["training.Apprentice"] if row["certificate_id"]]
    assert len(finished) == 5
    for row in finished:
        certificate = certificates[row["certificate_id"]]
        assert (certificate["person_id"], certificate["level"]) == (row["person_id"], "3")
        assert certificate["origin"] == "apprenticeship"
        assert row["started_on"] == "2015-09-01"
        assert certificate["valid_from"] <= row["ended_on"] < "2018-01-01"
    paid = [row for row in plain["money.Payment"] if row["apprenticeship_id"]]
    assert sum(row["amount_fen"] for row in paid) == 5 * 2 * 600_000
    assert max(row["paid_on"] for row in paid) < "2018-01-01"


def entries(rows: City, series: str) -> list[dict[str, object]]:
    contests = {row["id"] for row in rows["contests.Contest"] if row["series"] == series}
    events = {row["id"] for row in rows["contests.Event"] if row["contest_id"] in contests}
    return [row for row in rows["contests.Entry"] if row["event_id"] in events]


def test_city_contests(mianyang: Pack) -> None:
    rows = programmes_alone(mianyang)
    came = [row for row in entries(rows, "city") if row["withdrawn_on"] is None]
    assert len({row["person_id"] for row in came}) == 1147
    assert len(came) == 1147 + 17 + 24 + 4, "four planted competitors come to two events"
    assert len({row["person_id"] for row in came if row["awarded"]}) == 504
    promoted = {row["entry_id"]: row["certificate_id"] for row in rows["contests.Promotion"]}
    assert len(promoted) == len({row["person_id"] for row in came if row["id"] in promoted}) == 443
    assert sorted(row["held_from"][:4] for row in rows["contests.Contest"] if row["series"] == "city") == [
        "2014",
        "2016",
        "2018",
    ]
    levels = {row["id"]: row["level"] for row in rows["registry.Certificate"]}
    assert sum(1 for row in rows["training.Apprentice"] if levels.get(row["certificate_id"]) == "3") == 100


def test_a_promotion_is_the_competitor_s_own_certificate(any_city: City) -> None:
    certificates, came = one_by(any_city["registry.Certificate"]), one_by(any_city["contests.Entry"])
    events, contests = one_by(any_city["contests.Event"]), one_by(any_city["contests.Contest"])
    assert any_city["contests.Promotion"]
    for row in any_city["contests.Promotion"]:
        certificate, entry = certificates[row["certificate_id"]], came[row["entry_id"]]
        event = events[entry["event_id"]]
        assert certificate["person_id"] == entry["person_id"]
        assert certificate["origin"] == "contest"
        assert certificate["occupation"] == event["occupation"]
        assert entry["awarded"]
        assert certificate["valid_from"] >= contests[event["contest_id"]]["held_to"]


def test_nobody_enters_an_event_twice(any_city: City) -> None:
    pairs = [(row["event_id"], row["person_id"]) for row in any_city["contests.Entry"]]
    assert len(set(pairs)) == len(pairs)
    assert all(row["place"] for row in any_city["contests.Entry"] if row["medal"])


def test_the_zone_contest(small: City) -> None:
    came = entries(small, "chengdu_zone")
    assert len({row["person_id"] for row in came}) == len(came) == 16
    assert len({row["event_id"] for row in came}) == 8
    assert Counter(row["medal"] for row in came) == {"gold": 4, "silver": 7, "bronze": 5}
    standings = {row["division"]: row["rank"] for row in small["contests.Standing"]}
    assert standings.pop("510700") == 1
    assert sorted(standings.values()) == list(range(2, len(standings) + 2))
    assert all(division.startswith("990") for division in standings)


def test_the_cup(small: City) -> None:
    came = entries(small, "sichuan_cup")
    assert Counter(row["medal"] for row in came if row["medal"]) == {"gold": 2, "silver": 3, "bronze": 1}
    names = {row["id"]: row["name"] for row in small["registry.Person"]}
    assert {names[row["person_id"]] for row in came if row["place"] == 1} == {"郑章辉", "张勤林"}
    assert any(row["medal"] is None for row in came)


def test_the_league(other: City) -> None:
    contests = {row["id"] for row in other["contests.Contest"] if row["held_from"][:4] == "2023"}
    events = {row["id"] for row in other["contests.Event"] if row["contest_id"] in contests}
    medallists = {row["person_id"] for row in other["contests.Entry"] if row["event_id"] in events and row["medal"]}
    assert (len(contests), len(medallists)) == (4, 58)


def test_papers(small: City) -> None:
    documents = {row["number"]: row for row in small["planning.PolicyDocument"]}
    assert documents["绵组通〔2018〕13号"]["issued_on"] == "2018-01-24"
    assert documents[None]["drafted_on"] < "2018-09-04"
    items = Counter(row["kind"] for row in small["planning.PlanItem"] if row["dropped_on"] is None)
    assert items == {"project": 5, "platform": 5}
    [proposal] = small["proposals.Proposal"]
    assert (proposal["code"], proposal["reply_number"]) == ("npc-68-2018", "绵人社函〔2018〕347号")
    assert proposal["received_on"] < DAY < proposal["replied_on"] == "2018-09-04"
    assert [row["name"] for row in small["proposals.Signatory"]] == ["代表甲", "代表乙", "代表丙"]
    assert len(small["proposals.Question"]) == 6
    halls = [row["held_from"][:4] for row in small["publicity.Activity"] if row["skilled_hall"]]
    assert halls == ["2014", "2015", "2016", "2017"]


def test_capital_projects(small: City) -> None:
    money = {row["code"]: row["investment_fen"] for row in small["projects.CapitalProject"]}
    assert money == {"public-training-base": 4_400_000_000, "jiuzhou-training-centre": 2_600_000_000}


def test_teams_are_led_by_those_who_lead_the_best_studios(plain: City) -> None:
    best = {row["studio_id"] for row in plain["projects.StudioRank"] if row["rank"] in {"national", "provincial"}}
    leads = {row["lead_id"]: row["organisation_id"] for row in plain["projects.Studio"] if row["id"] in best}
    teams = plain["projects.Team"]
    assert len(teams) == len({row["lead_id"] for row in teams}) == 6
    assert all(leads[row["lead_id"]] == row["organisation_id"] for row in teams)


def test_of_teams_some_things_are_known_and_some_are_not(plain: City) -> None:
    teams = plain["projects.Team"]
    assert Counter(row["named_on"] for row in teams) == {"2018-06-20": 4, None: 2}
    assert Counter(row["measures_met"] for row in teams) == {True: 4, False: 1, None: 1}
    assert Counter(row["plan_delivered"] for row in teams) == {True: 5, None: 1}
    assert Counter(row["reviewed_fen"] for row in teams) == {80_000_000: 2, 120_000_000: 1, None: 3}


def test_a_city_may_have_no_teams(other: City) -> None:
    assert other["projects.Team"] == []


def test_panels_looked_at_the_employers_of_the_best_studios(plain: City) -> None:
    last = {one: ranks[-1]["rank"] for one, ranks in by(plain["projects.StudioRank"], "studio_id").items()}
    for studio in plain["projects.Studio"]:
        known = True if last[studio["id"]] in {"national", "provincial"} else None
        assert (studio["institutions_sound"], studio["values_skilled_workers"]) == (known, known)


def test_the_fee_of_the_pilot_is_known(plain: City) -> None:
    assert {row["yearly_fee_fen"] for row in plain["training.Apprenticeship"]} == {1_000_000}
