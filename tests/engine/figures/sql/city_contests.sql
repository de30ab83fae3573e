WITH contest_facts AS (
  SELECT
    c.contest_id,
    c.code,
    c.series,
    c.edition,
    c.held_from,
    YEAR(c.held_from) AS year
  FROM (
    SELECT
      *
    FROM contest
    WHERE
      held_from <= CAST('2018-08-31' AS DATE)
      AND (
        cancelled_on IS NULL OR cancelled_on > CAST('2018-08-31' AS DATE)
      )
  ) AS c
)
SELECT
  'city_contests' AS id,
  CAST(COUNT(*) AS TEXT) AS value,
  COUNT(*) AS records
FROM contest_facts
WHERE
  (
    series = 'city'
    AND held_from >= CAST('2014-01-01' AS DATE)
    AND held_from < CAST('2018-09-01' AS DATE)
  )
