SELECT
  `id`,
  `better_a_status`,
  (CAST(`fact.wage` AS BIGINT) DIV CAST(1000 AS BIGINT)) AS `better_a_fen`,
  `fact.firm` AS `better_a_g1_1`,
  `better_b_status`,
  420 AS `better_b_fen`,
  `fact.firm` AS `better_b_g1_1`,
  CASE WHEN `better_a_status` = 100 THEN (
    CAST(`fact.wage` AS BIGINT) DIV CAST(1000 AS BIGINT)
  ) END AS `better_a_amount`,
  CASE WHEN `better_b_status` = 100 THEN 420 END AS `better_b_amount`
FROM (
  SELECT
    *,
    CAST(CASE
      WHEN NOT (TRUE)
      THEN (-1)
      WHEN NOT (COALESCE((CAST(`fact.wage` AS BIGINT) DIV CAST(1000 AS BIGINT)) BETWEEN 0 AND 10000, FALSE))
      THEN 2
      WHEN (`fact.firm`) IS NULL
      THEN 4
      ELSE 100
    END AS TINYINT) AS `better_a_status`,
    CAST(CASE
      WHEN NOT (TRUE)
      THEN (-1)
      WHEN NOT ((`fact.score` >= 60))
      THEN (-2)
      WHEN (`fact.score`) IS NULL
      THEN 2
      WHEN (`fact.firm`) IS NULL
      THEN 5
      ELSE 100
    END AS TINYINT) AS `better_b_status`
  FROM (
    SELECT
      `id`,
      `firm` AS `fact.firm`,
      CASE WHEN `wage` BETWEEN (-1000000000000000) AND 1000000000000000 THEN `wage` END AS `fact.wage`,
      CASE WHEN `score` BETWEEN 0 AND 100 THEN `score` END AS `fact.score`
    FROM fact_person
  ) AS rows
) AS rows;
