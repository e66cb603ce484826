package org.almoner.formats.csv;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.formats.csv.TableTemplate.Column;
import org.jspecify.annotations.Nullable;

/**
 * Which columns a table has. Its first line names them, in any order and in capitals or not; of some tables, the first line below a title.
 * Immutable.
 */
public final class Columns {

    private static final CharMatcher OTHER_THAN_COMMAS = CharMatcher.anyOf(";\t");

    private final ImmutableSet<String> needed;
    private final ImmutableSet<String> further;
    private final boolean others;
    private final ImmutableMap<String, String> aliases;
    private final int titleRows;

    private Columns(
            Iterable<String> needed,
            Iterable<String> further,
            boolean others,
            ImmutableMap<String, String> aliases,
            int titleRows) {
        this.needed = ImmutableSet.copyOf(needed);
        this.further = ImmutableSet.copyOf(further);
        this.others = others;
        this.aliases = aliases;
        this.titleRows = titleRows;
        checkArgument(
                Sets.intersection(this.needed, this.further).isEmpty(), "a column is needed or not, but not both");
    }

    /**
     * {@return the columns of a table that has no others}
     *
     * @param needed those that must be there
     * @param further those that may be there
     */
    public static Columns only(Iterable<String> needed, Iterable<String> further) {
        return new Columns(needed, further, false, ImmutableMap.of(), 0);
    }

    /** {@return the columns of a table that has no others than those of the template} */
    public static Columns only(TableTemplate template) {
        return only(
                template.columns().stream()
                        .filter(Column::needed)
                        .map(Column::name)
                        .toList(),
                template.columns().stream()
                        .filter(column -> !column.needed())
                        .map(Column::name)
                        .toList());
    }

    /**
     * {@return the columns of a table that may have others, which are not read}
     *
     * @param needed those that must be there
     * @param further those that may be there
     */
    public static Columns among(Iterable<String> needed, Iterable<String> further) {
        return new Columns(needed, further, true, ImmutableMap.of(), 0);
    }

    /**
     * {@return these columns, some of which tables call otherwise}
     *
     * @param names what tables call a column, and its name here; one that is none of these columns is not read
     */
    public Columns called(Map<String, String> names) {
        return new Columns(needed, further, others, ImmutableMap.copyOf(names), titleRows);
    }

    /**
     * {@return these columns, of a table that may have a title above the line that names them}
     *
     * @param rows how many rows the title has at most
     */
    public Columns beneathTitle(int rows) {
        return new Columns(needed, further, others, aliases, rows);
    }

    /** {@return how many rows may stand above the line that names them} */
    int titleRows() {
        return titleRows;
    }

    /** {@return whether the line names all that must be there} */
    boolean areNamedBy(List<String> row) {
        Map<String, String> known = names();
        return row.stream()
                .flatMap(given -> Stream.ofNullable(known.get(Ascii.toLowerCase(given))))
                .collect(Collectors.toSet())
                .containsAll(needed);
    }

    /** {@return all that are read, the needed ones first} */
    public ImmutableSet<String> all() {
        return Sets.union(needed, further).immutableCopy();
    }

    /**
     * {@return where each of these columns stands in a row, by what the first line names}
     *
     * @throws UnreadableFileException if one is missing, unknown, or there twice
     */
    ImmutableMap<String, Integer> positions(long line, List<String> header) {
        checkBetweenCommas(line, header);
        Map<String, String> known = names();
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String given = header.get(i);
            String name = known.get(Ascii.toLowerCase(given));
            if (name == null) {
                checkKnown(line, i + 1, given);
            } else if (all().contains(name)) {
                checkFirst(line, given, positions.putIfAbsent(name, i));
            }
        }
        checkComplete(line, positions.keySet());
        return ImmutableMap.copyOf(positions);
    }

    /** {@return each column by what a table may call it, in small letters} */
    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        all().forEach(name -> names.put(Ascii.toLowerCase(name), name));
        aliases.forEach((theirs, ours) -> names.put(Ascii.toLowerCase(theirs), ours));
        return names;
    }

    /** @throws UnreadableFileException if no column is named, or all are between semicolons or tabs */
    static void checkBetweenCommas(long line, List<String> header) {
        if (header.isEmpty()) {
            throw new UnreadableFileException(
                    line, "", "", "the file is empty; its first line names the columns, with commas between");
        }
        if (header.size() == 1 && OTHER_THAN_COMMAS.matchesAnyOf(header.get(0))) {
            throw new UnreadableFileException(
                    line,
                    "",
                    "",
                    "semicolons or tabs stand between the columns; save the file as CSV, with commas between them");
        }
    }

    private void checkKnown(long line, int number, String given) {
        if (!others) {
            throw new UnreadableFileException(
                    line,
                    given,
                    given,
                    (given.isEmpty() ? "column " + number + " has no name" : "there is no such column")
                            + "; the first line names, with commas between: " + String.join(",", all())
                            + "; save the file as CSV in UTF-8");
        }
    }

    private static void checkFirst(long line, String given, @Nullable Integer before) {
        if (before != null) {
            throw new UnreadableFileException(line, given, given, "the column is there twice; keep one");
        }
    }

    private void checkComplete(long line, Set<String> there) {
        for (String name : needed) {
            if (!there.contains(name)) {
                throw new UnreadableFileException(
                        line,
                        name,
                        "",
                        "the column is missing; add it to the first line, with commas between the columns");
            }
        }
    }
}
