package org.almoner.rest.schemes;

/** The bodies about forecasts that the OpenAPI document shows. */
final class ForecastExamples {

    static final String ASK = """
            {"on": "2021-03-01", "hours": [{"part": "urban", "hours": "100h"}], "compare": "18.45/hour"}""";

    private ForecastExamples() {}
}
