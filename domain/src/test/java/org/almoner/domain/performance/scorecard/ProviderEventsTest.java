package org.almoner.domain.performance.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.delivery.VisitOutcome;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.evidence.Complaints;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.providers.quality.QualityDecision.Score;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.domain.zones.ZoneCode;
import org.junit.jupiter.api.Test;

class ProviderEventsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final DateRange MARCH = DateRange.of(DAY, DAY.plusMonths(1));
    private static final LocalTime PLANNED = LocalTime.of(7, 30);
    private static final Optional<ZoneCode> TOWN = Optional.of(new ZoneCode("town"));
    private static final Optional<ZoneCode> HILLS = Optional.of(new ZoneCode("hills"));
    private static final Optional<ZoneCode> EVERYWHERE = Optional.empty();
    private static final ScorecardRules RULES =
            new ScorecardRules(60, 15, 1, ImmutableSet.of(Indicator.PUNCTUALITY, Indicator.MISSED_VISITS));

    private final List<OfferMade> offers = new ArrayList<>();
    private final List<DueVisit> visits = new ArrayList<>();
    private Timelines facts = Timelines.none();

    private void offer(LocalDate day, boolean accepted, Integer... minutes) {
        offers.add(new OfferMade(
                TOWN, day, accepted, Stream.of(minutes).map(Duration::ofMinutes).findFirst()));
    }

    private void visit(Attendance attendance) {
        visit(TOWN, "K-1", Optional.of(attendance), Optional.empty(), false);
    }

    private void visit(
            Optional<ZoneCode> zone,
            String pack,
            Optional<Attendance> attendance,
            Optional<String> carer,
            boolean isFirst) {
        PlannedVisit planned = new PlannedVisit(DAY.getDayOfWeek(), PLANNED, 60, 30);
        visits.add(new DueVisit(
                zone,
                new PackageId(pack),
                new VisitOutcome(DAY, planned, attendance),
                carer.map(CarerId::new),
                isFirst));
    }

    private static Attendance attended(LocalTime arrived, int minutes, int second) {
        return new Attendance.Attended(arrived, minutes, second);
    }

    private Scorecard card(Optional<ZoneCode> zone) {
        return new ProviderEvents(
                        new ProviderRecord(new ProviderId("P-1"), facts),
                        ImmutableList.copyOf(offers),
                        ImmutableList.copyOf(visits))
                .scorecard(RULES, MARCH, zone, Optional.empty());
    }

    private Measure measured(Indicator indicator) {
        return card(EVERYWHERE).of(indicator);
    }

    private static Measure measure(Indicator indicator, long numerator, long denominator) {
        return new Measure(indicator, numerator, denominator);
    }

    @Test
    void ofNothingNothingIsMeasured() {
        assertThat(card(EVERYWHERE).measures()).hasSize(Indicator.values().length);
        assertThat(card(EVERYWHERE).measures())
                .allSatisfy(measure -> assertThat(measure.value()).isEmpty());
        assertThat(card(EVERYWHERE).indicators(RULES)).isEmpty();
    }

    /** An hour is allowed. */
    @Test
    void anAnswerSecondsTooLateIsNotInTime() {
        offers.add(new OfferMade(TOWN, DAY, true, Optional.of(Duration.ofMinutes(60))));
        offers.add(new OfferMade(
                TOWN, DAY, true, Optional.of(Duration.ofMinutes(60).plusSeconds(1))));
        offers.add(new OfferMade(
                TOWN, DAY, true, Optional.of(Duration.ofMinutes(60).plusSeconds(59))));

        assertThat(measured(Indicator.PICK_UP_IN_TIME)).isEqualTo(measure(Indicator.PICK_UP_IN_TIME, 1, 3));
        assertThat(measured(Indicator.TIME_TO_ACCEPT)).isEqualTo(measure(Indicator.TIME_TO_ACCEPT, 180, 3));
    }

    @Test
    void offersOfThePeriodAreMeasured() {
        offer(DAY, true, 60);
        offer(DAY.plusDays(30), true, 61);
        offer(DAY, true);
        offer(DAY, false, 5);
        offer(DAY.minusDays(1), true, 1);
        offer(DAY.plusMonths(1), true, 1);

        assertThat(measured(Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 3, 4));
        assertThat(measured(Indicator.TIME_TO_ACCEPT)).isEqualTo(measure(Indicator.TIME_TO_ACCEPT, 121, 2));
        assertThat(measured(Indicator.TIME_TO_ACCEPT).value()).contains(new BigDecimal("60.50"));
        assertThat(measured(Indicator.PICK_UP_IN_TIME)).isEqualTo(measure(Indicator.PICK_UP_IN_TIME, 1, 2));
    }

    @Test
    void carersArePunctualBeforeAndAfterThePlan() {
        visit(attended(PLANNED.plusMinutes(15), 60, 30));
        visit(attended(PLANNED.minusMinutes(15), 60, 30));
        visit(attended(PLANNED.plusMinutes(16), 60, 30));
        visit(new Attendance.NoAccess(PLANNED.minusMinutes(16)));
        visit(new Attendance.NoLogOut(PLANNED, 1, false));
        visit(new Attendance.Missed());

        assertThat(measured(Indicator.PUNCTUALITY)).isEqualTo(measure(Indicator.PUNCTUALITY, 3, 5));
    }

    @Test
    void noStayCountsBeyondThePlan() {
        visit(attended(PLANNED, 90, 45));
        visit(attended(PLANNED, 45, 0));
        visit(new Attendance.NoLogOut(PLANNED, 1, true));

        assertThat(measured(Indicator.LENGTH_OF_STAY)).isEqualTo(measure(Indicator.LENGTH_OF_STAY, 60 + 30 + 45, 180));
    }

    @Test
    void whatWasCancelledOrNotReportedIsNotMissed() {
        visit(new Attendance.Missed());
        visit(new Attendance.Cancelled(0));
        visit(new Attendance.NoAccess(PLANNED));
        visit(attended(PLANNED, 1, 0));
        visit(TOWN, "K-1", Optional.empty(), Optional.empty(), false);

        assertThat(measured(Indicator.MISSED_VISITS)).isEqualTo(measure(Indicator.MISSED_VISITS, 1, 3));
        assertThat(measured(Indicator.REPORTING)).isEqualTo(measure(Indicator.REPORTING, 4, 5));
    }

    @Test
    void aPackageStartsOnTimeWhenACarerCameToItsFirstVisit() {
        visit(TOWN, "K-1", Optional.of(attended(PLANNED, 60, 30)), Optional.empty(), true);
        visit(TOWN, "K-2", Optional.of(new Attendance.Missed()), Optional.empty(), true);
        visit(TOWN, "K-3", Optional.empty(), Optional.empty(), true);
        visit(TOWN, "K-4", Optional.of(attended(PLANNED, 60, 30)), Optional.empty(), false);

        assertThat(measured(Indicator.START_ON_TIME)).isEqualTo(measure(Indicator.START_ON_TIME, 1, 2));
    }

    @Test
    void continuityIsByTheRegularCarersOfEachPackage() {
        Optional<Attendance> given = Optional.of(attended(PLANNED, 60, 30));
        visit(TOWN, "K-1", given, Optional.of("W-1"), false);
        visit(TOWN, "K-1", given, Optional.of("W-1"), false);
        visit(TOWN, "K-1", given, Optional.of("W-2"), false);
        visit(TOWN, "K-2", given, Optional.of("W-2"), false);
        visit(TOWN, "K-2", given, Optional.empty(), false);
        visit(TOWN, "K-2", Optional.of(new Attendance.Missed()), Optional.of("W-3"), false);

        assertThat(measured(Indicator.CONTINUITY)).isEqualTo(measure(Indicator.CONTINUITY, 3, 4));

        visit(TOWN, "K-3", given, Optional.of("W-1"), false);
        visit(TOWN, "K-3", given, Optional.of("W-2"), false);
        visit(TOWN, "K-3", given, Optional.of("W-2"), false);
        assertThat(measured(Indicator.CONTINUITY)).isEqualTo(measure(Indicator.CONTINUITY, 5, 7));
    }

    @Test
    void complaintsFoundWrongDoNotCountAndAreOfTheWholeProvider() {
        facts = facts.with(
                ProviderFacts.COMPLAINTS,
                Timeline.of(DateRange.day(DAY), ofEveryOutcome("R"))
                        .with(DateRange.day(DAY.minusDays(1)), ofEveryOutcome("OLD")));
        visit(TOWN, "K-1", Optional.of(attended(PLANNED, 60, 30)), Optional.empty(), false);
        visit(HILLS, "K-2", Optional.of(attended(PLANNED, 60, 30)), Optional.empty(), false);
        visit(HILLS, "K-2", Optional.of(new Attendance.Missed()), Optional.empty(), false);

        assertThat(card(TOWN).of(Indicator.COMPLAINTS)).isEqualTo(measure(Indicator.COMPLAINTS, 2, 2));
        assertThat(card(TOWN).of(Indicator.COMPLAINTS).value()).contains(new BigDecimal("1000.00"));
    }

    private static Complaints ofEveryOutcome(String reference) {
        return new Complaints(Stream.of(Complaints.Outcome.values())
                .map(outcome -> new Complaints.Complaint(reference + "-" + outcome, "late", outcome))
                .collect(ImmutableList.toImmutableList()));
    }

    @Test
    void visitsOfThePeriodAreMeasured() {
        visit(new Attendance.Missed());
        PlannedVisit planned = new PlannedVisit(DAY.getDayOfWeek(), PLANNED, 60, 30);
        visits.add(new DueVisit(
                TOWN,
                new PackageId("K-1"),
                new VisitOutcome(DAY.minusWeeks(1), planned, Optional.of(attended(PLANNED, 60, 30))),
                Optional.empty(),
                false));

        assertThat(measured(Indicator.MISSED_VISITS)).isEqualTo(measure(Indicator.MISSED_VISITS, 1, 1));
        assertThat(measured(Indicator.COMPLAINTS)).isEqualTo(measure(Indicator.COMPLAINTS, 0, 0));
    }

    @Test
    void theQualityIsTheScoreThatTheCouncilCameTo() {
        assertThat(rated(Optional.of(new Score(6_789L * 10_000, 10_000))))
                .isEqualTo(measure(Indicator.QUALITY, 6_789, 10_000));
        assertThat(rated(Optional.empty())).isEqualTo(measure(Indicator.QUALITY, 0, 0));
    }

    private Measure rated(Optional<Score> score) {
        ProviderId provider = new ProviderId("P-1");
        QualityDecision rating =
                new QualityDecision(provider, DAY, ImmutableList.of(), score, Optional.empty(), Optional.empty());
        return new ProviderEvents(new ProviderRecord(provider, facts), ImmutableList.of(), ImmutableList.of())
                .scorecard(RULES, MARCH, EVERYWHERE, Optional.of(rating))
                .of(Indicator.QUALITY);
    }

    @Test
    void whatWasDeliveredIsThatOfAllScorecardsTogether() {
        visit(attended(PLANNED, 45, 0));
        visit(new Attendance.Missed());

        assertThat(Delivered.of(List.of(card(TOWN), card(TOWN))))
                .isEqualTo(new Delivered(Hours.ofMinutes(180), Hours.ofMinutes(90), 4, 2));
    }

    @Test
    void aZoneHasItsOwnOffersAndVisits() {
        offer(DAY, true, 1);
        offers.add(new OfferMade(HILLS, DAY, false, Optional.empty()));
        offers.add(new OfferMade(Optional.empty(), DAY, false, Optional.empty()));
        visit(HILLS, "K-1", Optional.of(new Attendance.Missed()), Optional.empty(), false);
        visit(attended(PLANNED, 60, 30));

        assertThat(card(TOWN).of(Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 1, 1));
        assertThat(card(HILLS).of(Indicator.MISSED_VISITS)).isEqualTo(measure(Indicator.MISSED_VISITS, 1, 1));
        assertThat(card(EVERYWHERE).of(Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 1, 3));
    }

    @Test
    void theThreeIndicatorsAreMeasured() {
        offer(DAY, true, 60);
        offer(DAY, false);
        visit(attended(PLANNED, 60, 30));
        visit(new Attendance.Missed());
        visit(attended(PLANNED.plusHours(1), 60, 30));

        // punctual 1 of 2, not missed 2 of 3: (50 + 66.67) / 2
        assertThat(card(EVERYWHERE).indicators(RULES))
                .contains(new Indicators(
                        Percentage.WHOLE, Percentage.parse("58.34%"), Percentage.of(50), Indicators.Basis.MEASURED));
    }

    @Test
    void withoutAnyShareOfQualityTheThreeIndicatorsAreNot() {
        offer(DAY, true, 60);

        assertThat(card(EVERYWHERE).indicators(RULES)).isEmpty();
    }

    @Test
    void aTargetMetExactlyIsMetWhicheverWayIsBetter() {
        assertThat(measure(Indicator.ACCEPTANCE, 2, 3).meets(new BigDecimal("66.66")))
                .isTrue();
        assertThat(measure(Indicator.ACCEPTANCE, 2, 3).meets(new BigDecimal("66.67")))
                .isFalse();
        assertThat(measure(Indicator.ACCEPTANCE, 1, 2).meets(new BigDecimal("50")))
                .isTrue();
        assertThat(measure(Indicator.MISSED_VISITS, 1, 50).meets(new BigDecimal("2")))
                .isTrue();
        assertThat(measure(Indicator.MISSED_VISITS, 1, 50).meets(new BigDecimal("1.99")))
                .isFalse();
        assertThat(measure(Indicator.TIME_TO_ACCEPT, 90, 2).meets(new BigDecimal("45")))
                .isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> measure(Indicator.ACCEPTANCE, 0, 0).meets(BigDecimal.ONE));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> measure(Indicator.ACCEPTANCE, 2, 1));
        assertThat(measure(Indicator.TIME_TO_ACCEPT, 2, 1).numerator()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measure(Indicator.TIME_TO_ACCEPT, -1, 1))
                .withMessage("time-to-accept cannot be -1 of 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measure(Indicator.TIME_TO_ACCEPT, 1, -1))
                .withMessage("time-to-accept cannot be 1 of -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProviderEvents(
                                new ProviderRecord(new ProviderId("P-1"), facts),
                                ImmutableList.of(),
                                ImmutableList.of())
                        .scorecard(RULES, DateRange.from(DAY), EVERYWHERE, Optional.empty()))
                .withMessageContaining("has an end");
    }
}
