package org.almoner.rest.assessments;

/** The bodies about assessments that the OpenAPI document shows. */
final class AssessmentExamples {

    private static final String AT_HOME = """
            {
              "person": {"born": "1940-05-17", "pensionCreditAge": "2001-05-17"},
              "care": [{"days": {"from": "2024-06-03"}, "setting": "at-home", "weeklyCost": "270.15"}],
              "income": [
                {"days": {"from": "2024-04-08", "to": "2025-04-07"}, "kind": "state-pension", "amount": "221.20"},
                {"days": {"from": "2024-06-03"}, "kind": "attendance-allowance", "rate": "daily-living-high"}
              ],
              "capital": [{"days": {"from": "2024-06-03"}, "kind": "savings", "value": "17050.91"}],
              "costs": [
                {"days": {"from": "2024-04-01"}, "kind": "council-tax", "amount": "1664.00", "per": "year"}
              ]
            }""";

    static final String ASK = "{\"on\": \"2024-06-03\", \"circumstances\": " + AT_HOME + "}";

    static final String PREVIEW =
            "{\"days\": {\"from\": \"2024-06-03\", \"to\": \"2025-04-07\"}, \"circumstances\": " + AT_HOME + "}";

    static final String KEEP = "{\"days\": {\"from\": \"2024-06-03\", \"to\": \"2025-04-07\"}, \"provisional\": false,"
            + " \"told\": \"2024-06-03\", \"reason\": \"assessed\", \"circumstances\": " + AT_HOME + "}";

    private AssessmentExamples() {}
}
