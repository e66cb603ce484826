package org.almoner.formats.providers;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline.Entry;
import org.almoner.formats.csv.Columns;
import org.almoner.formats.csv.CsvReader;
import org.almoner.formats.csv.CsvRow;
import org.almoner.formats.csv.CsvWriter;
import org.almoner.formats.csv.FieldText;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.csv.TableTemplate;
import org.almoner.formats.csv.TableTemplate.Column;
import org.almoner.formats.csv.UnreadableFileException;

/** Almoner's own table of providers: a row for each provider and the days on which it is the same. Stateless. */
public final class ProviderTable {

    static final String PROVIDER = "provider";
    private static final String NAME = "name";
    private static final String REGULATOR_ID = "regulator-id";
    static final String LOCATIONS = "locations";
    private static final String SERVICE_TYPES = "service-types";
    static final String FROM = "from";
    private static final String TO = "to";

    /** The columns, what each holds, and an example. */
    public static final TableTemplate TEMPLATE = new TableTemplate(ImmutableList.of(
            new Column(PROVIDER, true, "the council's reference; all rows of one stand together", "P-017"),
            new Column(NAME, true, "as the public knows it", "Example Care"),
            new Column(
                    REGULATOR_ID, false, "the regulator's reference of it; without one it is not registered", "1-171"),
            new Column(
                    LOCATIONS, false, "the regulator's references of its places, blanks between them", "1-172 1-173"),
            new Column(
                    SERVICE_TYPES,
                    false,
                    "what it is registered for, bars between the types",
                    "Domiciliary care service|Supported living service"),
            new Column(FROM, true, "the first day on which it is so", "2020-10-05"),
            new Column(TO, false, "the day after the last; no last where it is empty", "")));

    private static final Columns COLUMNS = Columns.only(TEMPLATE);
    private static final char BETWEEN_LOCATIONS = ' ';
    private static final char BETWEEN_TYPES = '|';

    private ProviderTable() {}

    /**
     * Gives every row in order. Of a row that comes after rows of another provider, or has a day in common with one before it, it is told
     * that it is wrong.
     *
     * @param in is read to its end, and closed
     * @throws UnreadableFileException if the columns are others, or the file is no table from some line on
     * @throws IOException if the stream fails
     */
    public static void read(InputStream in, Consumer<TableRow<ProviderRow>> rows) throws IOException {
        ProviderDays days = new ProviderDays();
        CsvReader.read(in, COLUMNS, row -> row(row, days), rows);
    }

    private static Optional<ProviderRow> row(CsvRow row, ProviderDays days) {
        Optional<ProviderId> provider = row.needed(PROVIDER, ProviderId::parse);
        provider.ifPresent(of -> days.checkTogether(row, of));
        Optional<String> name = row.needed(NAME, FieldText::line);
        Optional<RegulatorId> regulatorId = row.value(REGULATOR_ID, RegulatorId::parse);
        Optional<ImmutableSortedSet<RegulatorId>> locations =
                row.value(LOCATIONS, text -> parts(text, BETWEEN_LOCATIONS, RegulatorId::parse));
        Optional<ImmutableSortedSet<String>> types =
                row.value(SERVICE_TYPES, text -> parts(FieldText.line(text), BETWEEN_TYPES, Function.identity()));
        Optional<LocalDate> from = row.needed(FROM, FieldText::day);
        Optional<LocalDate> to = row.value(TO, FieldText::day);
        checkTogether(row, from, to);
        if (!row.isRight()) {
            return Optional.empty();
        }
        DateRange holds = new DateRange(from.orElseThrow(), to);
        days.checkApart(row, holds);
        return row.isRight()
                ? Optional.of(new ProviderRow(
                        provider.orElseThrow(),
                        new Registration(
                                name.orElseThrow(),
                                regulatorId,
                                locations.orElse(ImmutableSortedSet.of()),
                                types.orElse(ImmutableSortedSet.of())),
                        holds))
                : Optional.empty();
    }

    private static void checkTogether(CsvRow row, Optional<LocalDate> from, Optional<LocalDate> to) {
        if (row.text(REGULATOR_ID).isEmpty()
                && !(row.text(LOCATIONS).isEmpty() && row.text(SERVICE_TYPES).isEmpty())) {
            row.wrong(
                    REGULATOR_ID,
                    "locations and service types are of a registered provider; write the regulator's reference of it");
        }
        if (from.isPresent() && to.filter(day -> !day.isAfter(from.get())).isPresent()) {
            row.wrong(TO, "the day after the last is after " + from.get() + "; write a later day, or none");
        }
    }

    private static <T extends Comparable<T>> ImmutableSortedSet<T> parts(
            String text, char between, Function<String, T> reader) {
        return Streams.stream(
                        Splitter.on(between).trimResults().omitEmptyStrings().split(text))
                .map(reader)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparable::compareTo));
    }

    /**
     * Writes who each provider was and is, in the order of their days.
     *
     * @param target is not closed by this
     * @return how many rows
     * @throws IllegalArgumentException if a text cannot be read again as it is
     * @throws IOException if it cannot be written to
     */
    public static int write(Writer target, Collection<ProviderRecord> providers) throws IOException {
        int rows = 0;
        try (CsvWriter out = new CsvWriter(target, TEMPLATE.names())) {
            for (ProviderRecord provider : providers) {
                for (Entry<Registration> entry :
                        provider.facts().of(ProviderFacts.REGISTRATION).entries()) {
                    out.row(row(provider.id(), entry.value(), entry.holds()));
                    rows++;
                }
            }
        }
        return rows;
    }

    private static ImmutableList<String> row(ProviderId provider, Registration registration, DateRange holds) {
        String types = FieldText.line(Joiner.on(BETWEEN_TYPES).join(registration.serviceTypes()));
        checkArgument(
                parts(types, BETWEEN_TYPES, Function.identity()).equals(registration.serviceTypes()),
                "a service type of %s has a bar or blanks around it, so that it would not be read again: %s",
                provider,
                registration.serviceTypes());
        return TEMPLATE.row(ImmutableMap.of(
                PROVIDER, provider.toString(),
                NAME, FieldText.line(registration.name()),
                REGULATOR_ID, registration.regulatorId().map(Object::toString).orElse(""),
                LOCATIONS, Joiner.on(BETWEEN_LOCATIONS).join(registration.locations()),
                SERVICE_TYPES, types,
                FROM, holds.from().toString(),
                TO, holds.end().map(Object::toString).orElse("")));
    }
}
