package org.almoner.rest.files;

/** The bodies about erasures that the OpenAPI document shows. */
final class ErasureExamples {

    static final String ASK = """
            {"people": ["C-00042"]}""";

    static final String ERASE = """
            {"people": ["C-00042"], "reason": "retention is over"}""";

    private ErasureExamples() {}
}
