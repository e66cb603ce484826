package org.almoner.rest.outlooks;

/** The bodies about outlooks that the OpenAPI document shows. */
final class OutlookExamples {

    static final String UPLIFT = """
            {"title": "Home care, two years on", "on": "2020-11-02", "hours": [{"part": "urban", "hours": "100h"}],
             "simulation": {"runs": 200, "seed": 2020, "interval": "80%"},
             "scenarios": [{"name": "as planned", "source": "finance, March", "years": [
               {"growth": "2%", "spread": "1%", "uplift": "3%", "upliftSpread": "1%"},
               {"growth": "2%", "spread": "1%", "uplift": "3%", "upliftSpread": "1%"}]}]}""";

    static final String WAGE = """
            {"title": "Home care, a year on", "on": "2020-11-02", "hours": [{"part": "urban", "hours": "100h"}], "doubleHanded": "30%",
             "pay": {"wage": "9.30", "mileage": "0.45",
               "onCosts": {"insurance": "8%", "pension": "3%", "holiday": "12.07%", "sickness": "1.5%", "training": "2%"},
               "overhead": "3.30", "surplus": "3%", "bands": [{"band": "urban", "travelMinutes": 9, "miles": "3"}]},
             "simulation": {"runs": 200, "seed": 2020, "interval": "80%"},
             "scenarios": [{"name": "wages rise", "source": "finance, March", "years": [
               {"growth": "2%", "spread": "1%", "wage": "9.50", "wageSpread": "0.10", "mileage": "0.55",
                "doubleHanded": "33%", "mix": [{"part": "urban", "share": "100%"}]}]}]}""";

    private OutlookExamples() {}
}
