-- The twenty rules by hand: one query, no tables in between. Statuses are those of a sweep: 100 granted, 101 provisional, 110 excluded,
-- 120 capped, -i refused by the i-th thing asked, +i unknown for want of the i-th.
WITH facts AS (
    SELECT
        * REPLACE (
            coalesce(applied_on, DATE '2018-06-30') AS applied_on,
            CASE WHEN insured_months BETWEEN 0 AND 720 THEN insured_months END AS insured_months,
            coalesce(is_rural, false) AS is_rural,
            coalesce(is_neglectful, false) AS is_neglectful
        ),
        applied_on IS NOT NULL AS applied,
        full_months(hired_on, DATE '2018-06-30') AS served,
        full_months(born_on, DATE '2018-06-30') AS age
    FROM people
),
first AS MATERIALIZED (
    SELECT
        *,
        CASE
            WHEN applied_on < DATE '2017-01-01' THEN -1
            WHEN is_neglectful THEN -2
            WHEN NOT is_verified THEN -3
            WHEN level IS NULL OR level NOT IN ('5', '4', '3') THEN -4
            WHEN insured_months < CASE WHEN applied_on >= DATE '2018-01-01' THEN 12 ELSE 36 END THEN -5
            WHEN issued_on IS NULL OR applied_on < issued_on OR full_months(issued_on, applied_on) >= 12 THEN -6
            WHEN is_verified IS NULL THEN 3
            WHEN insured_months IS NULL THEN 5
            ELSE 100
        END::TINYINT AS skill_upgrade,
        CASE
            WHEN issued_on >= DATE '2018-01-01' THEN CASE level WHEN '5' THEN 110000 WHEN '4' THEN 160000 WHEN '3' THEN 210000 END
            ELSE CASE level WHEN '5' THEN 100000 WHEN '4' THEN 150000 WHEN '3' THEN 200000 END
        END AS skill_upgrade_fen,
        CASE
            WHEN is_neglectful THEN -2
            WHEN level IS NULL OR level NOT IN ('3', '2', '1') THEN -3
            WHEN training_hours < 60 THEN -4
            WHEN insured_months < 24 THEN -5
            WHEN wage >= 900000 THEN -6
            WHEN training_hours IS NULL THEN 4
            WHEN insured_months IS NULL THEN 5
            WHEN wage IS NULL THEN 6
            ELSE 100
        END::TINYINT AS county_innovation,
        400000 + 10000 * (training_hours // 40) AS county_innovation_fen,
        CASE
            WHEN trained_on IS NULL OR full_months(trained_on, DATE '2018-06-30') >= 24 THEN -2
            WHEN training_hours < 40 THEN -3
            WHEN employer_kind NOT IN ('enterprise', 'self') THEN -4
            WHEN training_hours IS NULL THEN 3
            ELSE 100
        END::TINYINT AS training_voucher,
        CASE
            WHEN trained_on IS NULL OR trained_on < DATE '2017-01-01' THEN -2
            WHEN training_hours NOT BETWEEN 10 AND 200 THEN -3
            WHEN training_hours IS NULL THEN 3
            ELSE 100
        END::TINYINT AS online_course,
        CASE
            WHEN age >= 360 THEN -2
            WHEN hired_on IS NULL OR hired_on < DATE '2017-01-01' THEN -3
            WHEN insured_months < 3 THEN -4
            WHEN age IS NULL THEN 2
            WHEN insured_months IS NULL THEN 4
            ELSE 100
        END::TINYINT AS youth_start,
        CASE
            WHEN age < 600 THEN -2
            WHEN employer_kind = 'public' THEN -3
            WHEN wage > 450000 THEN -4
            WHEN age IS NULL THEN 2
            WHEN wage IS NULL THEN 4
            ELSE 100
        END::TINYINT AS senior_worker,
        CASE
            WHEN applied_on < DATE '2015-07-01' OR applied_on >= DATE '2021-01-01' THEN -1
            WHEN employer_kind <> 'enterprise' THEN -2
            WHEN hired_on IS NULL OR full_months(hired_on, applied_on) NOT BETWEEN 0 AND 23 THEN -3
            WHEN level <> '5' THEN -4
            ELSE 100
        END::TINYINT AS apprenticeship,
        CASE contest_place
            WHEN 1 THEN CASE contest_scope WHEN 'nation' THEN 5000000 WHEN 'province' THEN 2000000 WHEN 'city' THEN 500000 END
            WHEN 2 THEN CASE contest_scope WHEN 'nation' THEN 3000000 WHEN 'province' THEN 1000000 WHEN 'city' THEN 300000 END
            WHEN 3 THEN CASE contest_scope WHEN 'nation' THEN 2000000 WHEN 'province' THEN 500000 WHEN 'city' THEN 100000 END
        END AS contest_award_fen,
        CASE
            WHEN is_neglectful THEN -2
            WHEN NOT is_verified THEN -3
            WHEN level IS NULL OR level NOT IN ('2', '1') THEN -4
            WHEN issued_on IS NULL OR full_months(issued_on, DATE '2018-06-30') < 6 THEN -5
            WHEN is_verified IS NULL THEN 3
            ELSE 100
        END::TINYINT AS technician_grant,
        CASE level WHEN '2' THEN 400000 WHEN '1' THEN 600000 END AS technician_grant_fen,
        CASE county
            WHEN 'north' THEN 63000 WHEN 'south' THEN 65000 WHEN 'east' THEN 67000 WHEN 'west' THEN 61000 WHEN 'centre' THEN 69000
            WHEN 'hills' THEN 58000 WHEN 'coast' THEN 73000 WHEN 'plain' THEN 63000 WHEN 'border' THEN 57000
        END * (2 + children) AS poverty,
        CASE
            WHEN NOT is_rural THEN -2
            WHEN hired_on IS NULL OR served < 6 THEN -3
            WHEN insured_months < 6 THEN -4
            WHEN insured_months IS NULL THEN 4
            ELSE 100
        END::TINYINT AS rural_worker,
        CASE
            WHEN graduated_on IS NULL OR full_months(graduated_on, DATE '2018-06-30') NOT BETWEEN 0 AND 23 THEN -2
            WHEN wage >= 500000 THEN -3
            WHEN wage IS NULL THEN 3
            ELSE 100
        END::TINYINT AS graduate_internship,
        CASE
            WHEN NOT is_disabled THEN -2
            WHEN training_hours < 20 THEN -3
            WHEN training_hours IS NULL THEN 3
            ELSE 100
        END::TINYINT AS disability_training,
        CASE
            WHEN unemployed_since IS NULL OR full_months(unemployed_since, DATE '2018-06-30') < 6 THEN -2
            WHEN insured_months < 12 THEN -3
            WHEN hired_on IS NULL OR hired_on <= unemployed_since THEN -4
            WHEN insured_months IS NULL THEN 3
            ELSE 100
        END::TINYINT AS reemployment,
        wage * CASE level WHEN '5' THEN 2 WHEN '4' THEN 4 WHEN '3' THEN 6 WHEN '2' THEN 9 WHEN '1' THEN 12 END // 100
            AS post_allowance_fen,
        CASE occupation
            WHEN 'welder' THEN 0 WHEN 'fitter' THEN 5000 WHEN 'electrician' THEN 10000 WHEN 'cook' THEN 15000 WHEN 'driver' THEN 20000
            WHEN 'nurse' THEN 25000 WHEN 'mason' THEN 30000 WHEN 'carpenter' THEN 35000 WHEN 'tailor' THEN 40000
        END + CASE level WHEN '5' THEN 20000 WHEN '4' THEN 30000 WHEN '3' THEN 50000 WHEN '2' THEN 80000 WHEN '1' THEN 120000 END
            AS shortage_occupation_fen,
        CASE
            WHEN is_neglectful THEN -2
            WHEN hired_on IS NULL OR served >= 60 THEN -3
            WHEN wage NOT BETWEEN 200000 AND 800000 THEN -4
            WHEN household_income >= 600000 THEN -5
            WHEN wage IS NULL THEN 4
            WHEN household_income IS NULL THEN 5
            WHEN children IS NULL THEN 6
            ELSE 100
        END::TINYINT AS housing,
        CASE
            WHEN county NOT IN ('hills', 'border', 'plain') THEN -2
            WHEN employer_kind = 'self' THEN -3
            WHEN wage >= 700000 THEN -4
            WHEN wage IS NULL THEN 4
            ELSE 100
        END::TINYINT AS commute,
        wage * 6 // 100 AS retention_fen
    FROM facts
),
upgrades AS (
    -- At most five an employer and year; those still unknown might yet stand ahead.
    SELECT
        person_id,
        CASE WHEN sure > 5 THEN 120 WHEN sure + maybe > 5 THEN 101 END AS status
    FROM (
        SELECT
            person_id,
            skill_upgrade,
            count(*) FILTER (skill_upgrade = 100) OVER queue AS sure,
            count(*) FILTER (skill_upgrade < 100) OVER queue AS maybe
        FROM first
        WHERE skill_upgrade > 0
        WINDOW queue AS (
            PARTITION BY employer_id, year(applied_on) ORDER BY applied DESC, applied_on, person_id ROWS UNBOUNDED PRECEDING
        )
    )
    WHERE skill_upgrade = 100 AND sure + maybe > 5
),
innovations AS (
    -- A county's budget, until its first misfit; an unknown order may stand ahead of all, an unknown amount be the ceiling.
    SELECT
        person_id,
        CASE WHEN sure > budget THEN 120 WHEN sure + maybe > budget THEN 101 END AS status
    FROM (
        SELECT
            person_id,
            county_innovation,
            CASE county
                WHEN 'north' THEN 1800000000 WHEN 'south' THEN 1600000000 WHEN 'east' THEN 1500000000 WHEN 'west' THEN 1400000000
                WHEN 'centre' THEN 1300000000 WHEN 'hills' THEN 1200000000 WHEN 'coast' THEN 1100000000 WHEN 'plain' THEN 1000000000
                WHEN 'border' THEN 900000000
            END AS budget,
            sum(county_innovation_fen) FILTER (county_innovation = 100) OVER queue AS sure,
            coalesce(sum(coalesce(county_innovation_fen, 2000000)) FILTER (county_innovation < 100) OVER queue, 0) AS maybe
        FROM first
        WHERE county_innovation > 0
        WINDOW queue AS (PARTITION BY county ORDER BY training_hours DESC NULLS FIRST, person_id ROWS UNBOUNDED PRECEDING)
    )
    WHERE county_innovation = 100 AND sure + maybe > budget
),
second AS (
    SELECT
        *,
        CASE
            WHEN is_neglectful THEN -2
            WHEN contest_place IS NULL OR contest_place > 3 THEN -3
            WHEN contest_award_fen IS NULL THEN 4
            ELSE 100
        END::TINYINT AS contest_award,
        CASE
            WHEN NOT is_mentor THEN -2
            WHEN technician_grant < 0 THEN -3
            WHEN hired_on IS NULL OR served < 36 THEN -4
            WHEN technician_grant < 100 THEN 3
            ELSE 100
        END::TINYINT AS mentor_grant,
        CASE
            WHEN household_income >= poverty THEN -2
            WHEN employer_kind = 'public' THEN -3
            WHEN household_income IS NULL OR poverty IS NULL THEN 2
            ELSE 100
        END::TINYINT AS hardship,
        CASE
            WHEN NOT is_verified THEN -2
            WHEN level IS NULL THEN -3
            WHEN employer_kind <> 'enterprise' THEN -4
            WHEN insured_months < 12 THEN -5
            WHEN is_verified IS NULL THEN 2
            WHEN insured_months IS NULL THEN 5
            WHEN post_allowance_fen IS NULL THEN 6
            ELSE 100
        END::TINYINT AS post_allowance,
        CASE
            WHEN NOT is_verified THEN -2
            WHEN level IS NULL THEN -3
            WHEN occupation IN ('turner', 'miller', 'gardener') THEN -4
            WHEN training_hours < 10 THEN -5
            WHEN is_verified IS NULL THEN 2
            WHEN training_hours IS NULL THEN 5
            ELSE 100
        END::TINYINT AS shortage_occupation,
        CASE
            WHEN hired_on IS NULL OR served < 24 THEN -2
            WHEN insured_months < 24 OR insured_months * 2 < served THEN -3
            WHEN employer_kind <> 'enterprise' THEN -4
            WHEN insured_months IS NULL THEN 3
            WHEN retention_fen IS NULL THEN 5
            ELSE 100
        END::TINYINT AS retention
    FROM first
)
SELECT
    s.person_id,
    apprenticeship AS apprenticeship_status,
    CASE
        WHEN apprenticeship = 100
            THEN CASE WHEN applied_on >= DATE '2018-01-01' THEN 500000 ELSE 400000 END * (1 + full_months(hired_on, applied_on) // 12)
    END AS apprenticeship_amount,
    commute AS commute_status,
    CASE WHEN commute = 100 THEN 15000 END AS commute_amount,
    contest_award AS contest_award_status,
    CASE WHEN contest_award = 100 THEN contest_award_fen END AS contest_award_amount,
    coalesce(i.status, county_innovation) AS county_innovation_status,
    CASE WHEN county_innovation = 100 AND i.status IS DISTINCT FROM 120 THEN county_innovation_fen END AS county_innovation_amount,
    CASE WHEN i.status = 120 THEN 1 END AS county_innovation_by,
    disability_training AS disability_training_status,
    CASE WHEN disability_training = 100 THEN 2000 * training_hours END AS disability_training_amount,
    graduate_internship AS graduate_internship_status,
    CASE
        WHEN graduate_internship = 100 THEN 110000 * least(full_months(graduated_on, DATE '2018-06-30') + 1, 12)
    END AS graduate_internship_amount,
    hardship AS hardship_status,
    CASE WHEN hardship = 100 THEN least(300000, poverty - household_income) END AS hardship_amount,
    housing AS housing_status,
    CASE
        WHEN housing = 100
            THEN CASE county
                WHEN 'north' THEN 30000 WHEN 'south' THEN 32000 WHEN 'east' THEN 40000 WHEN 'west' THEN 28000 WHEN 'centre' THEN 50000
                WHEN 'hills' THEN 20000 WHEN 'coast' THEN 45000 WHEN 'plain' THEN 25000 WHEN 'border' THEN 18000
            END * CASE WHEN children > 1 THEN 2 ELSE 1 END
    END AS housing_amount,
    mentor_grant AS mentor_grant_status,
    CASE WHEN mentor_grant = 100 THEN 100000 + technician_grant_fen // 10 END AS mentor_grant_amount,
    CASE
        WHEN online_course = 100 AND training_voucher = 100 THEN 110
        WHEN online_course = 100 AND training_voucher > 0 THEN 101
        ELSE online_course
    END AS online_course_status,
    CASE WHEN online_course = 100 AND training_voucher <> 100 THEN 500 * least(training_hours, 100) END AS online_course_amount,
    CASE WHEN online_course = 100 AND training_voucher = 100 THEN {voucher} END AS online_course_by,
    post_allowance AS post_allowance_status,
    CASE WHEN post_allowance = 100 THEN post_allowance_fen END AS post_allowance_amount,
    reemployment AS reemployment_status,
    CASE
        WHEN reemployment = 100 THEN 50000 * least(full_months(unemployed_since, DATE '2018-06-30'), 24)
    END AS reemployment_amount,
    retention AS retention_status,
    CASE WHEN retention = 100 THEN retention_fen END AS retention_amount,
    rural_worker AS rural_worker_status,
    CASE WHEN rural_worker = 100 THEN 60000 END AS rural_worker_amount,
    senior_worker AS senior_worker_status,
    CASE WHEN senior_worker = 100 THEN greatest(0, 450000 - wage) // 3 END AS senior_worker_amount,
    shortage_occupation AS shortage_occupation_status,
    CASE WHEN shortage_occupation = 100 THEN shortage_occupation_fen END AS shortage_occupation_amount,
    coalesce(u.status, skill_upgrade) AS skill_upgrade_status,
    CASE WHEN skill_upgrade = 100 AND u.status IS DISTINCT FROM 120 THEN skill_upgrade_fen END AS skill_upgrade_amount,
    CASE WHEN u.status = 120 THEN 1 END AS skill_upgrade_by,
    technician_grant AS technician_grant_status,
    CASE WHEN technician_grant = 100 THEN technician_grant_fen END AS technician_grant_amount,
    training_voucher AS training_voucher_status,
    CASE
        WHEN training_voucher = 100
            THEN CASE occupation
                WHEN 'welder' THEN 80000 WHEN 'fitter' THEN 80000 WHEN 'electrician' THEN 90000 WHEN 'cook' THEN 60000
                WHEN 'driver' THEN 60000 WHEN 'nurse' THEN 70000 WHEN 'mason' THEN 80000 WHEN 'carpenter' THEN 70000
                WHEN 'tailor' THEN 50000 WHEN 'turner' THEN 90000 WHEN 'miller' THEN 90000 WHEN 'gardener' THEN 50000
            END
    END AS training_voucher_amount,
    NULL::SMALLINT AS training_voucher_by,
    youth_start AS youth_start_status,
    CASE WHEN youth_start = 100 THEN 120000 END AS youth_start_amount
FROM second AS s
LEFT JOIN upgrades AS u ON u.person_id = s.person_id
LEFT JOIN innovations AS i ON i.person_id = s.person_id
