WITH designated_school AS (
  SELECT
    t.designation_id,
    t.organisation_id,
    t.scheme,
    d.code AS county,
    t.valid_from AS designated_on
  FROM (
    SELECT
      *
    FROM designation
    WHERE
      valid_from <= CAST('2018-08-31' AS DATE)
      AND (
        valid_to IS NULL OR valid_to > CAST('2018-08-31' AS DATE)
      )
  ) AS t
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
    ON o.organisation_id = t.organisation_id
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
)
SELECT
  'order_training_schools' AS id,
  CAST(COUNT(DISTINCT organisation_id) AS TEXT) AS value,
  COUNT(*) AS records
FROM designated_school
WHERE
  (
    scheme = 'order_based'
  )
