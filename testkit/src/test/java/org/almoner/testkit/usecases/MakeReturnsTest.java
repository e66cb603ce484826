package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.application.port.in.Progress;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.DirectPayment.Method;
import org.almoner.domain.agreements.TopUp;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.packages.reviews.Review;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.returns.ClientEvent;
import org.almoner.domain.returns.ClientEvent.Assessed;
import org.almoner.domain.returns.ClientEvent.Means;
import org.almoner.domain.returns.ClientEvent.Reviewed;
import org.almoner.domain.returns.ClientEvent.Served;
import org.almoner.domain.returns.ClientReturn;
import org.almoner.domain.returns.Difference;
import org.almoner.domain.returns.ServiceCost;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.Postcode;
import org.junit.jupiter.api.Test;

/** What the council returns of two visits of an hour a week at £18.00, and how that meets what was paid. The clock stands on the Tuesday of the next week. */
class MakeReturnsTest {

    private static final DateRange WEEK = DateRange.of(MONDAY, MONDAY.plusWeeks(1));
    private static final LineKey LINE = LineKey.care(PERSON, CareWeek.containing(MONDAY), PACKAGE, PRIME);

    private final Council council = new Council();

    private ClientReturn told(DateRange period) {
        return council.almoner.returns().clientLevel(period, Progress.SILENT);
    }

    private static Served served(ClientReturn told) {
        return told.events().stream()
                .filter(Served.class::isInstance)
                .map(Served.class::cast)
                .collect(Collectors.collectingAndThen(Collectors.toList(), services -> {
                    assertThat(services).hasSize(1);
                    return services.get(0);
                }));
    }

    private String costs() {
        return costs(WEEK);
    }

    /** Planned, posted, and why they differ. */
    private String costs(DateRange period) {
        ClientReturn told = told(period);
        assertThat(told.costs().services()).hasSize(1);
        ServiceCost cost = told.costs().services().get(0);
        return cost.planned() + " " + cost.posted()
                + cost.differences().entrySet().stream()
                        .map(why -> ", " + why.getKey() + " " + why.getValue())
                        .collect(Collectors.joining());
    }

    @Test
    void careThatWentAsPlannedCostsWhatWasPosted() {
        council.withWeekDelivered().run();

        ClientReturn told = told(WEEK);

        assertThat(costs()).isEqualTo("36.00 36.00");
        assertThat(served(told).weekly()).hasValue(Money.parse("36.00"));
        assertThat(served(told).care())
                .isEqualTo(new ClientEvent.Care(
                        PACKAGE,
                        Means.COMMISSIONED,
                        Optional.of(PRIME),
                        Optional.of(Offering.HOME_CARE.service()),
                        FROM_MONDAY));
        assertThat(told.costs().weeks()).isEqualTo(WEEK);
    }

    @Test
    void visitsThatWereNotGivenAsPlannedAreReasons() {
        council.withWeekDelivered();
        council.report(MONDAY, new Attendance.Missed());
        council.attended(MONDAY.plusDays(1), 30, 0);
        council.run();

        assertThat(costs()).isEqualTo("36.00 9.00, not-delivered 18.00, other-time 9.00");
    }

    @Test
    void aVisitThatNobodyReportedIsAReason() {
        council.withPackage().withProviders();
        council.is(PackageFacts.PROVIDER, PRIME);
        council.attended(MONDAY, 60, 0);
        council.run();

        assertThat(costs()).isEqualTo("36.00 18.00, not-reported 18.00");
    }

    @Test
    void aSuspensionIsAReasonAndDoesNotEndTheService() {
        council.withWeekDelivered();
        council.personIs(PersonFacts.ABSENCE, Absence.SUSPENDED, WEEK);
        council.run();

        assertThat(served(told(WEEK)).days()).isEqualTo(FROM_MONDAY);
        assertThat(served(told(WEEK)).client().died()).isEmpty();
        assertThat(served(told(WEEK)).weekly()).hasValue(Money.parse("36.00"));
        assertThat(costs()).startsWith("36.00 ").contains(", suspended ").doesNotContain("other");
    }

    @Test
    void aDeathEndsTheService() {
        council.withWeekDelivered();
        council.personIs(PersonFacts.ABSENCE, Absence.DECEASED, DateRange.from(MONDAY.plusDays(1)));

        ClientReturn told = told(WEEK);

        assertThat(served(told).days()).isEqualTo(DateRange.day(MONDAY));
        assertThat(served(told).client().died()).hasValue(MONDAY);
    }

    @Test
    void whatIsHeldNotSettledOrToBeCorrectedIsAReason() {
        council.withWeekDelivered();
        assertThat(costs()).isEqualTo("36.00 0.00, not-settled 36.00");

        council.almoner.runs().hold(LINE, new Hold("in dispute", "P-1"), CLERK);
        council.run();
        assertThat(costs()).isEqualTo("36.00 0.00, held 36.00");

        council.almoner.runs().release(LINE, CLERK);
        assertThat(costs()).isEqualTo("36.00 0.00, not-settled 36.00");

        council.run();
        council.report(MONDAY, new Attendance.Missed());
        assertThat(costs()).isEqualTo("36.00 36.00, not-delivered 18.00, correction-due -18.00");
    }

