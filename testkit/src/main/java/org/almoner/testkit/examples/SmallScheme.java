package org.almoner.testkit.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.assessment.LocalRules;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Approach;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.brokerage.IndicatorWeights;
import org.almoner.domain.brokerage.Round;
import org.almoner.domain.charging.AbsenceRule;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.charging.ContributionRules;
import org.almoner.domain.charging.DeferralRules;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.delivery.CountingRule.Basis;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.life.PackageRules;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.providers.Role;
import org.almoner.domain.retention.RetentionRules;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.schemes.Scheme.PriceBand;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.Area;
import org.almoner.domain.zones.Assignment;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Location;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.PostcodeDirectory;
import org.almoner.domain.zones.RuralUrbanClass;
import org.almoner.domain.zones.WardCode;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneKind;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.domain.zones.ZoneMapDraft;
import org.almoner.domain.zones.ZoneMapVersions;

/**
 * A scheme small enough to work out by hand. Its term is 2020-10-05 to 2023-10-05, excluded. Zone {@code town} has the
 * postcodes {@code LE67 3FN} and {@code LE67 3FP}, both urban at £18.00 an hour; zone {@code hills} has {@code LE14 2XA},
 * rural at £24.00, and {@code LE14 2XB}, urban although in the hills. Payment counts the plan when the stay is within 7
 * minutes of it, else the stay to the nearest quarter of an hour, never more than the plan; no access and cancellations with
 * less than 24 hours' notice in full. The charge counts the lower of plan and stay, rounded down to quarters of an hour, and
 * nothing for a visit that did not take place.
 *
 * <p>Reablement is free for 42 days. The first 2 days in hospital are paid in full and not charged; the first 7 days away are
 * paid by half, and days away are charged by what is paid. The NHS pays £210.00 for a week of nursing. Charges may be deferred up to 90% of a home's value less
 * £14,250.00, at 3.65% a year.
 */
public final class SmallScheme {

    /** The days on which the scheme is in force. */
    public static final DateRange TERM = DateRange.of(LocalDate.of(2020, 10, 5), LocalDate.of(2023, 10, 5));

    /** A zone where all places are urban. */
    public static final ZoneCode TOWN = new ZoneCode("town");

    /** A zone with one rural and one urban place. */
    public static final ZoneCode HILLS = new ZoneCode("hills");

    /** The band at £18.00 an hour. */
    public static final BandCode URBAN = new BandCode("urban");

    /** The band at £24.00 an hour. */
    public static final BandCode RURAL = new BandCode("rural");

    private static final WardCode TOWN_WARD = new WardCode("E05005518");
    private static final WardCode HILLS_WARD = new WardCode("E05005508");

    private SmallScheme() {}

    /** {@return the scheme, which decided nothing about packages beyond the law} */
    public static Scheme scheme() {
        return scheme(PackageRules.NONE);
    }

