package org.almoner.domain.procurement;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Splitting;

/**
 * Money that is shared by lots through what drives their cost (rule K2): each pot is shared by its drivers by their weights, and each
 * driver's part by the lots by what they have of it. Both by largest remainder: each part gets its whole pence, and the pence left
 * over go, one each, to the parts that lost most by that, among equals to the earlier. So nothing is lost or made, and the same fund is
 * always shared alike. Immutable.
 *
 * @param total of the fund; not negative
 * @param pots in their order
 * @param drivers in their order
 * @param lots in their order, with what they have of each driver
 */
public record Fund(Money total, ImmutableList<Pot> pots, ImmutableList<String> drivers, ImmutableList<Lot> lots) {

    /**
     * A part of the fund with a purpose of its own.
     *
     * @param name of it
     * @param amount not negative
     * @param weights of the drivers, 100% together; one that is not named has none
     */
    public record Pot(String name, Money amount, ImmutableMap<String, Percentage> weights) {

        private long weight(String driver) {
            return weights.getOrDefault(driver, Percentage.NONE).basisPoints();
        }
    }

    /**
     * Who shares the fund.
     *
     * @param name of it
     * @param has what it has of each driver, in units of which all lots are counted in the same: people, say; not negative
     */
    public record Lot(String name, ImmutableMap<String, Long> has) {

        private long of(String driver) {
            return has.getOrDefault(driver, 0L);
        }
    }

    /**
     * What a lot gets of a pot for a driver.
     *
     * @param pot the name
     * @param driver the name
     * @param lot the name
     * @param amount not negative
     */
    public record Share(String pot, String driver, String lot, Money amount) {}

    /**
     * Refuses a fund that cannot be shared to the penny.
     *
     * @throws org.almoner.domain.parts.WrongPartException if the pots do not add up to the total, one is negative, weights of a pot are not
     *     100% together or of a driver that is unknown, a lot says nothing of a driver or has less than nothing of it, nobody has any
     *     of it, or a name is given twice
     */
    public Fund {
        Money sum = Money.sum(pots.stream().map(Pot::amount).toList());
        checkPart(
                sum.equals(total),
                "total",
                "the pots come to %s, and not to the total of %s; correct one of them",
                sum,
                total);
        checkDistinct("pots", pots.stream().map(Pot::name).toList());
        checkDistinct("drivers", drivers);
        checkDistinct("lots", lots.stream().map(Lot::name).toList());
        checkPart(!lots.isEmpty(), "lots", "a fund is shared by one lot or more; add one");
        for (int i = 0; i < pots.size(); i++) {
            checkPot(pots.get(i), drivers, "pots/" + i);
        }
        for (String driver : drivers) {
            for (int i = 0; i < lots.size(); i++) {
                checkLot(lots.get(i), driver, "lots/" + i);
            }
            checkPart(
                    lots.stream().anyMatch(lot -> lot.of(driver) > 0),
                    "lots",
                    "no lot has any of '%s', so that its part could go to nobody; leave the driver out",
                    driver);
        }
    }

    private static void checkDistinct(String part, List<String> names) {
        checkPart(
                names.stream().distinct().count() == names.size(),
                part,
                "each has a name of its own, but these are %s",
                names);
    }

    private static void checkPot(Pot pot, List<String> drivers, String part) {
        checkPart(!pot.amount().isNegative(), part + "/amount", "a pot is not negative, but got %s", pot.amount());
        checkPart(
                drivers.containsAll(pot.weights().keySet()),
                part + "/weights",
                "pot '%s' is shared by %s, but the drivers are %s",
                pot.name(),
                pot.weights().keySet(),
                drivers);
        int weights = pot.weights().values().stream()
                .mapToInt(Percentage::basisPoints)
                .sum();
        checkPart(
                weights == Percentage.WHOLE_BASIS_POINTS,
                part + "/weights",
                "the weights of pot '%s' are 100% together, but come to %s",
                pot.name(),
                Percentage.text(weights));
    }

    private static void checkLot(Lot lot, String driver, String part) {
        checkPart(
                lot.has().containsKey(driver),
                part,
                "lot '%s' does not say what it has of '%s'; write it, 0 where it is none",
                lot.name(),
                driver);
        checkPart(
                lot.of(driver) >= 0,
                part,
                "a lot does not have less than nothing, but '%s' has %s of '%s'",
                lot.name(),
                lot.of(driver),
                driver);
    }

    /** {@return what each lot gets of each pot for each driver, in their order} All together are the total, those of a pot the pot. */
    public ImmutableList<Share> shares() {
        ImmutableList.Builder<Share> shares = ImmutableList.builder();
        for (Pot pot : pots) {
            ImmutableList<Money> byDriver = Splitting.byWeights(
                    pot.amount(), drivers.stream().map(pot::weight).toList());
            for (int d = 0; d < drivers.size(); d++) {
                String driver = drivers.get(d);
                ImmutableList<Money> byLot = Splitting.byWeights(
                        byDriver.get(d),
                        lots.stream().map(lot -> lot.of(driver)).toList());
                for (int l = 0; l < lots.size(); l++) {
                    shares.add(new Share(pot.name(), driver, lots.get(l).name(), byLot.get(l)));
                }
            }
        }
        return shares.build();
    }
}
