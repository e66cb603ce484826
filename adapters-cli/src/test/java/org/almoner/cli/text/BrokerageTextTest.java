package org.almoner.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Answer.Decline;
import org.almoner.domain.brokerage.Approach;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.BidRefusal;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.Commitment;
import org.almoner.domain.brokerage.Course;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.brokerage.Familiarity;
import org.almoner.domain.brokerage.IndicatorWeights;
import org.almoner.domain.brokerage.Mark;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Offer;
import org.almoner.domain.brokerage.Outlook;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.Round;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PriceDecision;
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
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.wording.BrokerageWords;
import org.almoner.wording.MarkWords;
import org.almoner.wording.ProviderNames;
import org.almoner.wording.ReasonCode;
import org.junit.jupiter.api.Test;

/** What brokerage knows by types has words for each of them, in the commands and in the guide. */
class BrokerageTextTest {

    private static final ZoneCode TOWN = new ZoneCode("town");
    private static final ProviderId PROVIDER = new ProviderId("P-1");
    private static final LocalDate START = LocalDate.of(2020, 11, 9);
    private static final Instant NINE = Instant.parse("2020-11-02T09:00:00.000003Z");
    private static final UnitPrice PRICE = UnitPrice.perHour("21.00");
    private static final Need NEED = Need.of(
            new PackageId("K-1"),
            "LE67",
            TOWN,
            new BandCode("urban"),
            WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 600, 0))),
            START);

    private static final ImmutableMap<Exclusion, String> EXCLUSIONS = ImmutableMap.<Exclusion, String>builder()
            .put(new Exclusion.NotInZone(TOWN), "does not serve the zone")
            .put(new Exclusion.RoleNotOffered(Role.SPOT), "serves the zone as spot, a role that is made no offers")
            .put(new Exclusion.NotTakingPackages(Standing.UNDER_NOTICE), "takes no new packages: under notice")
            .put(
                    new Exclusion.NotEnoughCapacity(Hours.of(4), Hours.of(10)),
                    "has 4 hours a week free in the zone, of 10 needed")
            .put(new Exclusion.NoBusiness(new EntryRefusal.NeverInspected()), "the regulator has not inspected it")
            .put(new Exclusion.NotOffered(Offering.HOME_CARE), "does not serve home care in the zone")
            .put(new Exclusion.NotAtThatTime(LocalTime.of(22, 30)), "gives no care at 22:30")
            .put(
                    new Exclusion.NotEnoughCapacityAt(TimeWindow.parse("07:00-11:00"), Hours.of(4), Hours.of(10)),
                    "has 4 hours a week free in the zone for visits that start 07:00-11:00, of 10 needed")
            .put(new Exclusion.NotEnoughPlaces(DayOfWeek.TUESDAY, 1, 2), "has 1 place free on Tuesdays, of 2 needed")
            .put(
                    new Exclusion.CarersMissing(new Carers(
                            ImmutableSortedSet.of(new SkillCode("hoisting")),
                            ImmutableSortedSet.of("gujarati"),
                            ImmutableSortedSet.of(CarerGender.FEMALE))),
                    "has no carers recorded for hoisting, who speak gujarati, who are women")
            .put(new Exclusion.NotRegisteredOn(START), "is not registered on 2020-11-09")
            .put(new Exclusion.RefusedByPerson(), "the person does not want care from it")
            .buildOrThrow();

    private static final ImmutableMap<BidRefusal, String> BID_REFUSALS = ImmutableMap.of(
            new BidRefusal.NoPrice(), "a price above £0.00 has to be bid",
            new BidRefusal.PriceIsFixed(PRICE),
                    "the price is that of the scheme, but 21.00/hour was bid; bid without a price",
            new BidRefusal.OutsideTerms(new PriceDecision.Refused(
                            PriceDecision.Refusal.OUTSIDE_ENVELOPE, "21.00/hour is too much")),
                    "21.00/hour is too much",
            new BidRefusal.OtherUnit(UnitPrice.parse("90.00/night"), PriceUnit.HALF_HOUR),
                    "90.00/night was bid, but prices are bid by the half hour",
            new BidRefusal.OutlierAbove(PRICE, UnitPrice.perHour("20.00"), Percentage.of(3)),
                    "21.00/hour is more than 3% above the usual 20.00/hour",
            new BidRefusal.OutlierBelow(PRICE, UnitPrice.perHour("30.00"), Percentage.of(10)),
                    "21.00/hour is more than 10% below the usual 30.00/hour",
            new BidRefusal.TooLate(START.plusDays(7), START.plusDays(5)),
                    "care from 2020-11-16 is after it is wanted and bought, until 2020-11-14",
            new BidRefusal.TooEarly(START.minusDays(1), START),
                    "care from 2020-11-08 is before it is wanted, from 2020-11-09");

    private static final ImmutableMap<Outlook, String> OUTLOOKS = ImmutableMap.of(
            new Outlook.Asking(ImmutableList.of(PROVIDER, new ProviderId("P-2")), NINE),
                    "Open: P-1 Alder Care, P-2 can answer until 2020-11-02T09:00:00Z.",
            new Outlook.Taken(PROVIDER, new Bid(Optional.empty(), START), NINE),
                    "Taken by P-1 Alder Care; not awarded yet.",
            new Outlook.Exhausted(NINE), "Nobody takes it; not closed yet.");

    private static final ImmutableMap<Criterion, String> CRITERIA = ImmutableMap.of(
            new Criterion.Measured(new IndicatorWeights(Percentage.of(30), Percentage.of(40), Percentage.of(30))),
                    "points out of 100 (timely pick-up 30%, quality of delivery 40%, response to offers 30%)",
            new Criterion.Value(Percentage.of(60), Percentage.of(40)), "value (quality 60%, price 40%)",
            new Criterion.Rating(), "the better rating of the council",
            new Criterion.LowestPrice(), "the lowest price",
            new Criterion.EarliestStart(), "the earliest start",
            new Criterion.Continuity(), "who knows the person or the household",
            new Criterion.Nearness(), "who has the nearest visits");

    private static AllocationPolicy policy(Criterion... criteria) {
        return new AllocationPolicy(
                ImmutableList.of(new Round(ImmutableSet.of(Role.PRIME), Approach.IN_TURN, Duration.ofHours(4))),
                ImmutableList.copyOf(criteria));
    }

    private static Candidate candidate() {
        Membership membership = new Membership(
                Role.PRIME, Hours.of(100), ImmutableMap.of(), ImmutableSortedSet.of(), ImmutableSortedMap.of());
        return new Candidate(
                new Provider(
                        PROVIDER,
                        "Alder Care",
                        Standing.ACTIVE,
                        ImmutableSortedMap.of(TOWN, membership),
                        Indicators.UNKNOWN),
                ImmutableList.of(),
                Optional.empty(),
                Commitment.NONE,
                Familiarity.HOUSEHOLD,
                OptionalInt.of(1_250));
    }

    private static PlacementText text(Outlook outlook, Optional<Decision> decision) {
        Ranking ranking = policy().rank(NEED, List.of(candidate()));
        Offer offer = new Offer(PROVIDER, 1, NINE, NINE.plus(Duration.ofHours(4)), Optional.empty(), Optional.empty());
        return new PlacementText(
                new Placement(new NeedId(1), ranking, NINE, ImmutableList.of(), decision),
                new Course(ImmutableList.of(offer), outlook, ImmutableList.of()),
                new ProviderNames(Map.of(PROVIDER, "Alder Care")));
    }

    private static void assertNoneIsForgotten(Class<?> type, Collection<?> samples) {
        assertThat(samples.stream().<Class<?>>map(Object::getClass))
                .as("samples of every %s", type.getSimpleName())
                .containsExactlyInAnyOrder(type.getPermittedSubclasses());
    }

    @Test
    void everyReasonNotToOfferANeedIsToldWithItsFigures() {
        assertNoneIsForgotten(Exclusion.class, EXCLUSIONS.keySet());
        EXCLUSIONS.forEach((exclusion, words) ->
                assertThat(BrokerageWords.reason(exclusion)).isEqualTo(words));
    }

    @Test
    void everyReasonToSendABidBackIsToldWithItsFigures() {
        assertNoneIsForgotten(BidRefusal.class, BID_REFUSALS.keySet());
        BID_REFUSALS.forEach(
                (refusal, words) -> assertThat(BrokerageWords.refusal(refusal)).isEqualTo(words));
    }

    @Test
    void whatComesNextIsToldInASentence() {
        assertNoneIsForgotten(Outlook.class, OUTLOOKS.keySet());
        OUTLOOKS.forEach((outlook, words) ->
                assertThat(text(outlook, Optional.empty()).outcome()).isEqualTo(words));
    }

    @Test
    void everyCriterionIsToldAndHasAHeadForEachOfItsCells() {
        assertNoneIsForgotten(Criterion.class, CRITERIA.keySet());
        CRITERIA.forEach((criterion, words) -> {
            assertThat(BrokerageWords.policy(policy(criterion)))
                    .isEqualTo("Asked: prime one after another, 4 hours to answer; within a round by " + words
                            + ", then by lot.");
            assertThat(MarkWords.cells(new Mark(criterion, 0), candidate()))
                    .hasSameSizeAs(MarkWords.columns(criterion))
                    .doesNotContain("");
        });
    }

    @Test
    void aPolicyWithoutACriterionLeavesItToTheLot() {
        assertThat(BrokerageWords.policy(policy())).endsWith("; within a round by lot.");
    }

    @Test
    void everyGroundOfADecisionIsToldWithItsReason() {
        Outlook nobody = new Outlook.Exhausted(NINE);
        assertThat(Stream.of(Ground.values())
                        .map(ground -> text(
                                        nobody,
                                        Optional.of(new Decision(
                                                ground,
                                                Optional.of(PROVIDER).filter(any -> ground.isAward()),
                                                new Knowledge(NINE, "broker-1", "it is near"))))
                                .outcome()))
                .containsExactly(
                        "Awarded to P-1 Alder Care: first in the order of offers, and it accepted.",
                        "Awarded to P-1 Alder Care by broker-1, as the person chose: it is near",
                        "Awarded to P-1 Alder Care by broker-1, otherwise than the policy has it: it is near",
                        "Not awarded: no provider that could be offered it takes it.",
                        "Withdrawn: it is near");
    }

    @Test
    void everyReasonToDeclineIsToldInWords() {
        assertThat(Stream.of(Decline.values()).map(BrokerageWords::decline))
                .doesNotHaveDuplicates()
                .allMatch(words -> words.matches("[a-z ]+"));
    }

    @Test
    void theGuideSaysWhatEachReasonMeans() throws IOException {
        String guide = Files.readString(Path.of("../docs/guide/brokerage.md"));

        assertThat(Stream.of(Exclusion.class, BidRefusal.class, Outlook.class)
                        .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                        .map(reason -> "| `" + ReasonCode.constant(reason) + "` |")
                        .filter(row -> !guide.contains(row)))
                .isEmpty();
    }
}
