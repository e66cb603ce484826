package org.almoner.rest.zones;

/** The answers about zones that the OpenAPI document shows. */
final class ZoneExamples {

    static final String ZONED_PLACE = """
            {
              "postcode": "LE67 9QD",
              "on": "2021-03-01",
              "zone": {
                "code": "coalville-and-ashby",
                "name": "Coalville and Ashby",
                "kind": "large",
                "area": "ward:E05005515",
                "because": "ward Bardon is listed in leicestershire-2020/wards.csv"
              },
              "band": {
                "code": "urban",
                "area": "ward:E05005515",
                "because": "ward Bardon is C1 urban city and town"
              },
              "map": {
                "version": "2020",
                "source": "Illustrative zones: wards assigned to zones by Almoner from the council's list of settlements. \
            Contains OS data (c) Crown copyright and database right 2014; contains Royal Mail data (c) Royal Mail copyright and \
            database right 2014; contains National Statistics data (c) Crown copyright and database right 2014."
              }
            }""";

    static final String MALFORMED_DATE = """
            {
              "type": "/problems/malformed-date",
              "title": "Not a date",
              "status": 400,
              "detail": "'01/03/2021' is not a day of the calendar: write 1 March 2021 as 2021-03-01",
              "instance": "urn:uuid:2b5ff2b0-5d33-4a0c-a0e5-3d0c6b6f3a52",
              "field": "on",
              "value": "01/03/2021",
              "advice": "Write year, month and day, such as 2021-03-01."
            }""";

    static final String UNKNOWN_POSTCODE = """
            {
              "type": "/problems/unknown-postcode",
              "title": "The zone map does not know the postcode",
              "status": 404,
              "detail": "zone map 2020 knows no postcode of SW1A, so not SW1A 1AA; maybe the place is outside the council's area",
              "instance": "urn:uuid:2b5ff2b0-5d33-4a0c-a0e5-3d0c6b6f3a52",
              "field": "postcode",
              "value": "SW1A 1AA",
              "advice": "Check the postcode. If it is right, it is newer than the map's directory or outside the council's area."
            }""";

    private ZoneExamples() {}
}
