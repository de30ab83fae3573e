SELECT
  `id`,
  `table_status`,
  CASE `fact.level`
    WHEN '5'
    THEN CASE `fact.region` WHEN 'north' THEN 1000 WHEN 'south' THEN 1500 END
    WHEN '4'
    THEN CASE `fact.region` WHEN 'north' THEN 2000 END
  END AS `table_fen`,
  CASE
    WHEN `table_status` = 100
    THEN CASE `fact.level`
      WHEN '5'
      THEN CASE `fact.region` WHEN 'north' THEN 1000 WHEN 'south' THEN 1500 END
      WHEN '4'
      THEN CASE `fact.region` WHEN 'north' THEN 2000 END
    END
  END AS `table_amount`
FROM (
  SELECT
    *,
    CAST(CASE
      WHEN NOT (TRUE)
      THEN (-1)
      WHEN NOT (
        COALESCE(
          CASE `fact.level`
            WHEN '5'
            THEN CASE `fact.region` WHEN 'north' THEN 1000 WHEN 'south' THEN 1500 END
            WHEN '4'
            THEN CASE `fact.region` WHEN 'north' THEN 2000 END
          END BETWEEN 0 AND 1800,
          FALSE
        )
      )
      THEN 2
      ELSE 100
    END AS TINYINT) AS `table_status`
  FROM (
    SELECT
      `id`,
      `level` AS `fact.level`,
      NOT (`level`) IS NULL AS `fact.has_level`,
      `region` AS `fact.region`
    FROM fact_person
  ) AS rows
) AS rows;
