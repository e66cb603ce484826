package org.almoner.rest.visits.files;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.almoner.application.port.in.VisitReports.Reason.Malformed;
import org.almoner.application.port.in.VisitReports.Row;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.values.Values;
import org.jspecify.annotations.Nullable;

/** Which columns a file of visits has, and how a row of them is read. Immutable. */
final class VisitColumns {

    /** Those that every file has. */
    static final ImmutableSet<String> NEEDED = ImmutableSet.of("package", "date", "start", "attendance");

    /** Those that a file may have besides. */
    static final ImmutableSet<String> FURTHER = ImmutableSet.of(
            "arrived",
            "minutes",
            "second-carer-minutes",
            "second-carer-arrived",
            "carers",
            "verified",
            "notice-hours",
            "carer");

    private static final ImmutableMap<String, Boolean> YES_OR_NO = ImmutableMap.of("yes", true, "no", false);
    private static final int DAY_MINUTES = 24 * 60;

    private final ImmutableList<String> names;

    private VisitColumns(ImmutableList<String> names) {
        this.names = names;
    }

    /**
     * {@return the columns that the first line names, in any order}
     *
     * @throws UnreadableFileException if one is missing, unknown, or there twice
     */
    static VisitColumns of(long line, List<String> header) {
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!NEEDED.contains(name) && !FURTHER.contains(name)) {
                throw new UnreadableFileException(
                        line,
                        name,
                        name,
                        "there is no such column; the first line names, with commas between: "
                                + String.join(",", Sets.union(NEEDED, FURTHER))
                                + "; save the file as CSV in UTF-8");
            }
            if (!seen.add(name)) {
                throw new UnreadableFileException(line, name, name, "the column is there twice; keep one");
            }
        }
        for (String name : NEEDED) {
            if (!seen.contains(name)) {
                throw new UnreadableFileException(line, name, "", "the column is missing; add it to the first line");
            }
        }
        return new VisitColumns(ImmutableList.copyOf(header));
    }

    /** {@return the row, as of the provider} */
    Row row(long line, List<String> fields, ProviderId provider) {
        if (fields.size() != names.size()) {
            return new Row.NotRead(
                    line,
                    ImmutableList.of(new Malformed(
                            "",
                            "",
                            "the row has " + fields.size() + " fields, and the first line names " + names.size()
                                    + "; write every comma, and quotes around a text that has one")));
        }
        Reading reading = new Reading(fields, new ArrayList<>());
        ReportedVisit visit = reading.visit();
        return visit == null
                ? new Row.NotRead(line, ImmutableList.copyOf(reading.wrong()))
                : new Row.Read(line, visit.by(provider));
    }

    /** A row that is read, and what is found wrong with it. */
    private final class Reading {

        private final List<String> fields;
        private final List<Malformed> wrong;

        Reading(List<String> fields, List<Malformed> wrong) {
            this.fields = fields;
            this.wrong = wrong;
        }

        List<Malformed> wrong() {
            return wrong;
        }

        /** {@return the visit, or null when anything is wrong with it} */
        @Nullable
        ReportedVisit visit() {
            PackageId pack = needed("package", PackageId.class);
            LocalDate date = needed("date", LocalDate.class);
            LocalTime start = needed("start", LocalTime.class);
            Became became = needed("attendance", Became.class);
            CarerId carer = value("carer", text -> Values.read(CarerId.class, text));
            AttendanceFields attendance = new AttendanceFields(
                    value("arrived", VisitColumns::time),
                    value("minutes", text -> number(text, 1, DAY_MINUTES)),
                    value("second-carer-minutes", text -> number(text, 0, DAY_MINUTES)),
                    value("second-carer-arrived", VisitColumns::time),
                    value("carers", text -> number(text, 1, 2)),
                    value("verified", VisitColumns::yesOrNo),
                    value("notice-hours", text -> number(text, 0, Integer.MAX_VALUE)));
            if (wrong.isEmpty() && became != null) {
                attendance.wrong(became).forEach((field, detail) -> {
                    String column = CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, field);
                    wrong.add(new Malformed(column, text(column), detail));
                });
            }
            return !wrong.isEmpty() || pack == null || date == null || start == null || became == null
                    ? null
                    : made(pack, date, start, became, attendance, carer);
        }

        private @Nullable ReportedVisit made(
                PackageId pack,
                LocalDate date,
                LocalTime start,
                Became became,
                AttendanceFields attendance,
                @Nullable CarerId carer) {
            try {
                return new ReportedVisit(
                        pack,
                        date,
                        start,
                        became,
                        attendance.arrived(),
                        attendance.minutes(),
                        attendance.secondCarerMinutes(),
                        attendance.secondCarerArrived(),
                        attendance.carers(),
                        attendance.verified(),
                        attendance.noticeHours(),
                        carer);
            } catch (IllegalArgumentException e) {
                wrong.add(new Malformed("", "", String.valueOf(e.getMessage())));
                return null;
            }
        }

        private <T> @Nullable T needed(String column, Class<T> type) {
            if (text(column).isEmpty()) {
                wrong.add(new Malformed(column, "", "a value is missing here; write one"));
                return null;
            }
            return value(column, text -> Values.read(type, text));
        }

        private <T> @Nullable T value(String column, Function<String, T> reader) {
            String text = text(column);
            if (text.isEmpty()) {
                return null;
            }
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                wrong.add(new Malformed(column, text, String.valueOf(e.getMessage()) + hint(text)));
                return null;
            }
        }

        private String text(String column) {
            int index = names.indexOf(column);
            return index < 0 ? "" : fields.get(index);
        }
    }

    private static String hint(String text) {
        return text.indexOf('\uFFFD') < 0 ? "" : "; the file is not in UTF-8 here: save it as CSV in UTF-8";
    }

    private static LocalTime time(String text) {
        return Values.read(LocalTime.class, text);
    }

    private static int number(String text, int least, int most) {
        Integer number = Ints.tryParse(text);
        checkArgument(
                number != null && number >= least && number <= most,
                "'%s' is not a whole number from %s to %s; write digits only",
                text,
                least,
                most);
        return number;
    }

    private static boolean yesOrNo(String text) {
        Boolean answer = YES_OR_NO.get(text);
        checkArgument(answer != null, "'%s' is neither yes nor no", text);
        return answer;
    }
}
