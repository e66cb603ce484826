package org.almoner.rest.needs;

/** The answers and bodies about needs that the OpenAPI document shows. */
final class NeedExamples {

    static final String PUBLISH = """
            {"from": "2020-11-16", "reason": "care is wanted"}""";

    static final String AWARD = """
            {"provider": "P-017", "ground": "policy", "reason": "first to accept"}""";

    static final String CLOSE = """
            {"ground": "withdrawn", "reason": "the person moved away"}""";

    static final String ACCEPT = """
            {"answer": "accepted", "start": "2020-11-16"}""";

    static final String DECLINE = """
            {"answer": "declined", "decline": "no-carers-at-these-times"}""";

    static final String OFFER = """
            {
              "need": 1,
              "care": {
                "district": "LE67",
                "zone": "town",
                "band": "urban",
                "weeklyHours": "2h",
                "plans": [
                  {
                    "visits": [
                      {"day": "monday", "start": "08:00", "minutes": 60, "secondCarerMinutes": 0},
                      {"day": "tuesday", "start": "08:00", "minutes": 60, "secondCarerMinutes": 0}
                    ]
                  }
                ],
                "services": [],
                "carers": {"skills": [], "languages": [], "genders": []},
                "start": "2020-11-16",
                "unit": "hour"
              },
              "offer": {"asked": "2020-11-10T09:00:00Z", "until": "2020-11-11T09:00:00Z", "answer": "none"},
              "mayAnswer": true,
              "asksPrice": false,
              "outcome": "open"
            }""";

    private NeedExamples() {}
}
