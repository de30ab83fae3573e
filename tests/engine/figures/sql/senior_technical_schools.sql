WITH institution AS (
  SELECT
    k.organisation_kind_id,
    k.organisation_id,
    k.kind,
    d.code AS county,
    k.valid_from AS recognised_on
  FROM (
    SELECT
      *
    FROM organisation_kind
    WHERE
      valid_from <= CAST('2018-08-31' AS DATE)
      AND (
        valid_to IS NULL OR valid_to > CAST('2018-08-31' AS DATE)
      )
  ) AS k
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
    ON o.organisation_id = k.organisation_id
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
  'senior_technical_schools' AS id,
  CAST(COUNT(*) AS TEXT) AS value,
  COUNT(*) AS records
FROM institution
WHERE
  (
    kind = 'senior_technical_school'
  )
