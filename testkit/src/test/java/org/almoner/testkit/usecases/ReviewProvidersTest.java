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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.CareRecords.Refusal;
import org.almoner.application.port.in.ProviderReviews;
import org.almoner.application.port.in.ProviderReviews.RoleChange;
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
import org.almoner.domain.performance.scorecard.RoleOutcome;
import org.almoner.domain.performance.scorecard.RoleOutcome.Decision;
import org.almoner.domain.performance.scorecard.RoleReviewRules;
import org.almoner.domain.performance.scorecard.Scorecard;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.domain.performance.scorecard.ZoneReview;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.PrimeShortage;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.entry.EntryRefusal;
import org.almoner.domain.providers.entry.EntryRules;
import org.almoner.domain.providers.evidence.Inspection;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.providers.quality.QualityRules;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.providers.quality.Source;
import org.almoner.domain.providers.quality.SourceRule;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

class ReviewProvidersTest {

    private static final Author MANAGER = new Author("manager-1", "the review of November");
    private static final YearMonth NOVEMBER = YearMonth.of(2020, 11);
    private static final DateRange MONTH = DateRange.of(LocalDate.of(2020, 11, 1), LocalDate.of(2020, 12, 1));
    private static final LocalDate DECEMBER = LocalDate.of(2020, 12, 1);
    private static final RatingLevel GOOD = new RatingLevel("good", "Good", Percentage.of(50), true);
    private static final RatingLevel BAD = new RatingLevel("bad", "Bad", Percentage.NONE, false);

    private static final Offering NIGHTS = Offering.parse("general/night-sitting");

