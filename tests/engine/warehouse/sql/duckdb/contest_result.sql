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
), before AS (
  SELECT
    e.entry_id,
    c.level,
    ROW_NUMBER() OVER (PARTITION BY e.entry_id ORDER BY l.sort DESC, c.issued_on, c.certificate_id) AS n
  FROM contest_entry AS e
  JOIN certificate AS c
    ON c.person_id = e.person_id
    AND c.occupation = e.occupation
    AND c.issued_on < e.held_from
  JOIN level AS l
    ON l.code = c.level
  WHERE
    c.status <> 'contradicted'
    AND (
      c.ended_on IS NULL OR c.ended_on > e.held_from
    )
), competitor AS (
  SELECT DISTINCT
    e.person_id
  FROM contest_entry AS e
), highest AS (
  SELECT
    c.person_id,
    MAX(l.sort) AS sort
  FROM competitor AS p
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
    ON c.person_id = p.person_id
  JOIN level AS l
    ON l.code = c.level
  WHERE
    c.status <> 'contradicted'
  GROUP BY
    c.person_id
)
SELECT
  e.entry_id,
  e.person_id,
  e.contest,
  e.series,
  e.held_from AS held_on,
  e.occupation,
  e.category,
  e.place,
  e.awarded,
  b.level AS level_before,
  e.promoted AS is_promoted,
  e.county,
  w.code AS level,
  o.ownership,
  o.size
FROM contest_entry AS e
LEFT JOIN before AS b
  ON b.entry_id = e.entry_id AND b.n = 1
LEFT JOIN highest AS h
  ON h.person_id = e.person_id
LEFT JOIN level AS w
  ON w.sort = h.sort
LEFT JOIN organisation AS o
  ON o.organisation_id = e.organisation_id
