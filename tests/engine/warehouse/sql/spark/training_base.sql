WITH base_facts AS (
  SELECT
    b.base_id,
    b.organisation_id,
    d.code AS county,
    b.valid_from AS established_on,
    COUNT(r.base_rank_id) AS ranks_held,
    MAX(k.sort) AS highest_sort
  FROM (
    SELECT
      *
    FROM base
    WHERE
      valid_from <= CAST('2018-08-31' AS DATE)
      AND (
        valid_to IS NULL OR valid_to > CAST('2018-08-31' AS DATE)
      )
  ) AS b
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
    ON o.organisation_id = b.organisation_id
  LEFT JOIN (
    SELECT
      *
    FROM base_rank
    WHERE
      valid_from <= CAST('2018-08-31' AS DATE)
      AND (
        valid_to IS NULL OR valid_to > CAST('2018-08-31' AS DATE)
      )
  ) AS r
    ON r.base_id = b.base_id
  LEFT JOIN rank AS k
    ON k.code = r.rank
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
  GROUP BY
    b.base_id,
    b.organisation_id,
    d.code,
    b.valid_from
)
SELECT
  b.base_id,
  b.organisation_id,
  b.established_on,
  b.county,
  MIN(CASE WHEN r.rank = 'city' THEN r.valid_from END) AS city_since,
  MIN(CASE WHEN r.rank = 'provincial' THEN r.valid_from END) AS provincial_since,
  MIN(CASE WHEN r.rank = 'national' THEN r.valid_from END) AS national_since,
  CAST(NULL AS INT) AS yearly_trainees,
  CAST(NULL AS INT) AS senior_trainees,
  CAST(NULL AS BOOLEAN) AS serves_key_industry
FROM base_facts AS b
LEFT JOIN (
  SELECT
    *
  FROM base_rank
  WHERE
    valid_from <= CAST('2018-08-31' AS DATE)
    AND (
      valid_to IS NULL OR valid_to > CAST('2018-08-31' AS DATE)
    )
) AS r
  ON r.base_id = b.base_id
GROUP BY
  b.base_id,
  b.organisation_id,
  b.established_on,
  b.county
