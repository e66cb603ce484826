package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.OTHER_PRIME;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.plan;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.Brokerage.Reason;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.BidRefusal;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Offer;
import org.almoner.domain.brokerage.Outliers;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.ServiceAsked;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Service;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.FeeKey;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** Places in homes and nights are brokered as visits are, each by its own unit (rules S3, S4, B4). */
class PlaceServicesTest {

    private static final Offering HOME = Offering.parse("undivided/residential");
    private static final Offering NIGHTS = Offering.parse("undivided/respite");
    private static final Offering OUTREACH = Offering.HOME_CARE;
    private static final UnitPrice GUIDE = price("900.00/week");
    private static final Service PLACE = new Service(price("850.00/week"), 1, Service.EVERY_DAY, false);

    private final Council council = new Council(scheme(ImmutableSet.of())).withProviders();

    private static UnitPrice price(String text) {
        return UnitPrice.parse(text);
    }

    /** Homes with a guide price and an upper limit by the week, nights with a limit; a home's price is an outlier from 5% above or 20% below on. */
    private static Scheme scheme(ImmutableSet<Offering> anywhere) {
        Scheme small = SmallScheme.scheme();
        ChargingRules charging = small.charging();
        return SchemeBuilder.like(small)
                .charging(new ChargingRules(
                        charging.rates()
                                .withFees(ImmutableMap.of(
                                        new FeeKey(HOME, PriceUnit.WEEK), Timeline.of(SmallScheme.TERM, GUIDE)))
                                .withTerms(ImmutableMap.of(
                                        HOME, below("1000.00/week"),
                                        NIGHTS, below("150.00/night"))),
                        charging.payment(),
                        charging.charge(),
                        charging.contributions(),
                        charging.lineRounding()))
                .allocation(new AllocationPolicy(
                        small.allocation().rounds(),
                        small.allocation().criteria(),
                        new Outliers(
                                Outliers.Bounds.NONE,
                                ImmutableMap.of(
                                        HOME.service(),
                                        new Outliers.Bounds(
                                                Optional.of(Percentage.of(5)), Optional.of(Percentage.of(20))))),
                        anywhere.stream().map(Offering::service).collect(ImmutableSet.toImmutableSet())))
                .build();
    }

    private static Timeline<Terms> below(String limit) {
        UnitPrice highest = price(limit);
        return Timeline.of(
                SmallScheme.TERM, Terms.within(new Envelope(new UnitPrice(Money.ZERO, highest.unit()), highest)));
    }

    private PackageId wanted(Council of, String id, Offering offering, Service service) {
        PackageId pack = new PackageId(id);
        of.open(pack, PERSON);
        recorded(of.almoner.records().record(pack, PackageFacts.SERVICE_TYPE, offering.service(), FROM_MONDAY, CLERK));
        recorded(of.almoner.records().record(pack, PackageFacts.SERVICE, service, FROM_MONDAY, CLERK));
        return pack;
    }

    private static Council withPerson(Council of) {
        of.withPackage();
        recorded(of.almoner.records().withdraw(PACKAGE, PackageFacts.PLAN, FROM_MONDAY, CLERK));
        return of;
    }

    private static void places(Council of, ProviderId provider, ZoneCode zone, Offering offering, int places) {
        of.providerIs(provider, ProviderFacts.MEMBERSHIPS, Memberships.NONE.with(zone, place(offering, places)));
    }

    private static Membership place(Offering offering, int places) {
        return new Membership(
                Role.PRIME,
                Hours.ZERO,
                ImmutableMap.of(),
                ImmutableSortedSet.of(offering),
                ImmutableSortedMap.of(),
                ImmutableSortedMap.of(offering, places));
    }

