SELECT
  a.apprenticeship_id,
  a.employer_id,
  a.scheme,
  a.level,
  a.starts_on
FROM (
  SELECT
    *
  FROM apprenticeship
  WHERE
    starts_on <= CAST('2018-08-31' AS DATE)
) AS a
