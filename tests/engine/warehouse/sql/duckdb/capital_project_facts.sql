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
