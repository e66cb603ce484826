package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.zones.Postcode;
import org.almoner.persistence.jdbc.Contents.Found;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the clock says from one opening of the store to the next: what is recorded later is known later. */
@Tag("long")
class ClockMovedBackIT {

    private static final PersonId PERSON = new PersonId("C-1");
    private static final PackageId PACKAGE = new PackageId("K-1");
    private static final DateRange EVER = DateRange.from(SmallScheme.TERM.from());
    private static final Author OFFICER = new Author("officer-1", "told");
    private static final Instant NOON = Instant.parse("2021-03-01T12:00:00Z");
    private static final int DAY = 86_400;

    @Test
    void leavesTheOrderOfKnowledgeInH2(@TempDir Path folder) {
        recordByWildClocks("clock moved, H2", folder.toString());
    }

    @Test
    void leavesTheOrderOfKnowledgeInPostgresql() {
        recordByWildClocks("clock moved, PostgreSQL", PostgresServer.url(PostgresServer.newStore()));
    }

    private static void recordByWildClocks(String what, String place) {
        Rounds rounds = new Rounds(what);
        Random random = new Random(Long.getLong("almoner.seed", 1));
        List<WeeklyPlan> plans = new ArrayList<>();
        begin(place);
        for (int round = 0; round < Math.min(Rounds.COUNT, 20); round++) {
            try (JdbcStore store = WorkingProgram.open(place)) {
                WeeklyPlan plan = plan(30 * (1 + round % 4));
                recorded(almoner(store, NOON.plusSeconds(random.nextInt(2 * DAY) - DAY))
                        .records()
                        .record(PACKAGE, PackageFacts.PLAN, plan, EVER, OFFICER));
                plans.add(plan);
                rounds.count(Found.WITH_THE_STEP);
            }
        }
        try (JdbcStore store = WorkingProgram.open(place)) {
            List<Fact<WeeklyPlan>> facts = store.packages()
                    .find(PACKAGE)
                    .orElseThrow()
                    .facts()
                    .of(PackageFacts.PLAN)
                    .facts();
            assertThat(facts).extracting(fact -> fact.value().orElseThrow()).isEqualTo(plans);
            List<Instant> known =
                    facts.stream().map(fact -> fact.known().since()).toList();
            assertThat(known).doesNotHaveDuplicates().isSorted();
            assertThat(Collections.max(known)).isEqualTo(store.lastLearned().orElseThrow());
        }
        rounds.print("by up to a day either way");
    }

    private static void begin(String place) {
        try (JdbcStore store = WorkingProgram.open(place)) {
            Almoner almoner = almoner(store, NOON);
            Person person = new Person(PERSON, LocalDate.of(1934, 2, 28), Postcode.parse("LE67 3FN"));
            recorded(almoner.records().record(PERSON, PersonFacts.PERSON, person, EVER, OFFICER));
            recorded(almoner.records().openPackage(PACKAGE, PERSON, OFFICER));
        }
    }

    private static Almoner almoner(JdbcStore store, Instant now) {
        return Almoner.of(
                SmallScheme.scheme(),
                store,
                (need, provider) -> Answer.accepted(need),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static WeeklyPlan plan(int minutes) {
        return WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), minutes, 0)));
    }

    private static void recorded(Recording recording) {
        assertThat(recording).isEqualTo(new Recording.Recorded());
    }
}
