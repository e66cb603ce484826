package org.almoner.domain.schemes;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.charging.batch.BatchCalculator;
import org.almoner.domain.charging.batch.BatchCharges;
import org.almoner.domain.charging.batch.BatchRules;
import org.almoner.domain.charging.batch.Occurrence;
import org.almoner.domain.charging.batch.VisitBatch;
import org.almoner.domain.charging.batch.VisitBatchBuilder;
import org.almoner.domain.charging.batch.VisitTerms;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.domain.prices.AgreedPrice;
import org.almoner.domain.prices.FeeKey;
import org.almoner.domain.prices.PriceDecision;
import org.almoner.domain.prices.Quote;
import org.almoner.domain.time.CareWeek;

/** What packages come to in one week by a scheme if all goes as planned: many at once, in columns. Not thread-safe. */
final class PlannedWeeks {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final ChargingRules rules;
    private final CareWeek week;
    private final VisitBatchBuilder columns = VisitBatch.builder();
    private final Map<PackageId, Integer> lines = new HashMap<>();
    private Optional<PersonId> person = Optional.empty();

    PlannedWeeks(ChargingRules rules, CareWeek week) {
        this.rules = rules;
        this.week = week;
    }

    /** {@return why the package has no price, unless it was taken in; packages of one person come one after the other} */
    Optional<PriceDecision.Refused> add(FundedPackage funded) {
        CaseloadPackage pack = funded.pack();
        List<PlannedVisit> visits = pack.plan().map(WeeklyPlan::visits).orElse(ImmutableList.of());
        List<VisitTerms> terms = new ArrayList<>();
        for (PlannedVisit visit : visits) {
            Quote quote = rules.rates()
                    .quote(
                            pack.offering(),
                            pack.band(),
                            week.day(visit.day()),
                            visit.start(),
                            pack.agreed().map(price -> new AgreedPrice(price, week.monday())));
            if (quote instanceof Quote.Unpriced unpriced) {
                return Optional.of(unpriced.decision());
            }
            terms.add(terms(funded, (Quote.Priced) quote));
        }
        List<ExactMoney> days = new ArrayList<>();
        for (LocalDate day : (Iterable<LocalDate>) week.range().days()::iterator) {
            if (pack.service().isPresent()) {
                Service service = pack.service().get();
                PriceDecision fee = fee(pack, service, day);
                if (fee instanceof PriceDecision.Refused refused) {
                    return Optional.of(refused);
                }
                days.add(service.at(((PriceDecision.Decided) fee).price()).costOn(day));
            }
        }
        if (funded.person().isEmpty() || !funded.person().equals(person)) {
            columns.week(contribution(funded));
        }
        person = funded.person();
        lines.put(pack.id(), columns.line());
        for (int i = 0; i < visits.size(); i++) {
            columns.terms(terms.get(i));
            columns.visit(start(visits.get(i)), asPlanned(visits.get(i)));
        }
        days.forEach(gross -> addDay(funded, gross));
        return Optional.empty();
    }

    private PriceDecision fee(CaseloadPackage pack, Service service, LocalDate day) {
        return pack.atFee()
                ? rules.rates().fee(new FeeKey(pack.offering(), service.price().unit()), day)
                : rules.rates().fee(pack.offering(), day, new AgreedPrice(service.price(), week.monday()));
    }

    private void addDay(FundedPackage funded, ExactMoney gross) {
        ExactMoney health = gross.times(funded.healthShare());
        columns.amount(
                gross,
                health,
                funded.charge().isPresent() ? gross.minus(health) : ExactMoney.ZERO,
                isFullCost(funded),
                Collector.COUNCIL);
    }

    private static VisitTerms terms(FundedPackage funded, Quote.Priced quote) {
        return new VisitTerms(
                quote.tariff(),
                quote.weekCap(),
                funded.healthShare(),
                funded.charge().isPresent(),
                isFullCost(funded),
                Collector.COUNCIL);
    }

    private static boolean isFullCost(FundedPackage funded) {
        return funded.charge().filter(AssessedCharge.FullCost.class::isInstance).isPresent();
    }

    private static ExactMoney contribution(FundedPackage funded) {
        return funded.charge().orElse(null) instanceof AssessedCharge.Contribution contribution
                ? contribution.weekly().exact()
                : ExactMoney.ZERO;
    }

    private static int start(PlannedVisit visit) {
        return (visit.day().getValue() - 1) * MINUTES_OF_A_DAY + visit.start().toSecondOfDay() / 60;
    }

    private static long asPlanned(PlannedVisit visit) {
        return Occurrence.attended(
                visit.minutes(), visit.secondCarerMinutes(), visit.minutes(), visit.secondCarerMinutes());
    }

    /** {@return what each package that was taken in comes to} */
    Map<PackageId, Shares> workedOut() {
        BatchCharges charges = new BatchCalculator(
                        columns.build(), BatchRules.of(rules.payment(), rules.charge(), rules.lineRounding()))
                .calculate(1);
        Map<PackageId, Shares> shares = new HashMap<>();
        lines.forEach((pack, line) -> shares.put(
                pack,
                new Shares(
                        ExactMoney.ofPence(charges.gross(line)),
                        ExactMoney.ofPence(charges.health(line)),
                        ExactMoney.ofPence(charges.person(line)))));
        return shares;
    }
}
