package org.almoner.application.port.in;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;

/** What a week came to, and how one visit counted for everybody whom it concerns. */
public interface Statements {

    /**
     * {@return everyone's week in money, as known now, in the order of the people's references}
     *
     * @param progress is told how many people are worked out
     */
    ImmutableList<WeekStatement> of(CareWeek week, Progress progress);

    /**
     * {@return all that is due for one person's care over the weeks that lie within the days, and the months whose direct
     * payments are made in them, as known now; empty when nobody of that reference is known}
     */
    Optional<Settlement> of(PersonId person, DateRange days);

    /** {@return all that was posted to the lines of the person's care so far, in the order of the runs and, within one, of the lines} */
    ImmutableList<LedgerTransaction> posted(PersonId person);

    /** {@return one visit as provider, council and person each meet it, as known now} */
    VisitAccount explain(VisitId visit);

    /** What there is to say of a visit. */
    sealed interface VisitAccount {

        /**
         * The visit was planned and priced.
         *
         * @param visit how it was planned, what happened, how it counts
         * @param line the remittance line it is part of
         * @param week the person's week that it is part of
         * @param billWithout what the person would be to pay the council for the week had nobody come
         * @param postings what was posted to the line's pay and charge so far, in the order of the runs
         * @param refusedReports what others than the package's provider report of the visit, and why no money follows
         */
        record Priced(
                PricedVisit visit,
                RemittanceLine line,
                WeekStatement week,
                Money billWithout,
                ImmutableList<LedgerTransaction> postings,
                ImmutableList<UnpricedVisit> refusedReports)
                implements VisitAccount {}

        /**
         * No money follows from the visit.
         *
         * @param visit why
         */
        record Unpriced(UnpricedVisit visit) implements VisitAccount {}

        /**
         * Nothing is planned or reported at that time.
         *
         * @param visit what was asked for
         */
        record Unknown(VisitId visit) implements VisitAccount {}
    }
}
