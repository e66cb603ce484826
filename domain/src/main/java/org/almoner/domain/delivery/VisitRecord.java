package org.almoner.domain.delivery;

import java.util.Optional;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.FactKind;

/**
 * What a provider reports about one visit. Immutable.
 *
 * @param visit which visit
 * @param provider who reports it
 * @param attendance what became of it
 * @param carer who came first, where it is told
 */
public record VisitRecord(VisitId visit, ProviderId provider, Attendance attendance, Optional<CarerId> carer) {

    /** A report, as a kind of fact: it holds on the day of its visit. */
    public static final FactKind<VisitRecord> KIND = new FactKind<>("visit", VisitRecord.class);

    /** A report that does not tell who came. */
    public VisitRecord(VisitId visit, ProviderId provider, Attendance attendance) {
        this(visit, provider, attendance, Optional.empty());
    }
}
