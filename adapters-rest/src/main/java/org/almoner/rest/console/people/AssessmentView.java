package org.almoner.rest.console.people;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.Assessment;
import org.almoner.domain.assessment.AssessmentLine;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.assessment.Flag;
import org.almoner.domain.assessment.Part;
import org.almoner.domain.assessment.ReassessmentPreview;
import org.almoner.domain.assessment.Treatment;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;
import org.almoner.wording.AssessmentWords;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of a person, as its page shows it.
 *
 * @param person who
 * @param day which
 * @param decided what was decided for the day, or null
 * @param choices of the form
 * @param written into the form, by field
 * @param result of what was written, or null where nothing was worked out
 */
public record AssessmentView(
        PersonId person,
        LocalDate day,
        @Nullable Decided decided,
        AssessmentChoices choices,
        ImmutableMap<String, String> written,
        @Nullable Result result) {

    /** {@return what stands in the field at first} */
    public String first(String field) {
        return written.getOrDefault(field, "");
    }

    /** {@return the day that stands in the three fields at first, or null} */
    public @Nullable LocalDate firstDay(String field) {
        String year = first(field + "-year");
        return year.isEmpty()
                ? null
                : LocalDate.of(
                        Integer.parseInt(year),
                        Integer.parseInt(first(field + "-month")),
                        Integer.parseInt(first(field + "-day")));
    }

    /** A charge that was decided, for which days, and since when that is known. */
    public record Decided(String charge, boolean provisional, LocalDate told, DateRange days, Knowledge known) {

        static Optional<Decided> of(PersonHistory history, LocalDate day) {
            return history.facts().of(PersonFacts.CHARGE).facts().reverse().stream()
                    .filter(fact -> fact.holds().contains(day))
                    .limit(1)
                    .flatMap(fact -> fact.value().stream().map(decision -> of(fact, decision)))
                    .findFirst();
        }

        private static Decided of(Fact<ChargeDecision> fact, ChargeDecision decision) {
            return new Decided(
                    AssessmentWords.charge(decision.charge()),
                    decision.provisional(),
                    decision.told(),
                    fact.holds(),
                    fact.known());
        }
    }

    /**
     * What an assessment comes to.
     *
     * @param charge in words, after "the person"
     * @param method in words, after "assessed"
     * @param scheme by whose rules
     * @param parts line by line
     * @param weeklyCost what a week of the care costs, or null where nobody told
     * @param charged for such a week, or null
     * @param comesIn what comes in each week
     * @param left to live on of it after the charge, or null where the charge is not known in pounds
     * @param changes of what was decided before
     */
    public record Result(
            String charge,
            String method,
            String scheme,
            List<Lines> parts,
            @Nullable Money weeklyCost,
            @Nullable Money charged,
            Money comesIn,
            @Nullable Money left,
            List<Change> changes) {

        static Result of(
                Assessment assessment,
                String scheme,
                Optional<Money> weeklyCost,
                ReassessmentPreview<PersonId> preview) {
            Optional<Money> charged = weeklyCost.map(assessment.charge()::chargeFor);
            Money comesIn = Money.sum(assessment.lines(Part.INCOME).stream()
                    .filter(line -> line.treatment() != Treatment.NOTIONAL)
                    .map(AssessmentLine::amount)
                    .toList());
            Optional<Money> asked = charged.or(() -> assessment.charge() instanceof AssessedCharge.FullCost
                    ? Optional.empty()
                    : Optional.of(assessment.weekly()));
            return new Result(
                    AssessmentWords.charge(assessment.charge()),
                    AssessmentWords.method(assessment.method()),
                    scheme,
                    Lines.of(assessment),
                    weeklyCost.orElse(null),
                    charged.orElse(null),
                    comesIn,
                    asked.map(comesIn::minus).orElse(null),
                    preview.lines().stream().map(Change::of).toList());
        }
    }

    /** Lines that add up. */
    public record Lines(
            String title,
            List<Line> lines,
            String total,
            @Nullable Money sum) {

        static List<Lines> of(Assessment assessment) {
            boolean full = assessment.charge() instanceof AssessedCharge.FullCost;
            return Stream.of(
                            of("Capital", assessment.lines(Part.CAPITAL), "Capital that counts", assessment.capital()),
                            of(
                                    "Each week",
                                    assessment.lines().stream()
                                            .filter(line ->
                                                    line.part() != Part.CAPITAL && line.part() != Part.DEFERRED_PAYMENT)
                                            .toList(),
                                    full ? "All that the care costs" : "Left to pay in a week",
                                    full ? null : assessment.weekly()),
                            of(
                                    "If payment is deferred",
                                    assessment.lines(Part.DEFERRED_PAYMENT),
                                    "The most to be asked from income",
                                    assessment.mostFromIncomeWhileDeferred().orElse(null)))
                    .filter(lines -> !lines.lines().isEmpty())
                    .toList();
        }

        private static Lines of(String title, List<AssessmentLine> lines, String total, @Nullable Money sum) {
            return new Lines(title, lines.stream().map(Line::of).toList(), total, sum);
        }
    }

    /** A line, what was done with it, and where the figure and the rule are from. */
    public record Line(
            String item, Money amount, Money counts, String how, String law, String source, List<String> notes) {

        static Line of(AssessmentLine line) {
            return new Line(
                    line.item(),
                    line.amount(),
                    line.counts(),
                    AssessmentWords.treatment(line.treatment())
                            + line.until().map(end -> " until " + end).orElse(""),
                    line.authority().law(),
                    line.authority().source().equals(line.authority().law())
                            ? ""
                            : line.authority().source(),
                    line.flags().stream().map(Flag::meaning).toList());
        }
    }

    /** What becomes of the charge on some days; the direction says whether the amount is more or less. */
    public record Change(
            DateRange days,
            String before,
            String after,
            ReassessmentPreview.Direction direction,
            @Nullable Money by) {

        static Change of(ReassessmentPreview.Line<PersonId> line) {
            return new Change(
                    line.days(),
                    line.before().map(AssessmentWords::charge).orElse("nothing was decided"),
                    line.after().map(AssessmentWords::charge).orElse("nothing is decided"),
                    line.direction(),
                    line.by().map(by -> by.isNegative() ? by.negated() : by).orElse(null));
        }
    }

    /** {@return what the form holds before anybody wrote into it} */
    static ImmutableMap<String, String> empty(PersonHistory history, LocalDate day, LocalDate end) {
        ImmutableMap.Builder<String, String> first = ImmutableMap.builder();
        history.facts()
                .asKnownAt(Instant.MAX)
                .of(PersonFacts.PERSON)
                .find(day)
                .ifPresent(person -> put(first, "born", person.born()));
        LocalDate year = day.plusYears(1);
        put(first, "from", day);
        put(first, "to", year.isAfter(end) ? end : year);
        return first.buildOrThrow();
    }

    private static void put(ImmutableMap.Builder<String, String> first, String field, LocalDate day) {
        first.put(field + "-day", Integer.toString(day.getDayOfMonth()))
                .put(field + "-month", Integer.toString(day.getMonthValue()))
                .put(field + "-year", Integer.toString(day.getYear()));
    }
}
