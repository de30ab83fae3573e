SELECT
  `id`,
  `dated_status`,
  CASE
    WHEN (
      (
        (
          CAST(CASE
            WHEN `fact.joined_on` >= CAST('2018-01-01' AS DATE)
            THEN 500000
            WHEN `fact.joined_on` >= CAST('2017-01-01' AS DATE)
            THEN 400000
          END AS BIGINT) - CAST(`fact.wage` AS BIGINT)
        ) DIV CAST(100 AS BIGINT)
      )
    ) IS NULL
    THEN NULL
    ELSE GREATEST(
      200,
      (
        (
          CAST(CASE
            WHEN `fact.joined_on` >= CAST('2018-01-01' AS DATE)
            THEN 500000
            WHEN `fact.joined_on` >= CAST('2017-01-01' AS DATE)
            THEN 400000
          END AS BIGINT) - CAST(`fact.wage` AS BIGINT)
        ) DIV CAST(100 AS BIGINT)
      )
    )
  END AS `dated_fen`,
  CASE
    WHEN `dated_status` = 100
    THEN CASE
      WHEN (
        (
          (
            CAST(CASE
              WHEN `fact.joined_on` >= CAST('2018-01-01' AS DATE)
              THEN 500000
              WHEN `fact.joined_on` >= CAST('2017-01-01' AS DATE)
              THEN 400000
            END AS BIGINT) - CAST(`fact.wage` AS BIGINT)
          ) DIV CAST(100 AS BIGINT)
        )
      ) IS NULL
      THEN NULL
      ELSE GREATEST(
        200,
        (
          (
            CAST(CASE
              WHEN `fact.joined_on` >= CAST('2018-01-01' AS DATE)
              THEN 500000
              WHEN `fact.joined_on` >= CAST('2017-01-01' AS DATE)
              THEN 400000
            END AS BIGINT) - CAST(`fact.wage` AS BIGINT)
          ) DIV CAST(100 AS BIGINT)
        )
      )
    END
  END AS `dated_amount`
FROM (
  SELECT
    *,
    CAST(CASE
      WHEN NOT (TRUE)
      THEN (-1)
      WHEN NOT (
        (
          `fact.wage` <= CASE
            WHEN `fact.joined_on` >= CAST('2018-01-01' AS DATE)
            THEN 500000
            WHEN `fact.joined_on` >= CAST('2017-01-01' AS DATE)
            THEN 400000
          END
        )
      )
      THEN (-2)
      WHEN (`fact.wage`) IS NULL
      OR (
        CASE
          WHEN `fact.joined_on` >= CAST('2018-01-01' AS DATE)
          THEN 500000
          WHEN `fact.joined_on` >= CAST('2017-01-01' AS DATE)
          THEN 400000
        END
      ) IS NULL
      THEN 2
      WHEN NOT (
        COALESCE(
          CASE
            WHEN (
              (
                (
                  CAST(CASE
                    WHEN `fact.joined_on` >= CAST('2018-01-01' AS DATE)
                    THEN 500000
                    WHEN `fact.joined_on` >= CAST('2017-01-01' AS DATE)
                    THEN 400000
                  END AS BIGINT) - CAST(`fact.wage` AS BIGINT)
                ) DIV CAST(100 AS BIGINT)
              )
            ) IS NULL
            THEN NULL
            ELSE GREATEST(
              200,
              (
                (
                  CAST(CASE
                    WHEN `fact.joined_on` >= CAST('2018-01-01' AS DATE)
                    THEN 500000
                    WHEN `fact.joined_on` >= CAST('2017-01-01' AS DATE)
                    THEN 400000
                  END AS BIGINT) - CAST(`fact.wage` AS BIGINT)
                ) DIV CAST(100 AS BIGINT)
              )
            )
          END BETWEEN 0 AND 1000000000000000,
          FALSE
        )
      )
      THEN 3
      ELSE 100
    END AS TINYINT) AS `dated_status`
  FROM (
    SELECT
      `id`,
      `joined_on` AS `fact.joined_on`,
      CASE WHEN `wage` BETWEEN (-1000000000000000) AND 1000000000000000 THEN `wage` END AS `fact.wage`
    FROM fact_person
  ) AS rows
) AS rows;
