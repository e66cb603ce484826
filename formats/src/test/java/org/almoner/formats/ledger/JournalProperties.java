package org.almoner.formats.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.LedgerArbitraries;

@Domain(AlmonerDomain.class)
class JournalProperties {

    private static final String CODES = """
            account,line,code,cost-code
            provider,,2100,
            council,,4000,A100
            nhs,,3100,
            person,,3200,
            third-party,,3300,
            direct-payment,,2200,
            deferred,,3400,
            """;

    @Property
    void aJournalIsTheSameBytesAgainReadsAgainAndComesToWhatWasPosted(
            @ForAll("posted") RunRecord run, @ForAll @Size(max = 5) List<LedgerTransaction> transactions)
            throws IOException {
        List<LedgerTransaction> posted = transactions.stream()
                .filter(transaction -> transaction.postings().amounts().keySet().stream()
                        .allMatch(account -> CharMatcher.whitespace()
                                .trimFrom(account.toString())
                                .equals(account.toString())))
                .map(transaction -> new LedgerTransaction(
                        run.run().id(), transaction.line(), transaction.postings(), transaction.cause()))
                .toList();
        String file = written(run, posted);

        List<JournalLine> lines = new ArrayList<>();
        ControlTotal control = JournalFile.read(bytes(file), lines::add);

        assertThat(written(run, posted)).isEqualTo(file);
        assertThat(control.debits()).isEqualTo(control.credits());
        assertThat(control.lines()).isEqualTo(lines.size());
        assertThat(Balances.sum(lines.stream()
                        .map(line -> Balances.of(Map.of(line.account(), line.amount())))
                        .toList()))
                .isEqualTo(Balances.sum(
                        posted.stream().map(LedgerTransaction::postings).toList()));
    }

    @Provide
    Arbitrary<RunRecord> posted() {
        return LedgerArbitraries.runRecord().filter(run -> run.postedAt().isPresent());
    }

    private static String written(RunRecord run, List<LedgerTransaction> posted) throws IOException {
        StringWriter file = new StringWriter();
        try (JournalWriter writer = new JournalWriter(file, FinanceCodes.read(bytes(CODES)))) {
            writer.write(run, posted);
            writer.finish();
        }
        return file.toString();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
