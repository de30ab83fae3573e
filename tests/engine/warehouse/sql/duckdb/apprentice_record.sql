WITH paid AS (
  SELECT
    m.apprenticeship_id,
    MIN(m.paid_on) AS first_on,
    MAX(m.paid_on) AS last_on
  FROM (
    SELECT
      *
    FROM payment
    WHERE
      paid_on <= CAST('2018-08-31' AS DATE)
      AND (
        returned_on IS NULL OR returned_on > CAST('2018-08-31' AS DATE)
      )
  ) AS m
  WHERE
    NOT m.apprenticeship_id IS NULL
  GROUP BY
    m.apprenticeship_id
), filed AS (
  SELECT
    p.subject_id,
    MAX(CASE WHEN p.policy = 'apprenticeship-subsidy' THEN 1 ELSE 0 END) AS subsidy,
    MAX(CASE WHEN p.policy = 'apprenticeship-advance' THEN 1 ELSE 0 END) AS advance
  FROM (
    SELECT
      *
    FROM application
    WHERE
      applied_on <= CAST('2018-08-31' AS DATE)
      AND (
        withdrawn_on IS NULL OR withdrawn_on > CAST('2018-08-31' AS DATE)
      )
  ) AS p
  WHERE
    p.subject_kind = 'apprentice'
  GROUP BY
    p.subject_id
)
SELECT
  t.apprentice_id,
  t.person_id,
  t.apprenticeship_id,
  a.employer_id,
  a.scheme,
  a.level,
  t.started_on,
  a.ends_on AS planned_end,
  CASE WHEN t.ended_on <= CAST('2018-08-31' AS DATE) THEN t.ended_on END AS ended_on,
  c.certificate_id,
  CASE
    WHEN MAX(CASE WHEN e.status = 'verified' THEN 1 ELSE 0 END) = 1
    THEN TRUE
    WHEN COUNT(e.employment_id) = 0
    THEN FALSE
  END AS is_employee,
  COALESCE(f.subsidy = 1, FALSE) OR COALESCE(m.last_on >= t.ended_on, FALSE) AS subsidy_claimed,
  COALESCE(f.advance = 1, FALSE)
  OR COALESCE(m.first_on < COALESCE(t.ended_on, a.ends_on), FALSE) AS advance_claimed,
  d.code AS county,
  o.ownership,
  o.size
FROM (
  SELECT
    *
  FROM apprentice
  WHERE
    started_on <= CAST('2018-08-31' AS DATE)
) AS t
JOIN apprenticeship AS a
  ON a.apprenticeship_id = t.apprenticeship_id
JOIN organisation AS o
  ON o.organisation_id = a.employer_id
LEFT JOIN paid AS m
  ON m.apprenticeship_id = t.apprenticeship_id
LEFT JOIN filed AS f
  ON f.subject_id = t.apprentice_id
LEFT JOIN (
  SELECT
    *
  FROM certificate
  WHERE
    issued_on <= CAST('2018-08-31' AS DATE)
) AS c
  ON c.certificate_id = t.certificate_id AND c.status <> 'contradicted'
LEFT JOIN employment AS e
  ON e.person_id = t.person_id
  AND e.organisation_id = a.employer_id
  AND e.status <> 'contradicted'
  AND e.valid_from <= t.started_on
  AND (
    e.valid_to IS NULL OR e.valid_to > t.started_on
  )
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
  ON h.person_id = t.person_id
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
GROUP BY
  t.apprentice_id,
  t.person_id,
  t.apprenticeship_id,
  a.employer_id,
  a.scheme,
  a.level,
  t.started_on,
  a.ends_on,
  t.ended_on,
  c.certificate_id,
  f.subsidy,
  f.advance,
  m.first_on,
  m.last_on,
  d.code,
  o.ownership,
  o.size