    private static Placement published(Council of, PackageId pack) {
        Outcome outcome = of.almoner.brokerage().publish(pack, MONDAY, CLERK);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).placement();
    }

    private static Optional<Offer> bids(Council of, NeedId need, ProviderId provider, String price) {
        Outcome outcome = of.almoner
                .brokerage()
                .answer(need, provider, new Answer.Accepted(new Bid(Optional.of(price(price)), MONDAY)));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).course().find(provider);
    }

    private static Outcome award(Council of, NeedId need, ProviderId provider) {
        return of.almoner.brokerage().award(need, provider, Ground.POLICY, CLERK);
    }

    private static CarePackage now(Council of, PackageId pack) {
        return of.store.packages().find(pack).orElseThrow().asKnownAt(Instant.MAX);
    }

    @Test
    void aPlaceInAHomeIsWaitedForPublishedAndAwardedAtThePriceThatWasBid() {
        withPerson(council);
        PackageId home = wanted(council, "K-2", HOME, PLACE);
        places(council, PRIME, SmallScheme.TOWN, HOME, 1);

        assertThat(council.almoner.brokerage().waitingOn(MONDAY)).containsExactly(home);
        Placement need = published(council, home);
        assertThat(need.ranking().need().care().services()).containsExactly(ServiceAsked.of(PLACE));
        assertThat(need.ranking().need().usualPrice()).contains(GUIDE);
        assertThat(need.ranking().ranked()).extracting(Verdict.Ranked::provider).containsExactly(PRIME);

        bids(council, need.id(), PRIME, "880.00/week");
        assertThat(award(council, need.id(), PRIME)).isInstanceOf(Outcome.Done.class);

        assertThat(now(council, home).provider().find(MONDAY)).contains(PRIME);
        assertThat(now(council, home).facts().of(PackageFacts.SERVICE).find(MONDAY))
                .contains(PLACE.at(price("880.00/week")));
        assertThat(now(council, home).facts().of(PackageFacts.AGREED_PRICE).isEmpty())
                .isTrue();
        assertThat(council.almoner.brokerage().waitingOn(MONDAY)).isEmpty();
    }

    @Test
    void whatWasAwardedIsPaidAndChargedAsIfItHadBeenRecorded() {
        withPerson(council);
        PackageId home = wanted(council, "K-2", HOME, PLACE);
        places(council, PRIME, SmallScheme.TOWN, HOME, 1);
        NeedId need = published(council, home).id();
        bids(council, need, PRIME, "880.00/week");
        award(council, need, PRIME);
        Council other = withPerson(new Council(scheme(ImmutableSet.of())).withProviders());
        wanted(other, "K-2", HOME, PLACE.at(price("880.00/week")));
        recorded(other.almoner.records().record(home, PackageFacts.PROVIDER, PRIME, FROM_MONDAY, CLERK));

        for (Council each : ImmutableList.of(council, other)) {
            each.contributes("100.00");
            each.run();
        }

        assertThat(council.balance(new Account.Provider(PRIME))).isEqualTo(Money.parse("-880.00"));
        assertThat(council.almoner.runs().balances())
                .isEqualTo(other.almoner.runs().balances());
    }

    @Test
    void aBidByAnotherUnitOrTooFarFromTheGuidePriceGoesBack() {
        withPerson(council);
        PackageId home = wanted(council, "K-2", HOME, PLACE);
        places(council, PRIME, SmallScheme.TOWN, HOME, 1);
        NeedId need = published(council, home).id();

        assertThat(bids(council, need, PRIME, "18.00/hour").flatMap(Offer::sentBack))
                .contains(new BidRefusal.OtherUnit(price("18.00/hour"), PriceUnit.WEEK));
        assertThat(bids(council, need, PRIME, "1000.01/week").flatMap(Offer::sentBack))
                .get()
                .isInstanceOf(BidRefusal.OutsideTerms.class);
        assertThat(bids(council, need, PRIME, "945.01/week").flatMap(Offer::sentBack))
                .contains(new BidRefusal.OutlierAbove(price("945.01/week"), GUIDE, Percentage.of(5)));
        assertThat(bids(council, need, PRIME, "719.99/week").flatMap(Offer::sentBack))
                .contains(new BidRefusal.OutlierBelow(price("719.99/week"), GUIDE, Percentage.of(20)));
        assertThat(bids(council, need, PRIME, "720.00/week").flatMap(Offer::sentBack))
                .isEmpty();
    }

    @Test
    void aHomeWithOneFreePlaceIsNeverGivenTwoPeople() {
        withPerson(council);
        PackageId first = wanted(council, "K-2", HOME, PLACE);
        PackageId second = wanted(council, "K-3", HOME, PLACE);
        PackageId third = wanted(council, "K-4", HOME, PLACE);
        places(council, PRIME, SmallScheme.TOWN, HOME, 1);
        NeedId one = published(council, first).id();
        NeedId other = published(council, second).id();
        bids(council, one, PRIME, "880.00/week");
        bids(council, other, PRIME, "880.00/week");

        assertThat(award(council, one, PRIME)).isInstanceOf(Outcome.Done.class);
        assertThat(award(council, other, PRIME))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_LONGER_POSSIBLE));
        assertThat(published(council, third).ranking().getVerdict(PRIME))
                .isEqualTo(new Verdict.Excluded(
                        PRIME, ImmutableList.of(new Exclusion.NotEnoughPlaces(DayOfWeek.MONDAY, 0, 1))));
    }

    @Test
    void nightsOfOtherWeekdaysLeaveTheirBedFree() {
        withPerson(council);
        PackageId weekend = wanted(council, "K-2", NIGHTS, nights(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
        PackageId midweek = wanted(council, "K-3", NIGHTS, nights(DayOfWeek.TUESDAY));
        PackageId friday = wanted(council, "K-4", NIGHTS, nights(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY));
        places(council, PRIME, SmallScheme.TOWN, NIGHTS, 1);
        recorded(council.almoner.records().record(weekend, PackageFacts.PROVIDER, PRIME, FROM_MONDAY, CLERK));

        assertThat(published(council, midweek).ranking().getVerdict(PRIME)).isInstanceOf(Verdict.Ranked.class);
        assertThat(published(council, friday).ranking().getVerdict(PRIME))
                .isEqualTo(new Verdict.Excluded(
                        PRIME, ImmutableList.of(new Exclusion.NotEnoughPlaces(DayOfWeek.FRIDAY, 0, 1))));
    }

    private static Service nights(DayOfWeek... days) {
        return new Service(price("120.00/night"), 1, ImmutableSortedSet.copyOf(days), false);
    }

    @Test
    void aHomeInAnotherZoneIsAskedWhereTheSchemeLooksAnywhere() {
        for (boolean isAnywhere : new boolean[] {false, true}) {
            Council of = withPerson(
                    new Council(scheme(isAnywhere ? ImmutableSet.of(HOME) : ImmutableSet.of())).withProviders());
            PackageId home = wanted(of, "K-2", HOME, PLACE);
            places(of, OTHER_PRIME, SmallScheme.HILLS, HOME, 1);

            assertThat(published(of, home).ranking().getVerdict(OTHER_PRIME) instanceof Verdict.Ranked)
                    .isEqualTo(isAnywhere);
        }
    }

    /** Somebody of the town has the one place in the hills, so it is not free for anybody else of the town or the hills. */
    @Test
    void aPlaceAnywhereIsTakenWhereverThePersonLived() {
        Council of = withPerson(new Council(scheme(ImmutableSet.of(HOME))).withProviders());
        PackageId taken = wanted(of, "K-2", HOME, PLACE);
        PackageId waiting = wanted(of, "K-3", HOME, PLACE);
        places(of, OTHER_PRIME, SmallScheme.HILLS, HOME, 1);
        recorded(of.almoner.records().record(taken, PackageFacts.PROVIDER, OTHER_PRIME, FROM_MONDAY, CLERK));

        assertThat(published(of, waiting).ranking().getVerdict(OTHER_PRIME))
                .isEqualTo(new Verdict.Excluded(
                        OTHER_PRIME, ImmutableList.of(new Exclusion.NotEnoughPlaces(DayOfWeek.MONDAY, 0, 1))));
    }

    @Test
    void aPlaceIsTakenFromTheDayOnWhichThePackageIsOfItsService() {
        withPerson(council);
        PackageId later = wanted(council, "K-2", NIGHTS, PLACE);
        PackageId home = wanted(council, "K-3", HOME, PLACE);
        places(council, PRIME, SmallScheme.TOWN, HOME, 1);
        recorded(council.almoner.records().record(later, PackageFacts.PROVIDER, PRIME, FROM_MONDAY, CLERK));
        recorded(council.almoner
                .records()
                .record(later, PackageFacts.SERVICE_TYPE, HOME.service(), DateRange.from(MONDAY.plusWeeks(2)), CLERK));

        assertThat(published(council, home).ranking().getVerdict(PRIME))
                .isEqualTo(new Verdict.Excluded(
                        PRIME, ImmutableList.of(new Exclusion.NotEnoughPlaces(DayOfWeek.MONDAY, 0, 1))));
    }

    @Test
    void visitsThatAreGivenTakeNoPlace() {
        withPerson(council);
        council.is(PackageFacts.SERVICE_TYPE, OUTREACH.service());
        council.is(PackageFacts.PLAN, plan(60, 0));
        council.is(PackageFacts.PROVIDER, PRIME);
        PackageId home = wanted(council, "K-2", HOME, PLACE);
        places(council, PRIME, SmallScheme.TOWN, HOME, 1);

        assertThat(published(council, home).ranking().getVerdict(PRIME)).isInstanceOf(Verdict.Ranked.class);
    }

    @Test
    void visitsAndNightsOfOnePackageAreAwardedTogetherAtABidForTheNights() {
        withPerson(council);
        PackageId both = wanted(council, "K-2", NIGHTS, nights(DayOfWeek.MONDAY));
        recorded(council.almoner.records().record(both, PackageFacts.PLAN, plan(60, 0), FROM_MONDAY, CLERK));
        council.providerIs(
                PRIME,
                ProviderFacts.MEMBERSHIPS,
                Memberships.NONE.with(
                        SmallScheme.TOWN,
                        new Membership(
                                Role.PRIME,
                                Hours.of(2),
                                ImmutableMap.of(),
                                ImmutableSortedSet.of(),
                                ImmutableSortedMap.of(),
                                ImmutableSortedMap.of(NIGHTS, 1))));
        Placement need = published(council, both);
        assertThat(need.ranking().need().unit()).isEqualTo(PriceUnit.NIGHT);
        assertThat(need.ranking().ranked()).extracting(Verdict.Ranked::provider).containsExactly(PRIME);

        bids(council, need.id(), PRIME, "110.00/night");
        award(council, need.id(), PRIME);

        assertThat(now(council, both).facts().of(PackageFacts.SERVICE).find(MONDAY))
                .contains(nights(DayOfWeek.MONDAY).at(price("110.00/night")));
        assertThat(now(council, both).facts().of(PackageFacts.AGREED_PRICE).isEmpty())
                .isTrue();
        assertThat(now(council, both).provider().entries()).hasSize(1);
    }

    @Test
    void aServiceThatIsOfNoOneOfferingIsNotPublished() {
        withPerson(council);
        PackageId unknown = new PackageId("K-2");
        council.open(unknown, PERSON);
        recorded(council.almoner.records().record(unknown, PackageFacts.SERVICE, PLACE, FROM_MONDAY, CLERK));

        assertThat(council.almoner.brokerage().publish(unknown, MONDAY, CLERK))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_OFFERING));
    }

    @Test
    void aProviderThatIsNotRegisteredAnyMoreHasAVerdict() {
        withPerson(council);
        PackageId home = wanted(council, "K-2", HOME, PLACE);
        recorded(council.almoner
                .records()
                .withdraw(OTHER_PRIME, ProviderFacts.REGISTRATION, DateRange.from(LocalDate.of(2020, 11, 1)), CLERK));

        assertThat(published(council, home).ranking().getVerdict(OTHER_PRIME))
                .isEqualTo(new Verdict.Excluded(OTHER_PRIME, ImmutableList.of(new Exclusion.NotRegisteredOn(MONDAY))));
    }

    @Test
    void whoWouldBeOfferedAPlaceFirstIsKnownToo() {
        withPerson(council);
        PackageId home = wanted(council, "K-2", HOME, PLACE);
        places(council, PRIME, SmallScheme.TOWN, HOME, 1);
        recorded(council.almoner.records().record(home, PackageFacts.PROVIDER, PRIME, FROM_MONDAY, CLERK));

        assertThat(council.almoner
                        .brokerage()
                        .firstOffers(MONDAY, SmallScheme.scheme())
                        .offers())
                .containsOnlyKeys(home);
    }
}
