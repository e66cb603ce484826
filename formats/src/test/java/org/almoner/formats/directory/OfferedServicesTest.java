package org.almoner.formats.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.DayType;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.FeeKey;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.Rate;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.RateKey;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.formats.directory.DirectoryService.ServiceArea;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** What is told of providers in a directory, and at which prices. */
class OfferedServicesTest {

    private static final LocalDate DAY = LocalDate.of(2020, 11, 2);
    private static final Offering DAY_CARE = Offering.parse("groups/day-care");
    private static final Registration ALDER = new Registration(
            "Alder Care",
            Optional.of(new RegulatorId("1-101")),
            ImmutableSortedSet.of(new RegulatorId("1-102")),
            ImmutableSortedSet.of("Domiciliary care service"));

    private static Membership place(Offering... offerings) {
        return new Membership(
                Role.PRIME,
                Hours.of(100),
                ImmutableMap.of(),
                ImmutableSortedSet.copyOf(offerings),
                ImmutableSortedMap.of());
    }

    private static ProviderRecord provider(Standing standing, Map<ZoneCode, Membership> zones) {
        return new ProviderRecord(
                new ProviderId("P-1"),
                Timelines.none()
                        .with(ProviderFacts.REGISTRATION, Timeline.of(DateRange.from(DAY), ALDER))
                        .with(ProviderFacts.STANDING, Timeline.of(DateRange.from(DAY), standing))
                        .with(
                                ProviderFacts.MEMBERSHIPS,
                                Timeline.of(DateRange.from(DAY), new Memberships(ImmutableSortedMap.copyOf(zones)))));
    }

    private static OfferedServices offered(Scheme scheme) {
        return new OfferedServices(scheme, DAY, "https://example.org");
    }

    private static Scheme priced(RateCard card) {
        ChargingRules usual = SmallScheme.scheme().charging();
        return SchemeBuilder.like(SmallScheme.scheme())
                .charging(new ChargingRules(
                        card, usual.payment(), usual.charge(), usual.contributions(), usual.lineRounding()))
                .build();
    }

    private static List<String> prices(DirectoryService service) {
        return service.costs().stream()
                .map(cost -> cost.option().map(option -> option + ": ").orElse("")
                        + cost.amount().orElseThrow() + " "
                        + cost.amountDescription().orElseThrow() + " "
                        + cost.validFrom().orElseThrow() + " " + cost.validTo().orElseThrow())
                .toList();
    }

    @Test
    void aServiceHasItsZonesAndThePricesOfTheBandsThatAreInThem() {
        OfferedServices offered = offered(SmallScheme.scheme());
        Membership place = place();

        assertThat(offered.of(provider(Standing.ACTIVE, Map.of(SmallScheme.TOWN, place))))
                .singleElement()
                .satisfies(service -> {
                    assertThat(service.name()).isEqualTo("Home care");
                    assertThat(service.locations()).isEqualTo(ALDER.locations());
                    assertThat(service.areas()).containsExactly(new ServiceArea("Town", Optional.of("Town")));
                    assertThat(prices(service)).containsExactly("Urban: 18.00 per hour 2020-10-05 2023-10-04");
                });
        assertThat(offered.of(
                        provider(Standing.ACTIVE, Map.of(SmallScheme.HILLS, place, new ZoneCode("elsewhere"), place))))
                .singleElement()
                .satisfies(service -> {
                    assertThat(service.areas()).containsExactly(new ServiceArea("Hills", Optional.empty()));
                    assertThat(prices(service))
                            .containsExactly(
                                    "Urban: 18.00 per hour 2020-10-05 2023-10-04",
                                    "Rural: 24.00 per hour 2020-10-05 2023-10-04");
                });
    }

