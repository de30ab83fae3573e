WITH organisation_honour AS (
  SELECT
    h.honour_id,
    h.organisation_id,
    h.title,
    h.awarded_on
  FROM (
    SELECT
      *
    FROM honour
    WHERE
      awarded_on <= CAST('2018-08-31' AS DATE)
      AND (
        withdrawn_on IS NULL OR withdrawn_on > CAST('2018-08-31' AS DATE)
      )
  ) AS h
  JOIN (
    SELECT
      *
    FROM organisation
    WHERE
      valid_from <= CAST('2018-08-31' AS DATE)
      AND (
        valid_to IS NULL OR valid_to > CAST('2018-08-31' AS DATE)
      )
  ) AS o
    ON o.organisation_id = h.organisation_id
)
SELECT
  'sichuan_2017_cradle_award' AS id,
  CAST(COUNT(*) AS TEXT) AS value,
  COUNT(*) AS records
FROM organisation_honour
WHERE
  (
    title = 'cradle_award'
    AND awarded_on >= CAST('2017-01-01' AS DATE)
    AND awarded_on < CAST('2018-01-01' AS DATE)
  )
