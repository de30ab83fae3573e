WITH designated AS (
  SELECT DISTINCT
    c.training_class_id
  FROM training_class AS c
  JOIN designation AS g
    ON g.organisation_id = c.provider_id AND g.scheme = c.scheme
  WHERE
    g.valid_from <= c.starts_on
    AND (
      g.valid_to IS NULL OR g.valid_to > c.starts_on
    )
), paid AS (
  SELECT DISTINCT
    m.training_class_id
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
    NOT m.training_class_id IS NULL
), filed AS (
  SELECT DISTINCT
    a.subject_id
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
    a.policy = 'technician-training-subsidy' AND a.subject_kind = 'enrolment'
)
SELECT
  e.enrolment_id,
  e.person_id,
  e.training_class_id,
  c.provider_id,
  c.employer_id,
  c.scheme,
  c.occupation,
  c.level,
  c.starts_on,
  CASE WHEN e.completed_on <= CAST('2018-08-31' AS DATE) THEN e.completed_on END AS completed_on,
  t.certificate_id,
  NOT g.training_class_id IS NULL AS provider_designated,
  NOT m.training_class_id IS NULL AS class_paid,
  NOT f.subject_id IS NULL AS is_applied_for,
  d.code AS county,
  o.ownership,
  o.size
FROM (
  SELECT
    *
  FROM enrolment
  WHERE
    enrolled_on <= CAST('2018-08-31' AS DATE)
    AND (
      withdrawn_on IS NULL OR withdrawn_on > CAST('2018-08-31' AS DATE)
    )
) AS e
JOIN (
  SELECT
    *
  FROM training_class
  WHERE
    starts_on <= CAST('2018-08-31' AS DATE)
) AS c
  ON c.training_class_id = e.training_class_id
JOIN organisation AS o
  ON o.organisation_id = c.employer_id
LEFT JOIN filed AS f
  ON f.subject_id = e.enrolment_id
LEFT JOIN designated AS g
  ON g.training_class_id = c.training_class_id
LEFT JOIN paid AS m
  ON m.training_class_id = c.training_class_id
LEFT JOIN (
  SELECT
    *
  FROM certificate
  WHERE
    issued_on <= CAST('2018-08-31' AS DATE)
) AS t
  ON t.certificate_id = e.certificate_id
  AND t.level = c.level
  AND t.status <> 'contradicted'
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
  ON h.person_id = e.person_id
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
