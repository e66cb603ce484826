package org.almoner.domain.budgets;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.FinancialYear;
import org.jspecify.annotations.Nullable;

/**
 * Money for some years, and what is to be spent of it: in the first year what runs then, in each later year a full year. All in whole
 * pence; nothing is rounded before it is compared. Immutable.
 *
 * @param title for people
 * @param source where it was read
 * @param years one after another; at least one
 * @param sources of money, each with an amount for every year; at least one
 * @param groups of commitments
 * @param printed what somebody printed of all sources together
 */
public record FundingPlan(
        String title,
        String source,
        ImmutableList<FinancialYear> years,
        ImmutableList<Source> sources,
        ImmutableList<CommitmentGroup> groups,
        Printed printed) {

    private static final Money PENNY = Money.ofPence(1);

    /**
     * What somebody printed of all sources together, where that is to be checked.
     *
     * @param years what is given in each year; none, or one for each
     * @param total what is given in all
     * @param smoothedYears what may be spent in each year; none, or one for each
     * @param aYear what may be spent in any year, as the plan itself reckons
     */
    public record Printed(
            ImmutableList<PrintedFigure> years,
            Optional<PrintedFigure> total,
            ImmutableList<PrintedFigure> smoothedYears,
            Optional<PrintedFigure> aYear) {}

    /**
     * A year of the plan.
     *
     * @param year which
     * @param given in it
     * @param spendable in it, after smoothing
     * @param committed to be spent in it
     * @param ahead what is committed until its end beyond all that is given until then; nothing where the money is there
     */
    public record PlanYear(FinancialYear year, Money given, Money spendable, Money committed, Money ahead) {

        /** {@return what is left; below nothing where more is committed than may be spent} */
        public Money left() {
            return spendable.minus(committed);
        }
    }

    /**
     * Refuses years that do not follow one another, sources and printed figures that are not of every year, and two commitments of one
     * name.
     *
     * @throws org.almoner.domain.parts.WrongPartException if there is no year or no source, years do not follow one another, one has
     *     amounts for fewer or more years, or a name of a commitment is given twice
     */
    public FundingPlan {
        checkPart(!years.isEmpty(), "years", "a plan is of one year or more; add one");
        checkPart(
                FinancialYear.followOneAnother(years),
                "years",
                "years follow one another, but they are %s; put them in order, and add those between",
                years);
        checkPart(!sources.isEmpty(), "sources", "a plan has money from one source or more; add one");
        for (int i = 0; i < sources.size(); i++) {
            Source each = sources.get(i);
            checkYears(each.amounts().size(), years.size(), "sources/" + i + "/amounts");
            checkPrinted(each.printedSmoothed(), years.size(), "sources/" + i + "/printed/smoothed");
            checkPart(
                    each.smoothed() || each.printedSmoothed().isEmpty(),
                    "sources/" + i + "/printed/smoothed",
                    "%s is not smoothed; write 'smoothed: true', or leave the printed figures out",
                    each.name());
        }
        checkPrinted(printed.years(), years.size(), "printed/years");
        checkPrinted(printed.smoothedYears(), years.size(), "printed/smoothed-years");
        checkNames(groups);
    }

    private static void checkNames(List<CommitmentGroup> groups) {
        Map<String, String> groupOf = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            List<Commitment> commitments = groups.get(group).commitments();
            for (int i = 0; i < commitments.size(); i++) {
                String name = commitments.get(i).name();
                @Nullable
                String before = groupOf.putIfAbsent(name, groups.get(group).name());
                checkPart(
                        before == null,
                        "commitments/" + group + "/lines/" + i + "/name",
                        "'%s' is committed already, in the group '%s'; keep one, or give each a name of its own",
                        name,
                        before);
            }
        }
    }

    private static void checkPrinted(ImmutableList<PrintedFigure> figures, int years, String part) {
        if (!figures.isEmpty()) {
            checkYears(figures.size(), years, part);
        }
    }

    private static void checkYears(int given, int years, String part) {
        checkPart(given == years, part, "there are %s years, and an amount for each, but got %s", years, given);
    }

    /** {@return the years, in order} */
    public ImmutableList<PlanYear> planned() {
        ImmutableList<Money> given = given();
        ImmutableList<Money> spendable = spendable(PENNY);
        ImmutableList.Builder<PlanYear> planned = ImmutableList.builder();
        Money ahead = Money.ZERO;
        for (int year = 0; year < years.size(); year++) {
            Money committed = year == 0 ? partYear() : fullYear();
            ahead = ahead.plus(committed).minus(given.get(year));
            planned.add(new PlanYear(years.get(year), given.get(year), spendable.get(year), committed, ahead.orZero()));
        }
        return planned.build();
    }

    private ImmutableList<Money> given() {
        return yearly(Source::amounts);
    }

    /** {@return what may be spent in each year, where what is smoothed is smoothed in whole units} */
    private ImmutableList<Money> spendable(Money unit) {
        return yearly(each -> each.spendable(unit));
    }

    private ImmutableList<Money> yearly(Function<Source, ImmutableList<Money>> amounts) {
        return IntStream.range(0, years.size())
                .mapToObj(year -> Money.sum(sources.stream()
                        .map(each -> amounts.apply(each).get(year))
                        .toList()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return what is given in all years} */
    public Money total() {
        return Money.sum(sources.stream().map(Source::total).toList());
    }

    /** {@return what is committed in the first year} */
    public Money partYear() {
        return Money.sum(groups.stream().map(CommitmentGroup::partYear).toList());
    }

    /** {@return what is committed in a full year} */
    public Money fullYear() {
        return Money.sum(groups.stream().map(CommitmentGroup::fullYear).toList());
    }

    /**
     * {@return every printed figure beside what it comes to} What is smoothed in print is smoothed in the units of the print, for its readers
     * have no others.
     */
    public ImmutableList<PrintedCheck> checks() {
        ImmutableList.Builder<PrintedCheck> checks = ImmutableList.builder();
        for (Source each : sources) {
            each.printedTotal().ifPresent(figure -> checks.add(new PrintedCheck(each.name(), figure, each.total())));
            checks.addAll(yearly(each.name() + ", smoothed", each.printedSmoothed(), each::spendable));
        }
        checks.addAll(yearly("all sources", printed.years(), any -> given()));
        printed.total().ifPresent(figure -> checks.add(new PrintedCheck("all sources", figure, total())));
        checks.addAll(yearly("all sources, smoothed", printed.smoothedYears(), this::spendable));
        sumOf(printed.smoothedYears())
                .ifPresent(sum -> checks.add(
                        new PrintedCheck("all sources, smoothed, the printed years together", sum, total())));
        printed.aYear()
                .ifPresent(figure -> checks.add(new PrintedCheck(
                        "all sources, a year", figure, spendable(PENNY).get(0))));
        groups.forEach(group -> checks.addAll(checks(group)));
        return checks.build();
    }

    private List<PrintedCheck> yearly(
            String what, List<PrintedFigure> figures, Function<Money, ImmutableList<Money>> workedOut) {
        return IntStream.range(0, figures.size())
                .mapToObj(year -> new PrintedCheck(
                        what + ", " + years.get(year),
                        figures.get(year),
                        workedOut.apply(figures.get(year).unit()).get(year)))
                .toList();
    }

    private static Optional<PrintedFigure> sumOf(List<PrintedFigure> figures) {
        Money sum = Money.sum(figures.stream().map(PrintedFigure::amount).toList());
        return figures.stream().findFirst().map(first -> new PrintedFigure(sum, first.unit()));
    }

    private static List<PrintedCheck> checks(CommitmentGroup group) {
        Stream<PrintedCheck> partYear = group.printedPartYear().stream()
                .map(figure -> new PrintedCheck(group.name() + ", part year", figure, group.partYear()));
        Stream<PrintedCheck> fullYear = group.printedFullYear().stream()
                .map(figure -> new PrintedCheck(group.name() + ", full year", figure, group.fullYear()));
        return Stream.concat(partYear, fullYear).toList();
    }
}
