package org.almoner.rest.packages;

/** The answers and bodies about packages that the OpenAPI document shows. */
final class PackageExamples {

    static final String PACKAGE = """
            {
              "package": "K-1",
              "person": "C-1",
              "day": "2020-11-02",
              "state": "evidenced",
              "wantedFrom": "2020-11-02",
              "weekly": "36.00",
              "approval": {
                "isEnough": false,
                "text": "lacking: nothing was approved for the day"
              },
              "missing": [],
              "wrong": [],
              "allowed": ["ask-approval", "end"]
            }""";

    static final String ASK = """
            {"from": "2020-11-02", "reason": "assessed"}""";

    static final String APPROVE = """
            {"from": "2020-11-02", "scope": "whole", "reason": "within the budget"}""";

    private PackageExamples() {}
}
