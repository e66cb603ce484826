package org.almoner.formats.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Knowledge;
import org.almoner.formats.csv.UnreadableFileException;
import org.junit.jupiter.api.Test;

class JournalFileTest {

    private static final Instant NOVEMBER = Instant.parse("2020-11-12T09:00:00Z");
    private static final CareWeek WEEK = CareWeek.containing(LocalDate.of(2020, 11, 2));
    private static final Account PROVIDER = new Account.Provider(new ProviderId("P-1"));
    private static final LineKey CARE =
            LineKey.care(new PersonId("C-1"), WEEK, new PackageId("K-1"), new ProviderId("P-1"));
    private static final String CODES = """
            account,line,code,cost-code
            provider,,2100,
            provider:P-9,,2109,
            council,,4000,A100
            council,care,4010,A110
            nhs,,3100,
            """;
    private static final String JOURNAL = """
            run,posted,number,line,account,code,cost-code,debit,credit,cause
            1,2020-11-12,1,care:2020-11-02/2020-11-09:C-1:K-1:P-1,council,4010,A110,30.00,,first-posting
            1,2020-11-12,1,care:2020-11-02/2020-11-09:C-1:K-1:P-1,nhs,3100,,7.50,,first-posting
            1,2020-11-12,1,care:2020-11-02/2020-11-09:C-1:K-1:P-1,provider:P-1,2100,,,37.50,first-posting
            control,,3,,,,,37.50,37.50,
            """;

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static FinanceCodes codes(String text) throws IOException {
        return FinanceCodes.read(bytes(text));
    }

    private static RunRecord posted() {
        return drafted()
                .with(new RunRecord.Event(RunRecord.Step.SUBMIT, known("finance")))
                .with(new RunRecord.Event(RunRecord.Step.APPROVE, known("approver")));
    }

    private static RunRecord drafted() {
        return RunRecord.drafted(
                new Run(new RunId(1), NOVEMBER, WEEK.range(), Run.Scope.ALL, "small-2020", "finance", ""));
    }

    private static Knowledge known(String by) {
        return new Knowledge(NOVEMBER, by, "Mrs Example rang");
    }

    private static LedgerTransaction transaction(Cause cause) {
        return new LedgerTransaction(
                new RunId(1),
                CARE,
                Balances.of(Map.of(
                        PROVIDER,
                        Money.parse("-37.50"),
                        new Account.Health(),
                        Money.parse("7.50"),
                        new Account.Council(),
                        Money.parse("30.00"))),
                cause);
    }

    private static String written(Cause cause) throws IOException {
        StringWriter file = new StringWriter();
        try (JournalWriter writer = new JournalWriter(file, codes(CODES))) {
            writer.write(posted(), List.of(transaction(cause)));
            assertThat(writer.finish()).isEqualTo(new ControlTotal(3, Money.parse("37.50"), Money.parse("37.50")));
        }
        return file.toString();
    }

