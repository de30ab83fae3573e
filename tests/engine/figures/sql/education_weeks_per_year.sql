WITH activity_facts AS (
  SELECT
    a.activity_id,
    a.kind,
    a.skilled_hall,
    a.held_from,
    YEAR(a.held_from) AS year
  FROM (
    SELECT
      *
    FROM activity
    WHERE
      held_from <= CAST('2018-08-31' AS DATE)
      AND (
        cancelled_on IS NULL OR cancelled_on > CAST('2018-08-31' AS DATE)
      )
  ) AS a
)
SELECT
  'education_weeks_per_year' AS id,
  CAST(COUNT(*) // NULLIF(COUNT(DISTINCT year), 0) AS TEXT) AS value,
  COUNT(*) AS records
FROM activity_facts
WHERE
  (
    kind = 'education_week'
  )
