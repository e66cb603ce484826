package org.almoner.rest.complaints;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.almoner.application.port.in.Complaints.Filed;
import org.almoner.domain.complaints.ComplaintOnDay;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.rest.values.Paging;

/**
 * A complaint where it is kept, and what it is on a day.
 *
 * @param filed the complaint
 * @param view what it is
 */
public record FiledOnDay(Filed filed, ComplaintOnDay view) {

    /** {@return those that were received until the day, in their order} */
    public static ImmutableList<FiledOnDay> received(ImmutableList<Filed> all, LocalDate day, ComplaintPolicy policy) {
        return all.stream()
                .filter(filed -> !filed.complaint().received().isAfter(day))
                .map(filed -> new FiledOnDay(filed, ComplaintOnDay.of(filed.complaint(), day, policy)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return a page of those that are asked for}
     *
     * @param overdue only those of which something is overdue
     * @param closed those that nobody has to answer, too
     */
    public static Paging.Page<FiledOnDay> page(
            ImmutableList<FiledOnDay> received, boolean overdue, boolean closed, Paging paging) {
        return paging.page(
                received,
                each -> (closed || each.view().complaint().isOpen())
                        && (!overdue || each.view().isOverdue()),
                each -> Received.of(each.filed()),
                Received::parse);
    }
}
