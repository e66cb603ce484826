-- Who recorded what a provider answered by other means, such as by phone; nothing where it answered by itself.
ALTER TABLE need_response ADD COLUMN recorded_by VARCHAR;

-- As before, but that answers are of whoever recorded them. Almoner asks what comes after AS by itself, for a view may be another than it was.
CREATE OR REPLACE VIEW v_audit AS
SELECT unit_number, known_since, recorded_by, 'PERSON' AS subject_kind, person_ref AS subject,
    CASE WHEN withdrawn THEN kind || ' withdrawn' ELSE kind || ' recorded' END AS act, reason, 1 AS records
FROM person_fact
UNION ALL
SELECT unit_number, known_since, recorded_by, 'PERSON', person_ref,
    CASE step WHEN 'EXPORT' THEN 'exported' ELSE 'erased' END, reason, 1
FROM person_file
UNION ALL
SELECT unit_number, known_since, recorded_by, 'PACKAGE', package_ref, 'opened', reason, 1
FROM care_package
WHERE known_since IS NOT NULL
UNION ALL
SELECT unit_number, known_since, recorded_by, 'PACKAGE', package_ref,
    CASE WHEN withdrawn THEN kind || ' withdrawn' ELSE kind || ' recorded' END, reason, 1
FROM package_fact
UNION ALL
SELECT unit_number, known_since, recorded_by, 'PACKAGE', package_ref, 'visits reported', reason, CAST(COUNT(*) AS INTEGER)
FROM visit_report
GROUP BY unit_number, known_since, recorded_by, package_ref, reason
UNION ALL
SELECT unit_number, known_since, recorded_by, 'PROVIDER', provider_ref,
    CASE WHEN withdrawn THEN kind || ' withdrawn' ELSE kind || ' recorded' END, reason, 1
FROM provider_fact
UNION ALL
SELECT unit_number, known_since, recorded_by, 'NEED', CAST(need_number AS VARCHAR), 'published', 'for package ' || package_ref, 1
FROM need
UNION ALL
SELECT unit_number, known_since, COALESCE(recorded_by, provider_ref), 'NEED', CAST(need_number AS VARCHAR), 'answered',
    CASE WHEN declined_because IS NULL THEN 'takes it' ELSE 'declines' END, 1
FROM need_response
UNION ALL
SELECT unit_number, known_since, recorded_by, 'NEED', CAST(need_number AS VARCHAR), 'decided', reason, 1
FROM need_decision
UNION ALL
SELECT unit_number, known_since, recorded_by, 'RUN', CAST(run_number AS VARCHAR), 'drafted', 'by scheme ' || scheme, 1
FROM run
UNION ALL
SELECT unit_number, known_since, recorded_by, 'RUN', CAST(run_number AS VARCHAR),
    CASE step WHEN 'SUBMIT' THEN 'submitted' WHEN 'APPROVE' THEN 'approved' WHEN 'PAY' THEN 'paid' ELSE 'rejected' END, reason, 1
FROM run_event
UNION ALL
SELECT unit_number, known_since, recorded_by, 'LINE', line, CASE WHEN withdrawn THEN 'released' ELSE 'held' END, reason, 1
FROM hold_fact;
