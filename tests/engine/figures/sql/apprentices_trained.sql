WITH apprentice_facts AS (
  SELECT
    a.apprentice_id,
    a.person_id,
    a.apprenticeship_id,
    s.scheme,
    c.level,
    a.ended_on,
    d.code AS county
  FROM (
    SELECT
      *
    FROM apprentice
    WHERE
      started_on <= CAST('2018-08-31' AS DATE)
  ) AS a
  JOIN (
    SELECT
      *
    FROM apprenticeship
    WHERE
      starts_on <= CAST('2018-08-31' AS DATE)
  ) AS s
    ON s.apprenticeship_id = a.apprenticeship_id
  JOIN (
    SELECT
      *
    FROM certificate
    WHERE
      issued_on <= CAST('2018-08-31' AS DATE)
      AND (
        ended_on IS NULL OR ended_on > CAST('2018-08-31' AS DATE)
      )
  ) AS c
    ON c.certificate_id = a.certificate_id AND c.status <> 'contradicted'
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
    ON h.person_id = a.person_id
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
    a.ended_on <= CAST('2018-08-31' AS DATE)
)
SELECT
  'apprentices_trained' AS id,
  CAST(COUNT(DISTINCT person_id) AS TEXT) AS value,
  COUNT(*) AS records
FROM apprentice_facts
WHERE
  (
    scheme = 'apprenticeship_pilot'
    AND level = '3'
    AND ended_on >= CAST('2015-09-01' AS DATE)
    AND ended_on < CAST('2018-01-01' AS DATE)
  )
