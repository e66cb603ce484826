package org.almoner.domain.brokerage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.providers.CarerGender;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.providers.entry.EntryRefusal;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.ZoneCode;
import org.junit.jupiter.api.Test;

/** Why a provider cannot be offered a need at all, whatever its place among others would be (rules B4, C5, S2). */
class ExclusionsTest {

    private static final ZoneCode MELTON = new ZoneCode("melton");
    private static final WeeklyPlan TEN_HOURS =
            WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 600, 0)));
    private static final Need NEED =
            Need.of(new PackageId("K-1"), "LE13", MELTON, new BandCode("fringe"), TEN_HOURS, LocalDate.of(2020, 11, 2));
    private static final AllocationPolicy POLICY = new AllocationPolicy(
            ImmutableList.of(new Round(ImmutableSet.of(Role.PRIME), Approach.IN_TURN, Duration.ofHours(4))),
            ImmutableList.of());

    private static Candidate at(Membership place, Carers carers, Commitment commitment) {
        return Candidate.of(
                new Provider(
                        new ProviderId("P-1"),
                        "Care",
                        Standing.ACTIVE,
                        ImmutableSortedMap.of(MELTON, place),
                        carers,
                        Indicators.UNKNOWN),
                commitment);
    }

    private static Need asking(Optional<Offering> offering, Carers carers) {
        return new Need(
                NEED.pack(),
                NEED.district(),
                NEED.zone(),
                NEED.band(),
                offering,
                NEED.care(),
                carers,
                NEED.days(),
                NEED.terms(),
                NEED.usualPrice(),
                ImmutableSet.of());
    }

    private static ImmutableList<Exclusion> against(Need need, Candidate candidate) {
        Verdict verdict = POLICY.rank(need, List.of(candidate)).getVerdict(new ProviderId("P-1"));
        return verdict instanceof Verdict.Excluded excluded ? excluded.reasons() : ImmutableList.of();
    }

    @Test
    void aLotOrServiceThatIsNotServedInTheZoneIsNotOffered() {
        Offering nights = Offering.parse("general/night-sitting");
        Membership homeCareOnly = new Membership(
                Role.PRIME,
                Hours.of(40),
                ImmutableMap.of(),
                ImmutableSortedSet.of(Offering.HOME_CARE),
                ImmutableSortedMap.of());
        Candidate candidate = at(homeCareOnly, Carers.ANY, Commitment.NONE);

        assertThat(against(asking(Optional.of(nights), Carers.ANY), candidate))
                .containsExactly(new Exclusion.NotOffered(nights));
        assertThat(against(asking(Optional.of(Offering.HOME_CARE), Carers.ANY), candidate))
                .isEmpty();
        assertThat(against(asking(Optional.empty(), Carers.ANY), candidate)).isEmpty();
    }

    @Test
    void whoeverHasNoCarersThatThePersonNeedsIsToldWhomItLacks() {
        Carers asked = new Carers(
                ImmutableSortedSet.of(new SkillCode("dementia"), new SkillCode("hoisting")),
                ImmutableSortedSet.of("gujarati"),
                ImmutableSortedSet.of(CarerGender.FEMALE));
        Carers some = new Carers(
                ImmutableSortedSet.of(new SkillCode("hoisting")),
                ImmutableSortedSet.of("gujarati", "polish"),
                ImmutableSortedSet.of(CarerGender.MALE));
        Membership place = new Membership(Role.PRIME, Hours.of(40));

        assertThat(against(asking(Optional.empty(), asked), at(place, some, Commitment.NONE)))
                .containsExactly(new Exclusion.CarersMissing(new Carers(
                        ImmutableSortedSet.of(new SkillCode("dementia")),
                        ImmutableSortedSet.of(),
                        ImmutableSortedSet.of(CarerGender.FEMALE))));
        assertThat(against(asking(Optional.empty(), asked), at(place, asked, Commitment.NONE)))
                .isEmpty();
    }

    @Test
    void theHoursOfAPartOfTheDayMustFitWhatIsFreeInIt() {
        TimeWindow morning = TimeWindow.parse("07:00-11:00");
        Membership place = new Membership(
                Role.PRIME,
                Hours.of(40),
                ImmutableMap.of(morning, Hours.of(15)),
                ImmutableSortedSet.of(),
                ImmutableSortedMap.of());

        assertThat(against(NEED, at(place, Carers.ANY, placed(morning, 5)))).isEmpty();
        assertThat(against(NEED, at(place, Carers.ANY, placed(morning, 6))))
                .containsExactly(new Exclusion.NotEnoughCapacityAt(morning, Hours.of(9), Hours.of(10)));
    }

    private static Commitment placed(TimeWindow part, int hours) {
        return new Commitment(Hours.of(20), ImmutableMap.of(part, Hours.of(hours)), ImmutableMap.of());
    }

    @Test
    void aTimeOfDayThatIsNotOfferedIsNamed() {
        Membership place = new Membership(
                Role.PRIME,
                Hours.of(40),
                ImmutableMap.of(TimeWindow.parse("08:01-11:00"), Hours.of(40)),
                ImmutableSortedSet.of(),
                ImmutableSortedMap.of());

        assertThat(against(NEED, at(place, Carers.ANY, Commitment.NONE)))
                .containsExactly(new Exclusion.NotAtThatTime(LocalTime.of(8, 0)));
    }

    @Test
    void whereTheCouncilDoesNoBusinessEachReasonCounts() {
        RatingLevel inadequate = new RatingLevel("inadequate", "Inadequate", Percentage.NONE, false);
        Candidate candidate = at(new Membership(Role.PRIME, Hours.of(40)), Carers.ANY, Commitment.NONE);
        Candidate barred = new Candidate(
                candidate.provider(),
                ImmutableList.of(new EntryRefusal.NeverInspected(), new EntryRefusal.NoBusiness(inadequate)),
                Optional.of(inadequate),
                Commitment.NONE,
                Familiarity.NONE,
                OptionalInt.empty());

        assertThat(against(NEED, barred))
                .containsExactly(
                        new Exclusion.NoBusiness(new EntryRefusal.NeverInspected()),
                        new Exclusion.NoBusiness(new EntryRefusal.NoBusiness(inadequate)));
    }

    @Test
    void aRegistrationForAnotherServiceIsNoReason() {
        EntryRefusal notForHomes =
                new EntryRefusal.NotRegisteredFor(new ServiceCode("residential"), "Care home service");
        EntryRefusal notForHomeCare =
                new EntryRefusal.NotRegisteredFor(Offering.HOME_CARE.service(), "Domiciliary care service");
        Candidate candidate = at(new Membership(Role.PRIME, Hours.of(40)), Carers.ANY, Commitment.NONE);
        Candidate lacking = new Candidate(
                candidate.provider(),
                ImmutableList.of(notForHomes, notForHomeCare),
                Optional.empty(),
                Commitment.NONE,
                Familiarity.NONE,
                OptionalInt.empty());

        assertThat(against(asking(Optional.of(Offering.HOME_CARE), Carers.ANY), lacking))
                .containsExactly(new Exclusion.NoBusiness(notForHomeCare));
    }

    @Test
    void theMostHoursOfAnyWeekCountNotTheirSum() {
        Need changing = new Need(
                NEED.pack(),
                NEED.district(),
                NEED.zone(),
                NEED.band(),
                Optional.empty(),
                CareAsked.visits(ImmutableList.of(
                        TEN_HOURS,
                        WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(9, 0), 660, 0))))),
                Carers.ANY,
                NEED.days(),
                NEED.terms(),
                Optional.empty(),
                ImmutableSet.of());

        assertThat(changing.weeklyHours()).isEqualTo(Hours.of(11));
        assertThat(changing.care().weeklyHoursIn(TimeWindow.parse("08:00-09:00")))
                .isEqualTo(Hours.of(10));
        assertThat(changing.care().weeklyHoursIn(TimeWindow.parse("08:00-10:00")))
                .isEqualTo(Hours.of(11));
        assertThat(changing.care().weeklyHoursIn(TimeWindow.parse("10:00-11:00")))
                .isEqualTo(Hours.ZERO);
    }

    private static final Offering HOMES = Offering.parse("undivided/residential");

    private static Need places(ServiceAsked... services) {
        return new Need(
                NEED.pack(),
                NEED.district(),
                NEED.zone(),
                NEED.band(),
                Optional.of(HOMES),
                new CareAsked(ImmutableList.of(), ImmutableList.copyOf(services)),
                Carers.ANY,
                NEED.days(),
                NEED.terms(),
                Optional.empty(),
                ImmutableSet.of());
    }

    private static ServiceAsked sessions(int units, DayOfWeek... days) {
        return new ServiceAsked(PriceUnit.SESSION, units, ImmutableSortedSet.copyOf(days), false);
    }

    private static Membership home(int places) {
        return new Membership(
                Role.PRIME,
                Hours.ZERO,
                ImmutableMap.of(),
                ImmutableSortedSet.of(HOMES),
                ImmutableSortedMap.of(),
                ImmutableSortedMap.of(HOMES, places));
    }

    private static Commitment taken(DayOfWeek day, int places) {
        return new Commitment(Hours.ZERO, ImmutableMap.of(), ImmutableMap.of(day, places));
    }

    @Test
    void placesMustBeFreeOnEachWeekdayOnWhichTheyAreTaken() {
        Need need = places(sessions(2, DayOfWeek.MONDAY, DayOfWeek.THURSDAY));

        assertThat(against(need, at(home(2), Carers.ANY, taken(DayOfWeek.TUESDAY, 2))))
                .isEmpty();
        assertThat(against(need, at(home(2), Carers.ANY, taken(DayOfWeek.THURSDAY, 1))))
                .containsExactly(new Exclusion.NotEnoughPlaces(DayOfWeek.THURSDAY, 1, 2));
        assertThat(against(need, at(home(0), Carers.ANY, taken(DayOfWeek.THURSDAY, 1))))
                .containsExactly(new Exclusion.NotEnoughPlaces(DayOfWeek.MONDAY, 0, 2));
    }

    @Test
    void theMostPlacesOfAnyWeekCountNotTheirSum() {
        Need need = places(sessions(1, DayOfWeek.MONDAY), sessions(2, DayOfWeek.MONDAY));

        assertThat(against(need, at(home(2), Carers.ANY, Commitment.NONE))).isEmpty();
        assertThat(against(need, at(home(1), Carers.ANY, Commitment.NONE)))
                .containsExactly(new Exclusion.NotEnoughPlaces(DayOfWeek.MONDAY, 1, 2));
    }

    /** Hours and parts of the day are those of visits. */
    @Test
    void aServiceNeedsNoHoursAndVisitsNeedNoPlaces() {
        Membership mornings = new Membership(
                Role.PRIME,
                Hours.ZERO,
                ImmutableMap.of(TimeWindow.parse("07:00-08:00"), Hours.ZERO),
                ImmutableSortedSet.of(),
                ImmutableSortedMap.of(),
                ImmutableSortedMap.of(HOMES, 1));

        assertThat(against(places(sessions(1, DayOfWeek.MONDAY)), at(mornings, Carers.ANY, Commitment.NONE)))
                .isEmpty();
        assertThat(against(NEED, at(new Membership(Role.PRIME, Hours.of(10)), Carers.ANY, taken(DayOfWeek.MONDAY, 9))))
                .isEmpty();
    }

    @Test
    void placesOfWhatIsNotServedAreNoReasonBesideThat() {
        Membership homeCareOnly = new Membership(
                Role.PRIME,
                Hours.of(40),
                ImmutableMap.of(),
                ImmutableSortedSet.of(Offering.HOME_CARE),
                ImmutableSortedMap.of());

        assertThat(against(places(sessions(1, DayOfWeek.MONDAY)), at(homeCareOnly, Carers.ANY, Commitment.NONE)))
                .containsExactly(new Exclusion.NotOffered(HOMES));
    }

    @Test
    void whatIsBoughtAnywhereIsAskedForInEveryZoneButVisitsAreGivenAtHome() {
        AllocationPolicy anywhere = new AllocationPolicy(
                POLICY.rounds(), POLICY.criteria(), Outliers.NONE, ImmutableSet.of(HOMES.service()));
        Provider elsewhere = new Provider(
                new ProviderId("P-1"),
                "House",
                Standing.ACTIVE,
                ImmutableSortedMap.of(new ZoneCode("lutterworth"), home(1)),
                Carers.ANY,
                Indicators.UNKNOWN);
        Need both = new Need(
                NEED.pack(),
                NEED.district(),
                NEED.zone(),
                NEED.band(),
                Optional.of(HOMES),
                new CareAsked(ImmutableList.of(TEN_HOURS), ImmutableList.of(sessions(1, DayOfWeek.MONDAY))),
                Carers.ANY,
                NEED.days(),
                NEED.terms(),
                Optional.empty(),
                ImmutableSet.of());
        Need place = places(sessions(1, DayOfWeek.MONDAY));
        List<Candidate> candidates = List.of(Candidate.of(elsewhere, Commitment.NONE));

        assertThat(anywhere.rank(place, candidates).ranked()).hasSize(1);
        assertThat(POLICY.rank(place, candidates).ranked()).isEmpty();
        assertThat(anywhere.rank(both, candidates).ranked()).isEmpty();
    }

    @Test
    void whoeverIsNotRegisteredOnTheFirstDayIsToldSo() {
        ProviderId gone = new ProviderId("P-9");

        assertThat(POLICY.rank(NEED, List.of(), ImmutableSet.of(gone)).getVerdict(gone))
                .isEqualTo(new Verdict.Excluded(
                        gone, ImmutableList.of(new Exclusion.NotRegisteredOn(LocalDate.of(2020, 11, 2)))));
    }
}
