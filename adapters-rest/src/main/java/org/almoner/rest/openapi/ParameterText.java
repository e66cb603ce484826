package org.almoner.rest.openapi;

import com.google.common.collect.ImmutableMap;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Objects;
import java.util.Set;
import org.almoner.rest.security.Served;
import org.almoner.rest.values.Paging;

/**
 * What the document says of a parameter: one name means the same everywhere.
 *
 * @param description for people
 * @param example of a value
 * @param format of the text: {@code date}, {@code integer}, or empty for any
 */
record ParameterText(String description, String example, String format) {

    private static final ImmutableMap<String, ParameterText> ALL = ImmutableMap.<String, ParameterText>builder()
            .put("postcode", text("The postcode; case and spaces do not matter.", "LE67 9QD"))
            .put("provider", text("The provider's reference.", "P-017"))
            .put("person", text("The person's reference.", "C-00042"))
            .put("package", text("The package's reference.", "K-00042"))
            .put("need", text("The number of the need.", "1"))
            .put("status", text("Only the needs of the status: open or decided.", "open"))
            .put("date", new ParameterText("The day of the visit.", "2020-11-02", "date"))
            .put("start", text("When the visit was to start, as planned.", "07:30"))
            .put("visit-file", text("The id of the file.", "0b7c2f1e-9c7b-4f4e-8a0e-6f7c3f3f1c5d"))
            .put("month", text("The last month that is looked at.", "2021-03"))
            .put("zone", text("Only in this zone: the code of one of the scheme.", "melton"))
            .put("indicator", text("The code of the performance indicator.", "PLACED"))
            .put("run", text("The number of the run.", "1"))
            .put("file", text("A file of the viewer.", "swagger-ui.css"))
            .put(
                    "on",
                    new ParameterText(
                            "The day, in ISO 8601. When left out, today in England, or the nearest day of the scheme's"
                                    + " term if today is outside it; the answer names the day.",
                            "2021-03-01",
                            "date"))
            .put(
                    "state",
                    text(
                            "Only those of the state: not-wanted, requested, evidenced, approved, offered, awarded, started,"
                                    + " changed, suspended or ended.",
                            "started"))
            .put("unapproved", text("With true, only those that lack the approval that they need.", "true"))
            .put("overdue", text("With true, only those of which something is overdue.", "true"))
            .put("closed", text("With true, those that are closed, and compliments, too.", "true"))
            .put("year", text("The year in which it ends: 2021 is from 1 April 2020 to 31 March 2021.", "2021"))
            .put("kind", text("Only facts of the kind.", "plan"))
            .put("from", new ParameterText("The first day.", "2020-11-02", "date"))
            .put("to", new ParameterText("The day after the last.", "2020-11-09", "date"))
            .put("by", text("What this one did.", "broker-7"))
            .put("about", text("What was done to this person, package, provider, need, run or line.", "K-00042"))
            .put(
                    Served.AS_KNOWN,
                    text(
                            "As it was known at the end of a day in the past, such as 2020-11-02, or at an instant; when left"
                                    + " out, as it is known now.",
                            "2020-11-02T16:30:00Z"))
            .put(Paging.LIMIT, new ParameterText("How many at most, 1 to 500; 100 when left out.", "100", "integer"))
            .put(
                    Paging.CURSOR,
                    text(
                            "Where the page begins: the `next` of the page before. The first page when left out.",
                            "Sy0wMDA0Mg"))
            .put(
                    "If-None-Match",
                    text(
                            "The ETag of an answer that the caller has: the answer is 304 without a body while it holds. `*` stands for any answer.",
                            "\"2021-03-01T09:00:00.000001Z-0123abcd\""))
            .put(
                    "If-Match",
                    text(
                            "The ETag of the answer in which the caller read what this is about. Where more has become known"
                                    + " of it since, nothing is recorded, and the problem lists what (412). Of several the one read"
                                    + " last counts; a weak one never matches, and `*` stands for whatever is there.",
                            "\"2021-03-01T09:00:00.000001Z-0123abcd\""))
            .put(
                    "Idempotency-Key",
                    text(
                            "A name of the caller's own for this request, such as a UUID: sent again with the same key it is"
                                    + " done once, and answered as before.",
                            "6f1a4f7e-3c1b-4b1e-9a55-0c2b7a1f9d11"))
            .buildOrThrow();

    private static ParameterText text(String description, String example) {
        return new ParameterText(description, example, "");
    }

    /** {@return the names of all that is described} */
    static Set<String> names() {
        return ALL.keySet();
    }

    /**
     * Describes the parameter by its name.
     *
     * @throws IllegalStateException if nothing is said of the name
     */
    static void describe(Parameter parameter) {
        ParameterText text = ALL.get(Objects.requireNonNull(parameter.getName()));
        if (text == null) {
            throw new IllegalStateException(
                    "parameter '" + parameter.getName() + "' is not described; add it to ParameterText");
        }
        parameter.description(text.description).example(text.example).schema(text.schema());
    }

    private Schema<?> schema() {
        Schema<?> schema = new Schema<>(SpecVersion.V31);
        schema.addType(format.equals("integer") ? "integer" : "string");
        if (format.equals("date")) {
            schema.format("date");
        }
        return schema;
    }
}
