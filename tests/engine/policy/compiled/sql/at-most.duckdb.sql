CREATE OR REPLACE TEMPORARY TABLE ask_at_most AS
SELECT
  *
FROM (
  SELECT
    "id",
    "at_most_status",
    0 AS "at_most_fen",
    "fact.has_applied_on" AS "at_most_applied",
    "fact.score" AS "at_most_o1",
    "fact.region" AS "at_most_k1_1",
    CASE "fact.region" WHEN 'north' THEN 1 WHEN 'south' THEN 2 END AS "at_most_l1",
    CASE WHEN "at_most_status" = 100 THEN 0 END AS "at_most_amount"
  FROM (
    SELECT
      *,
      CAST(CASE
        WHEN NOT (TRUE)
        THEN (-1)
        WHEN NOT (("fact.score" >= 60))
        THEN (-2)
        WHEN ("fact.score") IS NULL
        THEN 2
        WHEN (CASE "fact.region" WHEN 'north' THEN 1 WHEN 'south' THEN 2 END) IS NULL
        THEN 6
        WHEN ("fact.score") IS NULL
        THEN 7
        ELSE 100
      END AS TINYINT) AS "at_most_status"
    FROM (
      SELECT
        "id",
        "region" AS "fact.region",
        COALESCE("applied_on", CAST('2018-06-30' AS DATE)) AS "fact.applied_on",
        NOT ("applied_on") IS NULL AS "fact.has_applied_on",
        CASE WHEN "score" BETWEEN 0 AND 100 THEN "score" END AS "fact.score"
      FROM fact_person
    ) AS rows
  ) AS rows
)
WHERE
  at_most_status > 0;

SELECT
  COUNT(*)
FROM ask_at_most
WHERE
  at_most_k1_1 IS NULL;

CREATE OR REPLACE TEMPORARY TABLE stood AS
SELECT
  1 AS policy,
  subject,
  CAST((CASE WHEN least > room THEN 120 ELSE 101 END) AS TINYINT) AS status,
  CAST((CASE WHEN least > room THEN 1 END) AS SMALLINT) AS held_by,
  CAST(NULL AS INT) AS marks
FROM (
  SELECT
    "id" AS subject,
    at_most_status AS own,
    SUM(CASE WHEN at_most_status = 100 THEN 1 ELSE 0 END) OVER w AS least,
    COUNT(*) OVER w AS most,
    at_most_l1 AS room
  FROM ask_at_most AS a
  SEMI JOIN (
    SELECT
      at_most_k1_1
    FROM ask_at_most
    GROUP BY
      at_most_k1_1
    HAVING
      NOT COALESCE(COUNT(*) <= MIN(at_most_l1), FALSE)
  ) AS t
    ON t.at_most_k1_1 = a.at_most_k1_1
  WINDOW w AS (
    PARTITION BY at_most_k1_1
    ORDER BY COALESCE(at_most_applied, TRUE) DESC, at_most_o1 DESC NULLS FIRST, "id"
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  )
)
WHERE
  own = 100 AND NOT (most <= room);

CREATE OR REPLACE TEMPORARY TABLE stood_at_most AS
SELECT
  subject,
  status,
  held_by,
  marks,
  CAST(NULL AS BIGINT) AS fen
FROM stood
WHERE
  policy = 1 AND status <> 100;

SELECT
  r.id,
  COALESCE(s_at_most.status, r.at_most_status) AS at_most_status,
  CASE WHEN COALESCE(s_at_most.status, r.at_most_status) IN (100, 101) THEN COALESCE(s_at_most.fen, r.at_most_amount) END AS at_most_amount,
  s_at_most.held_by AS at_most_by
FROM (
  SELECT
    "id",
    "at_most_status",
    CASE WHEN "at_most_status" = 100 THEN 0 END AS "at_most_amount"
  FROM (
    SELECT
      *,
      CAST(CASE
        WHEN NOT (TRUE)
        THEN (-1)
        WHEN NOT (("fact.score" >= 60))
        THEN (-2)
        WHEN ("fact.score") IS NULL
        THEN 2
        WHEN (CASE "fact.region" WHEN 'north' THEN 1 WHEN 'south' THEN 2 END) IS NULL
        THEN 6
        WHEN ("fact.score") IS NULL
        THEN 7
        ELSE 100
      END AS TINYINT) AS "at_most_status"
    FROM (
      SELECT
        "id",
        "region" AS "fact.region",
        COALESCE("applied_on", CAST('2018-06-30' AS DATE)) AS "fact.applied_on",
        NOT ("applied_on") IS NULL AS "fact.has_applied_on",
        CASE WHEN "score" BETWEEN 0 AND 100 THEN "score" END AS "fact.score"
      FROM fact_person
    ) AS rows
  ) AS rows
) AS r
LEFT JOIN stood_at_most AS s_at_most
  ON s_at_most.subject = r.id;
