package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.DirectPayment.Method;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/**
 * Works out direct payments. The weekly budget and the person's share of it become monthly amounts by a seventh for each day,
 * and are rounded separately. The person's contribution goes into direct payments before it goes into commissioned care, so
 * that both together are never more than the contribution. Thread-safe.
 */
public final class DirectPayments {

    private final ChargingRules rules;
    private final DateRange term;

    /**
     * Pays by the rules.
     *
     * @param rules of the scheme
     * @param term of the scheme: nothing is paid for other days
     */
    public DirectPayments(ChargingRules rules, DateRange term) {
        this.rules = rules;
        this.term = term;
    }

    /** {@return what is paid for the month, one line for each package and holder of a fund, in order} */
    public ImmutableList<DirectPaymentLine> of(PersonCase known, YearMonth month) {
        DateRange days = DateRange.ofClosed(month.atDay(1), month.atEndOfMonth());
        Map<LineKey, List<Day>> paid = new TreeMap<>(days.days()
                .flatMap(day -> on(known, day).stream())
                .collect(Collectors.groupingBy(day -> key(known, days, day.pack(), day.agreed()))));
        Map<LineKey, Money> surpluses = surpluses(known, days);
        surpluses.keySet().forEach(key -> paid.putIfAbsent(key, List.of()));
        return paid.entrySet().stream()
                .map(line -> line(line.getKey(), line.getValue(), surpluses.getOrDefault(line.getKey(), Money.ZERO)))
                .collect(ImmutableList.toImmutableList());
    }

    private static LineKey key(PersonCase known, DateRange month, CarePackage pack, DirectPayment agreed) {
        return LineKey.of(known.person(), month, Kind.DIRECT_PAYMENT, Optional.of(pack.id()), agreed.fundHolder());
    }

    /** A surplus is taken back from where the last payment before its day went. */
    private Map<LineKey, Money> surpluses(PersonCase known, DateRange month) {
        Map<LineKey, Money> surpluses = new TreeMap<>();
        for (CarePackage pack : known.packages()) {
            month.days()
                    .filter(term::contains)
                    .forEach(day -> pack.facts()
                            .of(PackageFacts.SURPLUS)
                            .find(day)
                            .ifPresent(surplus -> lastAgreed(pack, day)
                                    .ifPresent(agreed ->
                                            surpluses.merge(key(known, month, pack, agreed), surplus, Money::plus))));
        }
        return surpluses;
    }

    private static Optional<DirectPayment> lastAgreed(CarePackage pack, LocalDate day) {
        return pack.facts().of(PackageFacts.DIRECT_PAYMENT).entries().stream()
                .filter(entry -> !entry.holds().from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Timeline.Entry::value);
    }

    /**
     * Where the contribution takes up all that the budget leaves, there is nothing to pay out and bill, not even the part of a
     * penny by which the two are rounded apart: the budget is then what the NHS and the person bear, each rounded down.
     */
    private DirectPaymentLine line(LineKey key, List<Day> days, Money surplus) {
        ExactMoney asked = sum(days, Day::asked);
        Money health = sum(days, Day::health).round(Rounding.DOWN);
        Money contribution = asked.round(Rounding.DOWN);
        Money budget = asked.equals(sum(days, Day::open))
                ? health.plus(contribution)
                : sum(days, Day::budget).round(rules.lineRounding());
        Money billed = contribution.equals(budget.minus(health))
                ? Money.ZERO
                : sum(days, Day::billed).round(Rounding.DOWN);
        return new DirectPaymentLine(key, budget, health, contribution, billed, surplus);
    }

    private static ExactMoney sum(List<Day> days, Function<Day, ExactMoney> amount) {
        return ExactMoney.sum(days.stream().map(amount).toList());
    }

    /** {@return what of the day's contribution goes into direct payments, exactly} */
    ExactMoney contributionOn(PersonCase known, LocalDate day) {
        return sum(on(known, day), Day::contribution);
    }

    /** {@return what of that is waived, exactly} */
    ExactMoney waivedOn(PersonCase known, LocalDate day) {
        return sum(on(known, day), Day::waived);
    }

    private List<Day> on(PersonCase known, LocalDate day) {
        Chargeability chargeability = new Chargeability(rules.contributions(), known);
        Optional<ExactMoney> left = known.limitOn(day);
        Optional<Waiver> waiver = known.waiverOn(day);
        ExactMoney waivedBefore = ExactMoney.ZERO;
        List<Day> payments = new ArrayList<>();
        for (CarePackage pack : known.packages()) {
            Optional<DirectPayment> agreed =
                    pack.facts().of(PackageFacts.DIRECT_PAYMENT).find(day).filter(any -> term.contains(day));
            if (agreed.isPresent()) {
                ExactMoney budget = agreed.get()
                        .weeklyBudget()
                        .exact()
                        .dividedBy(CareWeek.DAYS)
                        .times(chargeability.paidShare(day));
                ExactMoney health = budget.times(pack.healthShareOn(day));
                ExactMoney open = budget.minus(health);
                ExactMoney contribution = chargeability.uncharged(pack, day).isPresent()
                        ? ExactMoney.ZERO
                        : left.map(open::min).orElse(open);
                left = left.map(limit -> limit.minus(contribution));
                ExactMoney waived = waived(waiver, contribution, waivedBefore);
                waivedBefore = waivedBefore.plus(waived);
                payments.add(new Day(pack, agreed.get(), budget, health, contribution, waived));
            }
        }
        return payments;
    }

    /** A waiver of so much a week waives a seventh of it for the day, of the first payments first. */
    private static ExactMoney waived(Optional<Waiver> waiver, ExactMoney contribution, ExactMoney before) {
        return waiver.map(agreed -> agreed.weekly()
                        .map(weekly -> weekly.exact().dividedBy(CareWeek.DAYS).minus(before))
                        .map(contribution::min)
                        .orElse(contribution))
                .orElse(ExactMoney.ZERO);
    }

    /** One day of one direct payment, exactly. */
    private record Day(
            CarePackage pack,
            DirectPayment agreed,
            ExactMoney budget,
            ExactMoney health,
            ExactMoney contribution,
            ExactMoney waived) {

        /** What the person is asked to contribute. */
        ExactMoney asked() {
            return contribution.minus(waived);
        }

        ExactMoney open() {
            return budget.minus(health);
        }

        ExactMoney billed() {
            return agreed.method() == Method.GROSS ? asked() : ExactMoney.ZERO;
        }
    }
}
