WITH apprenticeship_facts AS (
  SELECT
    a.apprenticeship_id,
    a.employer_id,
    a.scheme,
    a.level,
    a.starts_on
  FROM (
    SELECT
      *
    FROM apprenticeship
    WHERE
      starts_on <= CAST('2018-08-31' AS DATE)
  ) AS a
)
SELECT
  'apprenticeship_pilot_enterprises' AS id,
  CAST(COUNT(DISTINCT employer_id) AS TEXT) AS value,
  COUNT(*) AS records
FROM apprenticeship_facts
WHERE
  (
    scheme = 'apprenticeship_pilot'
    AND starts_on >= CAST('2015-09-01' AS DATE)
    AND starts_on < CAST('2018-01-01' AS DATE)
  )
