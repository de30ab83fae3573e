-- The 65 figures of Mianyang as of 2018-08-31, written by hand over the snapshot's Parquet files, as somebody who knows the
-- records and DuckDB would write them. Nothing here is generated. Each record table is a view of its name. Workers are
-- counted in two ways, of which by_hand.py keeps one.
WITH
-- workers: the same rows as the pack's fact view: one a person, with all that can be asked of them
ranked AS (
  SELECT c.person_id, c.level, c.occupation, c.issued_on, l.sort,
         row_number() OVER (PARTITION BY c.person_id ORDER BY l.sort DESC, c.issued_on, c.certificate_id) AS n
  FROM certificate AS c
  JOIN level AS l ON l.code = c.level
  WHERE c.issued_on <= DATE '2018-08-31' AND (c.ended_on IS NULL OR c.ended_on > DATE '2018-08-31')
    AND c.status <> 'contradicted'
), employed AS (
  SELECT e.person_id, o.ownership, o.size,
         row_number() OVER (PARTITION BY e.person_id ORDER BY e.valid_from DESC, e.employment_id) AS n
  FROM employment AS e
  JOIN organisation AS o ON o.organisation_id = e.organisation_id
  WHERE e.valid_from <= DATE '2018-08-31' AND (e.valid_to IS NULL OR e.valid_to > DATE '2018-08-31')
    AND o.valid_from <= DATE '2018-08-31' AND (o.valid_to IS NULL OR o.valid_to > DATE '2018-08-31')
    AND e.status <> 'contradicted'
), places AS (
  SELECT old.code AS code, new.code AS code_now
  FROM division AS old
  JOIN division AS new ON new.unit = old.unit
  WHERE (new.valid_from IS NULL OR new.valid_from <= DATE '2018-08-31')
    AND (new.valid_to IS NULL OR new.valid_to > DATE '2018-08-31')
), skilled AS (
  SELECT p.person_id, r.level, r.sort, r.occupation, r.issued_on, d.code_now AS county, p.sex,
         year(DATE '2018-08-31') - year(p.born_on) AS age, e.ownership, e.size
  FROM person AS p
  JOIN ranked AS r ON r.person_id = p.person_id AND r.n = 1
  LEFT JOIN employed AS e ON e.person_id = p.person_id AND e.n = 1
  LEFT JOIN residence AS h ON h.person_id = p.person_id
    AND h.valid_from <= DATE '2018-08-31' AND (h.valid_to IS NULL OR h.valid_to > DATE '2018-08-31')
  LEFT JOIN places AS d ON d.code = h.division
  WHERE p.valid_from <= DATE '2018-08-31' AND (p.valid_to IS NULL OR p.valid_to > DATE '2018-08-31')
), workers AS (
  SELECT count(*) AS everyone,
         count(*) FILTER (sort >= 3) AS high,
         count(*) FILTER (level = '3') AS level3,
         count(*) FILTER (level = '2') AS level2,
         count(*) FILTER (level = '1') AS level1
  FROM skilled

-- workers: the shortest way, nothing but their number by level
ladder AS (
  SELECT c.person_id, max(l.sort) AS top
  FROM certificate AS c
  JOIN level AS l ON l.code = c.level
  WHERE c.issued_on <= DATE '2018-08-31' AND (c.ended_on IS NULL OR c.ended_on > DATE '2018-08-31')
    AND c.status <> 'contradicted'
  GROUP BY c.person_id
), workers AS (
  SELECT count(*) AS everyone,
         count(*) FILTER (top >= 3) AS high,
         count(*) FILTER (top = 3) AS level3,
         count(*) FILTER (top = 4) AS level2,
         count(*) FILTER (top = 5) AS level1
  FROM ladder
  JOIN person AS p USING (person_id)
  WHERE p.valid_from <= DATE '2018-08-31' AND (p.valid_to IS NULL OR p.valid_to > DATE '2018-08-31')

-- workers: end
), living AS (
  SELECT organisation_id FROM organisation
  WHERE valid_from <= DATE '2018-08-31' AND (valid_to IS NULL OR valid_to > DATE '2018-08-31')
), kinds AS (
  SELECT count(*) FILTER (k.kind = 'technician_college') AS colleges,
         count(*) FILTER (k.kind = 'senior_technical_school') AS senior,
         count(*) FILTER (k.kind = 'technical_school') AS technical,
         count(*) FILTER (k.kind = 'private_training_school') AS private
  FROM organisation_kind AS k JOIN living USING (organisation_id)
  WHERE k.valid_from <= DATE '2018-08-31' AND (k.valid_to IS NULL OR k.valid_to > DATE '2018-08-31')
), standing_bases AS (
  SELECT b.base_id FROM base AS b JOIN living USING (organisation_id)
  WHERE b.valid_from <= DATE '2018-08-31' AND (b.valid_to IS NULL OR b.valid_to > DATE '2018-08-31')
), base_ranks AS (
  SELECT count(*) FILTER (r.rank = 'national') AS national,
         count(*) FILTER (r.rank = 'provincial') AS provincial,
         count(*) FILTER (r.rank = 'city') AS city
  FROM base_rank AS r JOIN standing_bases USING (base_id)
  WHERE r.valid_from <= DATE '2018-08-31' AND (r.valid_to IS NULL OR r.valid_to > DATE '2018-08-31')
), honours AS (
  SELECT h.title, h.person_id, h.organisation_id, h.awarded_on
  FROM honour AS h
  WHERE h.awarded_on <= DATE '2018-08-31' AND (h.withdrawn_on IS NULL OR h.withdrawn_on > DATE '2018-08-31')
), titled AS (
  SELECT count(DISTINCT h.person_id) FILTER (h.title = 'grand_skill_award') AS grand,
         count(DISTINCT h.person_id) FILTER (h.title = 'national_expert') AS national,
         count(DISTINCT h.person_id) FILTER (h.title = 'sichuan_expert') AS sichuan,
         count(DISTINCT h.person_id) FILTER (h.title = 'state_council_allowance') AS allowance,
         count(DISTINCT h.person_id) FILTER (h.title = 'national_contributor') AS contributor,
         count(DISTINCT h.person_id) FILTER (h.title = 'sichuan_outstanding') AS outstanding,
         count(DISTINCT h.person_id) FILTER (h.title = 'sichuan_craftsman' AND year(h.awarded_on) = 2017) AS craftsmen
  FROM honours AS h
  JOIN person AS p USING (person_id)
  WHERE p.valid_from <= DATE '2018-08-31' AND (p.valid_to IS NULL OR p.valid_to > DATE '2018-08-31')
), items AS (
  SELECT count(*) FILTER (i.kind = 'project') AS projects, count(*) FILTER (i.kind = 'platform') AS platforms
  FROM plan_item AS i
  JOIN plan AS p USING (plan_id)
  JOIN policy_document AS d USING (document_id)
  WHERE d.number = '绵组通〔2018〕13号'
    AND d.issued_on <= DATE '2018-08-31' AND (d.repealed_on IS NULL OR d.repealed_on > DATE '2018-08-31')
    AND (i.dropped_on IS NULL OR i.dropped_on > DATE '2018-08-31')
), workshops AS (
  SELECT count(*) AS everyone,
         count(*) FILTER (r.rank = 'national') AS national,
         count(*) FILTER (r.rank = 'provincial') AS provincial,
         count(*) FILTER (r.rank = 'city') AS city,
         count(*) FILTER (r.rank = 'county') AS county
  FROM studio AS s
  JOIN living USING (organisation_id)
  LEFT JOIN studio_rank AS r ON r.studio_id = s.studio_id
    AND r.valid_from <= DATE '2018-08-31' AND (r.valid_to IS NULL OR r.valid_to > DATE '2018-08-31')
  WHERE s.valid_from <= DATE '2018-08-31' AND (s.valid_to IS NULL OR s.valid_to > DATE '2018-08-31')
), paid AS (
  SELECT sum(amount_fen) FILTER (purpose IN ('studio_construction', 'studio_support', 'studio_training')
           AND fund_level IN ('city', 'provincial', 'national') AND paid_on >= DATE '2013-01-01') AS studios,
         sum(amount_fen) FILTER (purpose = 'order_training' AND paid_on >= DATE '2014-01-01') AS training,
         sum(amount_fen) FILTER (purpose = 'apprenticeship'
           AND paid_on >= DATE '2015-09-01' AND paid_on < DATE '2018-01-01') AS apprentices
  FROM payment
  WHERE paid_on <= DATE '2018-08-31' AND (returned_on IS NULL OR returned_on > DATE '2018-08-31')
), trained AS (
  SELECT count(DISTINCT e.person_id) AS people
  FROM enrolment AS e
  JOIN training_class AS t USING (training_class_id)
  WHERE t.scheme = 'order_based' AND t.starts_on <= DATE '2018-08-31'
    AND e.enrolled_on <= DATE '2018-08-31' AND (e.withdrawn_on IS NULL OR e.withdrawn_on > DATE '2018-08-31')
    AND e.completed_on BETWEEN DATE '2014-01-01' AND DATE '2018-08-31'
), schools AS (
  SELECT count(DISTINCT t.organisation_id) AS designated
  FROM designation AS t JOIN living USING (organisation_id)
  WHERE t.scheme = 'order_based'
    AND t.valid_from <= DATE '2018-08-31' AND (t.valid_to IS NULL OR t.valid_to > DATE '2018-08-31')
), pilot AS (
  SELECT count(DISTINCT employer_id) AS employers
  FROM apprenticeship
  WHERE scheme = 'apprenticeship_pilot' AND starts_on >= DATE '2015-09-01' AND starts_on < DATE '2018-01-01'
), finished AS (
  SELECT count(DISTINCT a.person_id) AS people
  FROM apprentice AS a
  JOIN apprenticeship AS s USING (apprenticeship_id)
  JOIN certificate AS c USING (certificate_id)
  WHERE s.scheme = 'apprenticeship_pilot' AND s.starts_on <= DATE '2018-08-31' AND a.started_on <= DATE '2018-08-31'
    AND a.ended_on >= DATE '2015-09-01' AND a.ended_on < DATE '2018-01-01'
    AND c.level = '3' AND c.status <> 'contradicted'
    AND c.issued_on <= DATE '2018-08-31' AND (c.ended_on IS NULL OR c.ended_on > DATE '2018-08-31')
), won AS (
  SELECT sum(amount_fen) AS bases
  FROM grant_won
  WHERE purpose = 'base_construction' AND awarded_on BETWEEN DATE '2012-01-01' AND DATE '2018-08-31'
    AND (withdrawn_on IS NULL OR withdrawn_on > DATE '2018-08-31')
), built AS (
  SELECT sum(investment_fen) FILTER (code = 'public-training-base') AS training_base,
         sum(investment_fen) FILTER (code = 'jiuzhou-training-centre') AS centre,
         count(*) FILTER (fund_kind = 'central_budget') AS central
  FROM capital_project
  WHERE funded_on BETWEEN DATE '2018-01-01' AND DATE '2018-08-31'
    AND (cancelled_on IS NULL OR cancelled_on > DATE '2018-08-31')
), held AS (
  SELECT contest_id, code, series, held_from, year(held_from) AS year
  FROM contest
  WHERE held_from <= DATE '2018-08-31' AND (cancelled_on IS NULL OR cancelled_on > DATE '2018-08-31')
), editions AS (
  SELECT count(*) AS held, (max(year) - min(year)) // nullif(count(*) - 1, 0) AS cycle
  FROM held
  WHERE series = 'city' AND held_from >= DATE '2014-01-01'
), valid_promotions AS (
  SELECT m.entry_id
  FROM promotion AS m
  JOIN certificate AS c USING (certificate_id)
  WHERE c.status <> 'contradicted'
    AND c.issued_on <= DATE '2018-08-31' AND (c.ended_on IS NULL OR c.ended_on > DATE '2018-08-31')
), city AS (
  SELECT count(DISTINCT e.person_id) AS competitors,
         count(DISTINCT e.person_id) FILTER (e.awarded) AS awards,
         count(DISTINCT e.person_id) FILTER (m.entry_id IS NOT NULL) AS promotions
  FROM entry AS e
  JOIN event AS v USING (event_id)
  JOIN held AS h USING (contest_id)
  LEFT JOIN valid_promotions AS m USING (entry_id)
  WHERE h.series = 'city' AND h.year BETWEEN 2014 AND 2018
    AND e.entered_on <= DATE '2018-08-31' AND (e.withdrawn_on IS NULL OR e.withdrawn_on > DATE '2018-08-31')
), away AS (
  SELECT count(DISTINCT e.person_id) FILTER (h.code = 'chengdu-zone-2016') AS zone_competitors,
         count(DISTINCT e.event_id) FILTER (h.code = 'chengdu-zone-2016') AS zone_events,
         count(*) FILTER (h.code = 'chengdu-zone-2016' AND e.medal = 'gold') AS zone_gold,
         count(*) FILTER (h.code = 'chengdu-zone-2016' AND e.medal = 'silver') AS zone_silver,
         count(*) FILTER (h.code = 'chengdu-zone-2016' AND e.medal = 'bronze') AS zone_bronze,
         count(DISTINCT e.person_id) FILTER (h.code = 'chengdu-zone-2016' AND e.medal IS NOT NULL) AS zone_medallists,
         count(*) FILTER (h.code = 'sichuan-cup-2017' AND e.medal = 'gold') AS cup_gold,
         count(*) FILTER (h.code = 'sichuan-cup-2017' AND e.medal = 'silver') AS cup_silver,
         count(*) FILTER (h.code = 'sichuan-cup-2017' AND e.medal = 'bronze') AS cup_bronze,
         count(DISTINCT e.person_id) FILTER (h.code = 'sichuan-cup-2017' AND e.place = 1) AS cup_champions
  FROM entry AS e
  JOIN event AS v USING (event_id)
  JOIN held AS h USING (contest_id)
  WHERE h.code IN ('chengdu-zone-2016', 'sichuan-cup-2017')
    AND e.entered_on <= DATE '2018-08-31' AND (e.withdrawn_on IS NULL OR e.withdrawn_on > DATE '2018-08-31')
), place AS (
  SELECT min(s.rank) AS rank
  FROM standing AS s JOIN held AS h USING (contest_id)
  WHERE h.code = 'chengdu-zone-2016' AND s.division = '510700'
), cradle AS (
  SELECT count(*) AS awards
  FROM honours JOIN living USING (organisation_id)
  WHERE title = 'cradle_award' AND year(awarded_on) = 2017
), activities AS (
  SELECT count(*) FILTER (kind = 'expo' AND skilled_hall AND year(held_from) BETWEEN 2014 AND 2017) AS expos,
         count(*) FILTER (kind = 'education_week')
           // nullif(count(DISTINCT year(held_from)) FILTER (kind = 'education_week'), 0) AS weeks
  FROM activity
  WHERE held_from <= DATE '2018-08-31' AND (cancelled_on IS NULL OR cancelled_on > DATE '2018-08-31')
), signed AS (
  SELECT count(*) AS deputies
  FROM signatory JOIN proposal AS p USING (proposal_id)
  WHERE p.code = 'npc-68-2018' AND p.received_on <= DATE '2018-08-31'
    AND signed_on <= DATE '2018-08-31' AND (withdrawn_on IS NULL OR withdrawn_on > DATE '2018-08-31')
), asked AS (
  SELECT count(*) AS questions
  FROM question JOIN proposal AS p USING (proposal_id)
  WHERE p.code = 'npc-68-2018' AND p.received_on <= DATE '2018-08-31'
)
SELECT id, value FROM (
  SELECT unnest([
    {id: 'skilled_workers', value: w.everyone::DECIMAL(24, 6)},
    {id: 'high_skilled_workers', value: w.high},
    {id: 'level3_senior_workers', value: w.level3},
    {id: 'level2_technicians', value: w.level2},
    {id: 'level1_senior_technicians', value: w.level1},
    {id: 'high_skilled_share', value: (w.high * 100 / nullif(w.everyone, 0))::DECIMAL(24, 6)},
    {id: 'technician_colleges', value: k.colleges},
    {id: 'senior_technical_schools', value: k.senior},
    {id: 'technical_schools', value: k.technical},
    {id: 'private_training_schools', value: k.private},
    {id: 'bases', value: (SELECT count(*) FROM standing_bases)},
    {id: 'bases_national', value: b.national},
    {id: 'bases_provincial', value: b.provincial},
    {id: 'bases_city', value: b.city},
    {id: 'honour_grand_skill_award', value: t.grand},
    {id: 'honour_national_expert', value: t.national},
    {id: 'honour_sichuan_expert', value: t.sichuan},
    {id: 'honour_state_council_allowance', value: t.allowance},
    {id: 'honour_national_contributor', value: t.contributor},
    {id: 'honour_sichuan_outstanding', value: t.outstanding},
    {id: 'plan_talent_projects', value: i.projects},
    {id: 'plan_platforms', value: i.platforms},
    {id: 'studios', value: s.everyone},
    {id: 'studios_national', value: s.national},
    {id: 'studios_provincial', value: s.provincial},
    {id: 'studios_city', value: s.city},
    {id: 'studios_county', value: s.county},
    {id: 'studio_grant_provincial', value: 150000},
    {id: 'studio_grant_national', value: 200000},
    {id: 'studio_funding', value: (coalesce(p.studios, 0) / 100)::DECIMAL(24, 6)},
    {id: 'craftsman_cycle', value: 2},
    {id: 'excellence_grant_max', value: 1000000},
    {id: 'talent_card_services', value: 4},
    {id: 'order_training_schools', value: schools.designated},
    {id: 'order_training_trainees', value: trained.people},
    {id: 'order_training_subsidy', value: (coalesce(p.training, 0) / 100)::DECIMAL(24, 6)},
    {id: 'apprenticeship_pilot_enterprises', value: pilot.employers},
    {id: 'apprentices_trained', value: finished.people},
    {id: 'apprenticeship_subsidy', value: (coalesce(p.apprentices, 0) / 100)::DECIMAL(24, 6)},
    {id: 'base_funding', value: (coalesce(won.bases, 0) / 100)::DECIMAL(24, 6)},
    {id: 'capital_public_training_base', value: (coalesce(built.training_base, 0) / 100)::DECIMAL(24, 6)},
    {id: 'capital_jiuzhou_centre', value: (coalesce(built.centre, 0) / 100)::DECIMAL(24, 6)},
    {id: 'city_contests', value: editions.held},
    {id: 'city_contest_competitors', value: city.competitors},
    {id: 'city_contest_awards', value: city.awards},
    {id: 'city_contest_promotions', value: city.promotions},
    {id: 'zone_2016_competitors', value: away.zone_competitors},
    {id: 'zone_2016_events', value: away.zone_events},
    {id: 'zone_2016_gold', value: away.zone_gold},
    {id: 'zone_2016_silver', value: away.zone_silver},
    {id: 'zone_2016_bronze', value: away.zone_bronze},
    {id: 'zone_2016_rank', value: place.rank},
    {id: 'sichuan_2017_gold', value: away.cup_gold},
    {id: 'sichuan_2017_silver', value: away.cup_silver},
    {id: 'sichuan_2017_bronze', value: away.cup_bronze},
    {id: 'sichuan_2017_craftsmen', value: t.craftsmen},
    {id: 'sichuan_2017_cradle_award', value: cradle.awards},
    {id: 'expo_exhibitions', value: activities.expos},
    {id: 'education_weeks_per_year', value: activities.weeks},
    {id: 'proposal_signatories', value: signed.deputies},
    {id: 'proposal_questions', value: asked.questions},
    {id: 'capital_projects', value: built.central},
    {id: 'contest_cycle', value: editions.cycle},
    {id: 'zone_2016_medallists', value: away.zone_medallists},
    {id: 'sichuan_2017_champions', value: away.cup_champions}
  ], recursive := true)
  FROM workers AS w, kinds AS k, base_ranks AS b, titled AS t, items AS i, workshops AS s, paid AS p,
       schools, trained, pilot, finished, won, built, editions, city, away, place, cradle, activities, signed, asked
);
