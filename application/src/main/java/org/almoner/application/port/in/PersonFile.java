package org.almoner.application.port.in;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import org.almoner.application.port.out.AuditTrail;
import org.almoner.application.port.out.Placements;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;

/**
 * All that is kept of a person. What a week came to follows from it, and is told by {@link Statements}. Immutable.
 *
 * @param person every fact about the person
 * @param packages the person's packages, in the order of their references
 * @param transactions what was posted to the person's lines, in the order of the lines, and for each in that of the runs
 * @param holds the person's lines that ever were held, with all holds and releases
 * @param acts that packages were opened, and that the file was handed out before
 */
public record PersonFile(
        PersonHistory person,
        ImmutableList<Care> packages,
        ImmutableList<LedgerTransaction> transactions,
        ImmutableSortedMap<LineKey, History<Hold>> holds,
        ImmutableList<AuditTrail.Entry> acts) {

    /**
     * A package of the person. Immutable.
     *
     * @param pack every fact about it
     * @param visits every report about its visits
     * @param needs how it was offered to providers, what they answered, and how it was decided
     */
    public record Care(
            PackageHistory pack, ImmutableList<Fact<VisitRecord>> visits, ImmutableList<Placements.Offers> needs) {}

    /** {@return what was moved over all transactions} */
    public Balances balances() {
        return Balances.sum(Lists.transform(transactions, LedgerTransaction::postings));
    }

    /** {@return how many facts are kept about the person and the packages} */
    public long numberOfFacts() {
        return person.facts().facts().size()
                + packages.stream()
                        .mapToLong(each -> each.pack().facts().facts().size())
                        .sum();
    }

    /** {@return how many reports of visits are kept} */
    public long numberOfVisits() {
        return packages.stream().mapToLong(each -> each.visits().size()).sum();
    }

    /** {@return how many needs were published} */
    public long numberOfNeeds() {
        return packages.stream().mapToLong(each -> each.needs().size()).sum();
    }

    /** {@return how often lines were held or released} */
    public long numberOfHolds() {
        return holds.values().stream()
                .mapToLong(history -> history.facts().size())
                .sum();
    }
}
