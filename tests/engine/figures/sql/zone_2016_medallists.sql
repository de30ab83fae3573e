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
), contest_entry AS (
  SELECT
    e.entry_id,
    e.person_id,
    e.organisation_id,
    e.event_id,
    c.code AS contest,
    c.series,
    c.held_from,
    c.year,
    v.occupation,
    v.category,
    e.place,
    e.medal,
    NOT e.medal IS NULL AS has_medal,
    e.awarded,
    NOT t.certificate_id IS NULL AS promoted,
    d.code AS county
  FROM (
    SELECT
      *
    FROM entry
    WHERE
      entered_on <= CAST('2018-08-31' AS DATE)
      AND (
        withdrawn_on IS NULL OR withdrawn_on > CAST('2018-08-31' AS DATE)
      )
  ) AS e
  JOIN event AS v
    ON v.event_id = e.event_id
  JOIN contest_facts AS c
    ON c.contest_id = v.contest_id
  LEFT JOIN promotion AS m
    ON m.entry_id = e.entry_id
  LEFT JOIN (
    SELECT
      *
    FROM certificate
    WHERE
      issued_on <= CAST('2018-08-31' AS DATE)
      AND (
        ended_on IS NULL OR ended_on > CAST('2018-08-31' AS DATE)
      )
  ) AS t
    ON t.certificate_id = m.certificate_id AND t.status <> 'contradicted'
  LEFT JOIN division AS u
    ON u.code = e.division
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
  'zone_2016_medallists' AS id,
  CAST(COUNT(DISTINCT person_id) AS TEXT) AS value,
  COUNT(*) AS records
FROM contest_entry
WHERE
  (
    contest = 'chengdu-zone-2016' AND has_medal
  )
