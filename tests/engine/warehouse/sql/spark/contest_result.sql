WITH contest_facts AS (
  SELECT
    c.contest_id,
    c.code,
    c.series,
    c.edition,
    c.held_from,
    YEAR(c.held_from) AS year
  FROM (
    SELECT
      *
    FROM contest
    WHERE
      held_from <= CAST('2018-08-31' AS DATE)
      AND (
        cancelled_on IS NULL OR cancelled_on > CAST('2018-08-31' AS DATE)
      )
  ) AS c
), contest_entry AS (
  SELECT
    e.entry_id,
    e.person_id,
    e.organisation_id,
    e.event_id,
    c.code AS contest,
    c.series,
    c.held_from,
    c.year,
    v.occupation,
    v.category,
    e.place,
    e.medal,
    NOT e.medal IS NULL AS has_medal,
    e.awarded,
    NOT t.certificate_id IS NULL AS promoted,
    d.code AS county
  FROM (
    SELECT
      *
    FROM entry
    WHERE
      entered_on <= CAST('2018-08-31' AS DATE)
      AND (
        withdrawn_on IS NULL OR withdrawn_on > CAST('2018-08-31' AS DATE)
      )
  ) AS e
  JOIN event AS v
    ON v.event_id = e.event_id
  JOIN contest_facts AS c
    ON c.contest_id = v.contest_id
  LEFT JOIN promotion AS m
    ON m.entry_id = e.entry_id
  LEFT JOIN (
    SELECT
      *
    FROM certificate
    WHERE
      issued_on <= CAST('2018-08-31' AS DATE)
      AND (
        ended_on IS NULL OR ended_on > CAST('2018-08-31' AS DATE)
      )
  ) AS t
    ON t.certificate_id = m.certificate_id AND t.status <> 'contradicted'
  LEFT JOIN division AS u
    ON u.code = e.division
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
), job AS (
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
), ranked AS (
  SELECT
    c.person_id,
    c.level,
    c.occupation,
    c.issued_on,
    l.sort,
    ROW_NUMBER() OVER (
      PARTITION BY c.person_id
      ORDER BY l.sort DESC, c.issued_on NULLS LAST, c.certificate_id NULLS LAST
    ) AS n
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
    c.status <> 'contradicted'
), skilled_worker AS (
  SELECT
    p.person_id,
    r.level,
    r.sort >= 3 AS high_skilled,
    r.occupation,
    r.issued_on AS level_since,
    d.code AS county,
    p.sex,
    CASE
      WHEN p.born_on IS NULL
      THEN NULL
      WHEN YEAR(CAST('2018-08-31' AS DATE)) - YEAR(p.born_on) < 30
      THEN 'under_30'
      WHEN YEAR(CAST('2018-08-31' AS DATE)) - YEAR(p.born_on) < 40
      THEN '30_to_39'
      WHEN YEAR(CAST('2018-08-31' AS DATE)) - YEAR(p.born_on) < 50
      THEN '40_to_49'
      ELSE '50_and_over'
    END AS age_band,
    COALESCE(j.ownership, 'none') AS ownership,
    j.size
  FROM (
    SELECT
      *
    FROM person
    WHERE
      valid_from <= CAST('2018-08-31' AS DATE)
      AND (
        valid_to IS NULL OR valid_to > CAST('2018-08-31' AS DATE)
      )
  ) AS p
  JOIN ranked AS r
    ON r.person_id = p.person_id AND r.n = 1
  LEFT JOIN employer AS j
    ON j.person_id = p.person_id
  LEFT JOIN (
    SELECT
      *
    FROM residence
    WHERE
      valid_from <= CAST('2018-08-31' AS DATE)
      AND (
        valid_to IS NULL OR valid_to > CAST('2018-08-31' AS DATE)
      )
  ) AS h
    ON h.person_id = p.person_id
  LEFT JOIN division AS u
    ON u.code = h.division
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
), before AS (
  SELECT
    e.entry_id,
    c.level,
    ROW_NUMBER() OVER (
      PARTITION BY e.entry_id
      ORDER BY l.sort DESC, c.issued_on NULLS LAST, c.certificate_id NULLS LAST
    ) AS n
  FROM contest_entry AS e
  JOIN certificate AS c
    ON c.person_id = e.person_id
    AND c.occupation = e.occupation
    AND c.issued_on < e.held_from
  JOIN level AS l
    ON l.code = c.level
  WHERE
    c.status <> 'contradicted'
    AND (
      c.ended_on IS NULL OR c.ended_on > e.held_from
    )
)
SELECT
  e.entry_id,
  e.person_id,
  e.contest,
  e.series,
  e.held_from AS held_on,
  e.occupation,
  e.category,
  e.place,
  e.awarded,
  b.level AS level_before,
  e.promoted AS is_promoted,
  e.county,
  w.level,
  COALESCE(o.ownership, 'none') AS ownership,
  o.size
FROM contest_entry AS e
LEFT JOIN before AS b
  ON b.entry_id = e.entry_id AND b.n = 1
LEFT JOIN skilled_worker AS w
  ON w.person_id = e.person_id
LEFT JOIN organisation AS o
  ON o.organisation_id = e.organisation_id
