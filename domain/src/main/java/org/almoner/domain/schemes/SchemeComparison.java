package org.almoner.domain.schemes;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.VisitLengthRule.Refusal;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.performance.Caseload;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.prices.FeeKey;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PriceDecision;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.schemes.Shares.Party;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.Hours;

/**
 * The same care under two schemes, in an ordinary week of each if all goes as planned: what it costs and who bears it. Prices are
 * taken as they are, even where the weeks are years apart. It changes nothing. Exact; immutable.
 *
 * @param first the scheme by which the care is bought
 * @param second the other scheme
 * @param firstWeek whose prices of the first scheme count
 * @param secondWeek whose prices of the second scheme count
 * @param parts lot by lot, service by service and band by band of the first scheme, and of the second within them; visits before
 *     services that are not given in visits, these unit by unit
 * @param cases each package, in the order of the caseload; none when only hours were given
 * @param leftOut packages that lack a price by one of the schemes
 */
public record SchemeComparison(
        Scheme first,
        Scheme second,
        CareWeek firstWeek,
        CareWeek secondWeek,
        ImmutableList<Part> parts,
        ImmutableList<Case> cases,
        ImmutableList<LeftOut> leftOut) {

    private static final PriceDecision.Refused NOT_BOUGHT =
            new PriceDecision.Refused(PriceDecision.Refusal.NO_PRICE, "");

    /**
     * What is of one lot, service and band.
     *
     * @param first where it belongs in the first scheme
     * @param second where it belongs in the second scheme
     * @param hours of visits a week, as planned
     * @param units of a service that is not given in visits, where it is one
     * @param packages how many there are; none when only hours were given
     * @param before what it comes to by the first scheme
     * @param after what it comes to by the second scheme
     */
    public record Part(
            PricePoint first,
            PricePoint second,
            Hours hours,
            Optional<Units> units,
            int packages,
            Shares before,
            Shares after) {

        private static final Comparator<Part> ORDER = Comparator.comparing(Part::first)
                .thenComparing(Part::second)
                .thenComparing(Part::unit, Comparators.emptiesFirst(Comparator.<PriceUnit>naturalOrder()));

        /** {@return by what the service is bought, where it is one that is not given in visits} */
        public Optional<PriceUnit> unit() {
            return units.map(Units::unit);
        }

        private Part plus(Part other) {
            return new Part(
                    first,
                    second,
                    hours.plus(other.hours),
                    units.map(mine -> mine.plus(other.units.orElseThrow())),
                    packages + other.packages,
                    before.plus(other.before),
                    after.plus(other.after));
        }
    }

    /**
     * So much of a service in a week: places in homes where it is bought by the week, or nights, sessions or days.
     *
     * @param unit by which it is bought
     * @param number of a week
     */
    public record Units(PriceUnit unit, int number) {

        private static Units of(Service service) {
            return new Units(service.price().unit(), service.weeklyUnits());
        }

        private Units plus(Units other) {
            return new Units(unit, number + other.number);
        }
    }

    /**
     * One package.
     *
     * @param pack the council's reference
     * @param part what is of its lot, service and band: the package alone
     * @param agreed the price that was agreed for it by the first scheme, if one was
     * @param charge what the person can be asked to pay, if the caseload says so
     * @param refusals why its visits could not be bought by the second scheme; it is worked out all the same
     */
    public record Case(
            PackageId pack,
            Part part,
            Optional<UnitPrice> agreed,
            Optional<AssessedCharge> charge,
            ImmutableList<Refusal> refusals) {

        /** {@return what it comes to by the first scheme} */
        public Shares before() {
            return part.before();
        }

        /** {@return what it comes to by the second scheme} */
        public Shares after() {
            return part.after();
        }

        /** {@return how much better off the party would be by the second scheme; below zero for worse} */
        public ExactMoney gain(Party party) {
            return before().gainBy(after(), party);
        }

        /** {@return whether the person is asked for a contribution and the care costs less than it, by those shares} */
        public boolean costsLessThanContribution(Shares shares) {
            return charge.orElse(null) instanceof AssessedCharge.Contribution contribution
                    && shares.people().compareTo(contribution.weekly().exact()) < 0;
        }

        private static Case of(FundedPackage funded, CaseloadPackage there, Scheme second) {
            CaseloadPackage pack = funded.pack();
            return new Case(
                    pack.id(),
                    new Part(
                            new PricePoint(pack.offering(), pack.band()),
                            new PricePoint(there.offering(), there.band()),
                            pack.plan().map(WeeklyPlan::weeklyHours).orElse(Hours.ZERO),
                            pack.service().map(Units::of),
                            1,
                            Shares.NONE,
                            Shares.NONE),
                    pack.agreed()
                            .or(() ->
                                    pack.service().filter(any -> !pack.atFee()).map(Service::price)),
                    funded.charge(),
                    there.plan()
                            .map(plan -> second.visitLengths()
                                    .refusals(plan, Optional.of(there.offering().service())))
                            .orElse(ImmutableList.of()));
        }

        private Case workedOut(Map<PackageId, Shares> before, Map<PackageId, Shares> after) {
            return new Case(
                    pack,
                    new Part(
                            part.first,
                            part.second,
                            part.hours,
                            part.units,
                            part.packages,
                            before.getOrDefault(pack, Shares.NONE),
                            after.getOrDefault(pack, Shares.NONE)),
                    agreed,
                    charge,
                    refusals);
        }
    }

    /**
     * A package that lacks a price.
     *
     * @param pack which
     * @param offering its lot and service in the first scheme
     * @param scheme the id of the scheme that has none
     * @param because why
     */
    public record LeftOut(PackageId pack, Offering offering, String scheme, PriceDecision.Refused because) {

        private static LeftOut of(FundedPackage funded, Scheme scheme, PriceDecision.Refused because) {
            CaseloadPackage pack = funded.pack();
            return new LeftOut(pack.id(), pack.offering(), scheme.id(), because);
        }
    }

    /**
     * {@return the hours under both schemes, at their prices of an ordinary weekday; all of it at the council's cost}
     *
     * @param match of the scheme by whose lots, services and bands the hours are given with the other scheme
     * @param hours a week
     * @param firstDay from which the first scheme's ordinary week is looked for
     * @param secondDay from which the second scheme's ordinary week is looked for
     * @throws IllegalArgumentException if a scheme has no price by the clock for a part of the hours
     */
    public static SchemeComparison ofHours(
            SchemeMatch match, ImmutableSortedMap<PricePoint, Hours> hours, LocalDate firstDay, LocalDate secondDay) {
        Scheme first = match.from();
        Scheme second = match.to();
        CareWeek firstWeek = first.charging().rates().ordinaryWeekFrom(firstDay);
        CareWeek secondWeek = second.charging().rates().ordinaryWeekFrom(secondDay);
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        hours.forEach((point, amount) -> {
            PricePoint other = match.match(point, Optional.empty(), secondWeek.monday());
            parts.add(new Part(
                    point,
                    other,
                    amount,
                    Optional.empty(),
                    0,
                    atPrice(first, point, amount, firstWeek),
                    atPrice(second, other, amount, secondWeek)));
        });
        return new SchemeComparison(
                first, second, firstWeek, secondWeek, parts.build(), ImmutableList.of(), ImmutableList.of());
    }

    private static Shares atPrice(Scheme scheme, PricePoint point, Hours hours, CareWeek week) {
        Snapshot snapshot = new Snapshot(week.monday(), ImmutableSortedMap.of(point, hours));
        return new Shares(
                Forecast.of(snapshot, scheme.charging().rates(), week.monday()).weekly(),
                ExactMoney.ZERO,
                ExactMoney.ZERO);
    }

    /**
     * {@return the packages under both schemes} Prices that were agreed for single packages count by the first scheme alone.
     *
     * @param match of the scheme by which they are bought with the other scheme
     * @param caseload the packages, each once, those of one person one after the other
     * @param firstDay from which the first scheme's ordinary week is looked for
     * @param secondDay from which the second scheme's ordinary week is looked for
     * @throws IllegalArgumentException if a package is given more than once
     */
    public static SchemeComparison ofCaseload(
            SchemeMatch match, Caseload<FundedPackage> caseload, LocalDate firstDay, LocalDate secondDay) {
        Scheme first = match.from();
        Scheme second = match.to();
        CareWeek firstWeek = first.charging().rates().ordinaryWeekFrom(firstDay);
        CareWeek secondWeek = second.charging().rates().ordinaryWeekFrom(secondDay);
        PlannedWeeks before = new PlannedWeeks(first.charging(), firstWeek);
        PlannedWeeks after = new PlannedWeeks(second.charging(), secondWeek);
        ImmutableList.Builder<LeftOut> leftOut = ImmutableList.builder();
        Set<PackageId> compared = new HashSet<>();
        List<Case> drafts = new ArrayList<>();
        caseload.each(funded -> {
            checkArgument(
                    compared.add(funded.pack().id()),
                    "each package of a caseload is compared once, but %s is there twice",
                    funded.pack().id());
            Optional<PriceDecision.Refused> refused = before.add(funded);
            refused.ifPresent(because -> leftOut.add(LeftOut.of(funded, first, because)));
            if (refused.isEmpty()) {
                Optional<FundedPackage> other = moved(funded, match, secondWeek.monday());
                other.map(after::add)
                        .orElse(Optional.of(NOT_BOUGHT))
                        .ifPresentOrElse(
                                because -> leftOut.add(LeftOut.of(funded, second, because)),
                                () -> drafts.add(
                                        Case.of(funded, other.orElseThrow().pack(), second)));
            }
        });
        Map<PackageId, Shares> sharesBefore = before.workedOut();
        Map<PackageId, Shares> sharesAfter = after.workedOut();
        ImmutableList<Case> cases = drafts.stream()
                .map(each -> each.workedOut(sharesBefore, sharesAfter))
                .collect(ImmutableList.toImmutableList());
        return new SchemeComparison(first, second, firstWeek, secondWeek, parts(cases), cases, leftOut.build());
    }

    /** {@return the package at the other scheme's prices, or empty where it buys no such service} */
    private static Optional<FundedPackage> moved(FundedPackage funded, SchemeMatch match, LocalDate day) {
        CaseloadPackage pack = funded.pack();
        PricePoint here = new PricePoint(pack.offering(), pack.band());
        Optional<PricePoint> there = pack.service().isPresent()
                ? match.matchService(here, funded.home(), day)
                : Optional.of(match.match(here, funded.home(), day));
        return there.map(point -> new FundedPackage(
                pack.atCard(point.offering(), point.band()),
                funded.person(),
                funded.home(),
                funded.healthShare(),
                funded.charge()));
    }

    private static ImmutableList<Part> parts(List<Case> cases) {
        Map<Part, Part> parts = new TreeMap<>(Part.ORDER);
        cases.stream().map(Case::part).forEach(part -> parts.merge(part, part, Part::plus));
        return ImmutableList.copyOf(parts.values());
    }

    /** {@return what all comes to in a week by the first scheme} */
    public Shares before() {
        return parts.stream().map(Part::before).reduce(Shares.NONE, Shares::plus);
    }

    /** {@return what all comes to in a week by the second scheme} */
    public Shares after() {
        return parts.stream().map(Part::after).reduce(Shares.NONE, Shares::plus);
    }

    /** {@return how much better off the party would be in a week by the second scheme; below zero for worse} */
    public ExactMoney gain(Party party) {
        return before().gainBy(after(), party);
    }

    /** {@return the cases by which the party loses though it gains by the whole, or gains though it loses by the whole} */
    public ImmutableList<Case> against(Party party) {
        int whole = gain(party).numerator().signum();
        return cases.stream()
                .filter(each -> each.gain(party).numerator().signum() * whole < 0)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return the price on an ordinary weekday of the first scheme's week, if it has one}
     *
     * @param unit of a service that is not given in visits; the price of visits without it
     */
    public Optional<UnitPrice> firstPrice(PricePoint point, Optional<PriceUnit> unit) {
        return price(first, point, unit, firstWeek);
    }

    /** {@return the price on an ordinary weekday of the second scheme's week, if it has one; as {@link #firstPrice}} */
    public Optional<UnitPrice> secondPrice(PricePoint point, Optional<PriceUnit> unit) {
        return price(second, point, unit, secondWeek);
    }

    private static Optional<UnitPrice> price(Scheme scheme, PricePoint point, Optional<PriceUnit> unit, CareWeek week) {
        RateCard rates = scheme.charging().rates();
        return unit.map(by -> rates.findFee(new FeeKey(point.offering(), by), week.monday()))
                .orElseGet(() -> rates.plainPrice(point.offering(), point.band(), week.monday()));
    }
}
