package org.almoner.formats.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.formats.csv.Columns;

/** The columns of the file. */
final class DeliveryTable {

    /** What a column stands for that is not read. */
    static final String NONE = "none";

    /** All of them, in the order in which they are written. */
    static final ImmutableList<String> ALL = ImmutableList.of(
            Column.FILE_REFERENCE,
            Column.DESCRIPTION,
            Column.CREATED,
            Column.PROVIDER,
            Column.CONTRACT,
            Column.PERSON,
            Column.PERSON_DETAILS,
            Column.WEEK_ENDING,
            Column.OUR_REF,
            Column.CONTRIBUTION,
            Column.PAYMENT_CLAIMED,
            Column.SERVICE_TYPE,
            Column.VISIT_DATE,
            Column.START_CLAIMED,
            Column.DURATION_CLAIMED,
            Column.ACTUAL_START,
            Column.ACTUAL_DURATION,
            Column.SECONDARY,
            Column.CARERS,
            Column.ORDER,
            Column.AMENDED,
            Column.VISIT_CODE,
            Column.CARER,
            Column.CARER_NAME);

    /** Those without which no visit can be told. */
    private static final ImmutableSet<String> NEEDED = ImmutableSet.of(
            Column.FILE_REFERENCE,
            Column.DESCRIPTION,
            Column.CREATED,
            Column.PROVIDER,
            Column.CONTRACT,
            Column.PERSON,
            Column.WEEK_ENDING,
            Column.VISIT_DATE,
            Column.START_CLAIMED,
            Column.DURATION_CLAIMED,
            Column.ACTUAL_START,
            Column.ACTUAL_DURATION,
            Column.SECONDARY);

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private DeliveryTable() {}

    /** {@return the columns, by the names that files give them} */
    static Columns columns(References references) {
        return Columns.only(NEEDED, Sets.difference(ImmutableSet.copyOf(ALL), NEEDED))
                .called(references.columns());
    }

    /** {@return whether the first line of a file names its reference, or mostly columns} */
    static boolean isMeant(List<String> header, References references) {
        Map<String, String> names = new HashMap<>();
        ALL.forEach(name -> names.put(Ascii.toLowerCase(name), name));
        references.columns().forEach((theirs, ours) -> names.put(Ascii.toLowerCase(theirs), ours));
        List<String> known = header.stream()
                .flatMap(name -> Stream.ofNullable(names.get(Ascii.toLowerCase(name))))
                .toList();
        return known.contains(Column.FILE_REFERENCE) || 2 * known.size() > header.size();
    }

    static String columnOrNone(String name) {
        checkArgument(
                name.equals(NONE) || ALL.contains(name),
                "'%s' is none of the columns, which are %s, and %s for one that is not read",
                name,
                String.join(", ", ALL),
                NONE);
        return name;
    }

    static LocalDateTime created(String text) {
        try {
            return LocalDateTime.parse(text, SECONDS);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a time: write it as 2020-09-15T15:02:13", e);
        }
    }

    static String created(LocalDateTime created) {
        return SECONDS.format(created);
    }
}
