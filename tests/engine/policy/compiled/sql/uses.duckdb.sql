SELECT
  r.id,
  r.dated_status,
  r.dated_amount,
  r.uses_status,
  r.uses_amount
FROM (
  SELECT
    "id",
    "dated_status",
    "uses_status",
    "dated_amount",
    CASE
      WHEN "uses_status" = 100
      THEN (
        CAST(CASE
          WHEN ("dated_status") IS NULL
          THEN 0
          WHEN "dated_status" = 100
          THEN "dated_amount"
          WHEN "dated_status" BETWEEN 1 AND 99 OR "dated_status" IN (101, 111, 121)
          THEN NULL
          ELSE 0
        END AS BIGINT) // CAST(2 AS BIGINT)
      )
    END AS "uses_amount"
  FROM (
    SELECT
      *,
      CAST(CASE
        WHEN NOT (TRUE)
        THEN (-1)
        WHEN NOT (
          CASE
            WHEN ("dated_status") IS NULL
            THEN FALSE
            WHEN "dated_status" = 100
            THEN TRUE
            WHEN "dated_status" BETWEEN 1 AND 99 OR "dated_status" IN (101, 111, 121)
            THEN NULL
            ELSE FALSE
          END
        )
        THEN (-2)
        WHEN (
          CASE
            WHEN ("dated_status") IS NULL
            THEN FALSE
            WHEN "dated_status" = 100
            THEN TRUE
            WHEN "dated_status" BETWEEN 1 AND 99 OR "dated_status" IN (101, 111, 121)
            THEN NULL
            ELSE FALSE
          END
        ) IS NULL
        THEN 2
        WHEN NOT (
          COALESCE(
            (
              CAST(CASE
                WHEN ("dated_status") IS NULL
                THEN 0
                WHEN "dated_status" = 100
                THEN "dated_amount"
                WHEN "dated_status" BETWEEN 1 AND 99 OR "dated_status" IN (101, 111, 121)
                THEN NULL
                ELSE 0
              END AS BIGINT) // CAST(2 AS BIGINT)
            ) BETWEEN 0 AND 1000000000000000,
            FALSE
          )
        )
        THEN 3
        ELSE 100
      END AS TINYINT) AS "uses_status"
    FROM (
      SELECT
        *,
        CASE
          WHEN "dated_status" = 100
          THEN CASE
            WHEN (
              (
                (
                  CAST(CASE
                    WHEN "fact.joined_on" >= CAST('2018-01-01' AS DATE)
                    THEN 500000
                    WHEN "fact.joined_on" >= CAST('2017-01-01' AS DATE)
                    THEN 400000
                  END AS BIGINT) - CAST("fact.wage" AS BIGINT)
                ) // CAST(100 AS BIGINT)
              )
            ) IS NULL
            THEN NULL
            ELSE GREATEST(
              200,
              (
                (
                  CAST(CASE
                    WHEN "fact.joined_on" >= CAST('2018-01-01' AS DATE)
                    THEN 500000
                    WHEN "fact.joined_on" >= CAST('2017-01-01' AS DATE)
                    THEN 400000
                  END AS BIGINT) - CAST("fact.wage" AS BIGINT)
                ) // CAST(100 AS BIGINT)
              )
            )
          END
        END AS "dated_amount"
      FROM (
        SELECT
          *,
          CAST(CASE
            WHEN NOT (TRUE)
            THEN (-1)
            WHEN NOT (
              (
                "fact.wage" <= CASE
                  WHEN "fact.joined_on" >= CAST('2018-01-01' AS DATE)
                  THEN 500000
                  WHEN "fact.joined_on" >= CAST('2017-01-01' AS DATE)
                  THEN 400000
                END
              )
            )
            THEN (-2)
            WHEN ("fact.wage") IS NULL
            OR (
              CASE
                WHEN "fact.joined_on" >= CAST('2018-01-01' AS DATE)
                THEN 500000
                WHEN "fact.joined_on" >= CAST('2017-01-01' AS DATE)
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
                          WHEN "fact.joined_on" >= CAST('2018-01-01' AS DATE)
                          THEN 500000
                          WHEN "fact.joined_on" >= CAST('2017-01-01' AS DATE)
                          THEN 400000
                        END AS BIGINT) - CAST("fact.wage" AS BIGINT)
                      ) // CAST(100 AS BIGINT)
                    )
                  ) IS NULL
                  THEN NULL
                  ELSE GREATEST(
                    200,
                    (
                      (
                        CAST(CASE
                          WHEN "fact.joined_on" >= CAST('2018-01-01' AS DATE)
                          THEN 500000
                          WHEN "fact.joined_on" >= CAST('2017-01-01' AS DATE)
                          THEN 400000
                        END AS BIGINT) - CAST("fact.wage" AS BIGINT)
                      ) // CAST(100 AS BIGINT)
                    )
                  )
                END BETWEEN 0 AND 1000000000000000,
                FALSE
              )
            )
            THEN 3
            ELSE 100
          END AS TINYINT) AS "dated_status"
        FROM (
          SELECT
            "id",
            "joined_on" AS "fact.joined_on",
            CASE WHEN "wage" BETWEEN (-1000000000000000) AND 1000000000000000 THEN "wage" END AS "fact.wage"
          FROM fact_person
        ) AS rows
      ) AS rows
    ) AS rows
  ) AS rows
) AS r;
