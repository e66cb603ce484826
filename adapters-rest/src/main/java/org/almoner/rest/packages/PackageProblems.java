package org.almoner.rest.packages;

import org.almoner.application.port.in.CarePackages.Outcome;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.life.PackageAccount;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Caller;
import org.almoner.wording.PackageRefusalWords;

/** Why something about a package is not done, as problems. */
public final class PackageProblems {

    private PackageProblems() {}

    /**
     * {@return the package after what was done}
     *
     * @throws ProblemException if it was refused
     */
    public static PackageAccount done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw ProblemException.refused(refused.reasons(), PackageRefusalWords::of);
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            throw unknown(unknown.pack());
        }
        return ((Outcome.Done) outcome).account();
    }

    /** {@return that there is no such package} */
    public static ProblemException unknown(PackageId pack) {
        return ProblemException.ofField(
                ProblemKind.UNKNOWN_PACKAGE, "there is no package " + pack, "package", pack.toString());
    }

    /**
     * {@return as which approver of the scheme somebody approves}
     *
     * @throws ProblemException if the token does not say so
     */
    public static ApproverRole approver(Caller caller) {
        return caller.approver()
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.FORBIDDEN, "the token does not say as which approver of the scheme"));
    }
}
