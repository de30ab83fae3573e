WITH capital_project_facts AS (
  SELECT
    c.capital_project_id,
    c.code,
    c.owner_id,
    c.investment_fen,
    c.fund_kind,
    c.fund_level,
    c.funded_on
  FROM (
    SELECT
      *
    FROM capital_project
    WHERE
      funded_on <= CAST('2018-08-31' AS DATE)
      AND (
        cancelled_on IS NULL OR cancelled_on > CAST('2018-08-31' AS DATE)
      )
  ) AS c
)
SELECT
  'capital_public_training_base' AS id,
  CAST(SUM(investment_fen) AS TEXT) AS value,
  COUNT(*) AS records
FROM capital_project_facts
WHERE
  (
    code = 'public-training-base'
    AND funded_on >= CAST('2018-01-01' AS DATE)
    AND funded_on < CAST('2018-09-01' AS DATE)
  )
