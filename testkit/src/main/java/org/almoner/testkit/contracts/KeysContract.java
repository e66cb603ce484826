package org.almoner.testkit.contracts;

import static org.almoner.testkit.contracts.Samples.WEIRD;
import static org.almoner.testkit.contracts.Samples.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Keys;
import org.almoner.application.port.out.Keys.Kept;
import org.almoner.application.port.out.RequestKey;
import org.almoner.application.port.out.Store;
import org.junit.jupiter.api.Test;

/** What {@link Keys} promises. */
public interface KeysContract extends OpensStore {

    /** Nothing kept is an empty answer, and an answer comes back as it was given, however long it is. */
    @Test
    default void anAnswerComesBackAsItWasGiven() {
        Keys keys = open().keys();
        RequestKey key = new RequestKey("'\"%_\\" + "k".repeat(195));
        assertThat(keys.find(key)).isEmpty();

        Kept kept = new Kept("0123456789abcdef".repeat(4), WEIRD.repeat(2000), instant(1), WEIRD);
        keys.keep(key, kept);
        keys.keep(new RequestKey("empty"), new Kept("", "", instant(2), "broker-1"));

        assertThat(keys.find(key)).contains(kept);
        assertThat(keys.find(new RequestKey("empty"))).contains(new Kept("", "", instant(2), "broker-1"));
    }

    /** Keys that differ in nothing but the case of a letter are two. */
    @Test
    default void keysAreToldApartByEveryCharacter() {
        Keys keys = open().keys();
        keys.keep(new RequestKey("a"), kept("one"));
        keys.keep(new RequestKey("A"), kept("other"));

        assertThat(keys.find(new RequestKey("a"))).contains(kept("one"));
        assertThat(keys.find(new RequestKey("A"))).contains(kept("other"));
        assertThat(keys.find(new RequestKey("a."))).isEmpty();
    }

    /** Of two answers under one key the first stands, and the second is told. */
    @Test
    default void aKeyIsUsedOnce() {
        Keys keys = open().keys();
        keys.keep(new RequestKey("a"), kept("one"));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> keys.keep(new RequestKey("a"), kept("other")));
        assertThat(keys.find(new RequestKey("a"))).contains(kept("one"));
    }

    /** An answer is kept with what else its unit of work records, or not at all; it is nothing that was learned. */
    @Test
    default void anAnswerIsOfItsUnitOfWork() {
        Store store = open();
        RequestKey key = new RequestKey("a");
        assertThatIllegalStateException()
                .isThrownBy(() -> store.inOneUnit(() -> {
                    store.keys().keep(key, kept("one"));
                    assertThat(store.keys().find(key)).contains(kept("one"));
                    throw new IllegalStateException("the work failed");
                }));
        assertThat(store.keys().find(key)).isEmpty();

        store.keys().keep(key, kept("other"));
        assertThat(store.keys().find(key)).contains(kept("other"));
        assertThat(store.lastLearned()).isEmpty();
    }

    /** An instant is kept to the microsecond or refused. */
    @Test
    default void anAnswerFinerThanAMicrosecondIsRefused() {
        Keys keys = open().keys();
        Kept tooFine = new Kept("d", "a", instant(1).plusNanos(1), "broker-1");

        assertThatIllegalArgumentException().isThrownBy(() -> keys.keep(new RequestKey("a"), tooFine));
        assertThat(keys.find(new RequestKey("a"))).isEmpty();
    }

    private static Kept kept(String answer) {
        return new Kept("digest", answer, instant(1), "broker-1");
    }
}
