WITH employer AS (
  WITH job AS (
    SELECT
      e.person_id,
      o.organisation_id,
      o.ownership,
      o.size,
      ROW_NUMBER() OVER (PARTITION BY e.person_id ORDER BY e.valid_from DESC, e.employment_id) AS n
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
  )
  SELECT
    j.person_id,
    j.organisation_id,
    j.ownership,
    j.size
  FROM job AS j
  WHERE
    j.n = 1
), skilled_worker AS (
  WITH ranked AS (
    SELECT
      c.person_id,
      c.level,
      c.occupation,
      c.issued_on,
      l.sort,
      ROW_NUMBER() OVER (PARTITION BY c.person_id ORDER BY l.sort DESC, c.issued_on, c.certificate_id) AS n
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
  )
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
)
SELECT
  'skilled_workers' AS id,
  CAST(COUNT(*) AS TEXT) AS value,
  COUNT(*) AS records
FROM skilled_worker
