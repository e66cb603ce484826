package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.ClosedCare.OFFICER;
import static org.almoner.testkit.usecases.ClosedCare.REFERENCE;
import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.almoner.application.asknown.StoreAsKnown;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.application.port.out.Store;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Instants;
import org.almoner.domain.time.Knowledge;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is there of packages and of erased people at an instant. */
class StoreAsKnownTest {

    private static final PackageId EMPTY = new PackageId("K-0");

    private final ClosedCare closed = new ClosedCare();
    private final Store store = closed.council.store;

    private Store now() {
        return StoreAsKnown.at(store.lastLearned().orElseThrow(), store);
    }

    private Store before(Instant instant) {
        return StoreAsKnown.at(instant.minusNanos(1000), store);
    }

    @Test
    void aPackageWithoutFactsIsThereSinceItWasOpened() {
        closed.council.open(EMPTY, PERSON);
        Instant opened = store.lastLearned().orElseThrow();

        for (Store then : List.of(now(), StoreAsKnown.at(opened, store))) {
            assertThat(then.packages().all()).extracting(PackageHistory::id).containsExactly(EMPTY, PACKAGE);
            assertThat(then.packages().of(PERSON)).isEqualTo(then.packages().all());
            assertThat(then.packages().references()).containsExactlyInAnyOrder(EMPTY, PACKAGE);
            assertThat(then.packages().find(EMPTY).orElseThrow().facts().isEmpty())
                    .isTrue();
        }
        assertThat(before(opened).packages().all())
                .extracting(PackageHistory::id)
                .containsExactly(PACKAGE);
        assertThat(before(opened).packages().find(EMPTY)).isEmpty();
    }

    @Test
    void whatWillBeKnownOnADayToComeIsRefused() {
        Instant last = store.lastLearned().orElseThrow();
        Instant endOfToday = Instants.lastOf(Instants.dayOf(last));
        Instant weekBefore = last.minus(Duration.ofDays(7));
        Instant weekAfter = last.plus(Duration.ofDays(7));

        assertThatCode(() -> StoreAsKnown.checkPast(endOfToday, store, weekBefore))
                .as("the day of what was recorded last, by a clock that is behind")
                .doesNotThrowAnyException();
        assertThatCode(() -> StoreAsKnown.checkPast(weekAfter, store, weekAfter))
                .as("today")
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreAsKnown.checkPast(endOfToday.plusMillis(1), store, last))
                .withMessageContaining("it is " + Instants.dayOf(last));
    }

    @Test
    void whoeverWasErasedSinceIsNotThereAndNeitherAreThePackages() {
        closed.erased();
        Instant erased = store.lastLearned().orElseThrow();

        assertThat(before(erased).packages().all()).isEmpty();
        assertThat(before(erased).audit().erasedSince(Optional.empty())).isEmpty();
        assertThat(now().packages().all()).isEqualTo(store.packages().all()).isNotEmpty();
        assertThat(now().packages().references()).isEmpty();
        assertThat(now().audit().erasedSince(Optional.empty()))
                .extracting(Entry::known)
                .containsExactly(OFFICER.since(erased));
        assertThat(now().people().erased()).containsExactly(REFERENCE);
    }

    @Test
    void nothingIsRecordedOfPackages() {
        Knowledge known = CLERK.since(store.lastLearned().orElseThrow().plusSeconds(1));
        for (ThrowingCallable recording : List.<ThrowingCallable>of(
                () -> now().packages().open(EMPTY, PERSON, known),
                () -> now().packages()
                        .record(PACKAGE, PackageFacts.PLAN, Fact.of(Council.plan(60, 0), FROM_MONDAY, known)))) {
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(recording);
        }
        assertThat(store.packages().find(EMPTY)).isEmpty();
    }
}
