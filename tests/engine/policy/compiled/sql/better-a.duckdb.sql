CREATE OR REPLACE TEMPORARY TABLE ask_better_a AS
SELECT
  *
FROM (
  SELECT
    "id",
    "better_a_status",
    (CAST("fact.wage" AS BIGINT) // CAST(1000 AS BIGINT)) AS "better_a_fen",
    "fact.firm" AS "better_a_g1_1",
    CASE WHEN "better_a_status" = 100 THEN (
      CAST("fact.wage" AS BIGINT) // CAST(1000 AS BIGINT)
    ) END AS "better_a_amount"
  FROM (
    SELECT
      *,
      CAST(CASE
        WHEN NOT (TRUE)
        THEN (-1)
        WHEN NOT (COALESCE((CAST("fact.wage" AS BIGINT) // CAST(1000 AS BIGINT)) BETWEEN 0 AND 10000, FALSE))
        THEN 2
        WHEN ("fact.firm") IS NULL
        THEN 4
        ELSE 100
      END AS TINYINT) AS "better_a_status"
    FROM (
      SELECT
        "id",
        "firm" AS "fact.firm",
        CASE WHEN "wage" BETWEEN (-1000000000000000) AND 1000000000000000 THEN "wage" END AS "fact.wage"
      FROM fact_person
    ) AS rows
  ) AS rows
)
WHERE
  better_a_status > 0;

CREATE OR REPLACE TEMPORARY TABLE ask_better_b AS
SELECT
  *
FROM (
  SELECT
    "id",
    "better_b_status",
    420 AS "better_b_fen",
    "fact.firm" AS "better_b_g1_1",
    CASE WHEN "better_b_status" = 100 THEN 420 END AS "better_b_amount"
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
        WHEN ("fact.firm") IS NULL
        THEN 5
        ELSE 100
      END AS TINYINT) AS "better_b_status"
    FROM (
      SELECT
        "id",
        "firm" AS "fact.firm",
        CASE WHEN "score" BETWEEN 0 AND 100 THEN "score" END AS "fact.score"
      FROM fact_person
    ) AS rows
  ) AS rows
)
WHERE
  better_b_status > 0;

CREATE OR REPLACE TEMPORARY VIEW asked AS
SELECT
  2 AS policy,
  0 AS declared,
  FALSE AS front,
  "id" AS subject,
  better_a_fen AS fen,
  CAST(CASE WHEN better_a_status = 100 THEN 1 ELSE 2 END AS TINYINT) AS state,
  TRUE AS placed,
  CASE WHEN better_a_fen BETWEEN 0 AND 10000 THEN better_a_fen ELSE 0 END AS lo,
  CASE WHEN better_a_fen BETWEEN 0 AND 10000 THEN better_a_fen ELSE 10000 END AS hi,
  ROW_NUMBER() OVER (ORDER BY "id") AS standing,
  TRUE AS b1,
  better_a_g1_1 AS k1_1,
  (NOT better_a_g1_1 IS NULL) AS w1,
  1 AS l1
FROM ask_better_a
WHERE
  TRUE
UNION ALL BY NAME
SELECT
  3 AS policy,
  1 AS declared,
  FALSE AS front,
  "id" AS subject,
  better_b_fen AS fen,
  CAST(CASE WHEN better_b_status = 100 THEN 1 ELSE 2 END AS TINYINT) AS state,
  TRUE AS placed,
  CASE WHEN better_b_fen BETWEEN 0 AND 1000000000000000 THEN better_b_fen ELSE 0 END AS lo,
  CASE WHEN better_b_fen BETWEEN 0 AND 1000000000000000 THEN better_b_fen ELSE NULL END AS hi,
  ROW_NUMBER() OVER (ORDER BY "id") AS standing,
  TRUE AS b1,
  better_b_g1_1 AS k1_1,
  (NOT better_b_g1_1 IS NULL) AS w1,
  1 AS l1
FROM ask_better_b
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

DROP VIEW asked;

CREATE OR REPLACE TEMPORARY TABLE queue AS
SELECT
  *
  REPLACE ((placed AND COALESCE(lo = hi, FALSE)) AS placed),
  ROW_NUMBER() OVER (ORDER BY state <> 0, front DESC, CASE WHEN front THEN standing END, hi DESC NULLS FIRST, declared, standing) AS pos
FROM (
  SELECT
    2 AS policy,
    0 AS declared,
    FALSE AS front,
    "id" AS subject,
    better_a_fen AS fen,
    CAST(CASE WHEN better_a_status = 100 THEN 1 ELSE 2 END AS TINYINT) AS state,
    TRUE AS placed,
    CASE WHEN better_a_fen BETWEEN 0 AND 10000 THEN better_a_fen ELSE 0 END AS lo,
    CASE WHEN better_a_fen BETWEEN 0 AND 10000 THEN better_a_fen ELSE 10000 END AS hi,
    ROW_NUMBER() OVER (ORDER BY "id") AS standing,
    TRUE AS b1,
    better_a_g1_1 AS k1_1,
    (NOT better_a_g1_1 IS NULL) AS w1,
    1 AS l1
  FROM ask_better_a
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
  UNION ALL BY NAME
  SELECT
    3 AS policy,
    1 AS declared,
    FALSE AS front,
    "id" AS subject,
    better_b_fen AS fen,
    CAST(CASE WHEN better_b_status = 100 THEN 1 ELSE 2 END AS TINYINT) AS state,
    TRUE AS placed,
    CASE WHEN better_b_fen BETWEEN 0 AND 1000000000000000 THEN better_b_fen ELSE 0 END AS lo,
    CASE WHEN better_b_fen BETWEEN 0 AND 1000000000000000 THEN better_b_fen ELSE NULL END AS hi,
    ROW_NUMBER() OVER (ORDER BY "id") AS standing,
    TRUE AS b1,
    better_b_g1_1 AS k1_1,
    (NOT better_b_g1_1 IS NULL) AS w1,
    1 AS l1
  FROM ask_better_b
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
);

SELECT
  COUNT(*)
FROM queue
WHERE
  state IN (2, 3);

CREATE OR REPLACE TEMPORARY TABLE foreseen AS
SELECT
  *
  REPLACE ((placed AND COALESCE(lo = hi, FALSE)) AS placed),
  ROW_NUMBER() OVER (ORDER BY state <> 0, front DESC, CASE WHEN front THEN standing END, hi DESC NULLS FIRST, declared, standing) AS pos
FROM (
  SELECT
    2 AS policy,
    0 AS declared,
    FALSE AS front,
    "id" AS subject,
    better_a_fen AS fen,
    CAST(CASE WHEN better_a_status = 100 THEN 1 ELSE 2 END AS TINYINT) AS state,
    TRUE AS placed,
    CASE WHEN better_a_fen BETWEEN 0 AND 10000 THEN better_a_fen ELSE 0 END AS lo,
    CASE WHEN better_a_fen BETWEEN 0 AND 10000 THEN better_a_fen ELSE 10000 END AS hi,
    ROW_NUMBER() OVER (ORDER BY "id") AS standing,
    TRUE AS b1,
    better_a_g1_1 AS k1_1,
    (NOT better_a_g1_1 IS NULL) AS w1,
    1 AS l1
  FROM ask_better_a
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
    )
    AND state IN (0, 1)
  UNION ALL BY NAME
  SELECT
    3 AS policy,
    1 AS declared,
    FALSE AS front,
    "id" AS subject,
    better_b_fen AS fen,
    CAST(CASE WHEN better_b_status = 100 THEN 1 ELSE 2 END AS TINYINT) AS state,
    TRUE AS placed,
    CASE WHEN better_b_fen BETWEEN 0 AND 1000000000000000 THEN better_b_fen ELSE 0 END AS lo,
    CASE WHEN better_b_fen BETWEEN 0 AND 1000000000000000 THEN better_b_fen ELSE NULL END AS hi,
    ROW_NUMBER() OVER (ORDER BY "id") AS standing,
    TRUE AS b1,
    better_b_g1_1 AS k1_1,
    (NOT better_b_g1_1 IS NULL) AS w1,
    1 AS l1
  FROM ask_better_b
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
  CAST((CASE WHEN b1 THEN 0 ELSE 1 END) AS TINYINT) AS m1,
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
    m1,
    (m1 = -1) AS is_out,
    (state = 0 OR (state = 1 AND m1 = 1)) AS is_in
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
        is_in OR (state = 1 AND TRUE)
      ) THEN 1 ELSE 0 END) OVER (PARTITION BY b1, k1_1 ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
      0
    ) AS least1
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
    END AS TINYINT) AS n1
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
  n1 AS m1,
  (n1 <> m1) AS changed
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
  CAST((CASE WHEN b1 THEN 0 ELSE 1 END) AS TINYINT) AS m1,
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
    m1,
    (m1 = -1) AS is_out,
    (state = 0 OR (state = 1 AND m1 = 1)) AS is_in
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
        is_in OR (state = 1 AND TRUE)
      ) THEN 1 ELSE 0 END) OVER (PARTITION BY b1, k1_1 ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
      0
    ) AS least1
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
    END AS TINYINT) AS n1
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
  n1 AS m1,
  (n1 <> m1) AS changed
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
    CASE WHEN f.policy = 2 AND f.m1 = -1 THEN 110 WHEN f.policy = 3 AND f.m1 = -1 THEN 110 ELSE 100 END + CASE
      WHEN ((s.m1 = 1) OR (s.m1 = -1) OR ((s.m1 = 1) AND (FALSE)))
      THEN 0
      ELSE 1
    END
  ) AS TINYINT) AS status,
  CAST((
    CASE WHEN f.policy = 2 AND f.m1 = -1 THEN h1.holder WHEN f.policy = 3 AND f.m1 = -1 THEN h1.holder END
  ) AS SMALLINT) AS held_by,
  CAST((
    CASE WHEN f.policy = 2 THEN CAST((s.m1 + 1) AS INT) * 1 WHEN f.policy = 3 THEN CAST((s.m1 + 1) AS INT) * 1 END
  ) AS INT) AS marks
