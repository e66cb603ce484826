package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.MORNING;
import static org.almoner.testkit.usecases.Council.OTHER_PRIME;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.in.Performance;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.performance.care.CarePlanned;
import org.almoner.domain.performance.care.WaitingPackage;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.Certainty;
import org.almoner.domain.performance.indicators.Dashboard;
import org.almoner.domain.performance.indicators.Definition;
import org.almoner.domain.performance.indicators.IndicatorCode;
import org.almoner.domain.performance.indicators.IndicatorRules;
import org.almoner.domain.performance.indicators.MeasureSource;
import org.almoner.domain.performance.indicators.MeasureSource.Plain;
import org.almoner.domain.performance.indicators.Measuring;
import org.almoner.domain.performance.indicators.NoFigure;
import org.almoner.domain.performance.indicators.PerformanceIndicator;
import org.almoner.domain.performance.indicators.Polarity;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.performance.indicators.Reading;
import org.almoner.domain.performance.indicators.Target;
import org.almoner.domain.performance.indicators.Yardstick;
import org.almoner.domain.performance.scorecard.Delivered;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** What a council's care comes to, and its indicators measured by it. */
class MeasurePerformanceTest {

    private static final Actual NOTHING = new Actual.Missing(new NoFigure.NothingToCount());
    private static final LocalDate TENTH = LocalDate.of(2020, 11, 10);

    private final ReviewingCouncil here = new ReviewingCouncil();
    private final Performance performance = here.almoner.performance();

    private static PerformanceIndicator measured(MeasureSource source, Reading... before) {
        return new PerformanceIndicator(
                new IndicatorCode("I"),
                "Indicator",
                new IndicatorRules(source.unit(), Polarity.HIGHER, source.span(), Yardstick.TARGET, Optional.empty()),
                ImmutableList.copyOf(before),
                Definition.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                PerformanceIndicator.Position.UNKNOWN,
                Optional.of(new Measuring(source, new Target.NotSet())));
    }

    private List<Reading> readings(PerformanceIndicator indicator, int months) {
        return performance
                .measured(new Dashboard("Care", "measured", ImmutableList.of(indicator)), months)
                .indicators()
                .get(0)
                .readings();
    }

    private List<Actual> figures(MeasureSource source, int months) {
        return readings(measured(source), months).stream().map(Reading::actual).toList();
    }

    private static Actual figure(long value) {
        return new Actual.Figure(Quantity.of(value));
    }

