package org.almoner.domain.charging;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;

/**
 * What rounding to whole pence has come to over some weeks (property P10): for each provider what it added to the exact pay, for
 * each person what it added to the exact charge; below zero where it took away. Immutable.
 *
 * @param providers those whose pay it changed
 * @param people those whose charge it changed
 */
public record RoundingDrift(
        ImmutableSortedMap<ProviderId, ExactMoney> providers, ImmutableSortedMap<PersonId, ExactMoney> people) {

    /** {@return that of the weeks} */
    public static RoundingDrift of(Collection<WeekStatement> weeks) {
        Map<ProviderId, ExactMoney> providers = new TreeMap<>();
        Map<PersonId, ExactMoney> people = new TreeMap<>();
        for (WeekStatement week : weeks) {
            week.lines().forEach(line -> providers.merge(line.provider(), line.roundingDrift(), ExactMoney::plus));
            people.merge(week.person(), week.charge().roundingDrift(), ExactMoney::plus);
        }
        providers.values().removeIf(ExactMoney.ZERO::equals);
        people.values().removeIf(ExactMoney.ZERO::equals);
        return new RoundingDrift(ImmutableSortedMap.copyOf(providers), ImmutableSortedMap.copyOf(people));
    }

    /** {@return what it added to the pay of all providers} */
    public ExactMoney ofPay() {
        return ExactMoney.sum(providers.values());
    }

    /** {@return what it added to the charges of all people: never above zero, for charges are rounded to their advantage} */
    public ExactMoney ofCharges() {
        return ExactMoney.sum(people.values());
    }
}
