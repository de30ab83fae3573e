WITH plan_item_facts AS (
  SELECT
    i.plan_item_id,
    i.kind,
    f.number AS document
  FROM plan_item AS i
  JOIN plan AS p
    ON p.plan_id = i.plan_id
  JOIN (
    SELECT
      *
    FROM policy_document
    WHERE
      issued_on <= CAST('2018-08-31' AS DATE)
      AND (
        repealed_on IS NULL OR repealed_on > CAST('2018-08-31' AS DATE)
      )
  ) AS f
    ON f.document_id = p.document_id
  WHERE
    i.dropped_on IS NULL OR i.dropped_on > CAST('2018-08-31' AS DATE)
)
SELECT
  'plan_platforms' AS id,
  CAST(COUNT(*) AS TEXT) AS value,
  COUNT(*) AS records
FROM plan_item_facts
WHERE
  (
    document = '绵组通〔2018〕13号' AND kind = 'platform'
  )
