package org.almoner.domain.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.almoner.domain.means.CapitalKind;
import org.almoner.domain.means.IncomeKind;
import org.almoner.domain.money.Figure;
import org.almoner.domain.money.Money;
import org.almoner.domain.parts.Words;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/**
 * What is the same for every council: the amounts by year, and how the law treats each kind of income and capital. Immutable.
 *
 * @param tables the amounts
 * @param incomes the kinds of income by code
 * @param capital the kinds of capital by code
 */
public record NationalRules(
        NationalTables tables, ImmutableMap<String, IncomeKind> incomes, ImmutableMap<String, CapitalKind> capital) {

    /** {@return the kind of income, or empty when the law knows none of that code} */
    public Optional<IncomeKind> findIncome(String code) {
        return Optional.ofNullable(incomes.get(code));
    }

    /** {@return the kind of capital, or empty when the law knows none of that code} */
    public Optional<CapitalKind> findCapital(String code) {
        return Optional.ofNullable(capital.get(code));
    }

    /**
     * {@return the rate of a benefit, year by year, on those of the days that the tables are for}
     *
     * @throws IllegalArgumentException if the tables have none for some of these days
     */
    public ImmutableList<Timeline.Entry<Money>> rates(NationalAmount benefit, DateRange days) {
        Optional<DateRange> known = tables.term().intersection(days);
        if (known.isEmpty()) {
            return ImmutableList.of();
        }
        Timeline<Figure> figures = tables.of(benefit);
        ImmutableList<DateRange> gaps = figures.gapsIn(known.get());
        checkArgument(
                gaps.isEmpty(),
                "the national tables have no rate '%s' %s; write the amount for those days in an entry of its own",
                benefit.title(),
                Words.list(gaps));
        return figures.within(known.get()).entries().stream()
                .map(entry -> new Timeline.Entry<>(entry.holds(), entry.value().amount()))
                .collect(ImmutableList.toImmutableList());
    }
}
