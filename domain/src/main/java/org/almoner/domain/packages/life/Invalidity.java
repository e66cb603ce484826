package org.almoner.domain.packages.life;

import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.needs.AgeRange;
import org.almoner.domain.packages.needs.BudgetDecision;
import org.almoner.domain.packages.needs.DischargePathway;
import org.almoner.domain.packages.needs.LotRules;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.ServiceCode;

/** What is wrong with a package, so that it may not be bought. */
public sealed interface Invalidity {

    /**
     * A visit may not be bought in that length (rule C3).
     *
     * @param refusal which visit and why
     */
    record VisitLength(VisitLengthRule.Refusal refusal) implements Invalidity {}

    /**
     * The person needs something that the package's lot does not offer (rule C2).
     *
     * @param lot of the package, where it names one
     * @param need which, and in which lots it may be bought
     */
    record WrongLot(Optional<LotCode> lot, LotRules.OtherLot need) implements Invalidity {}

    /**
     * The person is not of an age for which the service is (rule B1).
     *
     * @param service of the package
     * @param age of the person on the day
     * @param ages of the people whom the service is for
     */
    record WrongAge(ServiceCode service, int age, AgeRange ages) implements Invalidity {}

    /** The package does not say which lot and service of the scheme it is of. */
    record NoOffering() implements Invalidity {}

    /** Nothing says where the person lives, or the home has no zone and band. */
    record NoPlace() implements Invalidity {}

    /** Something of it has no price, or a price that the scheme does not allow (rule C4). */
    record NoPrice() implements Invalidity {}

    /**
     * A night costs more than a place of the block that it is of, though the contract costs the same (rule C12).
     *
     * @param price of a night of the package
     * @param place of a night of the block
     */
    record NightAboveBlock(UnitPrice price, Money place) implements Invalidity {}

    /**
     * What is planned is not what the pathway out of hospital takes (rule K9).
     *
     * @param pathway which
     */
    record AgainstPathway(DischargePathway pathway) implements Invalidity {}

    /**
     * The personal budget does not cover the eligible needs (rule K6).
     *
     * @param budget by how much, and which outcomes
     */
    record BudgetTooSmall(BudgetDecision.Insufficient budget) implements Invalidity {}
}
