package org.almoner.rest.visits;

/** The bodies about visits that the OpenAPI document shows. */
final class VisitExamples {

    static final String REPORT = """
            {
              "provider": "P-017",
              "visits": [
                {"package": "K-00042", "date": "2020-11-02", "start": "07:30", "attendance": "attended", "arrived": "07:35", "minutes": 45}
              ],
              "reason": "told by phone"
            }""";

    static final String REPORT_OWN = """
            {
              "visits": [
                {"package": "K-00042", "date": "2020-11-02", "start": "07:30", "attendance": "missed"},
                {"package": "K-00042", "date": "2020-11-03", "start": "07:30", "attendance": "cancelled", "noticeHours": 24}
              ],
              "reason": "the visits of the week"
            }""";

    static final String RECORD = """
            {"reason": "the counts are right"}""";

    static final String FILE = """
            {
              "file": "0b7c2f1e-9c7b-4f4e-8a0e-6f7c3f3f1c5d",
              "provider": "P-017",
              "status": "checked",
              "rows": 3,
              "until": "2020-11-10T10:00:00Z",
              "counts": {"read": 3, "new": 2, "changed": 0, "same": 0, "rejected": 1},
              "rejections": [
                {
                  "line": 4,
                  "visit": "K-00043/2020-11-02/07:30",
                  "reasons": [
                    {
                      "reason": "not-of-provider",
                      "column": "package",
                      "value": "K-00043",
                      "words": "package K-00043 is not with P-017 on 2020-11-02; check reference and day"
                    }
                  ]
                }
              ]
            }""";

    private VisitExamples() {}
}
