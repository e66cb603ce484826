package org.almoner.rest.complaints;

import java.time.LocalDate;
import java.time.Year;
import org.almoner.domain.complaints.yearly.ComplaintYear;
import org.almoner.rest.asking.View;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;

/** A year of complaints: for the interface and the console alike. */
public final class CountedYear {

    private CountedYear() {}

    /**
     * {@return all complaints of the year, counted as it stood on the day}
     *
     * @param year in which it ends, on 31 March
     * @throws ProblemException if it has not begun on the day
     */
    public static ComplaintYear of(View view, Year year, LocalDate day) {
        try {
            return ComplaintYear.of(
                    year.getValue(), view.almoner().complaints().adjusted(), day, view.complaintPolicy());
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofField(
                    ProblemKind.MALFORMED_VALUE, String.valueOf(e.getMessage()), "year", year.toString());
        }
    }
}