    @Test
    void aWeekThatIsNotOverIsNotSettledAndItsVisitsAreNotMissing() {
        council.withWeekDelivered().run();

        assertThat(costs(DateRange.of(MONDAY.plusWeeks(1), MONDAY.plusWeeks(2))))
                .isEqualTo("36.00 0.00, not-settled 36.00");
    }

    @Test
    void theLatestCostIsToldForAllDays() {
        council.withWeekDelivered().run();
        council.is(PackageFacts.PLAN, Council.plan(30, 0), DateRange.from(MONDAY.plusDays(5)));

        assertThat(served(told(WEEK)).weekly()).hasValue(Money.parse("18.00"));
        assertThat(costs()).isEqualTo("18.00 36.00, other-cost-before -18.00");
    }

    @Test
    void aServiceThatEndsWithinAWeekCostsItsDays() {
        council.withWeekDelivered().run();
        council.isNot(PackageFacts.PLAN, DateRange.from(MONDAY.plusDays(2)));

        assertThat(served(told(WEEK)).days()).isEqualTo(DateRange.of(MONDAY, MONDAY.plusDays(2)));
        assertThat(costs()).isEqualTo("10.29 36.00, other-cost-before -25.71");
    }

    @Test
    void theCostIsNetOfTheNhsAndOfThirdParties() {
        council.withWeekDelivered();
        council.is(PackageFacts.HEALTH_SHARE, Percentage.of(50));
        council.run();
        assertThat(costs()).isEqualTo("18.00 18.00");

        council.isNot(PackageFacts.PLAN, FROM_MONDAY);
        council.is(
                PackageFacts.SERVICE,
                new Service(new UnitPrice(Money.parse("800.00"), PriceUnit.WEEK), 1, Service.EVERY_DAY, true));
        council.is(PackageFacts.TOP_UP, new TopUp(Money.parse("70.00"), "T-1", "C-1", MONDAY));
        council.run();
        assertThat(costs()).isEqualTo("225.00 225.00");
        assertThat(served(told(WEEK)).weekly()).hasValue(Money.parse("225.00"));
    }

    @Test
    void whoeverGetsADirectPaymentAddsTheOwnShare() {
        council.withPackage().withProviders();
        council.isNot(PackageFacts.PLAN, FROM_MONDAY);
        council.contributes("14.00");
        council.is(
                PackageFacts.DIRECT_PAYMENT,
                new DirectPayment(Money.parse("70.00"), Method.NET, Optional.empty()),
                DateRange.of(MONDAY, MONDAY.plusWeeks(4)));
        council.run(MONDAY.plusWeeks(1));

        assertThat(served(told(DateRange.of(LocalDate.of(2020, 11, 1), LocalDate.of(2020, 12, 1))))
                        .weekly())
                .hasValue(Money.parse("70.00"));
        assertThat(costs(DateRange.of(LocalDate.of(2020, 11, 1), LocalDate.of(2020, 12, 1))))
                .isEqualTo("280.00 224.00, own-share 56.00");
    }

    @Test
    void assessmentsAndReviewsByTheCouncilAreEvents() {
        council.withWeekDelivered();
        council.personIs(
                PersonFacts.NEEDS,
                new Needs(ImmutableSortedSet.of(), Optional.empty(), Optional.empty(), Risk.HIGH, ImmutableList.of()),
                FROM_MONDAY);
        council.is(PackageFacts.REVIEW, Review.SOCIAL_WORK, DateRange.day(MONDAY.plusDays(2)));
        council.is(PackageFacts.REVIEW, Review.PROVIDER_LED, DateRange.day(MONDAY.plusDays(3)));

        assertThat(told(WEEK).events())
                .hasSize(3)
                .anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(Assessed.class, assessed -> {
                    assertThat(assessed.from()).isEqualTo(MONDAY);
                    assertThat(assessed.isEligible()).isFalse();
                }))
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                Reviewed.class,
                                reviewed -> assertThat(reviewed.day()).isEqualTo(MONDAY.plusDays(2))));
        assertThat(told(DateRange.of(MONDAY.plusWeeks(1), MONDAY.plusWeeks(2))).events())
                .hasSize(1);
    }

    @Test
    void ofCareWithoutAPriceNoCostIsTold() {
        council.withPackage().withProviders();
        council.is(PackageFacts.PROVIDER, PRIME);
        council.personIs(
                PersonFacts.PERSON,
                new Person(PERSON, LocalDate.of(1940, 2, 29), Postcode.parse("SW1A 1AA")),
                FROM_MONDAY);

        assertThat(served(told(WEEK)).weekly()).isEmpty();
    }

    @Test
    void aPeriodInWhichNoWeekOfTheTermBeginsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> told(DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 4, 1))))
                .withMessageContaining("no week of the term");
        assertThatIllegalArgumentException().isThrownBy(() -> told(FROM_MONDAY)).withMessageContaining("with an end");
    }

    @Test
    void differencesOfAllServicesAreAddedUp() {
        council.withWeekDelivered();

        assertThat(told(WEEK).costs().differences()).isEqualTo(Map.of(Difference.NOT_SETTLED, Money.parse("36.00")));
    }
}
