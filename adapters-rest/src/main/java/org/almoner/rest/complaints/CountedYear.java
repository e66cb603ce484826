package org.almoner.rest.complaints;

import java.time.LocalDate;
import java.time.Year;
import org.almoner.domain.complaints.yearly.ComplaintYear;
import org.almoner.rest.asking.View;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.jspecify.annotations.Nullable;

/** A year of complaints: for the interface and the console alike. */
public final class CountedYear {

    /** The parameter that names the day. */
    public static final String ON = "on";

    private static final String YEAR = "year";

    private CountedYear() {}

    /**
     * {@return all complaints of the year, counted as it stood on the day}
     *
     * @param year in which it ends, on 31 March
     * @param on the day; today without it
     * @throws ProblemException if it is no year that is counted, or has not begun on the day: with {@link #ON} where the day was given
     */
    public static ComplaintYear of(View view, Year year, @Nullable LocalDate on) {
        int endsIn = year.getValue();
        if (!ComplaintYear.YEARS.contains(endsIn)) {
            throw wrong(YEAR, year, "a year of complaints ends in one of " + ComplaintYear.YEARS);
        }
        LocalDate day = view.date(on);
        if (!ComplaintYear.hasBegun(endsIn, day)) {
            String why = "the year to 31 March " + year + " has not begun on " + day;
            throw on == null ? wrong(YEAR, year, why) : wrong(ON, on, why);
        }
        return ComplaintYear.of(endsIn, view.almoner().complaints().adjusted(), day, view.complaintPolicy());
    }

    private static ProblemException wrong(String field, Object value, String why) {
        return ProblemException.ofField(ProblemKind.MALFORMED_VALUE, why, field, value.toString());
    }
}
