SELECT
  `id`,
  `budget_status`,
  (CAST(`fact.wage` AS BIGINT) DIV CAST(100 AS BIGINT)) AS `budget_fen`,
  `fact.applied_on` AS `budget_o1`,
  CAST(YEAR(`fact.applied_on`) AS BIGINT) AS `budget_k1_1`,
  9000 AS `budget_l1`,
  CASE WHEN `budget_status` = 100 THEN (CAST(`fact.wage` AS BIGINT) DIV CAST(100 AS BIGINT)) END AS `budget_amount`
FROM (
  SELECT
    *,
    CAST(CASE
      WHEN NOT (TRUE)
      THEN (-1)
      WHEN NOT (COALESCE((CAST(`fact.wage` AS BIGINT) DIV CAST(100 AS BIGINT)) BETWEEN 0 AND 1000000000000000, FALSE))
      THEN 2
      ELSE 100
    END AS TINYINT) AS `budget_status`
  FROM (
    SELECT
      `id`,
      COALESCE(`applied_on`, CAST('2018-06-30' AS DATE)) AS `fact.applied_on`,
      NOT (`applied_on`) IS NULL AS `fact.has_applied_on`,
      CASE WHEN `wage` BETWEEN (-1000000000000000) AND 1000000000000000 THEN `wage` END AS `fact.wage`
    FROM fact_person
  ) AS rows
) AS rows;