FROM forecast AS f
JOIN certain AS s
  ON s.policy = f.policy AND s.subject = f.subject AND s.state = 1
LEFT JOIN (
  SELECT
    k1_1,
    ARG_MIN(policy, pos) AS holder
  FROM forecast
  WHERE
    b1 AND w1 AND (state = 0 OR (state = 1 AND m1 = 1))
  GROUP BY
    k1_1
) AS h1
  ON f.b1 AND h1.k1_1 = f.k1_1
WHERE
  f.state = 1;

CREATE OR REPLACE TEMPORARY TABLE stood_better_a AS
SELECT
  subject,
  status,
  held_by,
  marks,
  CAST(NULL AS BIGINT) AS fen
FROM stood
WHERE
  policy = 2 AND status <> 100;

CREATE OR REPLACE TEMPORARY TABLE stood_better_b AS
SELECT
  subject,
  status,
  held_by,
  marks,
  CAST(NULL AS BIGINT) AS fen
FROM stood
WHERE
  policy = 3 AND status <> 100;

SELECT
  r.id,
  COALESCE(s_better_a.status, r.better_a_status) AS better_a_status,
  CASE WHEN COALESCE(s_better_a.status, r.better_a_status) IN (100, 101) THEN COALESCE(s_better_a.fen, r.better_a_amount) END AS better_a_amount,
  s_better_a.held_by AS better_a_by,
  COALESCE(s_better_b.status, r.better_b_status) AS better_b_status,
  CASE WHEN COALESCE(s_better_b.status, r.better_b_status) IN (100, 101) THEN COALESCE(s_better_b.fen, r.better_b_amount) END AS better_b_amount,
  s_better_b.held_by AS better_b_by
