-- What each account stands at. A debit is positive, a credit negative: what is owed to a provider is below zero.
CREATE VIEW v_balances AS
SELECT account, CAST(SUM(pence) AS BIGINT) AS pence
FROM posting
GROUP BY account;

-- What each line stands at: the provider's gross, and who bears it.
CREATE VIEW v_lines AS
SELECT
    t.week,
    t.package_ref,
    t.provider_ref,
    t.person_ref,
    CAST(SUM(CASE WHEN p.account LIKE 'provider:%' THEN -p.pence ELSE 0 END) AS BIGINT) AS gross_pence,
    CAST(SUM(CASE WHEN p.account = 'nhs' THEN p.pence ELSE 0 END) AS BIGINT) AS nhs_pence,
    CAST(SUM(CASE WHEN p.account = 'council' THEN p.pence ELSE 0 END) AS BIGINT) AS council_pence,
    CAST(SUM(CASE WHEN p.account LIKE 'person:%' THEN p.pence ELSE 0 END) AS BIGINT) AS person_pence
FROM ledger_transaction t
JOIN posting p ON p.run_number = t.run_number AND p.number = t.number
GROUP BY t.week, t.package_ref, t.provider_ref, t.person_ref;
