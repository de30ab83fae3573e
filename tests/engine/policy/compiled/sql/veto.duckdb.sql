SELECT
  r.id,
  r.veto_status,
  r.veto_amount
FROM (
  SELECT
    "id",
    "veto_status",
    CASE WHEN "veto_status" = 100 THEN 0 END AS "veto_amount"
  FROM (
    SELECT
      *,
      CAST(CASE
        WHEN NOT (("fact.applied_on" >= CAST('2018-01-01' AS DATE) AND "fact.applied_on" < CAST('2020-01-01' AS DATE)))
        THEN (-1)
        WHEN "fact.is_retired"
        THEN (-2)
        WHEN NOT ((("fact.score" >= 60) OR NOT ("fact.has_level")))
        THEN (-3)
        WHEN ((("fact.score" >= 60) OR NOT ("fact.has_level"))) IS NULL
        THEN 3
        ELSE 100
      END AS TINYINT) AS "veto_status"
    FROM (
      SELECT
        "id",
        "level" AS "fact.level",
        NOT ("level") IS NULL AS "fact.has_level",
        COALESCE("applied_on", CAST('2018-06-30' AS DATE)) AS "fact.applied_on",
        NOT ("applied_on") IS NULL AS "fact.has_applied_on",
        COALESCE("is_retired", FALSE) AS "fact.is_retired",
        CASE WHEN "score" BETWEEN 0 AND 100 THEN "score" END AS "fact.score"
      FROM fact_person
    ) AS rows
  ) AS rows
) AS r;
