-- People of an invented nation: the same rows for the same numbers, on any machine. {first} and {last} bound the ids, {all} is how many
-- there are in all. Bits of one hash a person, and of a second one, stand for chance.
WITH drawn AS (
    SELECT i, hash(i * 2) AS a, hash(i * 2 + 1) AS b, hash(i * 2 + 2000000011) AS c
    FROM range({first}, {last}) AS ids(i)
)
SELECT
    i::BIGINT AS person_id,
    ['north', 'south', 'east', 'west', 'centre', 'hills', 'coast', 'plain', 'border'][1 + (a % 9)::INT] AS county,
    1 + ((a >> 4) % ({all} // 40 + 1))::BIGINT AS employer_id,
    CASE WHEN (a >> 40) % 10 < 6 THEN 'enterprise' WHEN (a >> 40) % 10 < 8 THEN 'self' ELSE 'public' END AS employer_kind,
    ['welder', 'fitter', 'electrician', 'cook', 'driver', 'nurse', 'mason', 'carpenter', 'tailor', 'turner', 'miller', 'gardener']
        [1 + ((a >> 44) % 12)::INT] AS occupation,
    CASE WHEN (a >> 48) % 10 < 6 THEN ['5', '5', '5', '4', '4', '4', '3', '3', '2', '1'][1 + ((a >> 52) % 10)::INT] END AS level,
    CASE WHEN (a >> 48) % 10 < 6 AND (a >> 56) % 50 > 0 THEN DATE '2015-01-01' + ((b >> 2) % 1270)::INT END AS issued_on,
    CASE WHEN b % 4 > 0 THEN DATE '2016-10-01' + ((b >> 13) % 630)::INT END AS applied_on,
    CASE WHEN (b >> 24) % 60 > 0 THEN DATE '1956-01-01' + ((b >> 30) % 16000)::INT END AS born_on,
    CASE WHEN (b >> 44) % 8 > 0 THEN DATE '2008-01-01' + ((b >> 48) % 3830)::INT END AS hired_on,
    CASE WHEN (c >> 1) % 40 > 0 THEN ((c >> 6) % 722)::INT - 1 END AS insured_months,
    CASE WHEN (c >> 16) % 50 > 0 THEN 150000 + 100 * ((c >> 22) % 12000)::BIGINT END AS wage,
    CASE WHEN (c >> 36) % 40 > 0 THEN ((c >> 41) % 260)::INT END AS training_hours,
    CASE WHEN (c >> 50) % 3 = 0 THEN DATE '2015-06-01' + ((c >> 52) % 1120)::INT END AS trained_on,
    CASE WHEN (a >> 8) % 12 = 0 THEN DATE '2014-07-01' + ((a >> 12) % 1440)::INT END AS graduated_on,
    CASE WHEN (a >> 24) % 15 = 0 THEN DATE '2015-01-01' + ((a >> 28) % 1260)::INT END AS unemployed_since,
    CASE WHEN (b >> 7) % 100 = 0 THEN 1 + ((b >> 17) % 50)::INT END AS contest_place,
    CASE WHEN (b >> 7) % 100 = 0 AND (b >> 23) % 20 > 0 THEN ['nation', 'province', 'city'][1 + ((b >> 27) % 3)::INT] END AS contest_scope,
    CASE WHEN (c >> 11) % 30 > 0 THEN 1000 * ((c >> 31) % 1400)::BIGINT END AS household_income,
    CASE WHEN (c >> 26) % 60 > 0 THEN ((c >> 33) % 4)::INT END AS children,
    CASE WHEN (a >> 17) % 20 > 0 THEN (a >> 17) % 3 = 1 END AS is_rural,
    (b >> 36) % 25 = 0 AS is_disabled,
    CASE WHEN (b >> 41) % 90 > 0 THEN (b >> 41) % 70 = 1 END AS is_neglectful,
    CASE WHEN (c >> 46) % 30 > 0 THEN (c >> 46) % 12 > 0 END AS is_verified,
    (a >> 33) % 6 = 0 AS is_mentor
FROM drawn
