WITH paid AS (
  SELECT
    m.studio_id,
    MAX(m.paid_on) AS paid_on
  FROM (
    SELECT
      *
    FROM payment
    WHERE
      paid_on <= CAST('2018-08-31' AS DATE)
      AND (
        returned_on IS NULL OR returned_on > CAST('2018-08-31' AS DATE)
      )
  ) AS m
  WHERE
    m.purpose = 'studio_construction' AND NOT m.studio_id IS NULL
  GROUP BY
    m.studio_id
), filed AS (
  SELECT DISTINCT
    a.subject_id
  FROM (
    SELECT
      *
    FROM application
    WHERE
      applied_on <= CAST('2018-08-31' AS DATE)
      AND (
        withdrawn_on IS NULL OR withdrawn_on > CAST('2018-08-31' AS DATE)
      )
  ) AS a
  WHERE
    a.policy = 'studio-grant' AND a.subject_kind = 'studio_rank'
)
SELECT
  r.studio_rank_id,
  r.studio_id,
  s.organisation_id,
  r.rank,
  r.valid_from AS named_on,
  s.institutions_sound,
  s.values_skilled_workers,
  COALESCE(m.paid_on >= r.valid_from, FALSE) AS paid_since,
  NOT f.subject_id IS NULL AS is_applied_for,
  d.code AS county,
  o.ownership,
  o.size
FROM (
  SELECT
    *
  FROM studio_rank
  WHERE
    valid_from <= CAST('2018-08-31' AS DATE)
) AS r
LEFT JOIN filed AS f
  ON f.subject_id = r.studio_rank_id
LEFT JOIN paid AS m
  ON m.studio_id = r.studio_id
JOIN studio AS s
  ON s.studio_id = r.studio_id
JOIN organisation AS o
  ON o.organisation_id = s.organisation_id
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
