package org.almoner.application.port.in;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.domain.assessment.ReassessmentPreview;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;

/** Assesses people again, one or all: first a preview, then, if somebody so decides, the recording of what changes. */
public interface Assessing {

    /**
     * {@return who would pay more and who less, and by how much; nothing is recorded}
     *
     * @param progress is told of every person
     * @throws IllegalArgumentException if somebody cannot be assessed on a day: no adult, or outside the national tables
     */
    ReassessmentPreview<PersonId> preview(Request request, Progress progress);

    /**
     * Records a charge decision for every stretch of days on which the result differs from what was decided before, and
     * withdraws what was decided for days on which there is no care to assess; on other days nothing is recorded, so that
     * applying twice is applying once. One unit of work: all of it or nothing.
     *
     * @param progress is told of every person who was assessed, and of every person who was recorded
     * @throws IllegalArgumentException as for {@link #preview}
     */
    Recording apply(Request request, Author author, Progress progress);

    /**
     * Whom to assess, and for which days.
     *
     * @param circumstances of each person
     * @param days a range with an end
     * @param provisional whether people are told that the result will be worked out again
     * @param told the day on which they are told; nothing is charged for days before (rule K6)
     */
    record Request(
            ImmutableMap<PersonId, CircumstancesHistory> circumstances,
            DateRange days,
            boolean provisional,
            LocalDate told) {}
}