FROM (
  SELECT
    "id",
    "better_a_status",
    "better_b_status",
    CASE WHEN "better_a_status" = 100 THEN (
      CAST("fact.wage" AS BIGINT) // CAST(1000 AS BIGINT)
    ) END AS "better_a_amount",
    CASE WHEN "better_b_status" = 100 THEN 420 END AS "better_b_amount"
  FROM (
    SELECT
      *,
      CAST(CASE
        WHEN NOT (TRUE)
        THEN (-1)
        WHEN NOT (COALESCE((CAST("fact.wage" AS BIGINT) // CAST(1000 AS BIGINT)) BETWEEN 0 AND 10000, FALSE))
        THEN 2
        WHEN ("fact.firm") IS NULL
        THEN 4
        ELSE 100
      END AS TINYINT) AS "better_a_status",
      CAST(CASE
        WHEN NOT (TRUE)
        THEN (-1)
        WHEN NOT (("fact.score" >= 60))
        THEN (-2)
        WHEN ("fact.score") IS NULL
        THEN 2
        WHEN ("fact.firm") IS NULL
        THEN 5
        ELSE 100
      END AS TINYINT) AS "better_b_status"
    FROM (
      SELECT
        "id",
        "firm" AS "fact.firm",
        CASE WHEN "wage" BETWEEN (-1000000000000000) AND 1000000000000000 THEN "wage" END AS "fact.wage",
        CASE WHEN "score" BETWEEN 0 AND 100 THEN "score" END AS "fact.score"
      FROM fact_person
    ) AS rows
  ) AS rows
) AS r
LEFT JOIN stood_better_a AS s_better_a
  ON s_better_a.subject = r.id
LEFT JOIN stood_better_b AS s_better_b
  ON s_better_b.subject = r.id;
