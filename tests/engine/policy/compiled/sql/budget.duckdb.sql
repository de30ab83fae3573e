CREATE OR REPLACE TEMPORARY TABLE ask_budget AS
SELECT
  *
FROM (
  SELECT
    "id",
    "budget_status",
    (CAST("fact.wage" AS BIGINT) // CAST(100 AS BIGINT)) AS "budget_fen",
    "fact.applied_on" AS "budget_o1",
    CAST(YEAR("fact.applied_on") AS BIGINT) AS "budget_k1_1",
    9000 AS "budget_l1",
    CASE WHEN "budget_status" = 100 THEN (CAST("fact.wage" AS BIGINT) // CAST(100 AS BIGINT)) END AS "budget_amount"
  FROM (
    SELECT
      *,
      CAST(CASE
        WHEN NOT (TRUE)
        THEN (-1)
        WHEN NOT (COALESCE((CAST("fact.wage" AS BIGINT) // CAST(100 AS BIGINT)) BETWEEN 0 AND 1000000000000000, FALSE))
        THEN 2
        ELSE 100
      END AS TINYINT) AS "budget_status"
    FROM (
      SELECT
        "id",
        COALESCE("applied_on", CAST('2018-06-30' AS DATE)) AS "fact.applied_on",
        NOT ("applied_on") IS NULL AS "fact.has_applied_on",
        CASE WHEN "wage" BETWEEN (-1000000000000000) AND 1000000000000000 THEN "wage" END AS "fact.wage"
      FROM fact_person
    ) AS rows
  ) AS rows
)
WHERE
  budget_status > 0;

SELECT
  COUNT(*)
FROM ask_budget
WHERE
  budget_k1_1 IS NULL;

CREATE OR REPLACE TEMPORARY TABLE stood AS
SELECT
  4 AS policy,
  subject,
  CAST((CASE WHEN least > room THEN 120 ELSE 101 END) AS TINYINT) AS status,
  CAST((CASE WHEN least > room THEN 1 END) AS SMALLINT) AS held_by,
  CAST(NULL AS INT) AS marks
FROM (
  SELECT
    "id" AS subject,
    budget_status AS own,
    SUM(CASE WHEN budget_status = 100 THEN budget_fen ELSE 0 END) OVER w AS least,
    SUM(CASE WHEN budget_fen BETWEEN 0 AND 1000000000000000 THEN budget_fen ELSE NULL END) OVER w AS most,
    SUM(CASE WHEN CASE WHEN budget_fen BETWEEN 0 AND 1000000000000000 THEN budget_fen ELSE NULL END IS NULL THEN 1 ELSE 0 END) OVER w AS boundless,
    budget_l1 AS room
  FROM ask_budget AS a
  SEMI JOIN (
    SELECT
      budget_k1_1
    FROM ask_budget
    GROUP BY
      budget_k1_1
    HAVING
      NOT COALESCE(
        COALESCE(SUM(CASE WHEN budget_fen BETWEEN 0 AND 1000000000000000 THEN budget_fen ELSE NULL END), 0) <= MIN(budget_l1)
        AND NOT BOOL_OR(CAST(CASE WHEN budget_fen BETWEEN 0 AND 1000000000000000 THEN budget_fen ELSE NULL END IS NULL AS BOOLEAN)),
        FALSE
      )
  ) AS t
    ON t.budget_k1_1 = a.budget_k1_1
  WINDOW w AS (PARTITION BY budget_k1_1 ORDER BY budget_o1 ASC NULLS FIRST, "id" ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
)
WHERE
  own = 100 AND NOT (most <= room AND boundless = 0);

CREATE OR REPLACE TEMPORARY TABLE stood_budget AS
SELECT
  subject,
  status,
  held_by,
  marks,
  CAST(NULL AS BIGINT) AS fen
FROM stood
WHERE
  policy = 4 AND status <> 100;

SELECT
  r.id,
  COALESCE(s_budget.status, r.budget_status) AS budget_status,
  CASE WHEN COALESCE(s_budget.status, r.budget_status) IN (100, 101) THEN COALESCE(s_budget.fen, r.budget_amount) END AS budget_amount,
  s_budget.held_by AS budget_by
FROM (
  SELECT
    "id",
    "budget_status",
    CASE WHEN "budget_status" = 100 THEN (CAST("fact.wage" AS BIGINT) // CAST(100 AS BIGINT)) END AS "budget_amount"
  FROM (
    SELECT
      *,
      CAST(CASE
        WHEN NOT (TRUE)
        THEN (-1)
        WHEN NOT (COALESCE((CAST("fact.wage" AS BIGINT) // CAST(100 AS BIGINT)) BETWEEN 0 AND 1000000000000000, FALSE))
        THEN 2
        ELSE 100
      END AS TINYINT) AS "budget_status"
    FROM (
      SELECT
        "id",
        COALESCE("applied_on", CAST('2018-06-30' AS DATE)) AS "fact.applied_on",
        NOT ("applied_on") IS NULL AS "fact.has_applied_on",
        CASE WHEN "wage" BETWEEN (-1000000000000000) AND 1000000000000000 THEN "wage" END AS "fact.wage"
      FROM fact_person
    ) AS rows
  ) AS rows
) AS r
LEFT JOIN stood_budget AS s_budget
  ON s_budget.subject = r.id;
