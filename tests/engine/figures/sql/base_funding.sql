WITH grant_facts AS (
  SELECT
    g.grant_id,
    g.organisation_id,
    g.base_id,
    g.purpose,
    g.fund_kind,
    g.fund_level,
    g.amount_fen,
    g.awarded_on,
    YEAR(g.awarded_on) AS year
  FROM (
    SELECT
      *
    FROM grant_won
    WHERE
      awarded_on <= CAST('2018-08-31' AS DATE)
      AND (
        withdrawn_on IS NULL OR withdrawn_on > CAST('2018-08-31' AS DATE)
      )
  ) AS g
)
SELECT
  'base_funding' AS id,
  CAST(SUM(amount_fen) AS TEXT) AS value,
  COUNT(*) AS records
FROM grant_facts
WHERE
  (
    purpose = 'base_construction'
    AND awarded_on >= CAST('2012-01-01' AS DATE)
    AND awarded_on < CAST('2018-09-01' AS DATE)
  )
