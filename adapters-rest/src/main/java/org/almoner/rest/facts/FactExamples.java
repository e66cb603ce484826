package org.almoner.rest.facts;

/** The bodies with facts that the OpenAPI document shows. */
final class FactExamples {

    static final String PERSON = """
            {"person": "C-2", "from": "2020-11-02", "value": {"born": "1934-02-28", "home": "LE67 3FN"}, "reason": "referred"}""";

    static final String PACKAGE = """
            {"package": "K-3", "person": "C-1", "reason": "assessed"}""";

    static final String PROVIDER = """
            {"provider": "P-3", "from": "2020-11-02", "reason": "joins the framework",
             "value": {"name": "Example Care", "regulatorId": "1-101", "locations": ["1-102"], "serviceTypes": ["Domiciliary care service"]}}""";

    static final String ABSENCE = """
            {"kind": "absence", "from": "2020-11-10", "to": "2020-11-23", "value": "hospital", "reason": "the ward called"}""";

    static final String WAIVER = """
            {"kind": "waiver", "from": "2020-11-02", "to": "2020-11-30", "value": {"weekly": "5.00"}, "reason": "hardship"}""";

    static final String CHARGE = """
            {"kind": "charge", "from": "2020-11-02", "reason": "assessed elsewhere",
             "value": {"charge": {"type": "contribution", "weekly": "20.00"}, "provisional": true, "told": "2020-11-02"}}""";

    static final String BACK = """
            {"kind": "absence", "from": "2020-11-16", "withdrawn": true, "reason": "came home earlier"}""";

    static final String CONFIRM = """
            {"from": "2020-11-02", "to": "2020-11-30", "reason": "hardship is shown"}""";

    static final String PLAN = """
            {"kind": "plan", "from": "2020-11-16", "reason": "reviewed",
             "value": {"visits": [{"day": "monday", "start": "07:30", "minutes": 45, "secondCarerMinutes": 0}]}}""";

    static final String SERVICE = """
            {"kind": "service", "from": "2020-11-16", "reason": "day care is wanted",
             "value": {"price": "42.00/session", "units": 1, "days": ["tuesday", "friday"], "nursing": false}}""";

    static final String EVIDENCE = """
            {"kind": "evidence", "from": "2020-11-02", "value": {"documents": ["support-plan"]}, "reason": "filed"}""";

    static final String SHARE = """
            {"kind": "health-share", "from": "2020-11-02", "value": "33.33%", "reason": "agreed with the NHS"}""";

    static final String END = """
            {"kind": "plan", "from": "2020-12-07", "withdrawn": true, "reason": "care ends"}""";

    static final String STANDING = """
            {"kind": "standing", "from": "2020-11-16", "value": "suspended", "reason": "safeguarding enquiry"}""";

    static final String MEMBERSHIPS = """
            {"kind": "memberships", "from": "2020-11-16", "reason": "more carers",
             "value": {"zones": {"town": {"role": "prime", "weeklyCapacity": "40h", "dayParts": {"07:00-11:00": "20h"}, "offerings": [], "prices": {}}}}}""";

    static final String RATING = """
            {"kind": "regulator-rating", "from": "2020-11-02", "reason": "published",
             "value": {"inspected": "2020-10-20", "overall": "Good", "domains": {"safe": "Requires improvement"}}}""";

    static final String APPROVAL = """
            {"kind": "business-approval", "from": "2020-11-02", "reason": "all is there",
             "value": {"approved": true, "evidence": {"insurance": "file 12"}}}""";

    private FactExamples() {}
}
