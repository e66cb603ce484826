package org.almoner.domain.packages.life;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PlannedCare;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.packages.approvals.Cost;
import org.almoner.domain.prices.AgreedPrice;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PriceDecision;
import org.almoner.domain.prices.Quote;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Resolution;

/**
 * What a package is planned to cost in the scheme's term, gross, by the prices of one day whatever day it is for; rounded up to
 * pence. Where prices are tendered, care that waits for a provider costs the most that may be bid, so that what is approved before it
 * is offered covers every bid (property P12). A service of less than a week is bought once; everything else is of every week, direct payments and time of a time bank
 * beyond the plan included. Where it is approved from a day on, what was bought once in the 52 weeks before that day, as far as
 * they are in the term, counts, too, whatever was approved of it, so that it does not start at nothing with every approval.
 */
record PackageCosts(PackageTerms terms, Timeline<Person> homes, CarePackage pack) {

    private static final ImmutableList<FactKind<?>> PLANNED = ImmutableList.of(
            PackageFacts.PLAN,
            PackageFacts.SERVICE,
            PackageFacts.DIRECT_PAYMENT,
            PackageFacts.TIME_BANK,
            PackageFacts.LOT,
            PackageFacts.SERVICE_TYPE,
            PackageFacts.AGREED_PRICE);
    private static final int MINUTES_OF_AN_HOUR = 60;

    /** {@return the kinds of facts on which the cost depends} */
    static ImmutableList<FactKind<?>> kinds() {
        return PLANNED;
    }

    /** {@return whether something is wanted on the day} */
    boolean isWanted(LocalDate day) {
        return pack.plan().find(day).isPresent()
                || pack.facts().of(PackageFacts.SERVICE).find(day).isPresent()
                || pack.facts().of(PackageFacts.DIRECT_PAYMENT).find(day).isPresent();
    }

    /** {@return the days on which something begins, ends or changes that the cost depends on} */
    ImmutableSortedSet<LocalDate> changes() {
        return Stream.concat(PLANNED.stream().map(kind -> pack.facts().of(kind)), Stream.of(pack.provider(), homes))
                .flatMap(timeline -> timeline.entries().stream())
                .flatMap(entry -> Stream.concat(Stream.of(entry.holds().from()), entry.holds().end().stream()))
                .collect(ImmutableSortedSet.toImmutableSortedSet(LocalDate::compareTo));
    }

    /**
     * {@return what it costs on the day, with what was bought once; empty when something has no price}
     *
     * @param approved the first day of the approval that it is held against, whose prices count
     */
    Optional<Cost> on(LocalDate day, LocalDate approved) {
        return most(DateRange.day(day), approved);
    }

    /**
     * {@return the most that a week of the days costs, with what was bought once up to their end; empty when something has no price}
     *
     * @param approved the first day of the approval that it is held against, whose prices count
     */
    Optional<Cost> most(DateRange days, LocalDate approved) {
        Money weekly = Money.ZERO;
        ImmutableSortedSet<LocalDate> starts = Stream.concat(
                        Stream.of(days.from()),
                        changes().stream().filter(days::contains).filter(terms.term()::contains))
                .collect(ImmutableSortedSet.toImmutableSortedSet(LocalDate::compareTo));
        for (LocalDate day : starts) {
            Optional<Money> found = weekly(day, approved);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            weekly = weekly.compareTo(found.get()) >= 0 ? weekly : found.get();
        }
        return withBoughtOnce(weekly, days, approved);
    }

    /** {@return the week's cost with what was bought once up to the end of the days; empty when something of that has no price} */
    Optional<Cost> withBoughtOnce(Money weekly, DateRange days, LocalDate approved) {
        LocalDate yearBefore = approved.minusWeeks(Cost.WEEKS_OF_A_YEAR);
        LocalDate since =
                terms.term().contains(yearBefore) ? yearBefore : terms.term().from();
        return oneOff(since, days.end(), approved).map(once -> new Cost(weekly, once));
    }

    /** {@return what a week costs as planned on the day; empty when something has no price} */
    Optional<Money> weekly(LocalDate day, LocalDate priced) {
        ExactMoney direct = pack.facts()
                .of(PackageFacts.DIRECT_PAYMENT)
                .find(day)
                .map(DirectPayment::weeklyBudget)
                .orElse(Money.ZERO)
                .exact();
        Optional<WeeklyPlan> plan = pack.plan().find(day);
        Optional<Service> service = pack.facts()
                .of(PackageFacts.SERVICE)
                .findEntry(day)
                .filter(entry -> !isOnce(entry.holds()))
                .map(Timeline.Entry::value);
        Optional<TimeBank> bank = pack.facts().of(PackageFacts.TIME_BANK).find(day);
        if (plan.isEmpty() && service.isEmpty() && bank.isEmpty()) {
            return Optional.of(direct.round(Rounding.UP));
        }
        return Stream.of(terms.rates().ordinaryWeekFrom(priced), CareWeek.containing(priced))
                .flatMap(week -> weekly(day, plan, service, bank, week).stream())
                .findFirst()
                .map(care -> direct.plus(care).round(Rounding.UP));
    }

