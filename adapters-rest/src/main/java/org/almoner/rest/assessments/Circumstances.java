package org.almoner.rest.assessments;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
import org.almoner.domain.means.IncomeKind;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.rest.problems.BodyError;
import org.almoner.rest.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** Makes circumstances of what a body gives, and finds all that is wrong with it at once. Of one thread. */
public final class Circumstances {

    private static final String AT = "/circumstances/";

    private final NationalRules national;
    private final List<BodyError> errors = new ArrayList<>();

    private Circumstances(NationalRules national) {
        this.national = national;
    }

    /** {@return the circumstances; a problem where anything is wrong with them} */
    public static CircumstancesHistory of(CircumstancesGiven given, NationalRules national) {
        return new Circumstances(national).made(given);
    }

    private CircumstancesHistory made(CircumstancesGiven given) {
        Timeline<Care> care = timeline("care", given.care(), each -> each.days().range(), this::care);
        var household =
                timeline("household", given.household(), each -> each.days().range(), HouseholdGiven::household);
        var basis = timeline("basis", given.basis(), each -> each.days().range(), BasisGiven::basis);
        var free = timeline("freeCare", given.freeCare(), each -> each.days().range(), FreeCareGiven::reason);
        var incomes = entries(
                "income", given.income(), this::incomes, income -> income.kind().code() + " '" + income.name() + "'");
        var capital = entries(
                "capital", given.capital(), this::asset, asset -> asset.kind().code() + " '" + asset.name() + "'");
        var costs = entries("costs", given.costs(), Circumstances::expense, cost -> "'" + cost.name() + "'");
        if (!errors.isEmpty()) {
            throw ProblemException.ofBody(errors);
        }
        try {
            return new CircumstancesHistory(
                    given.person().adult(), care, household, basis, free, incomes, capital, costs);
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofBody(List.of(new BodyError(AT + "care", null, String.valueOf(e.getMessage()))));
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
        IncomeKind kind = kind("income", given.kind(), national.incomes());
        DateRange days = given.days().range();
        return amounts(given, days).stream()
                .map(amount -> new Timeline.Entry<>(amount.holds(), given.income(kind, amount.value())))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Timeline.Entry<Money>> amounts(IncomeGiven given, DateRange days) {
        return Optional.ofNullable(given.rate())
                .map(rate -> national.rates(rate, days))
                .orElseGet(() -> Optional.ofNullable(given.amount()).stream()
                        .map(amount -> new Timeline.Entry<>(days, amount))
                        .collect(ImmutableList.toImmutableList()));
    }

    private ImmutableList<Timeline.Entry<Asset>> asset(CapitalGiven given) {
        return ImmutableList.of(new Timeline.Entry<>(
                given.days().range(), given.asset(kind("capital", given.kind(), national.capital()))));
    }

    private static ImmutableList<Timeline.Entry<Expense>> expense(CostGiven given) {
        return ImmutableList.of(new Timeline.Entry<>(given.days().range(), given.expense()));
    }

    private static <T> T kind(String what, String code, ImmutableMap<String, T> known) {
        return Optional.ofNullable(known.get(code))
                .orElseThrow(() -> new IllegalArgumentException("there is no kind of " + what + " '" + code
                        + "'; GET /assessments/kinds lists those there are"));
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
