package org.almoner.rest.runs;

/** The bodies about runs that the OpenAPI document shows. */
final class RunExamples {

    static final String DRAFT = """
            {"scope": "all", "to": "2020-11-09"}""";

    static final String STEP = """
            {"reason": "found right"}""";

    private RunExamples() {}
}
