WITH job AS (
  SELECT
    e.person_id,
    o.organisation_id,
    o.ownership,
    o.size,
    ROW_NUMBER() OVER (PARTITION BY e.person_id ORDER BY e.valid_from DESC, e.employment_id NULLS LAST) AS n
  FROM (
    SELECT
      *
    FROM employment
    WHERE
      valid_from <= CAST('2018-08-31' AS DATE)
      AND (
        valid_to IS NULL OR valid_to > CAST('2018-08-31' AS DATE)
      )
  ) AS e
  JOIN (
    SELECT
      *
    FROM organisation
    WHERE
      valid_from <= CAST('2018-08-31' AS DATE)
      AND (
        valid_to IS NULL OR valid_to > CAST('2018-08-31' AS DATE)
      )
  ) AS o
    ON o.organisation_id = e.organisation_id
  WHERE
    e.status <> 'contradicted'
), employer AS (
  SELECT
    j.person_id,
    j.organisation_id,
    j.ownership,
    j.size
  FROM job AS j
  WHERE
    j.n = 1
), technician AS (
  SELECT DISTINCT
    c.person_id
  FROM (
    SELECT
      *
    FROM certificate
    WHERE
      issued_on <= CAST('2018-08-31' AS DATE)
      AND (
        ended_on IS NULL OR ended_on > CAST('2018-08-31' AS DATE)
      )
  ) AS c
  JOIN level AS l
    ON l.code = c.level
  WHERE
    l.sort >= 4 AND c.status = 'verified'
), excellence_team AS (
  SELECT
    t.team_id,
    t.organisation_id,
    t.lead_id,
    t.put_forward_on,
    CASE WHEN t.named_on <= CAST('2018-08-31' AS DATE) THEN t.named_on END AS named_on,
    NOT s.person_id IS NULL AS lead_is_skilled,
    t.measures_met,
    t.plan_delivered,
    t.reviewed_fen,
    d.code AS county,
    o.ownership,
    o.size
  FROM (
    SELECT
      *
    FROM team
    WHERE
      put_forward_on <= CAST('2018-08-31' AS DATE)
      AND (
        withdrawn_on IS NULL OR withdrawn_on > CAST('2018-08-31' AS DATE)
      )
  ) AS t
  JOIN organisation AS o
    ON o.organisation_id = t.organisation_id
  LEFT JOIN technician AS s
    ON s.person_id = t.lead_id
  LEFT JOIN division AS u
    ON u.code = o.division
  LEFT JOIN (
    SELECT
      *
    FROM division
    WHERE
      (
        valid_from IS NULL OR valid_from <= CAST('2018-08-31' AS DATE)
      )
      AND (
        valid_to IS NULL OR valid_to > CAST('2018-08-31' AS DATE)
      )
  ) AS d
    ON d.unit = u.unit
), led AS (
  SELECT
    t.lead_id,
    t.team_id,
    t.named_on,
    t.county,
    ROW_NUMBER() OVER (
      PARTITION BY t.lead_id
      ORDER BY COALESCE(t.named_on, CAST('1000-01-01' AS DATE)) DESC, t.team_id NULLS LAST
    ) AS n
  FROM excellence_team AS t
), filed AS (
  SELECT
    a.subject_id,
    MAX(CASE WHEN a.policy = 'talent-card' THEN 1 ELSE 0 END) AS card,
    MAX(CASE WHEN a.policy = 'talent-card-home' THEN 1 ELSE 0 END) AS home,
    MAX(CASE WHEN a.policy = 'talent-card-medical' THEN 1 ELSE 0 END) AS medical,
    MAX(CASE WHEN a.policy = 'talent-card-schooling' THEN 1 ELSE 0 END) AS schooling,
    MAX(CASE WHEN a.policy = 'talent-card-spouse-work' THEN 1 ELSE 0 END) AS spouse_work
  FROM (
    SELECT
      *
    FROM application
    WHERE
      applied_on <= CAST('2018-08-31' AS DATE)
      AND (
        withdrawn_on IS NULL OR withdrawn_on > CAST('2018-08-31' AS DATE)
      )
  ) AS a
  WHERE
    a.subject_kind = 'person'
  GROUP BY
    a.subject_id
), highest AS (
  SELECT
    c.person_id,
    MAX(v.sort) AS sort
  FROM led AS l
  JOIN (
    SELECT
      *
    FROM certificate
    WHERE
      issued_on <= CAST('2018-08-31' AS DATE)
      AND (
        ended_on IS NULL OR ended_on > CAST('2018-08-31' AS DATE)
      )
  ) AS c
    ON c.person_id = l.lead_id
  JOIN level AS v
    ON v.code = c.level
  WHERE
    l.n = 1 AND c.status <> 'contradicted'
  GROUP BY
    c.person_id
)
SELECT
  l.lead_id AS person_id,
  l.team_id,
  l.named_on,
  CAST(NULL AS BOOLEAN) AS owns_home,
  CAST(NULL AS BOOLEAN) AS child_at_school_age,
  CAST(NULL AS BOOLEAN) AS spouse_seeks_work,
  CASE WHEN MAX(CASE WHEN e.status = 'verified' THEN 1 ELSE 0 END) = 1 THEN TRUE END AS works_in_city,
  COALESCE(f.card = 1, FALSE) AS card_applied_for,
  COALESCE(f.home = 1, FALSE) AS home_applied_for,
  COALESCE(f.medical = 1, FALSE) AS medical_applied_for,
  COALESCE(f.schooling = 1, FALSE) AS schooling_applied_for,
  COALESCE(f.spouse_work = 1, FALSE) AS spouse_work_applied_for,
  l.county,
  w.code AS level,
  COALESCE(m.ownership, 'none') AS ownership,
  m.size
FROM led AS l
JOIN (
  SELECT
    *
  FROM person
  WHERE
    valid_from <= CAST('2018-08-31' AS DATE)
    AND (
      valid_to IS NULL OR valid_to > CAST('2018-08-31' AS DATE)
    )
) AS p
  ON p.person_id = l.lead_id
LEFT JOIN filed AS f
  ON f.subject_id = l.lead_id
LEFT JOIN highest AS h
  ON h.person_id = l.lead_id
LEFT JOIN level AS w
  ON w.sort = h.sort
LEFT JOIN employer AS m
  ON m.person_id = l.lead_id
LEFT JOIN (
  SELECT
    *
  FROM employment
  WHERE
    valid_from <= CAST('2018-08-31' AS DATE)
    AND (
      valid_to IS NULL OR valid_to > CAST('2018-08-31' AS DATE)
    )
) AS e
  ON e.person_id = l.lead_id
WHERE
  l.n = 1
GROUP BY
  l.lead_id,
  l.team_id,
  l.named_on,
  f.card,
  f.home,
  f.medical,
  f.schooling,
  f.spouse_work,
  l.county,
  w.code,
  m.ownership,
  m.size
