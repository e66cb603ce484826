package org.almoner.formats.returns;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.almoner.formats.csv.Columns;
import org.almoner.formats.csv.CsvReader;
import org.almoner.formats.csv.CsvRow;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.csv.UnreadableFileException;

/**
 * Reads Client Level Data row by row. Days may be written as 31/12/2020, too; a column that nobody needs may be missing. Safe for use by many
 * threads.
 */
public final class ClientLevelFile {

    private static final Columns COLUMNS = Columns.only(
            ClientLevelRow.NEEDED, Sets.difference(ImmutableSet.copyOf(ClientLevelRow.COLUMNS), ClientLevelRow.NEEDED));

    private ClientLevelFile() {}

    /**
     * Gives every row in order.
     *
     * @param in is read to its end, and closed
     * @throws UnreadableFileException if the columns are others, or the file is no table from some line on
     * @throws IOException if the stream fails
     */
    public static void read(InputStream in, Consumer<TableRow<ClientLevelRow>> rows) throws IOException {
        CsvReader.read(in, COLUMNS, ClientLevelFile::row, rows);
    }

    private static Optional<ClientLevelRow> row(CsvRow row) {
        ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
        for (String column : ClientLevelRow.COLUMNS) {
            Optional<String> value = ClientLevelRow.NEEDED.contains(column)
                    ? row.needed(column, text -> ClientLevelRow.read(column, text))
                    : row.value(column, text -> ClientLevelRow.read(column, text));
            value.ifPresent(text -> values.put(column, text));
        }
        return row.isRight() ? Optional.of(new ClientLevelRow(values.buildOrThrow())) : Optional.empty();
    }
}