    private Optional<ExactMoney> weekly(
            LocalDate day,
            Optional<WeeklyPlan> plan,
            Optional<Service> service,
            Optional<TimeBank> bank,
            CareWeek week) {
        return offering(day)
                .flatMap(offering -> new PlannedCare(
                                offering,
                                band(day),
                                plan,
                                service.map(wanted -> wanted.at(priceOf(wanted, offering, day, week.monday()))),
                                agreed(offering, day, week.monday()))
                        .cost(terms.rates(), week)
                        .flatMap(planned -> bank.map(time -> beyond(offering, day, plan, time, week))
                                .orElse(Optional.of(ExactMoney.ZERO))
                                .map(planned::plus)));
    }

    /** {@return what the time of a bank costs that no plan takes, by the price of an hour at noon of a weekday} */
    private Optional<ExactMoney> beyond(
            Offering offering, LocalDate day, Optional<WeeklyPlan> plan, TimeBank bank, CareWeek week) {
        long planned = plan.map(WeeklyPlan::weeklyHours).orElse(Hours.ZERO).minutes();
        long minutes = Math.max(0, bank.granted().minutes() - bank.weeks() * planned);
        Optional<AgreedPrice> agreed =
                agreed(offering, day, week.monday()).map(price -> new AgreedPrice(price, week.monday()));
        return band(day)
                .map(band -> terms.rates().quote(offering, band, week.day(DayOfWeek.WEDNESDAY), LocalTime.NOON, agreed))
                .filter(Quote.Priced.class::isInstance)
                .map(quote -> ((Quote.Priced) quote)
                        .tariff()
                        .cost(MINUTES_OF_AN_HOUR, 0)
                        .times(minutes)
                        .dividedBy((long) MINUTES_OF_AN_HOUR * bank.weeks()));
    }

    private Optional<Money> oneOff(LocalDate since, Optional<LocalDate> end, LocalDate priced) {
        ExactMoney sum = ExactMoney.ZERO;
        for (Timeline.Entry<Service> bought :
                pack.facts().of(PackageFacts.SERVICE).entries()) {
            LocalDate first = bought.holds().from();
            if (isOnce(bought.holds())
                    && !first.isBefore(since)
                    && end.map(first::isBefore).orElse(true)) {
                Optional<ExactMoney> cost = cost(bought, priced);
                if (cost.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.plus(cost.get());
            }
        }
        return Optional.of(sum.round(Rounding.UP));
    }

    private Optional<ExactMoney> cost(Timeline.Entry<Service> bought, LocalDate priced) {
        LocalDate first = bought.holds().from();
        PriceDecision fee = offering(first)
                .<PriceDecision>map(known -> terms.rates()
                        .fee(known, priced, new AgreedPrice(priceOf(bought.value(), known, first, priced), priced)))
                .orElse(null);
        if (!(fee instanceof PriceDecision.Decided decided)) {
            return Optional.empty();
        }
        Service service = bought.value().at(decided.price());
        return Optional.of(
                ExactMoney.sum(bought.holds().days().map(service::costOn).toList()));
    }

    private Optional<UnitPrice> agreed(Offering offering, LocalDate day, LocalDate priced) {
        return mostBid(offering, day, priced)
                .filter(most -> most.unit().isOfVisits())
                .or(() -> pack.facts().of(PackageFacts.AGREED_PRICE).find(day));
    }

    private UnitPrice priceOf(Service wanted, Offering offering, LocalDate day, LocalDate priced) {
        return mostBid(offering, day, priced)
                .filter(most -> most.unit() == wanted.price().unit())
                .orElse(wanted.price());
    }

    /** {@return the most that may be bid, where prices are tendered and nobody gives the care on the day} */
    private Optional<UnitPrice> mostBid(Offering offering, LocalDate day, LocalDate priced) {
        boolean isGiven = pack.provider().find(day).isPresent()
                || pack.facts().of(PackageFacts.DIRECT_PAYMENT).find(day).isPresent();
        Terms bids = terms.rates().termsOn(offering, priced);
        return bids.isTendered() && !isGiven ? bids.envelope().map(Envelope::highest) : Optional.empty();
    }

    private static boolean isOnce(DateRange holds) {
        return holds.end().isPresent() && holds.length() < CareWeek.DAYS;
    }

    /** {@return lot and service, where they are told} */
    Optional<Offering> offering(LocalDate day) {
        return terms.rates().offering(pack.lotOn(day), pack.serviceTypeOn(day));
    }

    private Optional<BandCode> band(LocalDate day) {
        return homes.find(day)
                .map(home -> terms.zones().resolve(home.home(), day))
                .filter(Resolution.Resolved.class::isInstance)
                .map(place -> ((Resolution.Resolved) place).band());
    }
}
