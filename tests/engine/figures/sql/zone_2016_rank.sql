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
), standing_facts AS (
  SELECT
    s.standing_id,
    c.code AS contest,
    c.series,
    c.year,
    s.division,
    s.rank
  FROM standing AS s
  JOIN contest_facts AS c
    ON c.contest_id = s.contest_id
)
SELECT
  'zone_2016_rank' AS id,
  CAST(MIN(rank) AS TEXT) AS value,
  COUNT(*) AS records
FROM standing_facts
WHERE
  (
    contest = 'chengdu-zone-2016' AND division = '510700'
  )
