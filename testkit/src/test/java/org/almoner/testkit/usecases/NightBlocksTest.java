package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.OTHER_PRIME;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.in.Runs;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.life.PackageRules;
import org.almoner.domain.packages.needs.LotRules;
import org.almoner.domain.packages.nights.NightBlock;
import org.almoner.domain.packages.reviews.ReviewRules;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** Rule C12: a provider that keeps one place a night at £120.00, and £165.00 for a night beyond it, is paid so, used or not. */
class NightBlocksTest {

    private static final LocalDate LAST = MONDAY.plusDays(9);
    static final PackageRules RULES = rules(DateRange.of(MONDAY, LAST));
    private static final LineKey BLOCK =
            LineKey.nightBlock(CareWeek.containing(MONDAY), PRIME, Offering.HOME_CARE.service());
    private static final PackageId SECOND = new PackageId("K-2");

    private final Council council = new Council(SmallScheme.scheme(RULES)).withProviders();

    private static PackageRules rules(DateRange term) {
        return new PackageRules(
                LotRules.NONE,
                ImmutableMap.of(),
                Optional.empty(),
                ReviewRules.GUIDANCE,
                ImmutableList.of(new NightBlock(
                        PRIME, Offering.HOME_CARE.service(), term, 1, Money.parse("120.00"), Money.parse("165.00"))));
    }

    private void nights(PackageId pack, ProviderId provider, String price, DayOfWeek... days) {
        Service night = new Service(UnitPrice.parse(price), 1, ImmutableSortedSet.copyOf(days), false);
        recorded(council.almoner.records().record(pack, PackageFacts.SERVICE, night, FROM_MONDAY, CLERK));
        recorded(council.almoner.records().record(pack, PackageFacts.PROVIDER, provider, FROM_MONDAY, CLERK));
    }

    /** One package of two nights, and one of one of them. */
    private void used() {
        council.withPackage();
        council.isNot(PackageFacts.PLAN, FROM_MONDAY);
        council.open(SECOND, PERSON);
        nights(PACKAGE, PRIME, "120.00/night", DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        nights(SECOND, PRIME, "100.00/night", DayOfWeek.MONDAY);
    }

    private Money earned() {
        return council.almoner.runs().balances().of(new Account.Provider(PRIME)).negated();
    }

    private static Money posted(Runs.Result run, LineKey line) {
        return run.transactions().stream()
                .filter(transaction -> transaction.line().equals(line))
                .map(transaction -> transaction.postings().of(new Account.Council()))
                .findFirst()
                .orElse(Money.ZERO);
    }

    @Test
    void placesThatNobodyUsesArePaidByTheCouncil() {
        Runs.Result run = council.run(MONDAY.plusWeeks(3));

        assertThat(run.transactions())
                .extracting(LedgerTransaction::line)
                .containsExactly(
                        BLOCK,
                        LineKey.nightBlock(CareWeek.containing(MONDAY).next(), PRIME, Offering.HOME_CARE.service()));
        assertThat(posted(run, BLOCK)).isEqualTo(Money.parse("840.00"));
        assertThat(earned()).isEqualTo(Money.parse("1080.00"));
        assertThat(council.run(MONDAY.plusWeeks(3)).transactions()).isEmpty();
    }

    @Test
    void whatPackagesPayIsPartOfItAndANightBeyondThePlacesIsPaidByItself() {
        used();

        Runs.Result run = council.run();

        assertThat(earned()).isEqualTo(Money.parse("1005.00"));
        assertThat(posted(run, BLOCK)).isEqualTo(Money.parse("665.00"));
    }

    @Test
    void nightsByAnotherProviderOrOfAnotherUnitAreNoPartOfIt() {
        used();
        nights(SECOND, OTHER_PRIME, "100.00/night", DayOfWeek.MONDAY);
        nights(PACKAGE, PRIME, "100.00/day", DayOfWeek.MONDAY);

        assertThat(posted(council.run(), BLOCK)).isEqualTo(Money.parse("840.00"));
    }

    @Test
    void whatIsLearnedLaterIsCorrectedWithItsCause() {
        used();
        council.run();
        council.isNot(PackageFacts.PLAN, FROM_MONDAY);
        recorded(council.almoner.records().withdraw(SECOND, PackageFacts.SERVICE, FROM_MONDAY, CLERK));

        Runs.Result second = council.run();

        assertThat(earned()).isEqualTo(Money.parse("840.00"));
        assertThat(posted(second, BLOCK)).isEqualTo(Money.parse("-65.00"));
        assertThat(second.transactions())
                .filteredOn(transaction -> transaction.line().equals(BLOCK))
                .extracting(LedgerTransaction::cause)
                .singleElement()
                .isInstanceOfSatisfying(
                        Cause.Correction.class,
                        correction -> assertThat(correction.changes())
                                .extracting(Change::kind, Change::subject)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("service", "K-2")));
    }

