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
), filed AS (
  SELECT
    a.subject_id,
    MIN(a.applied_on) AS applied_on
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
    a.policy = 'skill-upgrade-subsidy' AND a.subject_kind = 'certificate'
  GROUP BY
    a.subject_id
), issued AS (
  SELECT
    c.certificate_id,
    MAX(l.sort) OVER (
      PARTITION BY c.person_id, c.occupation
      ORDER BY c.issued_on NULLS LAST, c.certificate_id NULLS LAST
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS sort_before
  FROM (
    SELECT
      *
    FROM certificate
    WHERE
      issued_on <= CAST('2018-08-31' AS DATE)
  ) AS c
  JOIN level AS l
    ON l.code = c.level
  WHERE
    c.status <> 'contradicted'
), asked AS (
  SELECT
    c.certificate_id,
    c.person_id,
    c.kind,
    c.occupation,
    c.level,
    l.sort,
    c.status,
    c.issued_on,
    f.applied_on,
    COALESCE(f.applied_on, CAST('2018-08-31' AS DATE)) AS asked_on
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
  LEFT JOIN filed AS f
    ON f.subject_id = c.certificate_id
), insured AS (
  SELECT
    q.certificate_id,
    MAX(CASE WHEN s.status = 'claimed' THEN 1 ELSE 0 END) AS claimed,
    SUM(
      12 * (
        YEAR(LEAST(COALESCE(s.valid_to, q.asked_on), q.asked_on)) - YEAR(s.valid_from)
      ) + MONTH(LEAST(COALESCE(s.valid_to, q.asked_on), q.asked_on)) - MONTH(s.valid_from)
    ) AS months
  FROM asked AS q
  JOIN insurance_spell AS s
    ON s.person_id = q.person_id AND s.valid_from <= q.asked_on
  WHERE
    s.scheme = 'unemployment' AND s.status <> 'contradicted'
  GROUP BY
    q.certificate_id
), job AS (
  SELECT
    q.certificate_id,
    MAX(CASE WHEN e.status = 'verified' THEN 1 ELSE 0 END) AS verified
  FROM asked AS q
  JOIN employment AS e
    ON e.person_id = q.person_id AND e.valid_from <= q.asked_on
  JOIN organisation_kind AS k
    ON k.organisation_id = e.organisation_id AND k.kind = 'enterprise'
  WHERE
    (
      e.valid_to IS NULL OR e.valid_to > q.asked_on
    )
    AND e.status <> 'contradicted'
    AND k.valid_from <= q.asked_on
    AND (
      k.valid_to IS NULL OR k.valid_to > q.asked_on
    )
  GROUP BY
    q.certificate_id
), pilot AS (
  SELECT DISTINCT
    t.certificate_id
  FROM apprentice AS t
  JOIN apprenticeship AS a
    ON a.apprenticeship_id = t.apprenticeship_id
  WHERE
    a.scheme = 'apprenticeship_pilot' AND NOT t.certificate_id IS NULL
)
SELECT
  q.certificate_id,
  q.person_id,
  q.kind,
  q.occupation,
  q.level,
  q.issued_on,
  q.applied_on,
  CASE q.status WHEN 'verified' THEN TRUE WHEN 'contradicted' THEN FALSE END AS is_verified,
  CASE WHEN j.verified = 1 THEN TRUE WHEN j.verified IS NULL THEN FALSE END AS is_employee,
  CASE WHEN n.claimed = 1 THEN NULL ELSE CAST(COALESCE(n.months, 0) AS INT) END AS insured_months,
  COALESCE(i.sort_before > q.sort, FALSE) AS higher_level_held,
  NOT t.certificate_id IS NULL AS trained_in_pilot,
  d.code AS county,
  COALESCE(m.ownership, 'none') AS ownership,
  m.size
FROM asked AS q
LEFT JOIN employer AS m
  ON m.person_id = q.person_id
LEFT JOIN issued AS i
  ON i.certificate_id = q.certificate_id
LEFT JOIN insured AS n
  ON n.certificate_id = q.certificate_id
LEFT JOIN job AS j
  ON j.certificate_id = q.certificate_id
LEFT JOIN pilot AS t
  ON t.certificate_id = q.certificate_id
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
  ON h.person_id = q.person_id
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
