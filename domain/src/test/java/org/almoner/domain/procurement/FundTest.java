package org.almoner.domain.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.function.Predicate;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.parts.WrongPartException;
import org.almoner.domain.procurement.Fund.Lot;
import org.almoner.domain.procurement.Fund.Pot;
import org.almoner.domain.procurement.Fund.Share;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Rule K2: £5,131,459 is shared without losing or making a penny. */
class FundTest {

    private static final ImmutableList<String> DRIVERS =
            ImmutableList.of("older-people", "dementia", "deprivation", "delivery-cost");
    private static final ImmutableMap<String, Percentage> WEIGHTS = ImmutableMap.of(
            "older-people", Percentage.of(40),
            "dementia", Percentage.of(30),
            "deprivation", Percentage.of(20),
            "delivery-cost", Percentage.of(10));
    private static final ImmutableList<Lot> LOTS = ImmutableList.of(
            lot("north", 41_200, 3_100, 22, 100),
            lot("east", 68_350, 5_075, 31, 104),
            lot("west", 52_777, 3_999, 17, 97));

    private static Lot lot(String name, long older, long dementia, long deprivation, long cost) {
        return new Lot(
                name,
                ImmutableMap.of(
                        "older-people",
                        older,
                        "dementia",
                        dementia,
                        "deprivation",
                        deprivation,
                        "delivery-cost",
                        cost));
    }

    private static Fund fund(String total, Pot... pots) {
        return new Fund(Money.parse(total), ImmutableList.copyOf(pots), DRIVERS, LOTS);
    }

    private static Pot pot(String name, String amount) {
        return new Pot(name, Money.parse(amount), WEIGHTS);
    }

    private static Money sum(List<Share> shares, Predicate<Share> of) {
        return Money.sum(shares.stream().filter(of).map(Share::amount).toList());
    }

    @Test
    void theTwoPartsOfTheFundAreSharedToThePenny() {
        ImmutableList<Share> shares = fund(
                        "5131459.00", pot("older people", "4328215.00"), pot("dementia", "803244.00"))
                .shares();

        assertThat(shares).hasSize(2 * 4 * 3);
        assertThat(sum(shares, share -> true)).isEqualTo(Money.parse("5131459.00"));
        assertThat(sum(shares, share -> share.pot().equals("dementia"))).isEqualTo(Money.parse("803244.00"));
        assertThat(sum(
                        shares,
                        share ->
                                share.pot().equals("dementia") && share.driver().equals("deprivation")))
                .isEqualTo(Money.parse("160648.80"));
        assertThat(LOTS.stream().map(lot -> sum(shares, share -> share.lot().equals(lot.name()))))
                .containsExactly(Money.parse("1405996.76"), Money.parse("2137817.09"), Money.parse("1587645.15"));
    }

    @Test
    void thePennyLeftOverGoesToWhoLostMost() {
        Fund fund = new Fund(
                Money.parse("1.00"),
                ImmutableList.of(new Pot("all", Money.parse("1.00"), ImmutableMap.of("people", Percentage.WHOLE))),
                ImmutableList.of("people"),
                ImmutableList.of(
                        new Lot("a", ImmutableMap.of("people", 1L)),
                        new Lot("b", ImmutableMap.of("people", 1L)),
                        new Lot("c", ImmutableMap.of("people", 1L))));

        assertThat(fund.shares())
                .extracting(share -> share.amount().toString())
                .containsExactly("0.34", "0.33", "0.33");
    }

    @Test
    void aFundThatCannotBeSharedIsRefusedForThePart() {
        refused("total", "come to 2.00", () -> fund("3.00", pot("a", "1.00"), pot("b", "1.00")));
        refused("pots", "name of its own", () -> fund("3.00", pot("a", "1.00"), pot("a", "2.00")));
        refused(
                "drivers",
                "name of its own",
                () -> new Fund(Money.ZERO, ImmutableList.of(), ImmutableList.of("a", "a"), LOTS));
        refused(
                "lots",
                "name of its own",
                () -> new Fund(
                        Money.ZERO,
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(lot("a", 1, 1, 1, 1), lot("a", 2, 2, 2, 2))));
        refused("pots/1/amount", "-1.00", () -> fund("0.00", pot("a", "1.00"), pot("b", "-1.00")));
        refused(
                "pots/0/weights",
                "come to 40%",
                () -> fund(
                        "1.00", new Pot("a", Money.parse("1.00"), ImmutableMap.of("older-people", Percentage.of(40)))));
        refused(
                "pots/0/weights",
                "[rain]",
                () -> fund("1.00", new Pot("a", Money.parse("1.00"), ImmutableMap.of("rain", Percentage.WHOLE))));
        refused(
                "lots",
                "'dementia'",
                () -> new Fund(
                        Money.ZERO,
                        ImmutableList.of(),
                        ImmutableList.of("dementia"),
                        ImmutableList.of(new Lot("a", ImmutableMap.of("dementia", 0L)))));
        refused(
                "lots/0",
                "does not say",
                () -> new Fund(
                        Money.ZERO,
                        ImmutableList.of(),
                        ImmutableList.of("dementia"),
                        ImmutableList.of(new Lot("a", ImmutableMap.of()))));
        refused(
                "lots/0",
                "less than nothing",
                () -> new Fund(
                        Money.ZERO,
                        ImmutableList.of(),
                        ImmutableList.of("dementia"),
                        ImmutableList.of(new Lot("a", ImmutableMap.of("dementia", -1L)))));
        refused("lots", "one lot", () -> new Fund(Money.ZERO, ImmutableList.of(), DRIVERS, ImmutableList.of()));
    }

    private static void refused(String part, String words, ThrowingCallable made) {
        assertThatThrownBy(made)
                .isInstanceOfSatisfying(
                        WrongPartException.class,
                        wrong -> assertThat(String.join("/", wrong.path())).isEqualTo(part))
                .hasMessageContaining(words);
    }
}