    @Test
    void whoTakesNoNewPackagesServesNoZoneOrIsNotRegisteredIsNotInIt() {
        OfferedServices offered = offered(SmallScheme.scheme());
        Map<ZoneCode, Membership> town = Map.of(SmallScheme.TOWN, place());

        for (Standing standing : Standing.values()) {
            assertThat(offered.of(provider(standing, town)))
                    .as("%s", standing)
                    .hasSize(standing == Standing.ACTIVE ? 1 : 0);
        }
        assertThat(offered.of(provider(Standing.ACTIVE, Map.of()))).isEmpty();
        assertThat(new OfferedServices(SmallScheme.scheme(), DAY.minusDays(1), "https://example.org")
                        .of(provider(Standing.ACTIVE, town)))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OfferedServices(
                        SmallScheme.scheme(), SmallScheme.TERM.end().orElseThrow(), "https://example.org"));
    }

    @Test
    void eachLotAndServiceThatItServesIsAServiceAndFeesAndLimitsArePricesOnTheDaysOnWhichTheyHold() {
        LocalDate later = LocalDate.of(2021, 4, 1);
        DateRange first = DateRange.of(SmallScheme.TERM.from(), later);
        RateCard card = SmallScheme.scheme()
                .charging()
                .rates()
                .withFees(Map.of(
                        new FeeKey(DAY_CARE, PriceUnit.SESSION),
                        Timeline.of(SmallScheme.TERM, UnitPrice.parse("41.50/session"))))
                .withTerms(Map.of(
                        DAY_CARE,
                        Timeline.of(first, Terms.of(Terms.Kind.MINIMUM_FEE)),
                        Offering.HOME_CARE,
                        Timeline.of(
                                SmallScheme.TERM,
                                Terms.within(new Envelope(UnitPrice.perHour("17.00"), UnitPrice.perHour("25.00"))))));

        ImmutableList<DirectoryService> both = offered(priced(card))
                .of(provider(Standing.ACTIVE, Map.of(SmallScheme.TOWN, place(), SmallScheme.HILLS, place(DAY_CARE))));

        assertThat(both).extracting(DirectoryService::name).containsExactly("Day care, groups", "Home care, undivided");
        assertThat(both).extracting(DirectoryService::id).doesNotHaveDuplicates();
        assertThat(both.get(0).areas()).hasSize(2);
        assertThat(prices(both.get(0))).containsExactly("41.50 per session, at least 2020-10-05 2021-03-31");
        assertThat(prices(both.get(1)))
                .containsExactly(
                        "Urban: 18.00 per hour 2020-10-05 2023-10-04", "25.00 per hour, at most 2020-10-05 2023-10-04");
    }

    @Test
    void pricesByTheLengthOfAVisitAndByTheTypeOfDayAreEachToldOnce() {
        Map<RateKey, Timeline<Rate>> rates =
                new TreeMap<>(SmallScheme.scheme().charging().rates().rates());
        rates.put(
                new RateKey(Offering.HOME_CARE, SmallScheme.URBAN, DayType.SATURDAY),
                Timeline.of(
                        SmallScheme.TERM,
                        Rate.of(UnitPrice.perHour("30.00")).withSteps(Map.of(30, Money.parse("20.00")))));

        assertThat(offered(priced(SmallScheme.scheme().charging().rates().withRates(rates)))
                        .of(provider(Standing.ACTIVE, Map.of(SmallScheme.TOWN, place()))))
                .singleElement()
                .satisfies(service -> assertThat(prices(service))
                        .containsExactly(
                                "Urban, Saturday: 20.00 for a visit of 30 minutes 2020-10-05 2023-10-04",
                                "Urban, Saturday: 30.00 per hour, for minutes beyond a length that has a price"
                                        + " 2020-10-05 2023-10-04",
                                "Urban: 18.00 per hour 2020-10-05 2023-10-04"));
    }

    @Test
    void aPriceIsToldUntilOtherTermsBegin() {
        LocalDate later = LocalDate.of(2021, 4, 1);
        RateCard card = SmallScheme.scheme()
                .charging()
                .rates()
                .withTerms(Map.of(
                        Offering.HOME_CARE,
                        Timeline.of(
                                DateRange.of(later, SmallScheme.TERM.end().orElseThrow()),
                                Terms.of(Terms.Kind.MINIMUM_FEE))));

        assertThat(offered(priced(card)).of(provider(Standing.ACTIVE, Map.of(SmallScheme.TOWN, place()))))
                .singleElement()
                .satisfies(service ->
                        assertThat(prices(service)).containsExactly("Urban: 18.00 per hour 2020-10-05 2021-03-31"));
    }
}