    private static DateRange days(YearMonth month) {
        return DateRange.of(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    @Test
    void whoWaitsIsListedWithTheDaySinceWhenTheCareIsWanted() {
        assertThat(performance.waiting(TENTH.plusDays(4)).packages())
                .containsExactly(new WaitingPackage(PACKAGE, TENTH, 4, Optional.empty(), Optional.empty()));

        here.published();

        assertThat(performance.waiting(TENTH).packages()).hasSize(1);
        assertThat(performance.waiting(TENTH).unpublished().packages()).isEmpty();
    }

    @Test
    void whoIsPlacedWaitsNoLonger() {
        here.placed();

        assertThat(performance.waiting(TENTH).packages()).isEmpty();
        assertThat(performance.awards().days()).containsExactly(0L);
        assertThat(figures(new MeasureSource.PlacedInTime(0), 1)).containsExactly(figure(100));
    }

    @Test
    void careThatIsGivenBackWaitsFromThenOn() {
        here.placed();
        LocalDate back = MONDAY.plusDays(20);
        here.almoner.records().withdraw(PACKAGE, PackageFacts.PROVIDER, DateRange.from(back), ReviewingCouncil.MANAGER);

        assertThat(performance.waiting(back.plusDays(2)).now().packages())
                .containsExactly(new WaitingPackage(PACKAGE, back, 2, Optional.empty(), Optional.empty()));
        assertThat(performance.waiting(back).now().packages()).hasSize(1);
        assertThat(performance.waiting(back.minusDays(3)).packages())
                .containsExactly(new WaitingPackage(PACKAGE, back, -3, Optional.empty(), Optional.empty()));
        assertThat(performance.waiting(back.minusDays(3)).now().packages()).isEmpty();
    }

    @Test
    void aGapUntilSomebodyBeginsIsFilled() {
        here.almoner
                .records()
                .record(
                        PACKAGE,
                        PackageFacts.PROVIDER,
                        PRIME,
                        DateRange.from(MONDAY.plusDays(10)),
                        ReviewingCouncil.MANAGER);

        assertThat(performance.waiting(MONDAY).packages()).isEmpty();
    }

    @Test
    void whatStoodOnTheLastDayOfAMonthIsAsKnownThen() {
        here.now = Instant.parse("2020-12-05T10:00:00Z");
        here.placed();
        here.now = Instant.parse("2021-01-10T10:00:00Z");

        List<Reading> readings = readings(measured(Plain.WAITING), 3);

        assertThat(readings).extracting(Reading::actual).containsExactly(figure(1), figure(0), figure(0));
        assertThat(readings)
                .extracting(Reading::certainty)
                .containsExactly(Certainty.CONFIRMED, Certainty.CONFIRMED, Certainty.PROVISIONAL);
        assertThat(readings.get(0).period()).isEqualTo(days(YearMonth.of(2020, 11)));
        assertThat(figures(Plain.LONGEST_WAIT, 3)).containsExactly(figure(20), figure(0), figure(0));
        assertThat(figures(new MeasureSource.PlacedInTime(3), 3)).containsExactly(NOTHING, figure(100), NOTHING);
    }

    @Test
    void aMonthIsProvisionalUpToAndWithItsLastDay() {
        here.now = Instant.parse("2020-11-30T10:00:00Z");
        assertThat(readings(measured(Plain.WAITING), 1))
                .extracting(Reading::certainty)
                .containsExactly(Certainty.PROVISIONAL);
        here.now = Instant.parse("2020-12-01T10:00:00Z");
        assertThat(readings(measured(Plain.WAITING), 2))
                .extracting(Reading::certainty)
                .containsExactly(Certainty.CONFIRMED, Certainty.PROVISIONAL);
    }

    @Test
    void visitsAreMeasuredByAllProvidersTogether() {
        here.placed();
        here.now = Instant.parse("2020-12-05T10:00:00Z");
        report(LocalDate.of(2020, 11, 16), new Attendance.Attended(MORNING, 45, 0));
        report(LocalDate.of(2020, 11, 17), new Attendance.Missed());
        report(LocalDate.of(2020, 11, 23), new Attendance.Attended(MORNING, 90, 0));

        assertThat(performance.delivered(days(YearMonth.of(2020, 11))))
                .isEqualTo(new Delivered(Hours.ofMinutes(120), Hours.ofMinutes(105), 3, 1));
        assertThat(figures(Plain.HOURS_STAYED, 2)).containsExactly(new Actual.Figure(Quantity.ofPart(175, 2)), NOTHING);
        assertThat(figures(Plain.MISSED_VISITS, 2))
                .containsExactly(new Actual.Figure(Quantity.ofPart(100, 3)), NOTHING);
    }

    private void report(LocalDate day, Attendance attendance) {
        recorded(here.almoner
                .records()
                .reportVisits(
                        List.of(new VisitRecord(
                                new VisitId(PACKAGE, day, MORNING), OTHER_PRIME, attendance, Optional.empty())),
                        ReviewingCouncil.MANAGER));
    }

    @Test
    void directPaymentsAreCountedOfAllCareOfTheLastDay() {
        assertThat(figures(Plain.DIRECT_PAYMENTS, 1)).containsExactly(figure(0));

        paid(PACKAGE, Optional.empty());
        assertThat(figures(Plain.DIRECT_PAYMENTS, 1)).containsExactly(figure(100));

        paid(PACKAGE, Optional.of(OTHER_PRIME));
        assertThat(figures(Plain.DIRECT_PAYMENTS, 1)).containsExactly(figure(0));
    }

    @Test
    void aDirectPaymentCountsWithoutAnythingPlanned() {
        PackageId other = new PackageId("K-2");
        here.council.open(other, PERSON);
        assertThat(figures(Plain.DIRECT_PAYMENTS, 1)).containsExactly(figure(0));

        paid(other, Optional.empty());
        assertThat(figures(Plain.DIRECT_PAYMENTS, 1)).containsExactly(figure(50));

        here.council.personIs(PersonFacts.ABSENCE, Absence.DECEASED, FROM_MONDAY);
        assertThat(figures(Plain.DIRECT_PAYMENTS, 1)).containsExactly(NOTHING);
    }

    private void paid(PackageId pack, Optional<ProviderId> fundHolder) {
        recorded(here.almoner
                .records()
                .record(
                        pack,
                        PackageFacts.DIRECT_PAYMENT,
                        new DirectPayment(Money.ofPounds(100), DirectPayment.Method.NET, fundHolder),
                        FROM_MONDAY,
                        ReviewingCouncil.MANAGER));
    }

    @Test
    void aReviewIsInTimeUntilItsDayHasPassed() {
        here.placed();
        LocalDate due = here.almoner.packages().reviews(TENTH).get(0).due();
        assertThat(due).isEqualTo(MONDAY.plusWeeks(8));

        here.now = due.atTime(12, 0).toInstant(ZoneOffset.UTC);
        assertThat(figures(Plain.REVIEWED_IN_TIME, 1)).containsExactly(figure(100));
        here.now = here.now.plus(Duration.ofDays(1));
        assertThat(figures(Plain.REVIEWED_IN_TIME, 1)).containsExactly(figure(0));
    }

    @Test
    void whatTheFileSaysOfEarlierMonthsStaysAndWhatIsNotMeasuredIsLeftAlone() {
        Reading october = Reading.of(days(YearMonth.of(2020, 10)), new Target.NotSet(), figure(7));
        Reading november = Reading.of(days(YearMonth.of(2020, 11)), new Target.NotSet(), figure(7));

        assertThat(readings(measured(Plain.WAITING, october, november), 1))
                .extracting(Reading::actual)
                .containsExactly(figure(7), figure(1));
        PerformanceIndicator imported = PerformanceIndicator.of(
                new IndicatorCode("I"), "Indicator", measured(Plain.WAITING).rules(), ImmutableList.of(october));
        assertThat(readings(imported, 3)).containsExactly(october);
    }

    @Test
    void careThatIsPlannedIsToldWithItsPlace() {
        assertThat(performance.carePlanned(MONDAY)).singleElement().satisfies(planned -> {
            assertThat(planned.hours()).isEqualTo(Hours.ofMinutes(120));
            assertThat(planned.provider()).isEmpty();
            assertThat(planned.place().orElseThrow().zone().code()).isEqualTo(SmallScheme.TOWN);
        });
        here.placed();
        assertThat(performance.carePlanned(MONDAY))
                .extracting(CarePlanned::provider)
                .containsExactly(Optional.of(OTHER_PRIME));
        assertThat(CarePlanned.hours(performance.carePlanned(MONDAY.minusDays(1))))
                .isEqualTo(Hours.ZERO);
    }
}
