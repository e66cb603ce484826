package org.almoner.domain.assessment;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.almoner.domain.means.CapitalKind;
import org.almoner.domain.means.IncomeKind;

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
}