    private final Council council = new Council().withPackage().withProviders();
    private Instant now = Instant.parse("2020-11-10T10:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("only instants are asked");
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final Almoner almoner = almoner(EntryRules.NONE);
    private final ProviderReviews reviews = almoner.providers();

    private Almoner almoner(EntryRules entry) {
        return Almoner.of(scheme(entry), council.store, (need, provider) -> Answer.accepted(need), clock);
    }

    private static Scheme scheme(EntryRules entry) {
        ImmutableMap<Indicator, BigDecimal> accepting = ImmutableMap.of(Indicator.ACCEPTANCE, BigDecimal.valueOf(50));
        return SchemeBuilder.like(SmallScheme.scheme())
                .providers(new ProviderRules(
                        Optional.of(new QualityRules(
                                ImmutableList.of(GOOD, BAD),
                                ImmutableMap.of(Source.INSPECTION, new SourceRule(Percentage.WHOLE, 12, false)),
                                ImmutableMap.of(
                                        RegulatorGrade.OUTSTANDING, Percentage.WHOLE,
                                        RegulatorGrade.GOOD, Percentage.WHOLE,
                                        RegulatorGrade.REQUIRES_IMPROVEMENT, Percentage.NONE,
                                        RegulatorGrade.INADEQUATE, Percentage.NONE),
                                ImmutableMap.of())),
                        entry,
                        ScorecardRules.USUAL,
                        Optional.of(new RoleReviewRules(1, 1, 1, 1, 0, accepting, accepting)),
                        ImmutableSet.of(),
                        ImmutableSet.of(),
                        ImmutableSet.of()))
                .build();
    }

    /** The first prime declines after half an hour; the other accepts an hour and a half after it was asked. */
    private void placed() {
        NeedId need = published();
        now = now.plus(Duration.ofMinutes(30));
        almoner.brokerage().answer(need, PRIME, Answer.declined(Answer.Decline.SKILLS));
        now = now.plus(Duration.ofMinutes(90));
        almoner.brokerage().answer(need, OTHER_PRIME, new Answer.Accepted(new Bid(Optional.empty(), MONDAY)));
        almoner.brokerage().award(need, OTHER_PRIME, Ground.POLICY, MANAGER);
    }

    private NeedId published() {
        return ((Outcome.Done) almoner.brokerage().publish(PACKAGE, MONDAY, MANAGER))
                .placement()
                .id();
    }

    @Test
    void whoLetsItsTimeGoByHasNotAccepted() {
        NeedId need = published();
        now = now.plus(Duration.ofDays(1));
        almoner.brokerage().answer(need, OTHER_PRIME, new Answer.Accepted(new Bid(Optional.empty(), MONDAY)));
        almoner.brokerage().award(need, OTHER_PRIME, Ground.POLICY, MANAGER);

        assertThat(measured(PRIME, Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 1));
        assertThat(measured(OTHER_PRIME, Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 1, 1));
        assertThat(almoner.brokerage().explain(PACKAGE))
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.placement().awarded()).contains(OTHER_PRIME));
    }

    private void report(LocalDate day, Attendance attendance, String carer) {
        recorded(almoner.records()
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
        placed();

        assertThat(measured(PRIME, Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 1));
        assertThat(measured(OTHER_PRIME, Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 1, 1));
        assertThat(measured(OTHER_PRIME, Indicator.TIME_TO_ACCEPT)).isEqualTo(measure(Indicator.TIME_TO_ACCEPT, 90, 1));
        assertThat(measured(SUPPLEMENTARY, Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 0));
    }

    @Test
    void whoseBidWasSentBackAndNeverBetteredHasNotAccepted() {
        NeedId need = published();
        accepts(need, PRIME, MONDAY.minusDays(1));
        now = now.plus(Duration.ofDays(1));
        accepts(need, OTHER_PRIME, MONDAY.minusDays(1));
        now = now.plus(Duration.ofMinutes(20));
        accepts(need, OTHER_PRIME, MONDAY);
        almoner.brokerage().award(need, OTHER_PRIME, Ground.POLICY, MANAGER);

        assertThat(measured(PRIME, Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 1));
        assertThat(measured(PRIME, Indicator.PICK_UP_IN_TIME)).isEqualTo(measure(Indicator.PICK_UP_IN_TIME, 0, 0));
        assertThat(measured(OTHER_PRIME, Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 1, 1));
        assertThat(measured(OTHER_PRIME, Indicator.TIME_TO_ACCEPT)).isEqualTo(measure(Indicator.TIME_TO_ACCEPT, 20, 1));
    }

    @Test
    void aBidThatWasSentBackStaysSoWhateverIsLearnedOfTheNeedLater() {
        NeedId need = published();
        accepts(need, PRIME, MONDAY.minusDays(1));
        council.personIs(
                PersonFacts.PERSON,
                new Person(PERSON, LocalDate.of(1940, 2, 29), Postcode.parse("B1 1AA")),
                FROM_MONDAY);

        assertThat(measured(PRIME, Indicator.ACCEPTANCE)).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 1));
    }

    private void accepts(NeedId need, ProviderId provider, LocalDate start) {
        assertThat(almoner.brokerage().answer(need, provider, new Answer.Accepted(new Bid(Optional.empty(), start))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anOfferIsOfTheDayOnWhichTheProviderWasAskedNotOfTheFirstOffer() {
        now = Instant.parse("2020-11-30T12:00:00Z");
        NeedId need = published();
        now = now.plus(Duration.ofDays(1));
        accepts(need, OTHER_PRIME, MONDAY);
        almoner.brokerage().award(need, OTHER_PRIME, Ground.POLICY, MANAGER);

        DateRange december = DateRange.of(DECEMBER, DECEMBER.plusMonths(1));
        assertThat(offersOf(PRIME, MONTH)).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 1));
        assertThat(offersOf(PRIME, december)).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 0));
        assertThat(offersOf(OTHER_PRIME, MONTH)).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 0));
        assertThat(offersOf(OTHER_PRIME, december)).isEqualTo(measure(Indicator.ACCEPTANCE, 1, 1));
    }

    @Test
    void anOfferIsOfTheDayOnTheClocksOfTheCouncil() {
        now = Instant.parse("2021-06-30T23:30:00Z");
        accepts(published(), PRIME, MONDAY);

        LocalDate july = LocalDate.of(2021, 7, 1);
        assertThat(offersOf(PRIME, DateRange.day(july))).isEqualTo(measure(Indicator.ACCEPTANCE, 1, 1));
        assertThat(offersOf(PRIME, DateRange.day(july.minusDays(1)))).isEqualTo(measure(Indicator.ACCEPTANCE, 0, 0));
    }

    @Test
    void visitsArePlannedMetByReportsAndLeftOutWhileThePersonIsAway() {
        placed();
        report(MONDAY, new Attendance.Attended(MORNING, 60, 0), "W-1");
        report(MONDAY.plusDays(1), new Attendance.Missed(), "W-1");
        council.personIs(PersonFacts.ABSENCE, Absence.AWAY, DateRange.of(MONDAY.plusWeeks(1), DECEMBER));

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
        placed();
        report(MONDAY, new Attendance.Attended(MORNING, 60, 0), "W-1");

        assertThat(reviews.recordIndicators(MONTH, MANAGER)).containsExactly(OTHER_PRIME);
        assertThat(provider(OTHER_PRIME, DECEMBER).indicators())
                .isEqualTo(new Indicators(
                        Percentage.WHOLE, Percentage.WHOLE, Percentage.WHOLE, Indicators.Basis.MEASURED));
        assertThat(provider(OTHER_PRIME, DECEMBER.minusDays(1)).indicators().basis())
                .isEqualTo(Indicators.Basis.TENDER);
        assertThat(provider(PRIME, DECEMBER).indicators().basis()).isEqualTo(Indicators.Basis.TENDER);
    }

    private Provider provider(ProviderId id, LocalDate day) {
        return council.store
                .providers()
                .find(id)
                .orElseThrow()
                .asKnownAt(Instant.MAX)
                .on(day)
                .orElseThrow();
    }

    @Test
    void aReviewHoldsAPrimeBackThatTheZoneNeeds() {
        placed();

        ZoneReview town = reviews.review(NOVEMBER).get(0);

        assertThat(town.zone()).isEqualTo(SmallScheme.TOWN);
        assertThat(town.outcomes())
                .extracting(RoleOutcome::provider, RoleOutcome::decision)
                .containsExactly(
                        tuple(PRIME, Decision.HELD_BACK),
                        tuple(OTHER_PRIME, Decision.KEEPS),
                        tuple(SUPPLEMENTARY, Decision.KEEPS));
        assertThat(town.shortage()).isEmpty();
    }

    @Test
    void aRegistrationThatIsLackingBarsFromAZoneOnlyWhereNothingElseIsServedThere() {
        placeIs(
                Memberships.NONE
                        .with(SmallScheme.TOWN, serving(Offering.HOME_CARE))
                        .with(SmallScheme.HILLS, serving(NIGHTS)),
                FROM_MONDAY);

        assertThat(town(NIGHTS).shortage()).isEmpty();
        assertThat(town(Offering.HOME_CARE).shortage()).contains(new PrimeShortage(SmallScheme.TOWN, 2, 0));
    }

    /** The review of the town by a council that asks who gives care of the kind to be registered for it. */
    private ZoneReview town(Offering registered) {
        return almoner(new EntryRules(
                        false,
                        ImmutableMap.of(registered.service(), "Care of that kind"),
                        false,
                        Optional.empty(),
                        ImmutableMap.of(),
                        Optional.empty(),
                        ImmutableMap.of(),
                        false))
                .providers()
                .review(NOVEMBER)
                .get(0);
    }

    private static Membership serving(Offering offering) {
        return new Membership(
                Role.PRIME, Hours.of(10), ImmutableMap.of(), ImmutableSortedSet.of(offering), ImmutableSortedMap.of());
    }

    /** What no scheme would record any more may be in the store since another. */
    private void placeIs(Memberships places, DateRange holds) {
        council.store.providers().record(PRIME, ProviderFacts.MEMBERSHIPS, Fact.of(places, holds, MANAGER.since(now)));
    }

    @Test
    void aChangeOfRoleThatIsRefusedForLaterDaysIsNotMadeForEarlierOnes() {
        ZoneCode moors = new ZoneCode("moors");
        placeIs(
                Memberships.NONE
                        .with(SmallScheme.TOWN, serving(Offering.HOME_CARE))
                        .with(moors, serving(Offering.HOME_CARE)),
                DateRange.from(DECEMBER.plusMonths(1)));

        RoleChange refused = reviews.changeRole(PRIME, SmallScheme.TOWN, Role.SUPPLEMENTARY, DECEMBER, MANAGER);

        assertThat(refused.recording())
                .isEqualTo(new Recording.Refused(ImmutableList.of(new Refusal.UnknownZone(moors))));
        assertThat(role(PRIME, DECEMBER)).isEqualTo(Role.PRIME);
    }

    @Test
    void aChangeOfRoleSaysWhatItLeavesTheZoneAndCanBeTakenBack() {
        RoleChange demoted = reviews.changeRole(PRIME, SmallScheme.TOWN, Role.SUPPLEMENTARY, DECEMBER, MANAGER);

        assertThat(demoted)
                .isEqualTo(new RoleChange(
                        new Recording.Recorded(), Optional.of(new PrimeShortage(SmallScheme.TOWN, 2, 1))));
        assertThat(role(PRIME, DECEMBER.minusDays(1))).isEqualTo(Role.PRIME);
        assertThat(role(PRIME, DECEMBER)).isEqualTo(Role.SUPPLEMENTARY);

        RoleChange back = reviews.changeRole(
                PRIME, SmallScheme.TOWN, Role.PRIME, DECEMBER, new Author("manager-2", "figures were wrong"));
        assertThat(back).isEqualTo(new RoleChange(new Recording.Recorded(), Optional.empty()));
        assertThat(role(PRIME, DECEMBER)).isEqualTo(Role.PRIME);
        assertThat(council.store
                        .providers()
                        .find(PRIME)
                        .orElseThrow()
                        .facts()
                        .of(ProviderFacts.MEMBERSHIPS)
                        .facts())
                .hasSize(3)
                .last()
                .satisfies(fact -> assertThat(fact.known().reason()).isEqualTo("figures were wrong"));
    }

    private Role role(ProviderId id, LocalDate day) {
        return provider(id, day).findMembership(SmallScheme.TOWN).orElseThrow().role();
    }

    @Test
    void whoHasNoPlaceHasNoRoleToChange() {
        assertThat(reviews.changeRole(PRIME, SmallScheme.HILLS, Role.PRIME, DECEMBER, MANAGER)
                        .recording())
                .isEqualTo(new Recording.Refused(
                        ImmutableList.of(new Refusal.NoPlaceInZone(PRIME, SmallScheme.HILLS, DECEMBER))));
        ProviderId stranger = new ProviderId("P-999");
        assertThat(reviews.changeRole(stranger, SmallScheme.TOWN, Role.PRIME, DECEMBER, MANAGER)
                        .recording())
                .isEqualTo(new Recording.Refused(ImmutableList.of(new Refusal.UnknownProvider(stranger))));
    }

    @Test
    void ratingsAreOfRegisteredProvidersAndALevelMayMeanNoBusiness() {
        council.providerIs(PRIME, ProviderFacts.INSPECTION, new Inspection(MONDAY, Percentage.of(49)), FROM_MONDAY);

        assertThat(reviews.ratings(MONDAY))
                .extracting(QualityDecision::provider)
                .containsExactly(PRIME, OTHER_PRIME, SUPPLEMENTARY);
        assertThat(reviews.rate(PRIME, MONDAY).flatMap(QualityDecision::level)).contains(BAD);
        assertThat(reviews.rate(OTHER_PRIME, MONDAY).flatMap(QualityDecision::level))
                .isEmpty();
        assertThat(reviews.refusals(PRIME, MONDAY)).containsExactly(new EntryRefusal.NoBusiness(BAD));
        assertThat(reviews.refusals(OTHER_PRIME, MONDAY)).isEmpty();
        assertThat(reviews.rate(new ProviderId("P-999"), MONDAY)).isEmpty();
    }

    @Test
    void withoutRulesNobodyIsRatedOrReviewed() {
        ProviderReviews plain = council.almoner.providers();

        assertThat(plain.ratings(MONDAY)).isEmpty();
        assertThat(plain.review(NOVEMBER)).isEmpty();
    }
}
