package org.almoner.testkit.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.application.port.in.Progress;
import org.almoner.domain.charging.ClaimLine;
import org.almoner.domain.charging.ProviderClaim;
import org.almoner.domain.charging.ReconciledClaim;
import org.almoner.domain.charging.ReconciledLine.Outcome;
import org.almoner.domain.charging.ReconciledLine.Part;
import org.almoner.domain.charging.ReconciledLine.Reason;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.CareWeek;
import org.junit.jupiter.api.Test;

/** Claims of the first prime, which gave an hour at £18.00 on Monday and on Tuesday. */
class ReconcileClaimsTest {

    private static final LocalDate TUESDAY = Council.MONDAY.plusDays(1);

    private final Council council = new Council().withWeekDelivered();

    @Test
    void aClaimOfWhatIsDueIsWhatTheNextRunPays() {
        ReconciledClaim claim = reconcile(line(1, Council.MONDAY, 60, "18.00"), line(2, TUESDAY, 60, "18.00"));
        council.run();

        assertThat(claim.total(Outcome.PAID))
                .isEqualTo(Money.parse("36.00"))
                .isEqualTo(council.balance(new Account.Provider(Council.PRIME)).negated());
        assertThat(claim.unclaimed()).isEmpty();
    }

    @Test
    void whatIsClaimedBeyondWhatIsDueIsRejectedWithTheReason() {
        ReconciledClaim claim = reconcile(
                line(1, Council.MONDAY, 75, "22.50"),
                line(2, TUESDAY, 60, "19.00"),
                line(3, TUESDAY, 60, "18.00"),
                new ClaimLine(4, new VisitId(Council.PACKAGE, TUESDAY, LocalTime.NOON), 60, Money.parse("18.00")));

        assertThat(claim.lines().stream().flatMap(line -> line.parts().stream()))
                .containsExactly(
                        part(Reason.DUE, "18.00"),
                        part(Reason.MORE_TIME, "4.50"),
                        part(Reason.DUE, "18.00"),
                        part(Reason.ABOVE_PRICE, "1.00"),
                        part(Reason.CLAIMED_TWICE, "18.00"),
                        part(Reason.UNKNOWN, "18.00"));
    }

    @Test
    void aLineThatIsHeldHoldsWhatIsClaimedOfIt() {
        council.almoner
                .runs()
                .hold(
                        LineKey.care(
                                Council.PERSON, CareWeek.containing(Council.MONDAY), Council.PACKAGE, Council.PRIME),
                        new Hold("rota in dispute", "P-1"),
                        Council.CLERK);

        ReconciledClaim claim = reconcile(line(1, Council.MONDAY, 60, "18.00"));

        assertThat(claim.total(Outcome.HELD)).isEqualTo(Money.parse("18.00"));
        assertThat(claim.total(Outcome.PAID)).isEqualTo(Money.ZERO);
    }

    @Test
    void visitsOfTheClaimedWeeksThatAreNotClaimedAreNamedWithWhatIsDue() {
        ReconciledClaim claim = reconcile(line(1, Council.MONDAY, 60, "18.00"));

        assertThat(claim.unclaimed()).containsExactly(Map.entry(visit(TUESDAY), Money.parse("18.00")));
    }

    @Test
    void aClaimIsHeldAgainstEachOfItsWeeksAndChangesNothing() {
        council.attended(Council.MONDAY.plusWeeks(1), 60, 0);
        int facts =
                council.store.visits().of(Council.PACKAGE, Council.FROM_MONDAY).size();

        ReconciledClaim claim =
                reconcile(line(1, Council.MONDAY.plusWeeks(1), 60, "18.00"), line(2, Council.MONDAY, 60, "18.00"));

        assertThat(claim.total(Outcome.PAID)).isEqualTo(Money.parse("36.00"));
        assertThat(council.store.visits().of(Council.PACKAGE, Council.FROM_MONDAY))
                .hasSize(facts);
        assertThat(council.almoner.runs().all()).isEmpty();
    }

    private ReconciledClaim reconcile(ClaimLine... lines) {
        return council.almoner
                .claims()
                .reconcile(
                        new ProviderClaim(
                                "F-1", Council.PRIME, Stream.of(lines).collect(ImmutableList.toImmutableList())),
                        Progress.SILENT);
    }

    private static ClaimLine line(int number, LocalDate day, int minutes, String amount) {
        return new ClaimLine(number, visit(day), minutes, Money.parse(amount));
    }

    private static VisitId visit(LocalDate day) {
        return new VisitId(Council.PACKAGE, day, Council.MORNING);
    }

    private static Part part(Reason reason, String amount) {
        return new Part(reason, Money.parse(amount));
    }
}
