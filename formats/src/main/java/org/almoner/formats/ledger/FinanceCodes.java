package org.almoner.formats.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.formats.csv.Columns;
import org.almoner.formats.csv.CsvRow;
import org.almoner.formats.csv.FieldText;
import org.almoner.formats.csv.Formula;
import org.almoner.formats.csv.UnreadableFileException;
import org.almoner.formats.csv.WholeTable;

/**
 * Which accounts and cost codes of the finance ledger stand for the accounts here: by one account or all of a kind, and by one kind of line or
 * all. The most exact counts: of one account before all of its kind, and then of one kind of line before all. Immutable.
 */
public final class FinanceCodes {

    private static final String ACCOUNT = "account";
    private static final String LINE = "line";
    private static final String CODE = "code";
    private static final String COST_CODE = "cost-code";
    private static final String ANY = "";
    private static final Columns COLUMNS = Columns.only(List.of(ACCOUNT, CODE), List.of(LINE, COST_CODE));
    private static final ImmutableSet<String> KINDS =
            ImmutableSet.of("council", "nhs", "provider", "person", "third-party", "direct-payment", "deferred");

    private final ImmutableTable<String, String, FinanceCode> codes;

    private FinanceCodes(ImmutableTable<String, String, FinanceCode> codes) {
        this.codes = codes;
    }

    /**
     * Reads a table with the columns {@code account}, such as provider, provider:P-017 or council, {@code line}, such as care, {@code code} and
     * {@code cost-code}.
     *
     * @throws UnreadableFileException with all that is wrong with it, if anything is
     * @throws IOException if the stream fails
     */
    public static FinanceCodes read(InputStream in) throws IOException {
        ImmutableTable.Builder<String, String, FinanceCode> codes = ImmutableTable.builder();
        WholeTable.read(in, COLUMNS, List.of(ACCOUNT, LINE), FinanceCodes::entry)
                .forEach(entry -> codes.put(entry.account(), entry.line(), entry.code()));
        return new FinanceCodes(codes.buildOrThrow());
    }

    private static Optional<Entry> entry(CsvRow row) {
        Optional<String> account = row.needed(ACCOUNT, FinanceCodes::account);
        Optional<String> line = row.value(
                LINE, text -> FieldText.constant(LineKey.Kind.class, text).toString());
        Optional<String> code = row.needed(CODE, FinanceCodes::code);
        Optional<String> costCode = row.value(COST_CODE, FinanceCodes::code);
        return account.flatMap(of ->
                code.map(given -> new Entry(of, line.orElse(ANY), new FinanceCode(given, costCode.orElse("")))));
    }

    /** Refuses what would stand behind an apostrophe in the journal, or has a letter that nobody sees: the finance ledger would not know it. */
    private static String code(String text) {
        checkArgument(
                !Formula.isOne(text),
                "'%s' begins as a formula of a spreadsheet does; write the code without = + - or @ in front",
                text);
        return FieldText.line(text);
    }

    private static String account(String text) {
        if (KINDS.contains(text)) {
            return text;
        }
        checkArgument(
                text.indexOf(':') >= 0,
                "'%s' is no account: write %s, or one such as provider:P-017",
                text,
                String.join(", ", KINDS));
        return Account.parse(text).toString();
    }

    /** {@return where the finance ledger posts a line of the kind of the account, or empty where nothing says it} */
    public Optional<FinanceCode> find(Account account, LineKey.Kind line) {
        return Stream.of(account.toString(), kind(account))
                .flatMap(of -> Stream.of(line.toString(), ANY).flatMap(by -> Stream.ofNullable(codes.get(of, by))))
                .findFirst();
    }

    /** {@return the accounts and kinds of lines of the transactions for which nothing says where they are posted, such as {@code provider (care)}} */
    public ImmutableSortedSet<String> missing(Collection<LedgerTransaction> transactions) {
        ImmutableSortedSet.Builder<String> missing = ImmutableSortedSet.naturalOrder();
        for (LedgerTransaction transaction : transactions) {
            LineKey.Kind line = transaction.line().kind();
            transaction.postings().amounts().keySet().stream()
                    .filter(account -> find(account, line).isEmpty())
                    .forEach(account -> missing.add(kind(account) + " (" + line + ")"));
        }
        return missing.build();
    }

    private static String kind(Account account) {
        return Splitter.on(':').splitToList(account.toString()).get(0);
    }

    private record Entry(String account, String line, FinanceCode code) {}
}
