WITH paid AS (
  SELECT DISTINCT
    m.apprenticeship_id
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
    NOT m.apprenticeship_id IS NULL
), filed AS (
  SELECT DISTINCT
    p.subject_id
  FROM (
    SELECT
      *
    FROM application
    WHERE
      applied_on <= CAST('2018-08-31' AS DATE)
      AND (
        withdrawn_on IS NULL OR withdrawn_on > CAST('2018-08-31' AS DATE)
      )
  ) AS p
  WHERE
    p.policy = 'apprenticeship-pilot' AND p.subject_kind = 'apprenticeship'
)
SELECT
  a.apprenticeship_id,
  a.employer_id,
  a.scheme,
  a.level,
  a.starts_on,
  a.ends_on,
  a.yearly_fee_fen,
  CAST(COUNT(c.certificate_id) AS INT) AS persons_finished,
  NOT m.apprenticeship_id IS NULL AS is_paid,
  NOT f.subject_id IS NULL AS is_applied_for,
  d.code AS county,
  o.ownership,
  o.size
FROM (
  SELECT
    *
  FROM apprenticeship
  WHERE
    starts_on <= CAST('2018-08-31' AS DATE)
) AS a
JOIN organisation AS o
  ON o.organisation_id = a.employer_id
LEFT JOIN apprentice AS t
  ON t.apprenticeship_id = a.apprenticeship_id
  AND t.ended_on <= CAST('2018-08-31' AS DATE)
LEFT JOIN (
  SELECT
    *
  FROM certificate
  WHERE
    issued_on <= CAST('2018-08-31' AS DATE)
) AS c
  ON c.certificate_id = t.certificate_id AND c.status <> 'contradicted'
LEFT JOIN paid AS m
  ON m.apprenticeship_id = a.apprenticeship_id
LEFT JOIN filed AS f
  ON f.subject_id = a.apprenticeship_id
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
GROUP BY
  a.apprenticeship_id,
  a.employer_id,
  a.scheme,
  a.level,
  a.starts_on,
  a.ends_on,
  a.yearly_fee_fen,
  m.apprenticeship_id,
  f.subject_id,
  d.code,
  o.ownership,
  o.size
