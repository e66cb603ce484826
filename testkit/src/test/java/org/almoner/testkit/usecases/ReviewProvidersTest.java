package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.OTHER_PRIME;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.SUPPLEMENTARY;
import static org.almoner.testkit.usecases.ReviewingCouncil.BAD;
import static org.almoner.testkit.usecases.ReviewingCouncil.DECEMBER;
import static org.almoner.testkit.usecases.ReviewingCouncil.MANAGER;
import static org.almoner.testkit.usecases.ReviewingCouncil.MONTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.ProviderReviews;
import org.almoner.application.port.in.ProviderReviews.Measured;
import org.almoner.application.port.in.ProviderReviews.RoleChange;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.performance.scorecard.RoleOutcome;
import org.almoner.domain.performance.scorecard.RoleOutcome.Decision;
import org.almoner.domain.performance.scorecard.ZoneReview;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.PrimeShortage;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.entry.EntryRefusal;
import org.almoner.domain.providers.entry.EntryRules;
import org.almoner.domain.providers.evidence.Inspection;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

class ReviewProvidersTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2020, 11);
    private static final Offering NIGHTS = Offering.parse("general/night-sitting");

    private final ReviewingCouncil here = new ReviewingCouncil();
    private final ProviderReviews reviews = here.almoner.providers();

    @Test
    void aReviewHoldsAPrimeBackThatTheZoneNeeds() {
        here.placed();

        ZoneReview town = review(here.almoner).get(0);

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

    private ZoneReview town(Offering registered) {
        return review(asksToBeRegisteredFor(registered)).get(0);
    }

    /** A council that asks who gives care of the kind to be registered for it. */
    private Almoner asksToBeRegisteredFor(Offering registered) {
        return here.almoner(new EntryRules(
                false,
                ImmutableMap.of(registered.service(), "Care of that kind"),
                false,
                Optional.empty(),
                ImmutableMap.of(),
                Optional.empty(),
                ImmutableMap.of(),
                false));
    }

    /** The review of November, in December. */
    private ImmutableList<ZoneReview> review(Almoner almoner) {
        here.now = Instant.parse("2020-12-01T00:00:00Z");
        return ((Measured.Done<ImmutableList<ZoneReview>>) almoner.providers().review(NOVEMBER)).result();
    }

    @Test
    void aMonthThatIsNotOverIsNotReviewed() {
        here.now = Instant.parse("2020-11-30T23:59:59Z");

        assertThat(reviews.review(NOVEMBER)).isEqualTo(new Measured.NotOver<>(DECEMBER.minusDays(1)));
        assertThat(reviews.review(NOVEMBER.minusMonths(1))).isInstanceOf(Measured.Done.class);
        assertThat(reviews.recordIndicators(MONTH, MANAGER)).isEqualTo(new Measured.NotOver<>(DECEMBER.minusDays(1)));
    }

    @Test
    void aMonthIsOverOnTheClocksOfTheCouncil() {
        here.now = Instant.parse("2021-06-30T23:00:00Z");

        assertThat(reviews.review(YearMonth.of(2021, 6))).isInstanceOf(Measured.Done.class);
    }

    /** The town may have two primes, which it has, and the hills none. */
    private ProviderReviews withLimits() {
        Scheme scheme = ReviewingCouncil.scheme(EntryRules.NONE);
        return here.almoner(SchemeBuilder.like(scheme)
                        .zones(scheme.zones().stream()
                                .map(zone -> new Zone(
                                        zone.code(),
                                        zone.name(),
                                        zone.kind(),
                                        zone.settlements(),
                                        zone.plannedWeeklyHours(),
                                        zone.minimumPrimes(),
                                        Optional.of(zone.minimumPrimes())))
                                .collect(ImmutableList.toImmutableList()))
                        .build())
                .providers();
    }

    @Test
    void aFullZoneGetsAnotherPrimeOnlyOnDaysOnWhichOneHasLeft() {
        ProviderReviews limited = withLimits();
        RoleChange refused = limited.changeRole(SUPPLEMENTARY, SmallScheme.TOWN, Role.PRIME, DECEMBER, MANAGER);
        assertThat(refused.recording())
                .isEqualTo(
                        new Recording.Refused(ImmutableList.of(new RecordRefusal.TooManyPrimes(SmallScheme.TOWN, 2))));

        LocalDate left = DECEMBER.plusMonths(1);
        limited.changeRole(OTHER_PRIME, SmallScheme.TOWN, Role.SUPPLEMENTARY, left, MANAGER);
        assertThat(limited.changeRole(SUPPLEMENTARY, SmallScheme.TOWN, Role.PRIME, DECEMBER, MANAGER)
                        .recording())
                .isInstanceOf(Recording.Refused.class);
        assertThat(limited.changeRole(SUPPLEMENTARY, SmallScheme.TOWN, Role.PRIME, left, MANAGER)
                        .recording())
                .isEqualTo(new Recording.Recorded());
    }

    @Test
    void aZoneWithoutPrimesGetsNone() {
        placeIs(
                Memberships.NONE.with(
                        SmallScheme.HILLS, serving(Offering.HOME_CARE).in(Role.SUPPLEMENTARY)),
                FROM_MONDAY);

        assertThat(withLimits()
                        .changeRole(PRIME, SmallScheme.HILLS, Role.PRIME, DECEMBER, MANAGER)
                        .recording())
                .isEqualTo(
                        new Recording.Refused(ImmutableList.of(new RecordRefusal.TooManyPrimes(SmallScheme.HILLS, 0))));
    }

    @Test
    void aRoleIsChangedOnADayOfTheTerm() {
        DateRange term = SmallScheme.scheme().term();
        LocalDate before = term.from().minusDays(1);

        assertThat(reviews.changeRole(PRIME, SmallScheme.TOWN, Role.SUPPLEMENTARY, before, MANAGER)
                        .recording())
                .isEqualTo(new Recording.Refused(ImmutableList.of(new RecordRefusal.OutsideTerm(before, term))));
    }

    private static Membership serving(Offering offering) {
        return new Membership(
                Role.PRIME, Hours.of(10), ImmutableMap.of(), ImmutableSortedSet.of(offering), ImmutableSortedMap.of());
    }

    /** What no scheme would record any more may be in the store since another. */
    private void placeIs(Memberships places, DateRange holds) {
        here.council
                .store
                .providers()
                .record(PRIME, ProviderFacts.MEMBERSHIPS, Fact.of(places, holds, MANAGER.since(here.now)));
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
                .isEqualTo(new Recording.Refused(ImmutableList.of(new RecordRefusal.UnknownZone(moors))));
        assertThat(role(PRIME, DECEMBER)).isEqualTo(Role.PRIME);
    }

    @Test
    void aChangeOfRoleCountsThePrimesInBusinessAsAReviewDoes() {
        placeIs(Memberships.NONE.with(SmallScheme.TOWN, serving(Offering.HOME_CARE)), FROM_MONDAY);

        RoleChange changed = asksToBeRegisteredFor(Offering.HOME_CARE)
                .providers()
                .changeRole(PRIME, SmallScheme.TOWN, Role.PRIME, DECEMBER, MANAGER);

        assertThat(changed.shortage()).contains(new PrimeShortage(SmallScheme.TOWN, 2, 0));
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
        assertThat(here.council
                        .store
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
        return here.provider(id, day)
                .findMembership(SmallScheme.TOWN)
                .orElseThrow()
                .role();
    }

    @Test
    void whoHasNoPlaceHasNoRoleToChange() {
        assertThat(reviews.changeRole(PRIME, SmallScheme.HILLS, Role.PRIME, DECEMBER, MANAGER)
                        .recording())
                .isEqualTo(new Recording.Refused(
                        ImmutableList.of(new RecordRefusal.NoPlaceInZone(PRIME, SmallScheme.HILLS, DECEMBER))));
        ProviderId stranger = new ProviderId("P-999");
        assertThat(reviews.changeRole(stranger, SmallScheme.TOWN, Role.PRIME, DECEMBER, MANAGER)
                        .recording())
                .isEqualTo(new Recording.Refused(ImmutableList.of(new RecordRefusal.UnknownProvider(stranger))));
    }

    @Test
    void ratingsAreOfRegisteredProvidersAndALevelMayMeanNoBusiness() {
        here.council.providerIs(
                PRIME, ProviderFacts.INSPECTION, new Inspection(MONDAY, Percentage.of(49)), FROM_MONDAY);

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
        ProviderReviews plain = here.council.almoner.providers();

        assertThat(plain.ratings(MONDAY)).isEmpty();
        assertThat(plain.review(NOVEMBER.minusMonths(1))).isEqualTo(new Measured.Done<>(ImmutableList.of()));
    }
}
