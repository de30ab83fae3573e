SELECT
  `id`,
  `two_pools_status`,
  (CAST(`fact.wage` AS BIGINT) DIV CAST(100 AS BIGINT)) AS `two_pools_fen`,
  `fact.applied_on` AS `two_pools_o1`,
  `fact.firm` AS `two_pools_k1_1`,
  1 AS `two_pools_l1`,
  9000 AS `two_pools_l2`,
  CASE WHEN `two_pools_status` = 100 THEN (
    CAST(`fact.wage` AS BIGINT) DIV CAST(100 AS BIGINT)
  ) END AS `two_pools_amount`
FROM (
  SELECT
    *,
    CAST(CASE
      WHEN NOT (TRUE)
      THEN (-1)
      WHEN NOT (COALESCE((CAST(`fact.wage` AS BIGINT) DIV CAST(100 AS BIGINT)) BETWEEN 0 AND 6000, FALSE))
      THEN 2
      WHEN (`fact.firm`) IS NULL
      THEN 4
      ELSE 100
    END AS TINYINT) AS `two_pools_status`
  FROM (
    SELECT
      `id`,
      `firm` AS `fact.firm`,
      COALESCE(`applied_on`, CAST('2018-06-30' AS DATE)) AS `fact.applied_on`,
      NOT (`applied_on`) IS NULL AS `fact.has_applied_on`,
      CASE WHEN `wage` BETWEEN (-1000000000000000) AND 1000000000000000 THEN `wage` END AS `fact.wage`
    FROM fact_person
  ) AS rows
) AS rows;
