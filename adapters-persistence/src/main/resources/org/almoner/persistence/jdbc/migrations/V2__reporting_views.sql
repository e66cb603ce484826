-- What each account stands at. A debit is positive, a credit negative: what is owed to a provider is below zero.
CREATE VIEW v_balances AS
SELECT account, CAST(SUM(pence) AS BIGINT) AS pence
FROM posting
GROUP BY account;

-- What care of a package by a provider came to in a period: the provider's gross, who bears it, and what of it the provider
-- collects from the person and has deducted from the pay.
CREATE VIEW v_care AS
SELECT
    t.period_from,
    t.period_to,
    t.package_ref,
    t.provider_ref,
    t.person_ref,
    CAST(SUM(CASE WHEN t.kind = 'CARE' AND p.account LIKE 'provider:%' THEN -p.pence ELSE 0 END) AS BIGINT) AS gross_pence,
    CAST(SUM(CASE WHEN p.account = 'nhs' THEN p.pence ELSE 0 END) AS BIGINT) AS nhs_pence,
    CAST(SUM(CASE WHEN p.account = 'council' THEN p.pence ELSE 0 END) AS BIGINT) AS council_pence,
    CAST(SUM(CASE WHEN p.account LIKE 'third-party:%' THEN p.pence ELSE 0 END) AS BIGINT) AS third_party_pence,
    CAST(SUM(CASE WHEN p.account LIKE 'person:%' THEN p.pence ELSE 0 END) AS BIGINT) AS person_billed_pence,
    CAST(SUM(CASE WHEN t.kind = 'CHARGE' AND p.account LIKE 'provider:%' THEN p.pence ELSE 0 END) AS BIGINT)
        AS person_collected_pence
FROM ledger_transaction t
JOIN posting p ON p.run_number = t.run_number AND p.number = t.number
WHERE t.kind IN ('CARE', 'CHARGE')
GROUP BY t.period_from, t.period_to, t.package_ref, t.provider_ref, t.person_ref;
