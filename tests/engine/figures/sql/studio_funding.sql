WITH payment_facts AS (
  SELECT
    p.payment_id,
    p.organisation_id,
    p.purpose,
    p.fund_kind,
    p.fund_level,
    p.amount_fen,
    p.paid_on,
    YEAR(p.paid_on) AS year,
    d.code AS county,
    p.studio_id,
    p.training_class_id,
    p.apprenticeship_id
  FROM (
    SELECT
      *
    FROM payment
    WHERE
      paid_on <= CAST('2018-08-31' AS DATE)
      AND (
        returned_on IS NULL OR returned_on > CAST('2018-08-31' AS DATE)
      )
  ) AS p
  LEFT JOIN organisation AS o
    ON o.organisation_id = p.organisation_id
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
)
SELECT
  'studio_funding' AS id,
  CAST(SUM(amount_fen) AS TEXT) AS value,
  COUNT(*) AS records
FROM payment_facts
WHERE
  (
    purpose IN ('studio_construction', 'studio_support', 'studio_training')
    AND fund_level IN ('city', 'provincial', 'national')
    AND paid_on >= CAST('2013-01-01' AS DATE)
    AND paid_on < CAST('2018-09-01' AS DATE)
  )
