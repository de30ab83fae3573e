WITH honour_holding AS (
  SELECT
    h.honour_id,
    h.person_id,
    h.title,
    h.awarded_on,
    d.code AS county
  FROM (
    SELECT
      *
    FROM honour
    WHERE
      awarded_on <= CAST('2018-08-31' AS DATE)
      AND (
        withdrawn_on IS NULL OR withdrawn_on > CAST('2018-08-31' AS DATE)
      )
  ) AS h
  JOIN (
    SELECT
      *
    FROM person
    WHERE
      valid_from <= CAST('2018-08-31' AS DATE)
      AND (
        valid_to IS NULL OR valid_to > CAST('2018-08-31' AS DATE)
      )
  ) AS p
    ON p.person_id = h.person_id
  LEFT JOIN (
    SELECT
      *
    FROM residence
    WHERE
      valid_from <= CAST('2018-08-31' AS DATE)
      AND (
        valid_to IS NULL OR valid_to > CAST('2018-08-31' AS DATE)
      )
  ) AS r
    ON r.person_id = p.person_id
  LEFT JOIN division AS u
    ON u.code = r.division
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
  'honour_national_expert' AS id,
  CAST(COUNT(DISTINCT person_id) AS TEXT) AS value,
  COUNT(*) AS records
FROM honour_holding
WHERE
  (
    title = 'national_expert'
  )
