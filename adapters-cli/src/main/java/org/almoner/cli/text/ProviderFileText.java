package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Joiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.parts.Words;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.formats.providers.Learned;
import org.almoner.formats.providers.Learned.News;
import org.almoner.formats.providers.Publication;
import org.almoner.formats.providers.Remark;
import org.almoner.wording.Figures;
import org.almoner.wording.ProviderNames;

/**
 * What a file says of providers, in words and as JSON.
 *
 * @param kind of the file, in lower-case words
 * @param names of the providers
 * @param found what it says
 * @param recorded whether what is new or changed is recorded
 */
public record ProviderFileText(String kind, ProviderNames names, Publication<?> found, boolean recorded) {

    /** {@return counts, what is new or changed, what to look at, and what is rejected} */
    public String text() {
        return TextTable.of(">Read", ">Of others", ">Rejected", ">Providers new", ">Changed", ">Same")
                        .row(
                                Figures.count(found.read()),
                                Figures.count(found.others()),
                                Figures.count(found.rejected()),
                                Figures.count(found.count(News.NEW)),
                                Figures.count(found.count(News.CHANGED)),
                                Figures.count(found.count(News.SAME)))
                + "\n"
                + learned()
                + remarks()
                + rejected()
                + (recorded ? "What is new or changed is recorded.\n" : "Nothing is recorded.\n");
    }

    private String learned() {
        if (found.toRecord().isEmpty()) {
            return "";
        }
        TextTable table = TextTable.of("Provider", "", "From", "What it says");
        found.toRecord()
                .forEach(each -> table.row(
                        names.of(each.provider()),
                        Words.of(each.news()),
                        each.holds().from().toString(),
                        says(each)));
        return table
                + more(found.count(News.NEW)
                        + found.count(News.CHANGED)
                        - found.toRecord().size())
                + "\n";
    }

    private static String more(long number) {
        return number > 0 ? "and " + Figures.count(number) + " more\n" : "";
    }

    private static String says(Learned<?> learned) {
        if (learned.value() instanceof Registration registration) {
            return registration.name()
                    + registration.regulatorId().map(run -> ", run by " + run).orElse("")
                    + (registration.locations().isEmpty()
                            ? ""
                            : " at " + Joiner.on(", ").join(registration.locations()))
                    + (registration.serviceTypes().isEmpty()
                            ? ""
                            : ": " + Joiner.on(", ").join(registration.serviceTypes()));
        }
        RegulatorRating rating = (RegulatorRating) learned.value();
        return Stream.concat(
                        Stream.of("overall " + rating.overall()),
                        rating.domains().entrySet().stream()
                                .map(domain -> Words.of(domain.getKey()) + " " + domain.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String remarks() {
        if (found.remarks().isEmpty()) {
            return "";
        }
        TextTable table = TextTable.of("Look at", "Locations", "Why");
        found.remarks()
                .forEach(remark ->
                        table.row(names.of(remark.provider()), Joiner.on(", ").join(remark.locations()), why(remark)));
        return table + "\n";
    }

    private static String why(Remark remark) {
        return switch (remark.what()) {
            case NOT_IN_FILE -> "not in the file; maybe registered no longer";
            case REJECTED -> "a row is rejected, so nothing is made of any; put it right";
            case INCOMPLETE -> "the rating in all, or of a domain rated before, is not in the file; get it again";
            case RATED_APART -> "rated otherwise than each other; record them as several providers";
            case OLDER_THAN_KNOWN -> "a later rating is known";
            case INHERITED -> "rated when somebody else ran it; it counts as any other rating";
        };
    }

    private String rejected() {
        if (found.rejections().isEmpty()) {
            return "";
        }
        TextTable table = TextTable.of(">Line", "Where", "Value", "Why");
        found.rejections().forEach(rejection -> RejectedRow.add(table, rejection.line(), rejection.problems()));
        return table + more(found.rejected() - found.rejections().size()) + "\n";
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("kind", kind)
                .put("recorded", recorded)
                .put("read", found.read())
                .put("others", found.others())
                .put("rejected", found.rejected())
                .put("new", found.count(News.NEW))
                .put("changed", found.count(News.CHANGED))
                .put("same", found.count(News.SAME));
        json.set(
                "providers",
                Json.array(
                        found.toRecord(),
                        each -> Json.object("provider", each.provider())
                                .put("news", Words.of(each.news()))
                                .put("holds", each.holds().toString())
                                .put("words", says(each))));
        json.set("remarks", Json.array(found.remarks(), ProviderFileText::json));
        json.set(
                "rejections",
                Json.array(found.rejections(), rejection -> RejectedRow.json(rejection.line(), rejection.problems())));
        return json;
    }

    private static ObjectNode json(Remark remark) {
        ObjectNode json = Json.object("provider", remark.provider()).put("what", Words.of(remark.what()));
        json.set("locations", Json.texts(remark.locations()));
        return json.put("words", why(remark));
    }
}
