package org.almoner.rest.assessments;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.means.Asset;
import org.almoner.domain.means.Care;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.means.Expense;
import org.almoner.domain.means.Income;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.rest.problems.BodyError;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.values.Wrong;
import org.jspecify.annotations.Nullable;

/** Makes circumstances of what a body gives, and finds all that is wrong with it at once. Of one thread. */
public final class Circumstances {

    private static final String AT = "/circumstances/";

    private final NationalRules national;
    private final List<BodyError> errors;

    private Circumstances(NationalRules national, Wrong wrong) {
        this.national = national;
        this.errors = new ArrayList<>(wrong.errors());
    }

    /**
     * {@return the circumstances; a problem where anything is wrong with them, or with the body that gives them}
     *
     * @param given the circumstances; null where they could not be read
     * @param day the first that is assessed; null where it could not be read
     * @param wrong what is wrong with the body
     */
    public static CircumstancesHistory of(
            @Nullable CircumstancesGiven given, @Nullable LocalDate day, Wrong wrong, NationalRules national) {
        return new Circumstances(national, wrong).made(wrong.without(given), day);
    }

    private CircumstancesHistory made(CircumstancesGiven given, @Nullable LocalDate day) {
        checkBorn("person", given.person(), day);
        List<HouseholdGiven> households = Optional.ofNullable(given.household()).orElse(List.of());
        for (int i = 0; i < households.size(); i++) {
            checkBorn("household/" + i + "/partner", households.get(i).partner(), day);
        }
        Timeline<Care> care = timeline("care", given.care(), each -> each.days().range(), this::care);
        var household =
                timeline("household", given.household(), each -> each.days().range(), HouseholdGiven::household);
        var basis = timeline("basis", given.basis(), each -> each.days().range(), BasisGiven::basis);
        var free = timeline("freeCare", given.freeCare(), each -> each.days().range(), FreeCareGiven::reason);
        var incomes = entries(
                "income", given.income(), this::incomes, income -> income.kind().code() + " '" + income.name() + "'");
        var capital = entries(
                "capital",
                given.capital(),
                Circumstances::asset,
                asset -> asset.kind().code() + " '" + asset.name() + "'");
        var costs = entries("costs", given.costs(), Circumstances::expense, cost -> "'" + cost.name() + "'");
        if (!errors.isEmpty()) {
            throw ProblemException.ofBody(errors);
        }
        try {
            return new CircumstancesHistory(
                    requireNonNull(given.person()).adult(), care, household, basis, free, incomes, capital, costs);
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofBody(List.of(new BodyError(AT + "care", null, String.valueOf(e.getMessage()))));
        }
    }

    /** The last part of the pointer is the word for whoever it is. */
    private void checkBorn(String pointer, @Nullable AdultGiven adult, @Nullable LocalDate day) {
        if (adult != null && day != null && adult.born().isAfter(day)) {
            errors.add(new BodyError(
                    AT + pointer + "/born",
                    adult.born().toString(),
                    "the " + pointer.substring(pointer.lastIndexOf('/') + 1) + " is born after " + day
                            + ", the first day that is assessed; correct one of them"));
        }
    }

    private Care care(CareGiven given) {
        DateRange term = national.tables().term();
        if (!term.contains(given.days().from())) {
            throw new IllegalArgumentException(given.days().from() + " is outside the days of the national tables, "
                    + term + "; start on a day that they know");
        }
        return given.care();
    }

    private ImmutableList<Timeline.Entry<Income>> incomes(IncomeGiven given) {
        DateRange days = given.days().range();
        return amounts(given, days).stream()
                .map(amount -> new Timeline.Entry<>(amount.holds(), given.income(amount.value())))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Timeline.Entry<Money>> amounts(IncomeGiven given, DateRange days) {
        return Optional.ofNullable(given.rate())
                .map(rate -> national.rates(rate, days))
                .orElseGet(() -> Optional.ofNullable(given.amount()).stream()
                        .map(amount -> new Timeline.Entry<>(days, amount))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<Timeline.Entry<Asset>> asset(CapitalGiven given) {
        return ImmutableList.of(new Timeline.Entry<>(given.days().range(), given.asset()));
    }

    private static ImmutableList<Timeline.Entry<Expense>> expense(CostGiven given) {
        return ImmutableList.of(new Timeline.Entry<>(given.days().range(), given.expense()));
    }

    /** {@return values by their days; overlaps are errors} */
    private <G, T> Timeline<T> timeline(
            String section, @Nullable List<G> given, Function<G, DateRange> days, Function<G, T> make) {
        return entries(
                        section,
                        given,
                        each -> ImmutableList.of(new Timeline.Entry<>(days.apply(each), make.apply(each))),
                        any -> "another entry")
                .stream()
                .reduce(
                        Timeline.<T>empty(),
                        (timeline, entry) -> timeline.with(entry.holds(), entry.value()),
                        (one, other) -> other);
    }

    /** {@return values with their days; two of one identity on the same day are an error} */
    private <G, T> ImmutableList<Timeline.Entry<T>> entries(
            String section,
            @Nullable List<G> given,
            Function<G, ImmutableList<Timeline.Entry<T>>> make,
            Function<T, String> identity) {
        List<Timeline.Entry<T>> entries = new ArrayList<>();
        List<G> all = Optional.ofNullable(given).orElse(List.of());
        for (int i = 0; i < all.size(); i++) {
            try {
                for (Timeline.Entry<T> entry : make.apply(all.get(i))) {
                    CircumstancesHistory.checkApart(entries, entry, identity);
                    entries.add(entry);
                }
            } catch (IllegalArgumentException e) {
                errors.add(new BodyError(AT + section + "/" + i, null, String.valueOf(e.getMessage())));
            }
        }
        return ImmutableList.copyOf(entries);
    }
}
