"""Which figures hang on which kind of record, in plain words."""

from __future__ import annotations

SHARES = {"high_skilled_workers", "high_skilled_share"}
LEVELS = {"level3_senior_workers", "level2_technicians", "level1_senior_technicians"}
PEOPLE = {"skilled_workers"} | SHARES | LEVELS
TITLES = {
    "grand_skill_award": "honour_grand_skill_award",
    "national_expert": "honour_national_expert",
    "sichuan_expert": "honour_sichuan_expert",
    "state_council_allowance": "honour_state_council_allowance",
    "national_contributor": "honour_national_contributor",
    "sichuan_outstanding": "honour_sichuan_outstanding",
    "sichuan_craftsman": "sichuan_2017_craftsmen",
    "cradle_award": "sichuan_2017_cradle_award",
}
INSTITUTIONS = {
    "technician_college": "technician_colleges",
    "senior_technical_school": "senior_technical_schools",
    "technical_school": "technical_schools",
    "private_training_school": "private_training_schools",
}
BASES = {"bases", "bases_national", "bases_provincial", "bases_city"}
STUDIOS = {"studios", "studios_national", "studios_provincial", "studios_city", "studios_county"}
PURPOSES = {
    "studio_construction": "studio_funding",
    "studio_support": "studio_funding",
    "studio_training": "studio_funding",
    "order_training": "order_training_subsidy",
    "apprenticeship": "apprenticeship_subsidy",
}
MEDALS = ("gold", "silver", "bronze")
CITY_COMPETITORS = {"city_contest_competitors", "city_contest_awards", "city_contest_promotions"}
ZONE_MEDALS = {"zone_2016_medallists", *(f"zone_2016_{medal}" for medal in MEDALS)}
CUP_MEDALS = {f"sichuan_2017_{medal}" for medal in MEDALS}
ENTRIES = {
    "city": CITY_COMPETITORS,
    "chengdu_zone": {"zone_2016_competitors", "zone_2016_events"} | ZONE_MEDALS,
    "sichuan_cup": {"sichuan_2017_champions"} | CUP_MEDALS,
}
CONTESTS = {
    "city": {"city_contests", "contest_cycle"} | ENTRIES["city"],
    "chengdu_zone": {"zone_2016_rank"} | ENTRIES["chengdu_zone"],
    "sichuan_cup": ENTRIES["sichuan_cup"],
}
CERTIFIED = PEOPLE | {"city_contest_promotions", "apprentices_trained"}
"""What a certificate can hold up."""
CAPITAL = {"capital_projects", "capital_public_training_base", "capital_jiuzhou_centre"}
PILOT = {"apprenticeship_pilot_enterprises", "apprentices_trained"}
PLANS = {"plan_talent_projects", "plan_platforms"}
RULES = {
    "studio_grant_provincial",
    "studio_grant_national",
    "craftsman_cycle",
    "excellence_grant_max",
    "talent_card_services",
}
"""No record can change these."""
