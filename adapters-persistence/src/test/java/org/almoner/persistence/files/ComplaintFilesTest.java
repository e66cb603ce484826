package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.complaints.ComplaintPolicy.Clocks;
import org.almoner.domain.complaints.ComplaintPolicy.Manner;
import org.almoner.domain.complaints.Nature;
import org.almoner.domain.complaints.yearly.CaseTable;
import org.almoner.domain.complaints.yearly.CaseTable.Reconciliation;
import org.almoner.domain.complaints.yearly.Dimension;
import org.almoner.domain.complaints.yearly.PublishedYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies and published years, over the examples of the guide. */
class ComplaintFilesTest {

    private static final Path EXAMPLES = Path.of("../docs/examples/complaints");

    @TempDir
    private Path folder;

    private static PublishedYear kent() {
        return ComplaintFiles.readPublished(EXAMPLES.resolve("kent-2016-17.yaml"))
                .orElseThrow();
    }

    @Test
    void aPolicyIsReadWithTheBankHolidaysOfEngland() {
        ComplaintPolicy policy =
                ComplaintFiles.readPolicy(EXAMPLES.resolve("policy.yaml")).orElseThrow();

        assertThat(policy.clocksOf(Nature.COMPLAINT)).contains(new Clocks(3, 20));
        assertThat(policy.clocksOf(Nature.COMPLIMENT)).isEmpty();
        assertThat(policy.manner(new ComplaintCode("passed-to-team"))).isEqualTo(Manner.PASSED_ON);
        assertThat(policy.subjects()).hasSize(21);
        assertThat(policy.services()).hasSize(45);
        assertThat(policy.days().after(LocalDate.of(2026, 12, 24), 1)).contains(LocalDate.of(2026, 12, 29));
    }

    @Test
    void anExampleOfAPolicyComesWithAlmoner() {
        assertThat(ComplaintFiles.shippedPolicy().orElseThrow().source()).isEqualTo("invented");
    }

    @Test
    void allThatKentPublishedAgreesButForFourComplaintsWithoutAnOutcome() {
        PublishedYear kent = kent();

        assertThat(kent.disagreements()).isEqualTo(1);
        assertThat(kent.tables())
                .filteredOn(table -> !table.agrees())
                .extracting(PublishedYear.Table::counts)
                .singleElement()
                .satisfies(outcomes -> {
                    assertThat(outcomes.by()).isEqualTo(Dimension.OUTCOME);
                    assertThat(outcomes.sum()).isEqualTo(645);
                    assertThat(outcomes.reconciliation()).isEqualTo(Reconciliation.UNACCOUNTED);
                    assertThat(outcomes.difference()).isEqualTo(-4);
                });
    }

    @Test
    void subjectsAndServicesExceedTheCases() {
        assertThat(kent().tables().stream()
                        .map(PublishedYear.Table::counts)
                        .filter(table -> table.by().isMultiple()))
                .extracting(CaseTable::of, CaseTable::sum, CaseTable::reconciliation)
                .containsExactly(
                        tuple(Nature.COMPLAINT, 1_399, Reconciliation.SEVERAL_EACH),
                        tuple(Nature.ENQUIRY, 557, Reconciliation.SEVERAL_EACH),
                        tuple(Nature.COMPLAINT, 868, Reconciliation.SEVERAL_EACH),
                        tuple(Nature.ENQUIRY, 410, Reconciliation.SEVERAL_EACH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    complaint: {acknowledge: 3, respond: 20} | complaint: {acknowledge: 3, respond: 2} | due before it is acknowledged
                    limit-months: 12 | limit-months: 0 | at least 1
                    disputes: [charging-dispute, | disputes: [no-subject, | what is in dispute is a subject
                    originators: [relative, | originators: [relative, relative, | is given again
                    withdrawn: withdrawn | withdrawn: gone | 'gone' is not one of answered, withdrawn, passed-on
                    upheld: answered | Upheld!: answered | 'Upheld!' is not a code
                    """)
    void aPolicyWithAMistakeIsRefused(String right, String wrong, String why) throws IOException {
        assertThat(refused("policy.yaml", right, wrong)).contains(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    upheld: 199 | upheld: -1 | not a whole number
                    of: 70682 | of: 0 | cannot be of nothing
                    printed: 669.14 | printed: 1e9 | is not a figure
                    by: outcome | by: weather | 'weather' is not one of
                    compliment: 430 | compliments: 430 | 'compliment' is missing
                    """)
    void aPublishedYearWithAMistakeIsRefused(String right, String wrong, String why) throws IOException {
        assertThat(refused("kent-2016-17.yaml", right, wrong)).contains(why);
    }

    private String refused(String example, String right, String wrong) throws IOException {
        String text = Files.readString(EXAMPLES.resolve(example));
        assertThat(text).contains(right);
        Path file = Files.writeString(folder.resolve(example), text.replace(right, wrong));
        FileResult<?> result =
                example.equals("policy.yaml") ? ComplaintFiles.readPolicy(file) : ComplaintFiles.readPublished(file);
        assertThat(result).isInstanceOf(FileResult.Refused.class);
        return ((FileResult.Refused<?>) result).problems().toString();
    }
}
