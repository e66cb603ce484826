package org.almoner.rest.asking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.performance.indicators.Dashboard;
import org.almoner.domain.schemes.Scheme;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.wording.RefusalWords;
import org.jspecify.annotations.Nullable;

/**
 * What a request sees: everything as it is now, or as it was known at an instant. Nothing can be recorded in what was known then.
 *
 * @param almoner the use cases
 * @param store that they are over
 * @param clock what the clocks of the council show at the instant
 * @param indicators that are told, without what is measured
 * @param complaints the policy by which complaints are told
 */
public record View(
        Almoner almoner, Store store, LocalDateTime clock, Dashboard indicators, Optional<ComplaintPolicy> complaints) {

    private static final int MONTHS = 3;

    /** {@return the dashboard of performance indicators, those that are measured with the last three months} */
    public Dashboard dashboard() {
        return almoner.performance().measured(indicators, MONTHS);
    }

    /** {@return the policy by which complaints are told; a problem where the service was told none} */
    public ComplaintPolicy complaintPolicy() {
        return complaints.orElseThrow(() -> ProblemException.of(
                ProblemKind.NO_COMPLAINTS_POLICY,
                "complaints are told by the council's policy, and this service was started without one"));
    }

    /** {@return the scheme} */
    public Scheme scheme() {
        return almoner.scheme();
    }

    /** {@return the day that is asked for, of the term or not; that of the instant where none is} */
    public LocalDate date(@Nullable LocalDate on) {
        return on == null ? clock.toLocalDate() : on;
    }

    /** {@return the day of the instant, or the nearest day of the scheme's term} */
    public LocalDate today() {
        return scheme().term().nearest(clock.toLocalDate());
    }

    /** {@return the day that is asked for, a day of the term; today where none is} */
    public LocalDate day(@Nullable LocalDate on) {
        if (on == null) {
            return today();
        }
        if (!scheme().term().contains(on)) {
            throw ProblemException.ofField(
                    ProblemKind.OUTSIDE_TERM, RefusalWords.outside(on, scheme().term()), "on", on.toString());
        }
        return on;
    }
}
