package org.almoner.domain.means;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;

/**
 * A piece of capital. Immutable.
 *
 * @param name for people; tells two pieces of one kind apart
 * @param kind what the law sees in it
 * @param value what the whole of it would sell for; not negative
 * @param securedDebts debts secured on the whole of it; not negative
 * @param saleExpenses whether selling it would cost something, for which a tenth of the value is taken off
 * @param ownership the person's part
 * @param since the day on which the person got it, where the kind does not count for some weeks from then
 * @param toReduceCharges whether it was bought to pay less for care
 * @param occupations who lives in it, where it is the person's home
 * @param disposal how the person parted with it, if it is no longer the person's
 */
public record Asset(
        String name,
        CapitalKind kind,
        Money value,
        Money securedDebts,
        boolean saleExpenses,
        Ownership ownership,
        Optional<LocalDate> since,
        boolean toReduceCharges,
        ImmutableList<Occupation> occupations,
        Optional<Disposal> disposal) {

    private static final Percentage SALE_EXPENSES = Percentage.of(10);

    /**
     * Refuses amounts below nothing, and facts that do not fit the kind.
     *
     * @throws IllegalArgumentException if an amount is negative, the name blank, the day is missing from which weeks are
     *     counted, or somebody occupies what is no home
     */
    public Asset {
        checkArgument(!name.isBlank(), "a piece of capital has a name; give one");
        checkArgument(!value.isNegative(), "capital '%s' must not be negative, but is %s", name, value);
        checkArgument(!securedDebts.isNegative(), "debts must not be negative, but are %s", securedDebts);
        checkArgument(
                kind.treatment() != CapitalTreatment.DISREGARDED_FOR_WEEKS || since.isPresent(),
                "%s does not count for %s weeks; say since which day the person has it",
                name,
                kind.weeks());
        checkArgument(
                occupations.isEmpty() || kind.treatment() == CapitalTreatment.MAIN_HOME,
                "'%s' is not the person's home; only of a home it matters who lives there",
                name);
    }

    /** {@return capital of the person alone, named after its kind, that costs nothing to sell} */
    public static Asset of(CapitalKind kind, Money value) {
        return new Asset(
                kind.name(),
                kind,
                value,
                Money.ZERO,
                false,
                Ownership.WHOLE,
                Optional.empty(),
                false,
                ImmutableList.of(),
                Optional.empty());
    }

    /** {@return the person's part of it: the value less a tenth for the expenses of sale, less secured debts; not below nothing} */
    public ExactMoney personsPart() {
        ExactMoney market = value.exact();
        ExactMoney expenses = saleExpenses ? market.times(SALE_EXPENSES) : ExactMoney.ZERO;
        ExactMoney net = market.minus(expenses).minus(securedDebts.exact());
        return net.compareTo(ExactMoney.ZERO) > 0 ? ownership.of(net) : ExactMoney.ZERO;
    }
}