    @Test
    void whoIsAwayHasNoPlaceThoughTheNightIsPaid() {
        used();
        council.run();
        council.personIs(PersonFacts.ABSENCE, Absence.HOSPITAL, FROM_MONDAY);

        Runs.Result second = council.run();

        assertThat(earned()).isEqualTo(Money.parse("840.00"));
        assertThat(second.transactions())
                .filteredOn(transaction -> transaction.line().equals(BLOCK))
                .extracting(LedgerTransaction::cause)
                .singleElement()
                .isInstanceOfSatisfying(
                        Cause.Correction.class,
                        correction -> assertThat(correction.changes())
                                .extracting(Change::kind)
                                .containsExactly("absence"));
    }

    @Test
    void aServiceOfTwoUnitsUsesTwoPlacesInTheReportAsInThePayment() {
        council.withPackage();
        council.isNot(PackageFacts.PLAN, FROM_MONDAY);
        Service two = new Service(UnitPrice.parse("100.00/night"), 2, ImmutableSortedSet.of(DayOfWeek.MONDAY), false);
        recorded(council.almoner.records().record(PACKAGE, PackageFacts.SERVICE, two, FROM_MONDAY, CLERK));
        recorded(council.almoner.records().record(PACKAGE, PackageFacts.PROVIDER, PRIME, FROM_MONDAY, CLERK));

        NightBlock.Night night = council.almoner.packages().nights(MONDAY).get(0);
        council.run();

        assertThat(night.within()).hasSize(1);
        assertThat(night.beyond()).hasSize(1);
        assertThat(night.cost()).isEqualTo(Money.parse("285.00"));
        assertThat(earned()).isEqualTo(Money.parse("1005.00"));
    }

    @Test
    void aNightAfterTheBlockHasEndedIsPaidByItself() {
        council.withPackage();
        council.isNot(PackageFacts.PLAN, FROM_MONDAY);
        nights(PACKAGE, PRIME, "100.00/night", LAST.plusDays(1).getDayOfWeek());

        council.run(MONDAY.plusWeeks(2));

        assertThat(council.almoner.packages().nights(LAST.plusDays(1))).isEmpty();
        assertThat(earned()).isEqualTo(Money.parse("1180.00"));
    }

    @Test
    void aBlockIsPaidOnDaysOfTheSchemesTermOnly() {
        LocalDate lastDay = SmallScheme.TERM.end().orElseThrow().minusDays(1);
        Council atTheEnd = new Council(SmallScheme.scheme(rules(DateRange.from(lastDay))));

        atTheEnd.run(lastDay.plusWeeks(3));

        assertThat(atTheEnd.balance(new Account.Provider(PRIME))).isEqualTo(Money.parse("-120.00"));
        assertThat(atTheEnd.almoner.packages().nights(lastDay)).hasSize(1);
        assertThat(atTheEnd.almoner.packages().nights(lastDay.plusDays(1))).isEmpty();
    }

    @Test
    void itIsPaidByPayRunsAndNotCharged() {
        used();

        assertThat(council.draft(Run.Scope.CHARGES, MONDAY.plusWeeks(1)).transactions())
                .extracting(transaction -> transaction.line().kind())
                .doesNotContain(Kind.NIGHT_BLOCK);
        assertThat(council.draft(Run.Scope.PAYMENTS, MONDAY.plusWeeks(1)).transactions())
                .extracting(transaction -> transaction.line().kind())
                .contains(Kind.NIGHT_BLOCK);
    }
}