    private static UnreadableFileException refusal(String file) {
        return assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> JournalFile.read(bytes(file), line -> {}))
                .actual();
    }

    @Test
    void aCodeWithALetterThatNobodySeesIsRefused() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> codes("account,line,code,cost-code\ncouncil,,40\u200b100,A\u200b1\n"))
                .satisfies(refused -> assertThat(refused.problems())
                        .map(problem -> problem.column() + " " + problem.detail())
                        .satisfiesExactly(
                                code -> assertThat(code).startsWith("code '40<U+200B>100' has"),
                                cost -> assertThat(cost).startsWith("cost-code 'A<U+200B>1' has")));
    }

    @Test
    void aTransactionIsLinesThatBalanceWithTheMostExactCodes() throws IOException {
        assertThat(written(new Cause.FirstPosting())).isEqualTo(JOURNAL);
    }

    @Test
    void wordsOfWhoeverRecordedSomethingAreLeftOut() throws IOException {
        Cause correction = new Cause.Correction(ImmutableList.of(
                new Change("visit", "K-1/2020-11-02/08:00", DateRange.day(WEEK.monday()), known("broker")),
                new Change("plan", "K-1", DateRange.day(WEEK.monday()), known("broker"))));

        assertThat(written(correction))
                .contains("correction: visit of K-1/2020-11-02/08:00; plan of K-1")
                .doesNotContain("Example");
        assertThat(written(new Cause.Release(known("broker"))))
                .contains(",release\n")
                .doesNotContain("Example");
    }

    @Test
    void whatIsNotPostedOrHasNoCodeIsNotWritten() throws IOException {
        try (JournalWriter writer = new JournalWriter(new StringWriter(), codes(CODES))) {
            assertThatIllegalArgumentException().isThrownBy(() -> writer.write(drafted(), List.of()));
            LedgerTransaction other = new LedgerTransaction(
                    new RunId(2), CARE, transaction(new Cause.FirstPosting()).postings(), new Cause.FirstPosting());
            assertThatIllegalArgumentException().isThrownBy(() -> writer.write(posted(), List.of(other)));
        }
        FinanceCodes few = codes("account,line,code,cost-code\nprovider,,1,\ncouncil,charge,1,\n");
        assertThat(few.missing(List.of(transaction(new Cause.FirstPosting()))))
                .containsExactly("council (care)", "nhs (care)");
        try (JournalWriter writer = new JournalWriter(new StringWriter(), few)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.write(posted(), List.of(transaction(new Cause.FirstPosting()))));
        }
    }

    @Test
    void oneAccountCountsBeforeAllOfItsKindAndOneKindOfLineBeforeAll() throws IOException {
        FinanceCodes codes = codes(CODES);

        assertThat(codes.find(new Account.Provider(new ProviderId("P-9")), LineKey.Kind.CARE))
                .hasValue(new FinanceCode("2109", ""));
        assertThat(codes.find(new Account.Council(), LineKey.Kind.CHARGE)).hasValue(new FinanceCode("4000", "A100"));
        assertThat(codes.find(new Account.Council(), LineKey.Kind.CARE)).hasValue(new FinanceCode("4010", "A110"));
        assertThat(codes.find(new Account.Person(new PersonId("C-1")), LineKey.Kind.CHARGE))
                .isEmpty();
    }

    @Test
    void codesWithMistakesAreRefused() {
        for (String row :
                List.of("shop,,1,", "provider:p 1,,1,", "provider,lunch,1,", "provider,,,", "nhs,,1,\nnhs,,2,")) {
            assertThatExceptionOfType(UnreadableFileException.class)
                    .as(row)
                    .isThrownBy(() -> codes("account,line,code,cost-code\n" + row + "\n"));
        }
    }

    @Test
    void codesThatASpreadsheetWouldTakeForAFormulaAreRefusedAllOfThem() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> codes("account,line,code,cost-code\nnhs,,=1,-A2\ncouncil,,+1,\nprovider,,@1,1-2\n"))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .map(problem -> problem.line() + " " + problem.column() + " " + problem.value())
                        .containsExactly("2 code =1", "2 cost-code -A2", "3 code +1", "4 code @1"));
    }

    @Test
    void aJournalThatIsNotWholeIsRefused() {
        assertThat(refusal(JOURNAL.replace("30.00", "30.01")).detail()).contains("the control total says");
        assertThat(refusal(JOURNAL.replace("control,,3", "control,,4")).detail())
                .contains("the control total says");
        assertThat(refusal(JOURNAL.replaceFirst("control.*\n", "")).detail()).contains("the control total is missing");
        assertThat(refusal(JOURNAL + JOURNAL.lines().skip(1).findFirst().orElseThrow() + "\n")
                        .detail())
                .contains("rows follow the control total");
        assertThat(refusal(JOURNAL.replace("7.50,,", "7.50,7.50,")).detail()).contains("a debit or a credit");
        assertThat(refusal(JOURNAL.replace("7.50,,", "-7.50,,")).detail()).contains("not above nothing");
        assertThat(refusal(JOURNAL.replace("nhs", "hospital")).line()).isEqualTo(3);
    }
}
