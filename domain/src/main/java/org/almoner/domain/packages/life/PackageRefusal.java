package org.almoner.domain.packages.life;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import org.almoner.domain.packages.approvals.ApprovalScope;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.approvals.EvidenceCode;
import org.almoner.domain.packages.approvals.Limit;
import org.almoner.domain.packages.reviews.ProviderLedRules;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Knowledge;

/** Why approval cannot be asked for or is not given, or why a change cannot be tried or kept. */
public sealed interface PackageRefusal {

    /** The scheme asks for no approval. */
    record NotInTheScheme() implements PackageRefusal {}

    /**
     * It would begin outside the scheme's term.
     *
     * @param day on which it would
     * @param term of the scheme
     */
    record OutsideTerm(LocalDate day, DateRange term) implements PackageRefusal {}

    /**
     * Nothing is wanted from the day on.
     *
     * @param from the day
     */
    record NothingWanted(LocalDate from) implements PackageRefusal {}

    /**
     * Documents must be on file before approval is asked for (rule C13).
     *
     * @param documents that are missing
     */
    record EvidenceMissing(ImmutableSortedSet<EvidenceCode> documents) implements PackageRefusal {}

    /**
     * The package may not be bought.
     *
     * @param invalidities what is wrong with it
     */
    record NotValid(ImmutableList<Invalidity> invalidities) implements PackageRefusal {}

    /** Nobody has asked for approval from the day on. */
    record NotAsked() implements PackageRefusal {}

    /**
     * What is planned was changed after approval was asked for.
     *
     * @param kind of a fact that was recorded since
     * @param holds the days it is about
     * @param known since when, by whom and why
     */
    record ChangedSinceAsked(FactKind<?> kind, DateRange holds, Knowledge known) implements PackageRefusal {}

    /**
     * Approval is given by somebody else than whoever asked for it.
     *
     * @param askedBy who asked
     */
    record SamePerson(String askedBy) implements PackageRefusal {}

    /**
     * The scheme has no such role.
     *
     * @param role which
     * @param known the roles that it has
     */
    record UnknownRole(ApproverRole role, ImmutableList<ApproverRole> known) implements PackageRefusal {}

    /**
     * What it comes to is above what the role may approve.
     *
     * @param role which
     * @param scope of the approval
     * @param excess by which measure, and by how much
     * @param enough the lowest role that may
     */
    record AboveLimit(ApproverRole role, ApprovalScope scope, Limit.Excess excess, ApproverRole enough)
            implements PackageRefusal {}

    /** A change is measured against the last approval of the whole, and there is none on all of the days. */
    record NoWholeApproval() implements PackageRefusal {}

    /** Something of the person's packages has no price, so nobody can tell what is to be approved. */
    record NotPriced() implements PackageRefusal {}

    /**
     * The provider's change may not be tried (rule C7).
     *
     * @param reason why
     */
    record NotToBeTried(ProviderLedRules.Reason reason) implements PackageRefusal {}

    /** No change was tried that could be kept: since a social worker looked last, none. */
    record NothingTried() implements PackageRefusal {}

    /**
     * A change is still being tried.
     *
     * @param end the first day after the pilot
     */
    record PilotRunning(LocalDate end) implements PackageRefusal {}
}
