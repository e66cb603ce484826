package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.almoner.application.port.out.Store;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.zones.Postcode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was learned last, as two programs that share a database are told it. */
class LastLearnedTest {

    private static final LocalDate DAY = LocalDate.of(2020, 10, 5);
    private static final Person PERSON =
            new Person(new PersonId("C-1"), DAY.minusYears(80), Postcode.parse("LE67 3FN"));

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
    private final JdbcStore one = JdbcStore.open(url);
    private final JdbcStore other = JdbcStore.open(url);

    @AfterEach
    void close() {
        other.close();
        one.close();
    }

    private static void record(Store store, Instant since) {
        store.people()
                .record(
                        PERSON.id(),
                        PersonFacts.PERSON,
                        Fact.of(PERSON, DateRange.from(DAY), new Knowledge(since, "test", "told")));
    }

    private static Instant second(int second) {
        return Instant.parse("2020-10-05T09:00:00Z").plusSeconds(second);
    }

    @Test
    void whatAnotherProgramRecordedIsSeenAtOnce() {
        assertThat(one.lastLearned()).isEmpty();
        record(other, second(1));
        assertThat(one.lastLearned()).contains(second(1));
        record(other, second(2));
        assertThat(one.lastLearned()).contains(second(2));
        assertThat(other.lastLearned()).contains(second(2));
    }

    @Test
    void aUnitSeesWhatItRecordedAndNothingOfItStaysWhenItIsTakenBack() {
        record(one, second(1));
        assertThat(one.lastLearned()).contains(second(1));
        try {
            one.inOneUnit(() -> {
                record(one, second(2));
                assertThat(one.lastLearned()).contains(second(2));
                throw new IllegalStateException("taken back");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("taken back");
        }
        assertThat(one.lastLearned()).contains(second(1));
    }
}
