WITH signatory_facts AS (
  SELECT
    s.signatory_id,
    p.code AS proposal
  FROM (
    SELECT
      *
    FROM signatory
    WHERE
      signed_on <= CAST('2018-08-31' AS DATE)
      AND (
        withdrawn_on IS NULL OR withdrawn_on > CAST('2018-08-31' AS DATE)
      )
  ) AS s
  JOIN (
    SELECT
      *
    FROM proposal
    WHERE
      received_on <= CAST('2018-08-31' AS DATE)
  ) AS p
    ON p.proposal_id = s.proposal_id
)
SELECT
  'proposal_signatories' AS id,
  CAST(COUNT(*) AS TEXT) AS value,
  COUNT(*) AS records
FROM signatory_facts
WHERE
  (
    proposal = 'npc-68-2018'
  )
