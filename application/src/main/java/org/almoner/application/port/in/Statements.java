package org.almoner.application.port.in;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.charging.LedgerTransaction;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.charging.WeeklyCharge;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.time.CareWeek;

/** What a week came to, and how one visit counted for everybody whom it concerns. */
public interface Statements {

    /** {@return everyone's week in money, as known now, in the order of the people's references} */
    ImmutableList<WeekStatement> of(CareWeek week, Progress progress);

    /** {@return one visit as provider, council and person each meet it, as known now} */
    VisitAccount explain(VisitId visit);

    /** What there is to say of a visit. */
    sealed interface VisitAccount {

        /**
         * The visit was planned and priced.
         *
         * @param visit how it was planned, what happened, how it counts
         * @param line the remittance line it is part of
         * @param charge the person's charge of that week
         * @param postings what was posted to the line so far, in the order of the runs
         * @param refusedReports what others than the package's provider report of the visit, and why no money follows
         */
        record Priced(
                PricedVisit visit,
                RemittanceLine line,
                WeeklyCharge charge,
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
