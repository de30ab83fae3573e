WITH question_facts AS (
  SELECT
    q.question_id,
    p.code AS proposal
  FROM question AS q
  JOIN (
    SELECT
      *
    FROM proposal
    WHERE
      received_on <= CAST('2018-08-31' AS DATE)
  ) AS p
    ON p.proposal_id = q.proposal_id
)
SELECT
  'proposal_questions' AS id,
  CAST(COUNT(*) AS TEXT) AS value,
  COUNT(*) AS records
FROM question_facts
WHERE
  (
    proposal = 'npc-68-2018'
  )
