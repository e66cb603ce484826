package org.almoner.rest.ledger;

/** The bodies about the ledger that the OpenAPI document shows. */
final class LedgerExamples {

    static final String HOLD = """
            {"line": "care:2020-11-02/2020-11-09:C-1:K-1:P-1", "reason": "under query", "actor": "P-1"}""";

    static final String RELEASE = """
            {"line": "care:2020-11-02/2020-11-09:C-1:K-1:P-1", "reason": "answered"}""";

    private LedgerExamples() {}
}
