package org.almoner.simulation.world;

import java.time.LocalDate;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CarePackages;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.approvals.ApprovalRules;
import org.almoner.domain.packages.approvals.ApprovalScope;
import org.almoner.domain.packages.approvals.Evidence;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;

/** Has packages approved before they are offered, where the scheme asks for it (rule C13). */
public final class Approvals {

    private static final Author SOCIAL_WORKER = new Author("world:social-worker", "assessed");
    private static final Author PANEL = new Author("world:panel", "needs and cost agreed");

    private Approvals() {}

    /** What is planned from the day on gets its evidence, is asked for by one and approved as a whole by another. */
    public static void approve(Scheme scheme, Almoner almoner, PackageId pack, LocalDate from) {
        scheme.packages().approvals().ifPresent(rules -> approve(rules, almoner, pack, from));
    }

    private static void approve(ApprovalRules rules, Almoner almoner, PackageId pack, LocalDate from) {
        Recorded.must(almoner.records()
                .record(
                        pack,
                        PackageFacts.EVIDENCE,
                        new Evidence(rules.evidence()),
                        DateRange.from(from),
                        SOCIAL_WORKER));
        CarePackages.Outcome asked = almoner.packages().askApproval(pack, from, SOCIAL_WORKER);
        CarePackages.Outcome approved = almoner.packages()
                .approve(
                        pack,
                        from,
                        ApprovalScope.WHOLE,
                        rules.levels().get(rules.levels().size() - 1).role(),
                        PANEL);
        if (!(approved instanceof CarePackages.Outcome.Done)) {
            throw new IllegalStateException(
                    "package " + pack + " could not be approved from " + from + ": " + asked + ", " + approved);
        }
    }
}
