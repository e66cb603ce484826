package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.MORNING;
import static org.almoner.testkit.usecases.Council.OTHER_PRIME;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.SUPPLEMENTARY;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.almoner.testkit.usecases.ReviewingCouncil.DECEMBER;
import static org.almoner.testkit.usecases.ReviewingCouncil.MANAGER;
import static org.almoner.testkit.usecases.ReviewingCouncil.MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.ProviderReviews;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.performance.scorecard.Indicator;
import org.almoner.domain.performance.scorecard.Measure;
import org.almoner.domain.performance.scorecard.Scorecard;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

class MeasureProvidersTest {

    private final ReviewingCouncil here = new ReviewingCouncil();
    private final ProviderReviews reviews = here.almoner.providers();

    @Test
    void whoLetsItsTimeGoByHasNotAccepted() {
        NeedId need = here.published();
        here.now = here.now.plus(Duration.ofDays(1));
        here.almoner.brokerage().answer(need, OTHER_PRIME, new Answer.Accepted(new Bid(Optional.empty(), MONDAY)));
        here.almoner.brokerage().award(need, OTHER_PRIME, Ground.POLICY, MANAGER);

        assertThat(measured(PRIME, Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 1));
        assertThat(measured(OTHER_PRIME, Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 1, 1));
        assertThat(here.almoner.brokerage().explain(PACKAGE))
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.placement().awarded()).contains(OTHER_PRIME));
    }

    private void report(LocalDate day, Attendance attendance, String carer) {
        recorded(here.almoner
                .records()
                .reportVisits(
                        List.of(new VisitRecord(
                                new VisitId(PACKAGE, day, MORNING),
                                OTHER_PRIME,
                                attendance,
                                Optional.of(new CarerId(carer)))),
                        MANAGER));
    }

    private Scorecard card(ProviderId provider, DateRange days) {
        return reviews.scorecards(days, Optional.empty()).stream()
                .filter(card -> card.provider().equals(provider))
                .findFirst()
                .orElseThrow();
    }

    private Measure measured(ProviderId provider, Indicator indicator) {
        return card(provider, MONTH).of(indicator);
    }

    private Measure offersOf(ProviderId provider, DateRange days) {
        return card(provider, days).of(Indicator.ACCEPTANCE);
    }

    private static Measure measure(Indicator indicator, long numerator, long denominator) {
        return new Measure(indicator, numerator, denominator);
    }

    @Test
    void offersAreMeasuredAsTheyWereAnswered() {
        here.placed();

        assertThat(measured(PRIME, Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 1));
        assertThat(measured(OTHER_PRIME, Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 1, 1));
        assertThat(measured(OTHER_PRIME, Indicator.TIME_TO_ACCEPT)).isEqualTo(measure(Indicator.TIME_TO_ACCEPT, 90, 1));
        assertThat(measured(SUPPLEMENTARY, Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 0));
    }

    @Test
    void whoseBidWasSentBackAndNeverBetteredHasNotAccepted() {
        NeedId need = here.published();
        here.accepts(need, PRIME, MONDAY.minusDays(1));
        here.now = here.now.plus(Duration.ofDays(1));
        here.accepts(need, OTHER_PRIME, MONDAY.minusDays(1));
        here.now = here.now.plus(Duration.ofMinutes(20));
        here.accepts(need, OTHER_PRIME, MONDAY);
        here.almoner.brokerage().award(need, OTHER_PRIME, Ground.POLICY, MANAGER);

        assertThat(measured(PRIME, Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 1));
        assertThat(measured(PRIME, Indicator.PICK_UP_IN_TIME)).isEqualTo(measure(Indicator.PICK_UP_IN_TIME, 0, 0));
        assertThat(measured(OTHER_PRIME, Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 1, 1));
        assertThat(measured(OTHER_PRIME, Indicator.TIME_TO_ACCEPT)).isEqualTo(measure(Indicator.TIME_TO_ACCEPT, 20, 1));
    }

    @Test
    void aBidThatWasSentBackStaysSoWhateverIsLearnedOfTheNeedLater() {
        NeedId need = here.published();
        here.accepts(need, PRIME, MONDAY.minusDays(1));
        here.council.personIs(
                PersonFacts.PERSON,
                new Person(PERSON, LocalDate.of(1940, 2, 29), Postcode.parse("B1 1AA")),
                FROM_MONDAY);

        assertThat(measured(PRIME, Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 1));
    }

    @Test
    void anOfferIsOfTheDayOnWhichTheProviderWasAskedNotOfTheFirstOffer() {
        here.now = Instant.parse("2020-11-30T12:00:00Z");
        NeedId need = here.published();
        here.now = here.now.plus(Duration.ofDays(1));
        here.accepts(need, OTHER_PRIME, MONDAY);
        here.almoner.brokerage().award(need, OTHER_PRIME, Ground.POLICY, MANAGER);

        DateRange december = DateRange.of(DECEMBER, DECEMBER.plusMonths(1));
        assertThat(offersOf(PRIME, MONTH)).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 1));
        assertThat(offersOf(PRIME, december)).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 0));
        assertThat(offersOf(OTHER_PRIME, MONTH)).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 0));
        assertThat(offersOf(OTHER_PRIME, december)).isEqualTo(measure(Indicator.ACCEPTANCE, 1, 1));
    }

    @Test
    void anOfferIsOfTheDayOnTheClocksOfTheCouncil() {
        here.now = Instant.parse("2021-06-30T23:30:00Z");
        here.accepts(here.published(), PRIME, MONDAY);

        LocalDate july = LocalDate.of(2021, 7, 1);
        assertThat(offersOf(PRIME, DateRange.day(july))).isEqualTo(measure(Indicator.ACCEPTANCE, 1, 1));
        assertThat(offersOf(PRIME, DateRange.day(july.minusDays(1)))).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 0));
    }

    @Test
    void visitsArePlannedMetByReportsAndLeftOutWhileThePersonIsAway() {
        here.placed();
        report(MONDAY, new Attendance.Attended(MORNING, 60, 0), "W-1");
        report(MONDAY.plusDays(1), new Attendance.Missed(), "W-1");
        here.council.personIs(PersonFacts.ABSENCE, Absence.AWAY, DateRange.of(MONDAY.plusWeeks(1), DECEMBER));

        assertThat(measured(OTHER_PRIME, Indicator.REPORTING)).isEqualTo(measure(Indicator.REPORTING, 2, 2));
        assertThat(measured(OTHER_PRIME, Indicator.START_ON_TIME)).isEqualTo(measure(Indicator.START_ON_TIME, 1, 1));
        assertThat(measured(OTHER_PRIME, Indicator.MISSED_VISITS)).isEqualTo(measure(Indicator.MISSED_VISITS, 1, 2));
        assertThat(measured(OTHER_PRIME, Indicator.CONTINUITY)).isEqualTo(measure(Indicator.CONTINUITY, 1, 1));
        assertThat(reviews.scorecards(MONTH, Optional.of(SmallScheme.HILLS)))
                .extracting(card -> card.of(Indicator.REPORTING).denominator())
                .containsOnly(0L);
    }

    @Test
    void measuredIndicatorsTakeThePlaceOfTheTenders() {
        here.placed();
        report(MONDAY, new Attendance.Attended(MORNING, 60, 0), "W-1");

        here.now = Instant.parse("2020-12-01T09:00:00Z");
        assertThat(reviews.recordIndicators(MONTH, MANAGER))
                .isEqualTo(new ProviderReviews.Measured.Done<>(ImmutableList.of(OTHER_PRIME)));
        assertThat(here.provider(OTHER_PRIME, DECEMBER).indicators())
                .isEqualTo(new Indicators(
                        Percentage.WHOLE, Percentage.WHOLE, Percentage.WHOLE, Indicators.Basis.MEASURED));
        assertThat(here.provider(OTHER_PRIME, DECEMBER.minusDays(1))
                        .indicators()
                        .basis())
                .isEqualTo(Indicators.Basis.TENDER);
        assertThat(here.provider(PRIME, DECEMBER).indicators().basis()).isEqualTo(Indicators.Basis.TENDER);
    }
}
