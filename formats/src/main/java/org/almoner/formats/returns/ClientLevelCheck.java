package org.almoner.formats.returns;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.almoner.formats.csv.CsvProblem;
import org.almoner.formats.csv.FirstLines;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.returns.ClientLevelFindings.Column;
import org.almoner.formats.returns.ClientLevelFindings.Difference;

/** Holds a file of Client Level Data against the return that is made of what is known: event by event, whatever the capitals. Holds no row, but the
 * references of all. Of one thread. */
public final class ClientLevelCheck {

    private final Map<String, ClientLevelRow> ours;
    private final FirstLines lines = new FirstLines();
    private final List<Difference> differences = new ArrayList<>();
    private final List<TableRow.Wrong<ClientLevelRow>> rejections = new ArrayList<>();
    private long read;
    private long fresh;
    private long changed;
    private long same;
    private long rejected;

    /**
     * No row read yet.
     *
     * @param ours the rows that we would write
     * @throws IllegalArgumentException if two of them have one reference
     */
    public ClientLevelCheck(Collection<ClientLevelRow> ours) {
        this.ours = Maps.uniqueIndex(ours, ClientLevelRow::reference);
    }

    /** Takes the next row. */
    public void add(TableRow<ClientLevelRow> row) {
        read++;
        if (row instanceof TableRow.Wrong<ClientLevelRow> wrong) {
            reject(wrong);
            return;
        }
        ClientLevelRow given = ((TableRow.Read<ClientLevelRow>) row).value();
        OptionalLong first = lines.before(given.reference(), row.line());
        if (first.isEmpty()) {
            compare(row.line(), given);
        } else {
            reject(new TableRow.Wrong<>(
                    row.line(),
                    ImmutableList.of(new CsvProblem(
                            ClientLevelRow.REFERENCE,
                            given.reference(),
                            "the event is in line " + first.getAsLong() + ", too; keep one"))));
        }
    }

    private void reject(TableRow.Wrong<ClientLevelRow> wrong) {
        rejected++;
        if (rejections.size() < ClientLevelFindings.MOST_TOLD) {
            rejections.add(wrong);
        }
    }

    private void compare(long line, ClientLevelRow given) {
        Optional<ClientLevelRow> known = Optional.ofNullable(ours.get(given.reference()));
        ImmutableList<Column> columns =
                known.stream().flatMap(our -> differing(given, our)).collect(ImmutableList.toImmutableList());
        if (known.isPresent() && columns.isEmpty()) {
            same++;
            return;
        }
        fresh += known.isPresent() ? 0 : 1;
        changed += known.isPresent() ? 1 : 0;
        if (differences.size() < ClientLevelFindings.MOST_TOLD) {
            differences.add(new Difference(line, given.reference(), columns));
        }
    }

    private static Stream<Column> differing(ClientLevelRow given, ClientLevelRow our) {
        return ClientLevelRow.COLUMNS.stream()
                .filter(column -> !Ascii.equalsIgnoreCase(given.text(column), our.text(column)))
                .map(column -> new Column(column, given.text(column), our.text(column)));
    }

    /** {@return how the rows stand to ours} */
    public ClientLevelFindings finish() {
        List<String> absent = ours.keySet().stream()
                .filter(reference -> !lines.has(reference))
                .toList();
        return new ClientLevelFindings(
                read,
                fresh,
                changed,
                same,
                rejected,
                absent.size(),
                ImmutableList.copyOf(differences),
                ImmutableList.copyOf(rejections),
                absent.stream().limit(ClientLevelFindings.MOST_TOLD).collect(ImmutableList.toImmutableList()));
    }
}
