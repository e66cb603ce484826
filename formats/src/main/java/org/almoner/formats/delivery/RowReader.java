package org.almoner.formats.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.formats.csv.CsvRow;
import org.almoner.formats.csv.FieldText;
import org.almoner.formats.delivery.DeliveryRow.PersonWeekRef;
import org.almoner.formats.visits.Became;

/** Reads rows of a file. Of one thread. */
final class RowReader {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?");
    private static final int SECONDS_OF_AN_HOUR = 3_600;
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int SECONDS_OF_A_DAY = 24 * SECONDS_OF_AN_HOUR;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final ImmutableMap<String, Boolean> TRUE_OR_FALSE = ImmutableMap.of(
            "true", true, "false", false, "yes", true, "no", false, "1", true, "0", false, "y", true, "n", false);

    private final Heading heading;
    private final References references;
    private final ProviderId provider;

    RowReader(Heading heading, References references, ProviderId provider) {
        this.heading = heading;
        this.references = references;
        this.provider = provider;
    }

    /** {@return what the row says, or empty when anything is wrong with it} */
    Optional<DeliveryRow> read(CsvRow row) {
        checkHeading(row);
        Optional<PersonWeekRef> week = week(row);
        Optional<Money> contribution = amount(row, Column.CONTRIBUTION);
        Optional<Money> payment = amount(row, Column.PAYMENT_CLAIMED);
        Optional<PackageId> order = row.value(Column.ORDER, references::pack);
        Optional<LocalDate> date = date(row, week);
        Optional<LocalTime> claimed = row.needed(Column.START_CLAIMED, RowReader::wholeMinute);
        Optional<Integer> claimedFor = row.needed(Column.DURATION_CLAIMED, RowReader::seconds);
        Outcome outcome = outcome(row);
        Optional<LocalTime> start = start(row, outcome);
        Optional<Integer> stayed = row.value(Column.ACTUAL_DURATION, RowReader::seconds);
        boolean secondary = row.needed(Column.SECONDARY, RowReader::trueOrFalse).orElse(false);
        Optional<Integer> carers = row.value(Column.CARERS, text -> FieldText.number(text, 1, 2));
        boolean amended = !row.text(Column.AMENDED).isEmpty();
        Optional<CarerId> carer = row.value(Column.CARER, RowReader::carer);
        checkStay(row, outcome, stayed);
        return row.isRight()
                ? Optional.of(new DeliveryRow(
                        week.orElseThrow(),
                        contribution.orElse(Money.ZERO),
                        payment.orElse(Money.ZERO),
                        order,
                        date.orElseThrow(),
                        claimed.orElseThrow(),
                        claimedFor.orElseThrow(),
                        start.orElse(LocalTime.MIDNIGHT),
                        stayed.orElse(0),
                        secondary,
                        carers.orElse(1),
                        outcome,
                        amended,
                        carer))
                : Optional.empty();
    }

    private void checkHeading(CsvRow row) {
        row.needed(Column.FILE_REFERENCE, text -> same(text, heading.reference(), "another file reference"));
        row.needed(Column.PROVIDER, text -> same(text, heading.provider(), "another provider"));
        row.needed(Column.CONTRACT, text -> references.contract(text, provider));
    }

    private static String same(String text, String first, String what) {
        checkArgument(
                text.equals(first), "%s: the first row of the file has '%s'; send another file for it", what, first);
        return text;
    }

    private Optional<PersonWeekRef> week(CsvRow row) {
        Optional<PersonId> person = row.needed(Column.PERSON, references::person);
        Optional<LocalDate> ending = row.needed(Column.WEEK_ENDING, FieldText::britishDay);
        return person.flatMap(
                of -> ending.map(on -> new PersonWeekRef(row.text(Column.CONTRACT), of, on, row.text(Column.OUR_REF))));
    }

    private static Optional<LocalDate> date(CsvRow row, Optional<PersonWeekRef> week) {
        return row.needed(Column.VISIT_DATE, text -> {
            LocalDate day = FieldText.britishDay(text);
            checkArgument(
                    week.map(PersonWeekRef::ending)
                            .filter(end -> day.isAfter(end) || !day.isAfter(end.minusDays(DAYS_OF_A_WEEK)))
                            .isEmpty(),
                    "'%s' is not in the week that ends on %s; write a day of it, or the Sunday that ends the week of the visit",
                    text,
                    row.text(Column.WEEK_ENDING));
            return day;
        });
    }

    private Outcome outcome(CsvRow row) {
        return row.value(Column.VISIT_CODE, references::outcome).orElse(Outcome.ATTENDED);
    }

    /** A carer who did not come has no start. */
    private static Optional<LocalTime> start(CsvRow row, Outcome outcome) {
        boolean came = outcome.became() != Became.MISSED && outcome.became() != Became.CANCELLED;
        return came ? row.needed(Column.ACTUAL_START, FieldText::time) : Optional.empty();
    }

    private static void checkStay(CsvRow row, Outcome outcome, Optional<Integer> stayed) {
        boolean isAttended = outcome.became() == Became.ATTENDED;
        int seconds = stayed.orElse(0);
        if (isAttended && seconds < SECONDS_OF_A_MINUTE && row.isRight()) {
            row.wrong(
                    Column.ACTUAL_DURATION,
                    "a carer who came stayed a minute at least; write how long, or a visit code that says what became of the visit");
        }
        if (!isAttended && seconds > 0) {
            row.wrong(
                    Column.ACTUAL_DURATION,
                    "a visit that was " + outcome.became() + " has no duration; write 00:00:00, or another visit code");
        }
    }

    private static Optional<Money> amount(CsvRow row, String column) {
        return row.value(column, text -> Money.given(text.indexOf('.') < 0 ? text : padded(text)));
    }

    /** {@return the amount with two decimals: others write 37.5} */
    private static String padded(String text) {
        return text.length() - text.indexOf('.') == 2 ? text + "0" : text;
    }

    private static LocalTime wholeMinute(String text) {
        LocalTime time = FieldText.time(text);
        checkArgument(time.getSecond() == 0, "'%s' is not a whole minute, to which visits are planned", text);
        return time;
    }

    private static int seconds(String text) {
        Matcher parts = DURATION.matcher(text);
        checkArgument(parts.matches(), "'%s' is not a duration: write an hour and a half as 01:30:00", text);
        int seconds = Integer.parseInt(parts.group(1)) * SECONDS_OF_AN_HOUR
                + Integer.parseInt(parts.group(2)) * SECONDS_OF_A_MINUTE
                + Optional.ofNullable(parts.group(3)).map(Integer::parseInt).orElse(0);
        checkArgument(
                seconds <= SECONDS_OF_A_DAY,
                "'%s' is more than a day; write how long this visit was, in hours, minutes and seconds",
                text);
        return seconds;
    }

    /** Others write small letters, too; what is refused is told as it is written. */
    private static CarerId carer(String text) {
        try {
            return CarerId.parse(Ascii.toUpperCase(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is not a reference of a carer: write 1 to 32 letters, digits or hyphens, such as W-017",
                    e);
        }
    }

    private static boolean trueOrFalse(String text) {
        Boolean answer = TRUE_OR_FALSE.get(Ascii.toLowerCase(text));
        checkArgument(answer != null, "'%s' is neither True nor False", text);
        return answer;
    }
}
