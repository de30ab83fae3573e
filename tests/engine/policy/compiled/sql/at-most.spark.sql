SELECT
  `id`,
  `at_most_status`,
  0 AS `at_most_fen`,
  `fact.has_applied_on` AS `at_most_applied`,
  `fact.score` AS `at_most_o1`,
  `fact.region` AS `at_most_k1_1`,
  CASE `fact.region` WHEN 'north' THEN 1 WHEN 'south' THEN 2 END AS `at_most_l1`,
  CASE WHEN `at_most_status` = 100 THEN 0 END AS `at_most_amount`
FROM (
  SELECT
    *,
    CAST(CASE
      WHEN NOT (TRUE)
      THEN (-1)
      WHEN NOT ((`fact.score` >= 60))
      THEN (-2)
      WHEN (`fact.score`) IS NULL
      THEN 2
      WHEN (CASE `fact.region` WHEN 'north' THEN 1 WHEN 'south' THEN 2 END) IS NULL
      THEN 6
      WHEN (`fact.score`) IS NULL
      THEN 7
      ELSE 100
    END AS TINYINT) AS `at_most_status`
  FROM (
    SELECT
      `id`,
      `region` AS `fact.region`,
      COALESCE(`applied_on`, CAST('2018-06-30' AS DATE)) AS `fact.applied_on`,
      NOT (`applied_on`) IS NULL AS `fact.has_applied_on`,
      CASE WHEN `score` BETWEEN 0 AND 100 THEN `score` END AS `fact.score`
    FROM fact_person
  ) AS rows
) AS rows;
