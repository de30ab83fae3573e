WITH studio_facts AS (
  SELECT
    s.studio_id,
    s.organisation_id,
    s.occupation,
    r.rank,
    d.code AS county,
    s.valid_from AS established_on
  FROM (
    SELECT
      *
    FROM studio
    WHERE
      valid_from <= CAST('2018-08-31' AS DATE)
      AND (
        valid_to IS NULL OR valid_to > CAST('2018-08-31' AS DATE)
      )
  ) AS s
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
    ON o.organisation_id = s.organisation_id
  LEFT JOIN (
    SELECT
      *
    FROM studio_rank
    WHERE
      valid_from <= CAST('2018-08-31' AS DATE)
      AND (
        valid_to IS NULL OR valid_to > CAST('2018-08-31' AS DATE)
      )
  ) AS r
    ON r.studio_id = s.studio_id
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
  'studios' AS id,
  CAST(COUNT(*) AS TEXT) AS value,
  COUNT(*) AS records
FROM studio_facts
