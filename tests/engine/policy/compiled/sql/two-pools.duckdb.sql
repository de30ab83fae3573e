CREATE OR REPLACE TEMPORARY TABLE ask_two_pools AS
SELECT
  *
FROM (
  SELECT
    "id",
    "two_pools_status",
    (CAST("fact.wage" AS BIGINT) // CAST(100 AS BIGINT)) AS "two_pools_fen",
    "fact.applied_on" AS "two_pools_o1",
    "fact.firm" AS "two_pools_k1_1",
    1 AS "two_pools_l1",
    9000 AS "two_pools_l2",
    CASE WHEN "two_pools_status" = 100 THEN (
      CAST("fact.wage" AS BIGINT) // CAST(100 AS BIGINT)
    ) END AS "two_pools_amount"
  FROM (
    SELECT
      *,
      CAST(CASE
        WHEN NOT (TRUE)
        THEN (-1)
        WHEN NOT (COALESCE((CAST("fact.wage" AS BIGINT) // CAST(100 AS BIGINT)) BETWEEN 0 AND 6000, FALSE))
        THEN 2
        WHEN ("fact.firm") IS NULL
        THEN 4
        ELSE 100
      END AS TINYINT) AS "two_pools_status"
    FROM (
      SELECT
        "id",
        "firm" AS "fact.firm",
        COALESCE("applied_on", CAST('2018-06-30' AS DATE)) AS "fact.applied_on",
        NOT ("applied_on") IS NULL AS "fact.has_applied_on",
        CASE WHEN "wage" BETWEEN (-1000000000000000) AND 1000000000000000 THEN "wage" END AS "fact.wage"
      FROM fact_person
    ) AS rows
  ) AS rows
)
WHERE
  two_pools_status > 0;

CREATE OR REPLACE TEMPORARY VIEW asked AS
SELECT
  10 AS policy,
  0 AS declared,
  FALSE AS front,
  "id" AS subject,
  two_pools_fen AS fen,
  CAST(CASE WHEN two_pools_status = 100 THEN 1 ELSE 2 END AS TINYINT) AS state,
  NOT two_pools_o1 IS NULL AS placed,
  CASE WHEN two_pools_fen BETWEEN 0 AND 6000 THEN two_pools_fen ELSE 0 END AS lo,
  CASE WHEN two_pools_fen BETWEEN 0 AND 6000 THEN two_pools_fen ELSE 6000 END AS hi,
  ROW_NUMBER() OVER (ORDER BY two_pools_o1 ASC NULLS FIRST, "id") AS standing,
  TRUE AS b1,
  two_pools_k1_1 AS k1_1,
  (NOT two_pools_k1_1 IS NULL) AS w1,
  two_pools_l1 AS l1,
  TRUE AS b2,
  (TRUE) AS w2,
  two_pools_l2 AS l2
FROM ask_two_pools
WHERE
  TRUE;

CREATE OR REPLACE TEMPORARY TABLE tight_1 AS
SELECT
  k1_1
FROM asked, (
  SELECT
    COUNT(*) AS rows,
    COALESCE(SUM(hi), 0) AS most,
    COALESCE(BOOL_OR(CAST(hi IS NULL AS BOOLEAN)), FALSE) AS boundless
  FROM asked
  WHERE
    b1 AND NOT w1
) AS p
WHERE
  b1 AND w1
GROUP BY
  k1_1
HAVING
  NOT COALESCE(COUNT(*) + ANY_VALUE(p.rows) <= MIN(l1), FALSE);

CREATE OR REPLACE TEMPORARY TABLE tight_2 AS
SELECT
  TRUE AS everyone
FROM asked, (
  SELECT
    COUNT(*) AS rows,
    COALESCE(SUM(hi), 0) AS most,
    COALESCE(BOOL_OR(CAST(hi IS NULL AS BOOLEAN)), FALSE) AS boundless
  FROM asked
  WHERE
    b2 AND NOT w2
) AS p
WHERE
  b2 AND w2
HAVING
  NOT COALESCE(SUM(hi) + ANY_VALUE(p.most) <= MIN(l2) AND NOT BOOL_OR(CAST(hi IS NULL AS BOOLEAN)) AND NOT ANY_VALUE(p.boundless), FALSE);

DROP VIEW asked;

CREATE OR REPLACE TEMPORARY TABLE queue AS
SELECT
  *
  REPLACE ((placed) AS placed),
  ROW_NUMBER() OVER (ORDER BY state <> 0, front DESC, CASE WHEN front THEN standing END, standing) AS pos
FROM (
  SELECT
    10 AS policy,
    0 AS declared,
    FALSE AS front,
    "id" AS subject,
    two_pools_fen AS fen,
    CAST(CASE WHEN two_pools_status = 100 THEN 1 ELSE 2 END AS TINYINT) AS state,
    NOT two_pools_o1 IS NULL AS placed,
    CASE WHEN two_pools_fen BETWEEN 0 AND 6000 THEN two_pools_fen ELSE 0 END AS lo,
    CASE WHEN two_pools_fen BETWEEN 0 AND 6000 THEN two_pools_fen ELSE 6000 END AS hi,
    ROW_NUMBER() OVER (ORDER BY two_pools_o1 ASC NULLS FIRST, "id") AS standing,
    TRUE AS b1,
    two_pools_k1_1 AS k1_1,
    (NOT two_pools_k1_1 IS NULL) AS w1,
    two_pools_l1 AS l1,
    TRUE AS b2,
    (TRUE) AS w2,
    two_pools_l2 AS l2
  FROM ask_two_pools
  WHERE
    (
      b1 AND CASE WHEN w1 THEN k1_1 IN (
        SELECT
          k1_1
        FROM tight_1
      ) ELSE EXISTS(
        SELECT
          1
        FROM tight_1
      ) END
    )
    OR (
      b2 AND EXISTS(
        SELECT
          1
        FROM tight_2
      )
    )
);

SELECT
  COUNT(*)
FROM queue
WHERE
  state IN (2, 3);

CREATE OR REPLACE TEMPORARY TABLE foreseen AS
SELECT
  *
  REPLACE ((placed) AS placed),
  ROW_NUMBER() OVER (ORDER BY state <> 0, front DESC, CASE WHEN front THEN standing END, standing) AS pos
FROM (
  SELECT
    10 AS policy,
    0 AS declared,
    FALSE AS front,
    "id" AS subject,
    two_pools_fen AS fen,
    CAST(CASE WHEN two_pools_status = 100 THEN 1 ELSE 2 END AS TINYINT) AS state,
    NOT two_pools_o1 IS NULL AS placed,
    CASE WHEN two_pools_fen BETWEEN 0 AND 6000 THEN two_pools_fen ELSE 0 END AS lo,
    CASE WHEN two_pools_fen BETWEEN 0 AND 6000 THEN two_pools_fen ELSE 6000 END AS hi,
    ROW_NUMBER() OVER (ORDER BY two_pools_o1 ASC NULLS FIRST, "id") AS standing,
    TRUE AS b1,
    two_pools_k1_1 AS k1_1,
    (NOT two_pools_k1_1 IS NULL) AS w1,
    two_pools_l1 AS l1,
    TRUE AS b2,
    (TRUE) AS w2,
    two_pools_l2 AS l2
  FROM ask_two_pools
  WHERE
    (
      (
        b1 AND CASE WHEN w1 THEN k1_1 IN (
          SELECT
            k1_1
          FROM tight_1
        ) ELSE EXISTS(
          SELECT
            1
          FROM tight_1
        ) END
      )
      OR (
        b2 AND EXISTS(
          SELECT
            1
          FROM tight_2
        )
      )
    )
    AND state IN (0, 1)
);

SELECT DISTINCT
  NOT k1_1 IS NULL
FROM foreseen
WHERE
  b1 AND NOT w1;

CREATE OR REPLACE TEMPORARY TABLE forecast AS
SELECT
  policy,
  subject,
  fen,
  state,
  pos,
  placed,
  lo,
  hi,
  b1,
  k1_1,
  w1,
  l1,
  b2,
  w2,
  l2,
  CAST((CASE WHEN b1 THEN 0 ELSE 1 END) AS TINYINT) AS m1,
  CAST((CASE WHEN b2 THEN 0 ELSE 1 END) AS TINYINT) AS m2,
  TRUE AS changed
FROM foreseen;

CREATE OR REPLACE TEMPORARY TABLE forecast_next AS
WITH stood AS (
  SELECT
    policy,
    subject,
    fen,
    state,
    pos,
    placed,
    lo,
    hi,
    b1,
    k1_1,
    w1,
    l1,
    b2,
    w2,
    l2,
    m1,
    m2,
    (m1 = -1 OR m2 = -1) AS is_out,
    (state = 0 OR (state = 1 AND m1 = 1 AND m2 = 1)) AS is_in
  FROM forecast
), summed AS (
  SELECT
    *,
    COALESCE(
      SUM(CASE WHEN w1 AND b1 AND NOT is_out THEN 1 ELSE 0 END) OVER (PARTITION BY b1, k1_1 ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
      0
    ) AS most1,
    COALESCE(
      SUM(CASE WHEN b1 AND w1 AND (
        is_in OR (state = 1 AND m2 = 1)
      ) THEN 1 ELSE 0 END) OVER (PARTITION BY b1, k1_1 ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
      0
    ) AS least1,
    COALESCE(
      SUM(
        CASE
          WHEN w2 AND b2 AND (NOT is_out OR (m2 <> 1 AND NOT (m1 = -1))) AND NOT hi IS NULL
          THEN hi
          ELSE 0
        END
      ) OVER (PARTITION BY b2 ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
      0
    ) AS most2,
    COALESCE(
      SUM(
        CASE WHEN w2 AND b2 AND (NOT is_out OR (m2 <> 1 AND NOT (m1 = -1))) AND hi IS NULL THEN 1 ELSE 0 END
      ) OVER (PARTITION BY b2 ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
      0
    ) AS boundless2,
    COALESCE(
      SUM(CASE WHEN b2 AND w2 AND (
        is_in OR (state = 1 AND m1 = 1)
      ) THEN lo ELSE 0 END) OVER (PARTITION BY b2 ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
      0
    ) AS least2,
    COALESCE(
      SUM(CASE WHEN b2 AND w2 AND state = 1 AND m2 = -1 AND m1 = 1 THEN 1 ELSE 0 END) OVER (PARTITION BY b2 ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
      0
    ) AS closed2
  FROM stood
), marked AS (
  SELECT
    *,
    CAST(CASE
      WHEN NOT (m1 = 0 AND b1 AND w1 AND placed AND state IN (1, 2))
      THEN m1
      WHEN 1 + most1 <= l1
      THEN 1
      WHEN 1 + least1 > l1
      THEN -1
      ELSE 0
    END AS TINYINT) AS n1,
    CAST(CASE
      WHEN NOT (m2 = 0 AND b2 AND w2 AND placed AND state IN (1, 2))
      THEN m2
      WHEN NOT hi IS NULL AND boundless2 = 0 AND hi + most2 <= l2
      THEN 1
      WHEN lo + least2 > l2 OR closed2 > 0
      THEN -1
      ELSE 0
    END AS TINYINT) AS n2
  FROM summed
)
SELECT
  policy,
  subject,
  fen,
  state,
  pos,
  placed,
  lo,
  hi,
  b1,
  k1_1,
  w1,
  l1,
  b2,
  w2,
  l2,
  n1 AS m1,
  n2 AS m2,
  (n1 <> m1 OR n2 <> m2) AS changed
FROM marked;

DROP TABLE forecast;

ALTER TABLE forecast_next
RENAME TO forecast;

SELECT
  COALESCE(BOOL_OR(CAST(changed AS BOOLEAN)), FALSE)
FROM forecast;

SELECT DISTINCT
  NOT k1_1 IS NULL
FROM queue
WHERE
  b1 AND NOT w1;

CREATE OR REPLACE TEMPORARY TABLE certain AS
SELECT
  policy,
  subject,
  fen,
  state,
  pos,
  placed,
  lo,
  hi,
  b1,
  k1_1,
  w1,
  l1,
  b2,
  w2,
  l2,
  CAST((CASE WHEN b1 THEN 0 ELSE 1 END) AS TINYINT) AS m1,
  CAST((CASE WHEN b2 THEN 0 ELSE 1 END) AS TINYINT) AS m2,
  TRUE AS changed
FROM queue;

CREATE OR REPLACE TEMPORARY TABLE certain_next AS
WITH stood AS (
  SELECT
    policy,
    subject,
    fen,
    state,
    pos,
    placed,
    lo,
    hi,
    b1,
    k1_1,
    w1,
    l1,
    b2,
    w2,
    l2,
    m1,
    m2,
    (m1 = -1 OR m2 = -1) AS is_out,
    (state = 0 OR (state = 1 AND m1 = 1 AND m2 = 1)) AS is_in
  FROM certain
), summed AS (
  SELECT
    *,
    COALESCE(
      SUM(CASE WHEN w1 AND b1 AND NOT is_out THEN 1 ELSE 0 END) OVER (PARTITION BY b1, k1_1 ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
      0
    ) AS most1,
    COALESCE(
      SUM(CASE WHEN k1_1 IS NULL AND b1 AND NOT is_out THEN 1 ELSE 0 END) OVER (PARTITION BY b1 ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
      0
    ) AS most1_0,
    COALESCE(
      SUM(CASE WHEN b1 AND w1 AND (
        is_in OR (state = 1 AND m2 = 1)
      ) THEN 1 ELSE 0 END) OVER (PARTITION BY b1, k1_1 ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
      0
    ) AS least1,
    COALESCE(
      SUM(
        CASE
          WHEN w2 AND b2 AND (NOT is_out OR (m2 <> 1 AND NOT (m1 = -1))) AND NOT hi IS NULL
          THEN hi
          ELSE 0
        END
      ) OVER (PARTITION BY b2 ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
      0
    ) AS most2,
    COALESCE(
      SUM(
        CASE WHEN w2 AND b2 AND (NOT is_out OR (m2 <> 1 AND NOT (m1 = -1))) AND hi IS NULL THEN 1 ELSE 0 END
      ) OVER (PARTITION BY b2 ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
      0
    ) AS boundless2,
    COALESCE(
      SUM(CASE WHEN b2 AND w2 AND (
        is_in OR (state = 1 AND m1 = 1)
      ) THEN lo ELSE 0 END) OVER (PARTITION BY b2 ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
      0
    ) AS least2,
    COALESCE(
      SUM(CASE WHEN b2 AND w2 AND state = 1 AND m2 = -1 AND m1 = 1 THEN 1 ELSE 0 END) OVER (PARTITION BY b2 ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
      0
    ) AS closed2
  FROM stood
), marked AS (
  SELECT
    *,
    CAST(CASE
      WHEN NOT (m1 = 0 AND b1 AND w1 AND placed AND state IN (1, 2))
      THEN m1
      WHEN 1 + most1 + most1_0 <= l1
      THEN 1
      WHEN 1 + least1 > l1
      THEN -1
      ELSE 0
    END AS TINYINT) AS n1,
    CAST(CASE
      WHEN NOT (m2 = 0 AND b2 AND w2 AND placed AND state IN (1, 2))
      THEN m2
      WHEN NOT hi IS NULL AND boundless2 = 0 AND hi + most2 <= l2
      THEN 1
      WHEN lo + least2 > l2 OR closed2 > 0
      THEN -1
      ELSE 0
    END AS TINYINT) AS n2
  FROM summed
)
SELECT
  policy,
  subject,
  fen,
  state,
  pos,
  placed,
  lo,
  hi,
  b1,
  k1_1,
  w1,
  l1,
  b2,
  w2,
  l2,
  n1 AS m1,
  n2 AS m2,
  (n1 <> m1 OR n2 <> m2) AS changed
FROM marked;

DROP TABLE certain;

ALTER TABLE certain_next
RENAME TO certain;

SELECT
  COALESCE(BOOL_OR(CAST(changed AS BOOLEAN)), FALSE)
FROM certain;

CREATE OR REPLACE TEMPORARY TABLE stood AS
SELECT
  f.policy,
  f.subject,
  CAST((
    CASE WHEN f.policy = 10 AND f.m1 = -1 THEN 120 WHEN f.policy = 10 AND f.m2 = -1 THEN 120 ELSE 100 END + CASE
      WHEN ((s.m1 = 1 AND s.m2 = 1) OR (FALSE) OR ((TRUE) AND (s.m1 = -1 OR s.m2 = -1)))
      THEN 0
      ELSE 1
    END
  ) AS TINYINT) AS status,
  CAST((
    CASE WHEN f.policy = 10 AND f.m1 = -1 THEN 1 WHEN f.policy = 10 AND f.m2 = -1 THEN 2 END
  ) AS SMALLINT) AS held_by,
  CAST((CASE WHEN f.policy = 10 THEN CAST((s.m1 + 1) AS INT) * 1 + CAST((s.m2 + 1) AS INT) * 3 END) AS INT) AS marks
FROM forecast AS f
JOIN certain AS s
  ON s.policy = f.policy AND s.subject = f.subject AND s.state = 1
WHERE
  f.state = 1;

CREATE OR REPLACE TEMPORARY TABLE stood_two_pools AS
SELECT
  subject,
  status,
  held_by,
  marks,
  CAST(NULL AS BIGINT) AS fen
FROM stood
WHERE
  policy = 10 AND status <> 100;

SELECT
  r.id,
  COALESCE(s_two_pools.status, r.two_pools_status) AS two_pools_status,
  CASE
    WHEN COALESCE(s_two_pools.status, r.two_pools_status) IN (100, 101)
    THEN COALESCE(s_two_pools.fen, r.two_pools_amount)
  END AS two_pools_amount,
  s_two_pools.held_by AS two_pools_by,
  s_two_pools.marks AS two_pools_marks
FROM (
  SELECT
    "id",
    "two_pools_status",
    CASE WHEN "two_pools_status" = 100 THEN (
      CAST("fact.wage" AS BIGINT) // CAST(100 AS BIGINT)
    ) END AS "two_pools_amount"
  FROM (
    SELECT
      *,
      CAST(CASE
        WHEN NOT (TRUE)
        THEN (-1)
        WHEN NOT (COALESCE((CAST("fact.wage" AS BIGINT) // CAST(100 AS BIGINT)) BETWEEN 0 AND 6000, FALSE))
        THEN 2
        WHEN ("fact.firm") IS NULL
        THEN 4
        ELSE 100
      END AS TINYINT) AS "two_pools_status"
    FROM (
      SELECT
        "id",
        "firm" AS "fact.firm",
        COALESCE("applied_on", CAST('2018-06-30' AS DATE)) AS "fact.applied_on",
        NOT ("applied_on") IS NULL AS "fact.has_applied_on",
        CASE WHEN "wage" BETWEEN (-1000000000000000) AND 1000000000000000 THEN "wage" END AS "fact.wage"
      FROM fact_person
    ) AS rows
  ) AS rows
) AS r
LEFT JOIN stood_two_pools AS s_two_pools
  ON s_two_pools.subject = r.id;
