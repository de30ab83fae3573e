WITH trainee AS (
  SELECT
    e.enrolment_id,
    e.person_id,
    e.training_class_id,
    c.scheme,
    c.level,
    c.provider_id,
    c.occupation,
    e.completed_on,
    YEAR(e.completed_on) AS year,
    d.code AS county
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
  WHERE
    e.completed_on <= CAST('2018-08-31' AS DATE)
)
SELECT
  'order_training_trainees' AS id,
  CAST(COUNT(DISTINCT person_id) AS TEXT) AS value,
  COUNT(*) AS records
FROM trainee
WHERE
  (
    scheme = 'order_based'
    AND completed_on >= CAST('2014-01-01' AS DATE)
    AND completed_on < CAST('2018-09-01' AS DATE)
  )
