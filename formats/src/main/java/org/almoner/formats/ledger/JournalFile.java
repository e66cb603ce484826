package org.almoner.formats.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Money;
import org.almoner.formats.csv.Columns;
import org.almoner.formats.csv.CsvProblem;
import org.almoner.formats.csv.CsvReader;
import org.almoner.formats.csv.CsvRow;
import org.almoner.formats.csv.FieldText;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.csv.UnreadableFileException;

/** The table of journal lines, with a last row of its control total. Read as one: a journal of which a line is wrong is none. Safe for use by many threads. */
public final class JournalFile {

    static final String RUN = "run";
    static final String POSTED = "posted";
    static final String NUMBER = "number";
    static final String LINE = "line";
    static final String ACCOUNT = "account";
    static final String CODE = "code";
    static final String COST_CODE = "cost-code";
    static final String DEBIT = "debit";
    static final String CREDIT = "credit";
    static final String CAUSE = "cause";

    /** What stands in place of a run in the row of the control total. */
    static final String CONTROL = "control";

    static final ImmutableList<String> COLUMNS =
            ImmutableList.of(RUN, POSTED, NUMBER, LINE, ACCOUNT, CODE, COST_CODE, DEBIT, CREDIT, CAUSE);

    private JournalFile() {}

    /**
     * Gives every line in order.
     *
     * @param in is read to its end, and closed
     * @return the control total
     * @throws UnreadableFileException if a line is wrong, or they do not add up to the control total in the last row
     * @throws IOException if the stream fails
     */
    public static ControlTotal read(InputStream in, Consumer<JournalLine> lines) throws IOException {
        Reading reading = new Reading(lines);
        CsvReader.read(in, Columns.only(COLUMNS, ImmutableList.of()), JournalFile::entry, reading::take);
        return reading.finish();
    }

    private static Optional<Entry> entry(CsvRow row) {
        if (row.text(RUN).equals(CONTROL)) {
            Optional<Integer> lines = row.needed(NUMBER, text -> FieldText.number(text, 0, Integer.MAX_VALUE));
            Optional<Money> debits = row.needed(DEBIT, Money::parse);
            Optional<Money> credits = row.needed(CREDIT, Money::parse);
            return lines.flatMap(count -> debits.flatMap(debit ->
                    credits.map(credit -> new Entry(Optional.empty(), new ControlTotal(count, debit, credit)))));
        }
        Optional<RunId> run = row.needed(RUN, RunId::parse);
        Optional<LocalDate> posted = row.needed(POSTED, FieldText::day);
        Optional<Integer> number = row.needed(NUMBER, text -> FieldText.number(text, 1, Integer.MAX_VALUE));
        Optional<LineKey> line = row.needed(LINE, LineKey::parse);
        Optional<Account> account = row.needed(ACCOUNT, Account::parse);
        Optional<String> code = row.needed(CODE, Function.identity());
        Optional<String> cause = row.needed(CAUSE, Function.identity());
        Money amount = amount(row);
        return row.isRight()
                ? Optional.of(new Entry(
                        Optional.of(new JournalLine(
                                run.orElseThrow(),
                                posted.orElseThrow(),
                                number.orElseThrow(),
                                line.orElseThrow(),
                                account.orElseThrow(),
                                new FinanceCode(code.orElseThrow(), row.text(COST_CODE)),
                                amount,
                                cause.orElseThrow())),
                        ControlTotal.NONE))
                : Optional.empty();
    }

    private static Money amount(CsvRow row) {
        Optional<Money> debit = row.value(DEBIT, JournalFile::aboveNothing);
        Optional<Money> credit = row.value(CREDIT, JournalFile::aboveNothing);
        if (row.isRight() && debit.isPresent() == credit.isPresent()) {
            row.wrong("", "a line is a debit or a credit; write one of them");
        }
        return debit.or(() -> credit.map(Money::negated)).orElse(Money.ZERO);
    }

    private static Money aboveNothing(String text) {
        Money amount = Money.parse(text);
        checkArgument(amount.pence() > 0, "'%s' is not above nothing", text);
        return amount;
    }

    /** A line, or the control total where there is none. */
    private record Entry(Optional<JournalLine> line, ControlTotal control) {}

    /** Adds up what is read. */
    private static final class Reading {

        private final Consumer<JournalLine> lines;
        private ControlTotal sum = ControlTotal.NONE;
        private Optional<ControlTotal> control = Optional.empty();
        private long last = 1;

        Reading(Consumer<JournalLine> lines) {
            this.lines = lines;
        }

        void take(TableRow<Entry> row) {
            last = row.line();
            if (row instanceof TableRow.Wrong<Entry> wrong) {
                CsvProblem problem = wrong.problems().get(0);
                throw new UnreadableFileException(last, problem.column(), problem.value(), problem.detail());
            }
            if (control.isPresent()) {
                throw new UnreadableFileException(
                        last, RUN, CONTROL, "rows follow the control total; it is the last row");
            }
            Entry entry = ((TableRow.Read<Entry>) row).value();
            entry.line().ifPresentOrElse(this::add, () -> control = Optional.of(entry.control()));
        }

        private void add(JournalLine line) {
            sum = sum.with(line.amount());
            lines.accept(line);
        }

        ControlTotal finish() {
            if (!control.equals(Optional.of(sum))) {
                throw new UnreadableFileException(
                        last,
                        RUN,
                        CONTROL,
                        control.map(told -> "the lines come to " + sum + ", but the control total says " + told)
                                        .orElse("the control total is missing")
                                + "; send the whole file again");
            }
            return sum;
        }
    }
}