    /** {@return the scheme, with rules about packages} */
    public static Scheme scheme(PackageRules packages) {
        return new Scheme(
                "small",
                "Example County Council",
                "A scheme to work out by hand",
                TERM,
                zones(),
                ImmutableList.of(
                        new PriceBand(URBAN, "Urban", "Short ways.", ImmutableSet.of(RuralUrbanClass.C1)),
                        new PriceBand(RURAL, "Rural", "Long ways.", ImmutableSet.of(RuralUrbanClass.E1))),
                zoneMap(),
                new VisitLengthRule(30, 30, 15),
                packages,
                new ChargingRules(rates(), payment(), charge(), contributions(), Rounding.HALF_UP),
                LocalRules.NONE,
                allocation(),
                ProviderRules.NONE,
                RetentionRules.NONE,
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    /** Primes in turn, then supplementaries, a day to answer each; the best indicators first. */
    private static AllocationPolicy allocation() {
        return new AllocationPolicy(
                ImmutableList.of(inTurn(Role.PRIME), inTurn(Role.SUPPLEMENTARY)),
                ImmutableList.of(new Criterion.Measured(
                        new IndicatorWeights(Percentage.of(30), Percentage.of(40), Percentage.of(30)))));
    }

    private static Round inTurn(Role role) {
        return new Round(ImmutableSet.of(role), Approach.IN_TURN, Duration.ofDays(1));
    }

    private static ImmutableList<Zone> zones() {
        return ImmutableList.of(
                new Zone(TOWN, "Town", ZoneKind.LARGE, ImmutableList.of("Town"), Hours.of(100), 2, Optional.empty()),
                new Zone(HILLS, "Hills", ZoneKind.RURAL_FREE, ImmutableList.of(), Hours.of(20), 0, Optional.empty()));
    }

    private static ZoneMapVersions zoneMap() {
        return ZoneMapVersions.of(List.of(zoneMap("1", TERM, HILLS, List.of()))).orElseThrow();
    }

    /** {@return a map by which the ward in the hills belongs to the town from the day on, and the hills are {@code LE67 3FP} alone} */
    public static ZoneMapVersions zoneMapWithAWiderTownFrom(LocalDate day) {
        return ZoneMapVersions.of(List.of(
                        zoneMap("1", DateRange.of(TERM.from(), day), HILLS, List.of()),
                        zoneMap(
                                "2",
                                DateRange.of(day, TERM.end().orElseThrow()),
                                TOWN,
                                List.of(new Assignment<>(
                                        new Area.OnePostcode(Postcode.parse("LE67 3FP")), HILLS, "all that is left")))))
                .orElseThrow();
    }

    private static ZoneMap zoneMap(
            String version, DateRange inForce, ZoneCode ofTheHills, List<Assignment<ZoneCode>> others) {
        ZoneMapDraft draft = new ZoneMapDraft(
                version,
                inForce,
                "invented",
                zones(),
                ImmutableSet.of(URBAN, RURAL),
                ImmutableList.<Assignment<ZoneCode>>builder()
                        .add(new Assignment<>(new Area.Ward(TOWN_WARD), TOWN, "ward of the town"))
                        .add(new Assignment<>(new Area.Ward(HILLS_WARD), ofTheHills, "ward in the hills"))
                        .addAll(others)
                        .build(),
                ImmutableList.of(
                        new Assignment<>(new Area.Ward(TOWN_WARD), URBAN, "ward is urban"),
                        new Assignment<>(new Area.Ward(HILLS_WARD), RURAL, "ward is a rural village"),
                        new Assignment<>(new Area.OnePostcode(Postcode.parse("LE14 2XB")), URBAN, "next to the town")),
                PostcodeDirectory.of(List.of(
                        new Location(Postcode.parse("LE67 3FN"), TOWN_WARD, 442_000, 314_000),
                        new Location(Postcode.parse("LE67 3FP"), TOWN_WARD, 442_100, 314_100),
                        new Location(Postcode.parse("LE14 2XA"), HILLS_WARD, 477_000, 311_000),
                        new Location(Postcode.parse("LE14 2XB"), HILLS_WARD, 475_000, 312_000))));
        return ZoneMap.of(draft).orElseThrow();
    }

    private static RateCard rates() {
        return RateCard.of(Map.of(
                URBAN, Timeline.of(TERM, UnitPrice.perHour("18.00")),
                RURAL, Timeline.of(TERM, UnitPrice.perHour("24.00"))));
    }

    private static CountingRule payment() {
        return new CountingRule(
                Basis.PLANNED_WITHIN_TOLERANCE, 7, 15, Rounding.HALF_UP, true, Percentage.WHOLE, 24, Percentage.WHOLE);
    }

    private static CountingRule charge() {
        return new CountingRule(Basis.LOWER, 7, 15, Rounding.DOWN, true, Percentage.NONE, 24, Percentage.NONE);
    }

    private static ContributionRules contributions() {
        return new ContributionRules(
                42,
                ImmutableMap.of(
                        Absence.HOSPITAL, new AbsenceRule(2, Percentage.WHOLE, false),
                        Absence.AWAY, new AbsenceRule(7, Percentage.of(50), true)),
                Timeline.of(TERM, Money.parse("210.00")),
                new DeferralRules(
                        Percentage.of(90), Money.parse("14250.00"), Timeline.of(TERM, Percentage.parse("3.65%"))));
    }
}
