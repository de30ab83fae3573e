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
), filed AS (
  SELECT
    a.subject_id,
    MAX(CASE WHEN a.policy = 'training-base-provincial' THEN 1 ELSE 0 END) AS provincial,
    MAX(CASE WHEN a.policy = 'training-base-national' THEN 1 ELSE 0 END) AS national
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
    a.subject_kind = 'base'
  GROUP BY
    a.subject_id
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
  CAST(NULL AS BOOLEAN) AS serves_key_industry,
  COALESCE(f.provincial = 1, FALSE) AS provincial_applied_for,
  COALESCE(f.national = 1, FALSE) AS national_applied_for,
  o.ownership,
  o.size
FROM base_facts AS b
JOIN organisation AS o
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
LEFT JOIN filed AS f
  ON f.subject_id = b.base_id
GROUP BY
  b.base_id,
  b.organisation_id,
  b.established_on,
  b.county,
  f.provincial,
  f.national,
  o.ownership,
  o.size
