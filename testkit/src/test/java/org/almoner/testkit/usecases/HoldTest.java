package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.OTHER_PRIME;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** A line is held only where a run can post something to it. */
class HoldTest {

    private static final CareWeek WEEK = CareWeek.containing(MONDAY);
    private static final DateRange MONTH = DateRange.parse("2020-12-01/2021-01-01");
    private static final List<Kind> OF_WEEKS =
            List.of(Kind.CARE, Kind.CHARGE, Kind.FEE, Kind.WAIVER, Kind.DEFERRAL, Kind.INTEREST);
    private static final Hold QUERY = new Hold("under query", "P-1");

    private final Council council = new Council().withWeekDelivered();

    @Test
    void nobodysLineIsNotHeld() {
        PersonId nobody = new PersonId("C-9");
        PackageId never = new PackageId("K-9");
        ProviderId unknown = new ProviderId("P-9");

        assertThat(refusals(LineKey.care(PERSON, WEEK, never, unknown)))
                .containsExactly(new RecordRefusal.UnknownPackage(never), new RecordRefusal.UnknownProvider(unknown));
        assertThat(refusals(LineKey.care(nobody, WEEK, PACKAGE, PRIME)))
                .containsExactly(
                        new RecordRefusal.UnknownPerson(nobody), new RecordRefusal.PackageOfAnother(PACKAGE, nobody));
        assertThat(council.almoner.runs().held()).isEmpty();
    }

    @Test
    void careOfAProviderThatNeverProvidedItIsNotHeld() {
        LineKey care = LineKey.care(PERSON, WEEK, PACKAGE, OTHER_PRIME);
        RecordRefusal never = new RecordRefusal.NeverProvided(PACKAGE, OTHER_PRIME, ImmutableSortedSet.of(PRIME));

        assertThat(refusals(care)).containsExactly(never);
        assertThat(refusals(care.as(Kind.CHARGE))).containsExactly(never);

        council.is(PackageFacts.PROVIDER, OTHER_PRIME, DateRange.from(MONDAY.plusWeeks(1)));

        assertThat(refusals(care)).isEmpty();
    }

    @Test
    void aLineOfOtherDaysThanAWeekIsNotHeld() {
        for (Kind kind : OF_WEEKS) {
            LineKey days = line(kind, DateRange.of(MONDAY.plusDays(1), MONDAY.plusDays(8)));
            LineKey two = line(kind, DateRange.of(MONDAY, MONDAY.plusWeeks(2)));

            assertThat(refusals(days)).containsExactly(new RecordRefusal.NoSuchLine(days));
            assertThat(refusals(two)).containsExactly(new RecordRefusal.NoSuchLine(two));
            assertThat(refusals(line(kind, WEEK.range()))).isEmpty();
        }
    }

    @Test
    void aMonthIsHeldOfAPackageThatIsPaidDirectly() {
        LineKey payment = line(Kind.DIRECT_PAYMENT, MONTH);
        LineKey bill = LineKey.of(PERSON, MONTH, Kind.CHARGE, Optional.of(PACKAGE), Optional.empty());
        assertThat(refusals(payment)).containsExactly(new RecordRefusal.NoSuchLine(payment));

        council.is(
                PackageFacts.DIRECT_PAYMENT,
                new DirectPayment(Money.parse("210.00"), DirectPayment.Method.GROSS, Optional.empty()),
                FROM_MONDAY);

        assertThat(refusals(payment)).isEmpty();
        assertThat(refusals(bill)).isEmpty();
        assertThat(refusals(line(Kind.CARE, MONTH))).hasSize(1);
        assertThat(refusals(line(Kind.DIRECT_PAYMENT, DateRange.of(MONDAY, MONDAY.plusDays(2)))))
                .hasSize(1);
        assertThat(refusals(line(Kind.DIRECT_PAYMENT, WEEK.range()))).hasSize(1);
        assertThat(council.almoner.runs().held()).containsOnlyKeys(payment, bill);
    }

    @Test
    void aLineWithMoreOrLessThanItsKindHasIsNotHeld() {
        LineKey charge = LineKey.of(PERSON, WEEK.range(), Kind.CHARGE);
        LineKey fee = LineKey.of(PERSON, WEEK.range(), Kind.FEE, Optional.of(PACKAGE), Optional.of(PRIME));

        assertThat(refusals(charge)).containsExactly(new RecordRefusal.NoSuchLine(charge));
        assertThat(refusals(fee)).containsExactly(new RecordRefusal.NoSuchLine(fee));
    }

    @Test
    void aWeekOfABlockOfNightsIsHeldWhereTheSchemeHasTheBlock() {
        LineKey week = line(Kind.NIGHT_BLOCK, WEEK.range());
        LineKey two = line(Kind.NIGHT_BLOCK, DateRange.of(MONDAY, MONDAY.plusWeeks(2)));
        Council with = new Council(SmallScheme.scheme(NightBlocksTest.RULES)).withProviders();

        assertThat(refusals(week)).containsExactly(new RecordRefusal.NoSuchLine(week));
        assertThat(refusals(with, two)).containsExactly(new RecordRefusal.NoSuchLine(two));
        LineKey later = line(Kind.NIGHT_BLOCK, WEEK.next().next().range());
        assertThat(refusals(with, later)).containsExactly(new RecordRefusal.NoSuchLine(later));
        assertThat(refusals(with, week)).isEmpty();
        assertThat(with.run().transactions()).isEmpty();
        assertThat(with.almoner.runs().release(week, CLERK)).isTrue();
        assertThat(with.run().transactions())
                .extracting(LedgerTransaction::line)
                .contains(week);
    }

    /** A line as runs post it, but for its days. */
    private static LineKey line(Kind kind, DateRange days) {
        return switch (kind) {
            case CARE, CHARGE -> LineKey.of(PERSON, days, kind, Optional.of(PACKAGE), Optional.of(PRIME));
            case NIGHT_BLOCK ->
                new LineKey(
                        Optional.empty(),
                        days,
                        kind,
                        Optional.empty(),
                        Optional.of(PRIME),
                        Optional.of(Offering.HOME_CARE.service()));
            case DIRECT_PAYMENT -> LineKey.of(PERSON, days, kind, Optional.of(PACKAGE), Optional.empty());
            case FEE, WAIVER, DEFERRAL, INTEREST -> LineKey.of(PERSON, days, kind);
        };
    }

    private List<RecordRefusal> refusals(LineKey line) {
        return refusals(council, line);
    }

    private static List<RecordRefusal> refusals(Council council, LineKey line) {
        Recording recording = council.almoner.runs().hold(line, QUERY, CLERK);
        return recording instanceof Recording.Refused refused ? refused.reasons() : List.of();
    }
}
