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
)
SELECT
  j.person_id,
  j.organisation_id,
  j.ownership,
  j.size
FROM job AS j
WHERE
  j.n = 1
