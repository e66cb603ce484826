package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about the audit trail, on the database that the guide plays. */
class AuditCommandsTest {

    private static final String SEAL = "[0-9]+:[0-9a-f]{64}";

    @TempDir
    Path folder;

    private GuideOnH2 guide = new GuideOnH2(Path.of(""));

    @BeforeEach
    void play() {
        guide = GuideOnH2.in(folder);
    }

    private Cli ended(int exit, String command) {
        Cli cli = guide.run(command);
        assertThat(cli.exit()).as(cli.err()).isEqualTo(exit);
        return cli;
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + guide.database() + "/almoner;IFEXISTS=TRUE", "sa", "");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    /** What a seal is follows from the whole database, so that any is as good. */
    @Test
    void everyCommandOfTheGuidePrintsWhatTheGuideSays() {
        List<GuideOnH2.Shown> shown = GuideOnH2.shownIn("audit.md");

        assertThat(shown).hasSize(3);
        for (GuideOnH2.Shown each : shown) {
            assertThat(ended(0, each.command()).out().replaceAll(SEAL, "SEAL"))
                    .as(each.command())
                    .isEqualTo(each.prints().replaceAll(SEAL, "SEAL"));
        }
    }

    @Test
    void entriesAreChosenByDayAuthorAndSubject() {
        assertThat(ended(0, "audit list --from 2020-10-02 --to 2020-10-13 --by approver --json")
                        .json()
                        .findValuesAsText("act"))
                .containsExactly("approved");
        assertThat(ended(0, "audit list --about K-2 --json").json().findValuesAsText("act"))
                .containsExactly("opened", "plan recorded", "provider recorded", "visits reported");
        assertThat(ended(0, "audit list --to 2020-10-01").out()).isEqualTo("Nothing is recorded that was asked for.\n");
        assertThat(ended(0, "audit list --as-known 2020-10-02 --json").json().findValuesAsText("act"))
                .doesNotContain("approved")
                .hasSize(9);
    }

    @Test
    void aChangedRowIsFoundAndEndsWithThree() throws SQLException {
        tamper("UPDATE person_fact SET reason = 'another' WHERE person_ref = 'C-1'");

        Cli found = ended(3, "audit verify");
        assertThat(found.out())
                .contains(
                        "1 finding: not everything is as it was recorded.",
                        "person_fact, unit 1: 2 records recorded, as many there, but not as recorded",
                        "restore a copy from before");
        assertThat(ended(3, "audit verify --json")
                        .json()
                        .at("/findings/0/finding")
                        .asText())
                .isEqualTo("RECORDS_CHANGED");
    }

    @Test
    void anotherSealThanNotedIsFound() {
        String other = "3:" + "0".repeat(64);

        assertThat(ended(3, "audit verify --noted " + other).out())
                .contains("there is no seal " + other + ", which was noted");
    }

    @Test
    void theLatestSealHolds() {
        String latest = ended(0, "audit verify --json").json().at("/latestSeal").asText();

        assertThat(ended(0, "audit verify --noted " + latest).out()).contains("as it was when that was noted");
    }

    @Test
    void whatIsNoSealIsNotUnderstood() {
        assertThat(ended(2, "audit verify --noted 3:00").err()).contains("'3:00' is not a seal");
    }

    @Test
    void anEmptyStoreHasNoSeal() {
        assertThat(Cli.run(new MemoryDatabases(), "audit", "verify").out())
                .isEqualTo("Nothing is recorded yet, so there is no seal.\n");
    }
}
