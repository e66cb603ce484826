package org.almoner.formats.delivery;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.almoner.application.port.in.VisitReports.Row;
import org.almoner.domain.providers.ProviderId;
import org.almoner.formats.csv.CsvReader;
import org.almoner.formats.csv.CsvRow;
import org.almoner.formats.csv.FieldText;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.csv.UnreadableFileException;
import org.almoner.formats.csv.UnreadableFileException.Problem;

/**
 * Reads the file of 24 columns in which a provider tells of visits what it claims and what was: a row for each carer. The visit is the one whose
 * planned start is the start claimed, and is reported as it was. Safe for use by many threads.
 */
public final class ServiceDeliveryFile {

    private ServiceDeliveryFile() {}

    /**
     * {@return whether a file is meant to be one, by its first line: it names the reference of the file, or mostly columns of such a file}
     *
     * @param in is read as far as needed, and closed
     * @throws IOException if the stream fails
     */
    public static boolean isMeant(InputStream in, References references) throws IOException {
        return DeliveryTable.isMeant(CsvReader.header(in), references);
    }

    /**
     * {@return what the file says of itself, by the first row that can be read so far}
     *
     * @param in is read as far as needed, and closed
     * @throws UnreadableFileException if the columns are others, or no row says it: with what is wrong with the first row
     * @throws IOException if the stream fails
     */
    public static Heading heading(InputStream in, References references) throws IOException {
        List<Heading> first = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        CsvReader.readWhile(in, DeliveryTable.columns(references), ServiceDeliveryFile::heading, row -> {
            if (row instanceof TableRow.Read<Heading> read) {
                first.add(read.value());
            } else if (row instanceof TableRow.Wrong<Heading> wrong && problems.isEmpty()) {
                problems.addAll(Problem.of(wrong));
            }
            return first.isEmpty();
        });
        if (first.isEmpty()) {
            if (problems.isEmpty()) {
                problems.add(new Problem(
                        2,
                        Column.FILE_REFERENCE,
                        "",
                        "no row tells reference, description, time and provider of the file"));
            }
            throw new UnreadableFileException(ImmutableList.copyOf(problems));
        }
        return first.get(0);
    }

    private static Optional<Heading> heading(CsvRow row) {
        Optional<String> reference = row.needed(Column.FILE_REFERENCE, FieldText::line);
        Optional<String> description = row.needed(Column.DESCRIPTION, Function.identity());
        Optional<LocalDateTime> created = row.needed(Column.CREATED, DeliveryTable::created);
        Optional<String> provider = row.needed(Column.PROVIDER, Function.identity());
        return reference.flatMap(of ->
                description.flatMap(text -> created.flatMap(at -> provider.map(by -> new Heading(of, text, at, by)))));
    }

    /**
     * {@return the provider whose file it is}
     *
     * @throws IllegalArgumentException if what the file calls it stands for none
     */
    public static ProviderId provider(Heading heading, References references) {
        return references.provider(heading.provider());
    }

    /**
     * Gives every report in order: one of the rows of both carers of a visit, which have to be among the rows of one person's week that stand
     * together.
     *
     * @param in is read to its end, and closed
     * @param heading of the file; rows that say otherwise are not read
     * @return what the file tells beside
     * @throws UnreadableFileException if the columns are others, or the file is no table from some line on
     * @throws IllegalArgumentException if what the file calls the provider stands for none
     * @throws IOException if the stream fails
     */
    public static Claimed read(
            InputStream in, Heading heading, References references, PackageFinder finder, Consumer<Row> rows)
            throws IOException {
        ProviderId provider = provider(heading, references);
        RowReader reader = new RowReader(heading, references, provider);
        WeekOfRows week = new WeekOfRows(provider, finder, rows);
        CsvReader.read(in, DeliveryTable.columns(references), reader::read, week::add);
        return week.finish();
    }
}
