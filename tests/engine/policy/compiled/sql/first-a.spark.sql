SELECT
  `id`,
  `first_a_status`,
  `first_a_by`,
  500 AS `first_a_fen`,
  `fact.id` AS `first_a_g1_1`,
  `first_b_status`,
  `first_b_by`,
  900 AS `first_b_fen`,
  `fact.id` AS `first_b_g1_1`,
  `first_a_amount`,
  CASE WHEN `first_b_status` IN (100, 101) THEN 900 END AS `first_b_amount`
FROM (
  SELECT
    *,
    CAST(CASE
      WHEN `first_b_own` = 100
      THEN CASE
        WHEN `first_a_status` = 100
        THEN 110
        WHEN `first_a_status` = 101
        THEN 111
        WHEN `first_a_status` BETWEEN 1 AND 99
        THEN 101
        ELSE 100
      END
      ELSE `first_b_own`
    END AS TINYINT) AS `first_b_status`,
    CAST(CASE WHEN `first_b_own` = 100 THEN CASE WHEN `first_a_status` = 100 THEN 6 WHEN `first_a_status` = 101 THEN 6 END END AS SMALLINT) AS `first_b_by`
  FROM (
    SELECT
      *,
      CAST(CASE
        WHEN NOT (TRUE)
        THEN (-1)
        WHEN NOT ((`fact.wage` < 450000))
        THEN (-2)
        WHEN (`fact.wage`) IS NULL
        THEN 2
        ELSE 100
      END AS TINYINT) AS `first_b_own`
    FROM (
      SELECT
        *,
        CASE WHEN `first_a_status` IN (100, 101) THEN 500 END AS `first_a_amount`
      FROM (
        SELECT
          *,
          CAST(CASE WHEN `first_a_own` = 100 THEN 100 ELSE `first_a_own` END AS TINYINT) AS `first_a_status`,
          CAST(NULL AS SMALLINT) AS `first_a_by`
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
              ELSE 100
            END AS TINYINT) AS `first_a_own`
          FROM (
            SELECT
              `id`,
              `id` AS `fact.id`,
              CASE WHEN `wage` BETWEEN (-1000000000000000) AND 1000000000000000 THEN `wage` END AS `fact.wage`,
              CASE WHEN `score` BETWEEN 0 AND 100 THEN `score` END AS `fact.score`
            FROM fact_person
          ) AS rows
        ) AS rows
      ) AS rows
    ) AS rows
  ) AS rows
) AS rows;
