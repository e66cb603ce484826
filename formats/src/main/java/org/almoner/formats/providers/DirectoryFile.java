package org.almoner.formats.providers;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.formats.csv.Columns;
import org.almoner.formats.csv.CsvReader;
import org.almoner.formats.csv.CsvRow;
import org.almoner.formats.csv.FieldText;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.csv.UnreadableFileException;

/** Reads the regulator's directory: a row for each location, in 15 columns, below a title of a few rows. Safe for use by many threads. */
public final class DirectoryFile {

    static final String NAME = "Name";
    static final String SERVICE_TYPES = "Service types";
    static final String PROVIDER_NAME = "Provider name";
    static final String LOCATION = "CQC Location ID (for office use only)";
    static final String PROVIDER = "CQC Provider ID (for office use only)";

    /** All of them, in the order in which they are published. */
    static final ImmutableList<String> ALL = ImmutableList.of(
            NAME,
            "Also known as",
            "Address",
            "Postcode",
            "Phone number",
            "Service's website (if available)",
            SERVICE_TYPES,
            "Date of latest check",
            "Specialisms/services",
            PROVIDER_NAME,
            "Local authority",
            "Region",
            "Location URL",
            LOCATION,
            PROVIDER);

    static final char BETWEEN_TYPES = '|';

    private static final ImmutableSet<String> NEEDED = ImmutableSet.of(SERVICE_TYPES, LOCATION, PROVIDER);
    private static final int TITLE_ROWS = 10;
    private static final Columns COLUMNS = Columns.among(NEEDED, Sets.difference(ImmutableSet.copyOf(ALL), NEEDED))
            .called(Map.of("CQC Location ID", LOCATION, "CQC Provider ID", PROVIDER))
            .beneathTitle(TITLE_ROWS);
    private static final Splitter TYPES =
            Splitter.on(BETWEEN_TYPES).trimResults().omitEmptyStrings();

    private DirectoryFile() {}

    /**
     * Gives every location in order.
     *
     * @param in is read to its end, and closed
     * @param doubtful is told the references of the location and of who runs it of a row that is wrong, as far as they can be read, before
     *     the row is given: of a row that is not whole, whatever in it may be one
     * @throws UnreadableFileException if the columns are others, or the file is no table from some line on
     * @throws IOException if the stream fails
     */
    public static void read(InputStream in, Consumer<RegulatorId> doubtful, Consumer<TableRow<DirectoryRow>> rows)
            throws IOException {
        CsvReader.readWhole(in, COLUMNS, row -> location(row, doubtful), texts -> references(texts, doubtful), rows);
    }

    /** Tells whatever in a row may be a reference of the regulator, where nobody knows which column it stands in. */
    static void references(List<String> texts, Consumer<RegulatorId> doubtful) {
        texts.forEach(text -> RegulatorId.find(text).ifPresent(doubtful));
    }

    private static Optional<DirectoryRow> location(CsvRow row, Consumer<RegulatorId> doubtful) {
        Optional<RegulatorId> location = row.needed(LOCATION, RegulatorId::parse);
        Optional<RegulatorId> provider = row.needed(PROVIDER, RegulatorId::parse);
        ImmutableSortedSet<String> types = row.value(
                        SERVICE_TYPES, text -> ImmutableSortedSet.copyOf(TYPES.split(FieldText.line(text))))
                .orElse(ImmutableSortedSet.of());
        if (!row.isRight()) {
            location.ifPresent(doubtful);
            provider.ifPresent(doubtful);
            return Optional.empty();
        }
        return Optional.of(new DirectoryRow(row.text(NAME), types, location.orElseThrow(), provider.orElseThrow()));
    }
}
