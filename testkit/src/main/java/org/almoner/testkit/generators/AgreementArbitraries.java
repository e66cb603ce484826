package org.almoner.testkit.generators;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.agreements.DeferredPayment;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.Fee;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.agreements.TopUp;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Hours;

/** Generators of what is agreed with a person, or decided about one. Stateless. */
public final class AgreementArbitraries {

    private AgreementArbitraries() {}

    /** {@return absences of every kind} */
    public static Arbitrary<Absence> absence() {
        return Arbitraries.of(Absence.class);
    }

    /** {@return both collectors} */
    public static Arbitrary<Collector> collector() {
        return Arbitraries.of(Collector.class);
    }

    /** {@return free care for every reason} */
    public static Arbitrary<FreeCare> freeCare() {
        return Arbitraries.of(FreeCare.class);
    }

    /** {@return agreements over homes worth up to £1,000,000, some so small or so charged that nothing can be deferred} */
    public static Arbitrary<DeferredPayment> deferredPayment() {
        Arbitrary<Money> value = pounds(1, 1_000_000);
        Arbitrary<Money> prior =
                Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(Money.ZERO)), Tuple.of(1, pounds(0, 200_000)));
        Arbitrary<Money> paid = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Money.ZERO)), Tuple.of(3, MoneyArbitraries.weeklyAmount()));
        return Combinators.combine(value, prior, paid).as(DeferredPayment::new);
    }

    private static Arbitrary<Money> pounds(int least, int most) {
        return Arbitraries.integers().between(least, most).map(pounds -> Money.ofPence(100L * pounds));
    }

    /** {@return direct payments, and individual service funds of any provider} */
    public static Arbitrary<DirectPayment> directPayment() {
        return directPayment(ProviderArbitraries.providerId());
    }

    /** {@return direct payments, and in three of ten cases individual service funds that one of the providers holds} */
    public static Arbitrary<DirectPayment> directPayment(Arbitrary<ProviderId> holders) {
        return Combinators.combine(somethingAWeek(), Arbitraries.of(DirectPayment.Method.class), holders.optional(0.3))
                .as(DirectPayment::new);
    }

    /** {@return fees of a penny to £1,000.00 for every reason} */
    public static Arbitrary<Fee> fee() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 100_000).map(Money::ofPence), Arbitraries.of(Fee.Reason.class))
                .as(Fee::new);
    }

    /** {@return top-ups by one of three third parties, agreed on any day} */
    public static Arbitrary<TopUp> topUp() {
        return Combinators.combine(
                        somethingAWeek(),
                        Arbitraries.of("T-1", "T-2", "T-3"),
                        Texts.reference("C"),
                        TimeArbitraries.date())
                .as(TopUp::new);
    }

    /** {@return time banks of 1 to 100 hours over 1 to 4 weeks; half of them carry time over, and half bring it forward} */
    public static Arbitrary<TimeBank> timeBank() {
        Arbitrary<Hours> granted = Arbitraries.longs().between(60, 6_000).map(Hours::ofMinutes);
        Arbitrary<Boolean> yesOrNo = Arbitraries.of(true, false);
        return Combinators.combine(
                        granted,
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.longs().between(1, 6_000),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(TimeBank.Charge.class),
                        yesOrNo,
                        yesOrNo)
                .as((grant, weeks, most, periods, charge, carries, brings) -> new TimeBank(
                        grant,
                        weeks,
                        carries ? Hours.ofMinutes(most) : Hours.ZERO,
                        carries ? periods : 0,
                        brings ? Hours.ofMinutes(Math.min(most, grant.minutes())) : Hours.ZERO,
                        charge));
    }

    /** {@return waivers of all or some of a charge; two of three are confirmed} */
    public static Arbitrary<Waiver> waiver() {
        return Combinators.combine(
                        somethingAWeek().optional(0.7),
                        Arbitraries.just("officer-2").optional(0.67))
                .as((weekly, confirmedBy) -> new Waiver(weekly, "officer-1", confirmedBy));
    }

    /** {@return contributions in four of six cases, else full cost or nothing for any reason} */
    public static Arbitrary<AssessedCharge> assessedCharge() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, MoneyArbitraries.weeklyAmount().map(AssessedCharge.Contribution::new)),
                Tuple.of(1, Arbitraries.of(AssessedCharge.FullCost.Reason.class).map(AssessedCharge.FullCost::new)),
                Tuple.of(1, Arbitraries.of(AssessedCharge.NoCharge.Reason.class).map(AssessedCharge.NoCharge::new)));
    }

    /** {@return decisions told on any day; one in three provisional} */
    public static Arbitrary<ChargeDecision> chargeDecision() {
        return chargeDecision(TimeArbitraries.date());
    }

    /** {@return decisions told on one of the days; one in three provisional} */
    public static Arbitrary<ChargeDecision> chargeDecision(Arbitrary<LocalDate> told) {
        return Combinators.combine(assessedCharge(), Arbitraries.of(true, false, false), told)
                .as(ChargeDecision::new);
    }

    private static Arbitrary<Money> somethingAWeek() {
        return MoneyArbitraries.weeklyAmount().map(amount -> amount.isZero() ? Money.ofPence(1) : amount);
    }
}
