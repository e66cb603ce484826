package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.Assessment;
import org.almoner.domain.assessment.AssessmentLine;
import org.almoner.domain.assessment.Flag;
import org.almoner.domain.assessment.Part;
import org.almoner.domain.means.Care;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.wording.AssessmentWords;
import org.almoner.wording.Figures;

/**
 * A financial assessment, in words and as JSON.
 *
 * @param scheme by whose rules
 * @param day which day
 * @param assessment of that day
 * @param care of that day
 * @param changes the assessments from that day on, where they are asked for
 */
public record AssessmentText(
        Scheme scheme, LocalDate day, Assessment assessment, Care care, Timeline<Assessment> changes) {

    /** {@return tables and a few lines for people} */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("On ").append(day).append(" the person ").append(AssessmentWords.charge(assessment.charge()));
        text.append(".\nAssessed ").append(AssessmentWords.method(assessment.method()));
        text.append(", by the rules of scheme ").append(scheme.id()).append(".\n");
        Notes notes = new Notes();
        List<AssessmentLine> capital = assessment.lines(Part.CAPITAL);
        if (!capital.isEmpty()) {
            text.append('\n')
                    .append(table(
                            "Capital",
                            "Worth",
                            capital,
                            notes,
                            "Capital that counts",
                            Figures.pounds(assessment.capital())));
        }
        List<AssessmentLine> weekly = assessment.lines().stream()
                .filter(line -> line.part() != Part.CAPITAL && line.part() != Part.DEFERRED_PAYMENT)
                .toList();
        text.append('\n').append(table("Week", "Amount", weekly, notes, total(), weekly()));
        assessment
                .mostFromIncomeWhileDeferred()
                .ifPresent(most -> text.append('\n')
                        .append(table(
                                "If payment is deferred",
                                "Amount",
                                assessment.lines(Part.DEFERRED_PAYMENT),
                                notes,
                                "The most to be asked from income",
                                Figures.pounds(most))));
        text.append(notes.text());
        care.weeklyCost()
                .ifPresent(cost -> text.append("\nA week of this care costs ")
                        .append(Figures.pounds(cost))
                        .append(": the person is charged ")
                        .append(Figures.pounds(assessment.charge().chargeFor(cost)))
                        .append(".\n"));
        if (!changes.isEmpty()) {
            text.append('\n').append(changesTable());
        }
        return text.toString();
    }

    /** Where all that the care costs is charged, the lines do not add up to an amount. */
    private String weekly() {
        return assessment.charge() instanceof AssessedCharge.FullCost ? "" : Figures.pounds(assessment.weekly());
    }

    private String total() {
        return assessment.charge() instanceof AssessedCharge.FullCost
                ? "All that the care costs"
                : "Left to pay in a week";
    }

    private static TextTable table(
            String title, String amount, Collection<AssessmentLine> lines, Notes notes, String total, String sum) {
        TextTable table = TextTable.of(title, ">" + amount, ">Counts", "How", "Law", "Notes");
        for (AssessmentLine line : lines) {
            table.row(
                    line.item(),
                    Figures.pounds(line.amount()),
                    Figures.pounds(line.counts()),
                    AssessmentWords.treatment(line.treatment())
                            + line.until().map(end -> " until " + end).orElse(""),
                    line.authority().law(),
                    notes.of(line.flags()));
        }
        return table.total(total, "", sum, "", "", "");
    }

    private TextTable changesTable() {
        TextTable table = TextTable.of("From", "To, excluded", "The person");
        for (Timeline.Entry<AssessedCharge> entry : charges().entries()) {
            table.row(
                    entry.holds().from().toString(),
                    entry.holds().end().map(LocalDate::toString).orElse(""),
                    AssessmentWords.charge(entry.value()));
        }
        return table;
    }

    private Timeline<AssessedCharge> charges() {
        Timeline<AssessedCharge> charges = Timeline.empty();
        for (Timeline.Entry<Assessment> entry : changes.entries()) {
            charges = charges.with(entry.holds(), entry.value().charge());
        }
        return charges;
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("day", day).put("scheme", scheme.id());
        json.set("charge", charge(assessment.charge()));
        json.put("method", Figures.words(assessment.method()))
                .put("capital", assessment.capital().toString())
                .put("income", assessment.income().toString())
                .put("allowances", assessment.allowances().toString())
                .put("weekly", assessment.weekly().toString());
        assessment
                .mostFromIncomeWhileDeferred()
                .ifPresent(most -> json.put("mostFromIncomeWhileDeferred", most.toString()));
        care.weeklyCost()
                .ifPresent(cost -> json.put("weeklyCost", cost.toString())
                        .put("charged", assessment.charge().chargeFor(cost).toString()));
        json.set("lines", Json.array(assessment.lines(), AssessmentText::line));
        if (!changes.isEmpty()) {
            json.set("changes", Json.array(charges().entries(), entry -> change(entry.holds(), entry.value())));
        }
        return json;
    }

    private static ObjectNode change(DateRange days, AssessedCharge charge) {
        ObjectNode json = Json.object("days", days);
        json.set("charge", charge(charge));
        return json;
    }

    /** {@return what the person is charged, for programs} */
    static ObjectNode charge(AssessedCharge charge) {
        if (charge instanceof AssessedCharge.Contribution contribution) {
            return Json.object("kind", "contribution")
                    .put("weekly", contribution.weekly().toString());
        }
        Enum<?> reason = charge instanceof AssessedCharge.FullCost full
                ? full.reason()
                : ((AssessedCharge.NoCharge) charge).reason();
        return Json.object("kind", charge instanceof AssessedCharge.FullCost ? "full cost" : "no charge")
                .put("reason", Figures.words(reason));
    }

    private static ObjectNode line(AssessmentLine line) {
        ObjectNode json = Json.object("part", Figures.words(line.part()))
                .put("item", line.item())
                .put("amount", line.amount().toString())
                .put("counts", line.counts().toString())
                .put("treatment", Figures.words(line.treatment()))
                .put("law", line.authority().law())
                .put("source", line.authority().source())
                .put("confidence", line.authority().confidence().name());
        line.until().ifPresent(end -> json.put("until", end.toString()));
        json.set("flags", Json.texts(line.flags().stream().map(Figures::words).toList()));
        return json;
    }

    /** Numbers the flags in the order in which they come up. */
    private static final class Notes {

        private final Map<Flag, Integer> numbers = new EnumMap<>(Flag.class);
        private final List<Flag> inOrder = new ArrayList<>();

        String of(ImmutableSet<Flag> flags) {
            return flags.stream().map(flag -> "[" + number(flag) + "]").collect(Collectors.joining(" "));
        }

        private int number(Flag flag) {
            return Optional.ofNullable(numbers.get(flag)).orElseGet(() -> {
                inOrder.add(flag);
                numbers.put(flag, inOrder.size());
                return inOrder.size();
            });
        }

        String text() {
            return inOrder.stream()
                    .map(flag -> "[" + numbers.get(flag) + "] " + flag.meaning() + "\n")
                    .collect(Collectors.joining());
        }
    }
}
