SELECT
  r.id,
  r.months_status,
  r.months_amount
FROM (
  SELECT
    "id",
    "months_status",
    CASE
      WHEN "months_status" = 100
      THEN (
        CAST(100 AS BIGINT) * CAST((
          (
            (YEAR("fact.applied_on") * 12 + MONTH("fact.applied_on")) - (
              YEAR("fact.joined_on") * 12 + MONTH("fact.joined_on")
            )
          ) + CASE
            WHEN "fact.applied_on" >= "fact.joined_on"
            AND (DAY("fact.applied_on") < DAY("fact.joined_on") AND "fact.applied_on" <> LAST_DAY("fact.applied_on"))
            THEN (-1)
            WHEN "fact.applied_on" < "fact.joined_on"
            AND (DAY("fact.joined_on") < DAY("fact.applied_on") AND "fact.joined_on" <> LAST_DAY("fact.joined_on"))
            THEN 1
            ELSE 0
          END
        ) AS BIGINT)
      )
    END AS "months_amount"
  FROM (
    SELECT
      *,
      CAST(CASE
        WHEN NOT (TRUE)
        THEN (-1)
        WHEN NOT (("fact.joined_on" <= CAST('2017-06-30' AS DATE)))
        THEN (-2)
        WHEN NOT (
          (
            (
              CAST((
                (
                  (YEAR("fact.applied_on") * 12 + MONTH("fact.applied_on")) - (
                    YEAR("fact.joined_on") * 12 + MONTH("fact.joined_on")
                  )
                ) + CASE
                  WHEN "fact.applied_on" >= "fact.joined_on"
                  AND (
                    DAY("fact.applied_on") < DAY("fact.joined_on") AND "fact.applied_on" <> LAST_DAY("fact.applied_on")
                  )
                  THEN (-1)
                  WHEN "fact.applied_on" < "fact.joined_on"
                  AND (
                    DAY("fact.joined_on") < DAY("fact.applied_on") AND "fact.joined_on" <> LAST_DAY("fact.joined_on")
                  )
                  THEN 1
                  ELSE 0
                END
              ) AS BIGINT) < 24
            )
            AND (CAST(DATE_DIFF('DAY', "fact.joined_on", "fact.applied_on") AS BIGINT) > 30)
          )
        )
        THEN (-3)
        WHEN ("fact.joined_on") IS NULL
        THEN 2
        WHEN ("fact.joined_on") IS NULL
        THEN 3
        WHEN NOT (
          COALESCE(
            (
              CAST(100 AS BIGINT) * CAST((
                (
                  (YEAR("fact.applied_on") * 12 + MONTH("fact.applied_on")) - (
                    YEAR("fact.joined_on") * 12 + MONTH("fact.joined_on")
                  )
                ) + CASE
                  WHEN "fact.applied_on" >= "fact.joined_on"
                  AND (
                    DAY("fact.applied_on") < DAY("fact.joined_on") AND "fact.applied_on" <> LAST_DAY("fact.applied_on")
                  )
                  THEN (-1)
                  WHEN "fact.applied_on" < "fact.joined_on"
                  AND (
                    DAY("fact.joined_on") < DAY("fact.applied_on") AND "fact.joined_on" <> LAST_DAY("fact.joined_on")
                  )
                  THEN 1
                  ELSE 0
                END
              ) AS BIGINT)
            ) BETWEEN 0 AND 1000000000000000,
            FALSE
          )
        )
        THEN 4
        ELSE 100
      END AS TINYINT) AS "months_status"
    FROM (
      SELECT
        "id",
        "joined_on" AS "fact.joined_on",
        COALESCE("applied_on", CAST('2018-06-30' AS DATE)) AS "fact.applied_on",
        NOT ("applied_on") IS NULL AS "fact.has_applied_on"
      FROM fact_person
    ) AS rows
  ) AS rows
) AS r;
