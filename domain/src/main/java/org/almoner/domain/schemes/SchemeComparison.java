package org.almoner.domain.schemes;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.VisitLengthRule.Refusal;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.prices.PriceDecision;
import org.almoner.domain.prices.PricePoint;
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
 * @param parts lot by lot, service by service and band by band of the first scheme, and of the second within them
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

    /**
     * What is of one lot, service and band.
     *
     * @param first where it belongs in the first scheme
     * @param second where it belongs in the second scheme
     * @param hours of visits a week, as planned
     * @param packages how many there are; none when only hours were given
     * @param before what it comes to by the first scheme
     * @param after what it comes to by the second scheme
     */
    public record Part(PricePoint first, PricePoint second, Hours hours, int packages, Shares before, Shares after) {

        private Part plus(Part other) {
            return new Part(
                    first,
                    second,
                    hours.plus(other.hours),
                    packages + other.packages,
                    before.plus(other.before),
                    after.plus(other.after));
        }
    }

    /**
     * One package.
     *
     * @param funded the package as it is bought by the first scheme
     * @param second where it belongs in the second scheme
     * @param before what it comes to by the first scheme
     * @param after what it comes to by the second scheme
     * @param refusals why its visits could not be bought by the second scheme; it is worked out all the same
     */
    public record Case(
            FundedPackage funded, PricePoint second, Shares before, Shares after, ImmutableList<Refusal> refusals) {

        /** {@return the council's reference} */
        public PackageId pack() {
            return funded.pack().id();
        }

        /** {@return where it belongs in the first scheme} */
        public PricePoint first() {
            return new PricePoint(funded.pack().offering(), funded.pack().band());
        }

        /** {@return how much better off the party would be by the second scheme; below zero for worse} */
        public ExactMoney gain(Party party) {
            return before.gainBy(after, party);
        }

        /** {@return whether the person is asked for a contribution and the care costs less than it, by those shares} */
        public boolean costsLessThanContribution(Shares shares) {
            return funded.charge().orElse(null) instanceof AssessedCharge.Contribution contribution
                    && shares.people().compareTo(contribution.weekly().exact()) < 0;
        }

        private Part part() {
            Hours hours = funded.pack().plan().map(WeeklyPlan::weeklyHours).orElse(Hours.ZERO);
            return new Part(first(), second, hours, 1, before, after);
        }
    }

    /**
     * A package that lacks a price.
     *
     * @param pack which
     * @param scheme the id of the scheme that has none
     * @param because why
     */
    public record LeftOut(PackageId pack, String scheme, PriceDecision.Refused because) {}

    /**
     * {@return the hours under both schemes, at their prices of an ordinary weekday; all of it at the council's cost}
     *
     * @param first the scheme by whose lots, services and bands the hours are given
     * @param second the other scheme
     * @param hours a week
     * @param firstDay from which the first scheme's ordinary week is looked for
     * @param secondDay from which the second scheme's ordinary week is looked for
     * @throws IllegalArgumentException if a scheme has no price by the clock for a part of the hours
     */
    public static SchemeComparison ofHours(
            Scheme first,
            Scheme second,
            ImmutableSortedMap<PricePoint, Hours> hours,
            LocalDate firstDay,
            LocalDate secondDay) {
        CareWeek firstWeek = first.charging().rates().ordinaryWeekFrom(firstDay);
        CareWeek secondWeek = second.charging().rates().ordinaryWeekFrom(secondDay);
        SchemeMatch match = new SchemeMatch(first, second);
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        hours.forEach((point, amount) -> {
            PricePoint other = match.match(point, Optional.empty(), secondWeek.monday());
            parts.add(new Part(
                    point,
                    other,
                    amount,
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
     * @param first the scheme by which they are bought
     * @param second the other scheme
     * @param caseload the packages, each once, those of one person one after the other
     * @param firstDay from which the first scheme's ordinary week is looked for
     * @param secondDay from which the second scheme's ordinary week is looked for
     * @throws IllegalArgumentException if a package is given more than once
     */
    public static SchemeComparison ofCaseload(
            Scheme first, Scheme second, List<FundedPackage> caseload, LocalDate firstDay, LocalDate secondDay) {
        checkArgument(
                caseload.stream().map(each -> each.pack().id()).distinct().count() == caseload.size(),
                "each package of a caseload is compared once");
        CareWeek firstWeek = first.charging().rates().ordinaryWeekFrom(firstDay);
        CareWeek secondWeek = second.charging().rates().ordinaryWeekFrom(secondDay);
        SchemeMatch match = new SchemeMatch(first, second);
        PlannedWeeks before = new PlannedWeeks(first.charging(), firstWeek);
        PlannedWeeks after = new PlannedWeeks(second.charging(), secondWeek);
        ImmutableList.Builder<LeftOut> leftOut = ImmutableList.builder();
        Map<PackageId, FundedPackage> moved = new TreeMap<>();
        for (FundedPackage funded : caseload) {
            PackageId id = funded.pack().id();
            Optional<PriceDecision.Refused> refused = before.add(funded);
            refused.ifPresent(because -> leftOut.add(new LeftOut(id, first.id(), because)));
            if (refused.isEmpty()) {
                FundedPackage other = moved(funded, match, secondWeek.monday());
                after.add(other)
                        .ifPresentOrElse(
                                because -> leftOut.add(new LeftOut(id, second.id(), because)),
                                () -> moved.put(id, other));
            }
        }
        ImmutableList<Case> cases = cases(second, caseload, moved, before.workedOut(), after.workedOut());
        return new SchemeComparison(first, second, firstWeek, secondWeek, parts(cases), cases, leftOut.build());
    }

    private static FundedPackage moved(FundedPackage funded, SchemeMatch match, LocalDate day) {
        CaseloadPackage pack = funded.pack();
        PricePoint point = match.match(new PricePoint(pack.offering(), pack.band()), funded.home(), day);
        return new FundedPackage(
                new CaseloadPackage(
                        pack.id(), point.offering(), point.band(), pack.plan(), pack.service(), Optional.empty()),
                funded.person(),
                funded.home(),
                funded.healthShare(),
                funded.charge());
    }

    private static ImmutableList<Case> cases(
            Scheme second,
            List<FundedPackage> caseload,
            Map<PackageId, FundedPackage> moved,
            Map<PackageId, Shares> before,
            Map<PackageId, Shares> after) {
        ImmutableList.Builder<Case> cases = ImmutableList.builder();
        for (FundedPackage funded : caseload) {
            FundedPackage other = moved.get(funded.pack().id());
            if (other != null) {
                CaseloadPackage pack = other.pack();
                cases.add(new Case(
                        funded,
                        new PricePoint(pack.offering(), pack.band()),
                        before.getOrDefault(pack.id(), Shares.NONE),
                        after.getOrDefault(pack.id(), Shares.NONE),
                        pack.plan()
                                .map(plan -> second.visitLengths()
                                        .refusals(
                                                plan,
                                                Optional.of(pack.offering().service())))
                                .orElse(ImmutableList.of())));
            }
        }
        return cases.build();
    }

    private static ImmutableList<Part> parts(List<Case> cases) {
        Map<PricePoint, Map<PricePoint, Part>> parts = new TreeMap<>();
        for (Case each : cases) {
            parts.computeIfAbsent(each.first(), any -> new TreeMap<>()).merge(each.second, each.part(), Part::plus);
        }
        return parts.values().stream()
                .flatMap(within -> within.values().stream())
                .collect(ImmutableList.toImmutableList());
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

    /** {@return the price of an hour on an ordinary weekday of the first scheme's week, if it has one} */
    public Optional<UnitPrice> firstPrice(PricePoint point) {
        return first.charging().rates().plainPrice(point.offering(), point.band(), firstWeek.monday());
    }

    /** {@return the price of an hour on an ordinary weekday of the second scheme's week, if it has one} */
    public Optional<UnitPrice> secondPrice(PricePoint point) {
        return second.charging().rates().plainPrice(point.offering(), point.band(), secondWeek.monday());
    }
}
