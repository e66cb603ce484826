package org.almoner.rest.providers;

/** The bodies about reviews of providers that the OpenAPI document shows. */
final class ReviewExamples {

    static final String ROLE = """
            {"zone": "melton", "role": "supplementary", "from": "2021-04-05", "reason": "review of the first quarter"}""";

    static final String INDICATORS = """
            {"days": {"from": "2021-01-01", "to": "2021-04-01"}, "reason": "first quarter"}""";

    private ReviewExamples() {}
}
