package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Runs;
import org.almoner.application.port.in.Runs.Outcome;
import org.almoner.application.port.out.ChangedSinceException;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord.Refusal;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.Timeline;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** What is approved is what was looked at: a draft that is no longer what was drafted, and lines that were held or released meanwhile. */
class OutdatedDraftTest {

    private static final LocalDate END = MONDAY.plusWeeks(1);
    private static final LineKey CARE = LineKey.care(PERSON, CareWeek.containing(MONDAY), PACKAGE, PRIME);
    private static final Hold QUERY = new Hold("visits under query", "P-1");
    private static final Author CHECKER = new Author(Council.CHECKER, "found right");

    private final Council council = new Council().withWeekDelivered();

    OutdatedDraftTest() {
        council.contributes("10.00");
    }

    @Test
    void aDraftIsNotApprovedByASchemeOfOtherPrices() {
        RunId run = council.submitted(Run.Scope.ALL, END);
        Almoner dearer = Almoner.of(
                dearer(),
                council.store,
                (need, provider) -> Answer.accepted(need),
                Clock.fixed(Instant.parse("2020-11-10T10:00:00Z"), ZoneOffset.UTC));

        Outcome refused = dearer.runs().step(run, Step.APPROVE, CHECKER);

        assertThat(refused).isInstanceOfSatisfying(Outcome.Refused.class, why -> {
            assertThat(why.reason()).isEqualTo(Refusal.DRAFT_OUTDATED);
            assertThat(why.postedSince()).isEmpty();
        });
        assertThat(dearer.runs().find(run, Progress.SILENT).orElseThrow().outdated())
                .isPresent();
        assertThat(council.almoner.runs().postedBy(run)).isEmpty();
        assertThat(council.approve(run).transactions()).isNotEmpty();
    }

    private static Scheme dearer() {
        Scheme scheme = SmallScheme.scheme();
        ChargingRules charging = scheme.charging();
        return SchemeBuilder.like(scheme)
                .charging(new ChargingRules(
                        RateCard.of(Map.of(
                                SmallScheme.URBAN, Timeline.of(SmallScheme.TERM, UnitPrice.perHour("19.00")),
                                SmallScheme.RURAL, Timeline.of(SmallScheme.TERM, UnitPrice.perHour("24.00")))),
                        charging.payment(),
                        charging.charge(),
                        charging.contributions(),
                        charging.lineRounding()))
                .build();
    }

    @Test
    void aDraftOfSomebodyWhoWasErasedIsOutdated() {
        RunId run = council.submitted(Run.Scope.ALL, END);
        assertThat(council.find(run).outdated()).isEmpty();

        council.store
                .people()
                .erase(
                        Set.of(PERSON),
                        CLERK.since(council.store.lastLearned().orElseThrow().plusSeconds(1)));

        assertThat(council.find(run).outdated()).isPresent();
        assertThat(council.step(run, Step.APPROVE, Council.CHECKER)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aDraftThatWouldPostTheSameIsOutdatedWhereARunKnewMore() {
        council.contributes("0.00");
        RunId slow = council.submitted(Run.Scope.ALL, END);
        council.report(MONDAY, new Attendance.Missed());
        council.report(MONDAY.plusDays(1), new Attendance.Missed());
        RunId posted = council.run().run().run().id();

        assertThat(council.find(slow).outdated())
                .hasValueSatisfying(why -> assertThat(why.postedSince())
                        .extracting(record -> record.run().id())
                        .containsExactly(posted));
    }

    @Test
    void aRunThatAnotherProgramPostedAtTheVeryInstantOfTheDraftIsNamed() {
        RunId older = council.submitted(Run.Scope.ALL, END);
        Runs elsewhere = council.anew().runs();
        Runs.Draft slow = elsewhere.workOut(Run.Scope.ALL, END, Council.FINANCE, Progress.SILENT);
        Runs.Result posted = council.approve(older);

        Runs.Result drafted = elsewhere.draft((Runs.Draft.WorkedOut) slow);

        assertThat(posted.run().postedAt()).contains(drafted.run().run().asKnownAt());
        assertThat(drafted.outdated())
                .hasValueSatisfying(why -> assertThat(why.postedSince()).containsExactly(posted.run()));
    }

    @Test
    void whyADraftPostsALineIsToldAnewOnceTheLineIsReleased() {
        hold();
        council.run();
        RunId run = council.submitted(Run.Scope.ALL, END);
        assertThat(council.find(run).held()).containsOnlyKeys(CARE);
        assertThat(council.find(run).transactions()).isEmpty();

        release();

        assertThat(council.find(run).transactions())
                .singleElement()
                .extracting(LedgerTransaction::cause)
                .isInstanceOf(Cause.Release.class);
    }

    @Test
    void aDraftTellsOnlyThoseHeldLinesThatItWouldPost() {
        council.run();
        hold();

        assertThat(council.draft(Run.Scope.ALL, END).held()).isEmpty();
        assertThat(council.almoner.runs().held()).containsOnlyKeys(CARE);
    }

    @Test
    void whoApprovesIsToldThatALineOfTheRunWasHeldOrReleasedSince() {
        RunId run = council.submitted(Run.Scope.ALL, END);
        Almoner before = asRead();
        hold();
        Almoner held = asRead();
        release();

        assertThat(changes(before, run)).extracting(Change::kind).containsExactly("hold", "hold");
        assertThat(changes(held, run)).hasSize(1);
        assertThat(council.almoner.runs().postedBy(run)).isEmpty();
        assertThat(asRead().runs().step(run, Step.APPROVE, CHECKER)).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void whoApprovesIsNotToldOfLinesThatTheRunDoesNotSettle() {
        RunId run = council.submitted(Run.Scope.CHARGES, END);
        Almoner before = asRead();
        hold();

        assertThat(before.runs().step(run, Step.APPROVE, CHECKER)).isInstanceOf(Outcome.Taken.class);
        assertThat(council.almoner.runs().postedBy(run))
                .extracting(each -> each.line().kind())
                .contains(Kind.CHARGE);
    }

    private Almoner asRead() {
        return council.almoner.asRead(council.store.lastLearned().orElseThrow());
    }

    private static Iterable<Change> changes(Almoner reader, RunId run) {
        Runs runs = reader.runs();
        return catchThrowableOfType(ChangedSinceException.class, () -> runs.step(run, Step.APPROVE, CHECKER))
                .changes();
    }

    private void hold() {
        assertThat(council.almoner.runs().hold(CARE, QUERY, CLERK)).isEqualTo(new Recording.Recorded());
    }

    private void release() {
        assertThat(council.almoner.runs().release(CARE, CLERK)).isTrue();
    }
}
