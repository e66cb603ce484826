package org.almoner.domain.brokerage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.brokerage.Answer.Decline;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.ZoneCode;

/** A need of ten hours a week that three primes and a supplementary may be asked for, and what they answer. */
abstract class SomePlacement {

    static final ZoneCode CITY = new ZoneCode("city");
    static final Instant NINE = Instant.parse("2020-11-02T09:00:00Z");
    static final LocalDate START = LocalDate.of(2020, 11, 9);
    static final UnitPrice USUAL = UnitPrice.perHour("19.50");
    static final Terms TENDERED = Terms.within(new Envelope(UnitPrice.perHour("19.23"), UnitPrice.perHour("20.31")));
    static final Criterion VALUE = new Criterion.Value(Percentage.of(60), Percentage.of(40));

    final List<Response> responses = new ArrayList<>();

    static Instant at(int hour) {
        return NINE.plus(Duration.ofHours(hour));
    }

    static ProviderId p(int number) {
        return new ProviderId("P-" + number);
    }

    static Round round(Role role, Approach approach) {
        return new Round(ImmutableSet.of(role), approach, Duration.ofHours(4));
    }

    static Need need(Terms terms) {
        return need(terms, Optional.of(USUAL));
    }

    static Need need(Terms terms, Optional<UnitPrice> usual) {
        return new Need(
                new PackageId("K-1"),
                "LE1",
                CITY,
                new BandCode("urban"),
                Optional.empty(),
                CareAsked.visits(ImmutableList.of(TEN_HOURS)),
                Carers.ANY,
                DateRange.from(START),
                terms,
                usual,
                ImmutableSet.of());
    }

    /** Three primes P-1, P-2, P-3, each better than the next, and a supplementary P-4. */
    static Ranking ranking(Need need, List<Criterion> criteria, Round... rounds) {
        AllocationPolicy policy = new AllocationPolicy(
                ImmutableList.copyOf(rounds),
                ImmutableList.copyOf(criteria),
                new Outliers(
                        new Outliers.Bounds(Optional.of(Percentage.of(10)), Optional.of(Percentage.of(20))),
                        ImmutableMap.of()),
                ImmutableSet.of());
        return policy.rank(
                need,
                List.of(
                        candidate(1, Role.PRIME, 90),
                        candidate(2, Role.PRIME, 80),
                        candidate(3, Role.PRIME, 70),
                        candidate(4, Role.SUPPLEMENTARY, 60)));
    }

    static Candidate candidate(int number, Role role, int quality) {
        Percentage points = Percentage.of(quality);
        return Candidate.of(
                new Provider(
                        p(number),
                        "Care of " + number,
                        Standing.ACTIVE,
                        ImmutableSortedMap.of(CITY, new Membership(role, Hours.of(40))),
                        new Indicators(points, points, points, Indicators.Basis.TENDER)),
                Commitment.NONE);
    }

    static Ranking ranking(Round... rounds) {
        return ranking(need(Terms.USUAL), List.of(MEASURED), rounds);
    }

    static final WeeklyPlan TEN_HOURS =
            WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 600, 0)));
    static final Criterion MEASURED =
            new Criterion.Measured(new IndicatorWeights(Percentage.of(50), Percentage.of(30), Percentage.of(20)));

    void accepts(int number, int hour) {
        responses.add(new Response(p(number), new Answer.Accepted(new Bid(Optional.empty(), START)), NINE, at(hour)));
    }

    void bids(int number, String price, int hour) {
        responses.add(new Response(
                p(number), new Answer.Accepted(new Bid(Optional.of(UnitPrice.perHour(price)), START)), NINE, at(hour)));
    }

    void declines(int number, int hour) {
        responses.add(new Response(p(number), Answer.declined(Decline.SKILLS), NINE, at(hour)));
    }

    Course course(Ranking ranking, int hour) {
        return new Placement(new NeedId(1), ranking, NINE, ImmutableList.copyOf(responses), Optional.empty())
                .courseAt(at(hour));
    }

    static Outlook asking(int untilHour, Integer... numbers) {
        return new Outlook.Asking(
                Stream.of(numbers).map(PlacementTest::p).collect(ImmutableList.toImmutableList()), at(untilHour));
    }

    static ProviderId takenBy(Course course) {
        assertThat(course.outlook()).isInstanceOf(Outlook.Taken.class);
        return ((Outlook.Taken) course.outlook()).provider();
    }
}
