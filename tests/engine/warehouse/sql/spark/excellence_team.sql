WITH technician AS (
  SELECT DISTINCT
    c.person_id
  FROM (
    SELECT
      *
    FROM certificate
    WHERE
      issued_on <= CAST('2018-08-31' AS DATE)
      AND (
        ended_on IS NULL OR ended_on > CAST('2018-08-31' AS DATE)
      )
  ) AS c
  JOIN level AS l
    ON l.code = c.level
  WHERE
    l.sort >= 4 AND c.status = 'verified'
)
SELECT
  t.team_id,
  t.organisation_id,
  t.lead_id,
  t.put_forward_on,
  CASE WHEN t.named_on <= CAST('2018-08-31' AS DATE) THEN t.named_on END AS named_on,
  NOT s.person_id IS NULL AS lead_is_skilled,
  t.measures_met,
  t.plan_delivered,
  t.reviewed_fen,
  d.code AS county,
  o.ownership,
  o.size
FROM (
  SELECT
    *
  FROM team
  WHERE
    put_forward_on <= CAST('2018-08-31' AS DATE)
    AND (
      withdrawn_on IS NULL OR withdrawn_on > CAST('2018-08-31' AS DATE)
    )
) AS t
JOIN organisation AS o
  ON o.organisation_id = t.organisation_id
LEFT JOIN technician AS s
  ON s.person_id = t.lead_id
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
