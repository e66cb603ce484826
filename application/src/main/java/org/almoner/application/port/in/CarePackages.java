package org.almoner.application.port.in;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.packages.approvals.ApprovalScope;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.life.PackageAccount;
import org.almoner.domain.packages.life.PackageLife;
import org.almoner.domain.packages.life.PackageRefusal;
import org.almoner.domain.packages.life.ReviewDue;
import org.almoner.domain.packages.nights.NightBlock;
import org.almoner.domain.providers.ProviderId;

/**
 * What packages are, and what is done with them beyond recording facts: approval, reviews, and changes that providers try. What they
 * are is never kept; it follows from the facts and the day. Each call is one unit of work.
 */
public interface CarePackages {

    /** {@return every package as it is on the day, in the order of their references} */
    ImmutableList<PackageAccount> on(LocalDate day);

    /**
     * {@return the life of every package, in the order of their references} What a package is on a day is worked out when it is asked;
     * it is as known at this call.
     */
    ImmutableSortedMap<PackageId, PackageLife> lives();

    /** {@return the package as it is on the day, or empty when it was never opened} */
    Optional<PackageAccount> find(PackageId pack, LocalDate day);

    /** Asks for approval of all that is planned from the day on, whatever day that is. Its evidence must be there before (rule C13). */
    Outcome askApproval(PackageId pack, LocalDate from, Author author);

    /**
     * Approves what was asked for from the day on, in the role, if its limit covers it. Never by whoever asked.
     *
     * @param scope the package as a whole, or all changes since that was approved last
     */
    Outcome approve(PackageId pack, LocalDate from, ApprovalScope scope, ApproverRole role, Author author);

    /**
     * Tries a plan that the package's provider proposes, for the weeks that the scheme says (rule C7).
     *
     * @param agreed whether the person has agreed
     */
    Outcome tryPlan(
            PackageId pack, ProviderId proposedBy, WeeklyPlan plan, LocalDate from, boolean agreed, Author author);

    /** Keeps the plan that was tried last, from a day after the pilot on; that is a review led by the provider. */
    Outcome keepPlan(PackageId pack, LocalDate from, Author author);

    /** {@return the next review of every package whose care goes on, those that are to be done first in front} */
    ImmutableList<ReviewDue> reviews(LocalDate day);

    /** {@return what each block of nights comes to on the night that begins on the day (rule C12)} */
    ImmutableList<NightBlock.Night> nights(LocalDate night);

    /** What became of a package. */
    sealed interface Outcome {

        /**
         * It was done.
         *
         * @param account the package on the first day
         */
        record Done(PackageAccount account) implements Outcome {}

        /**
         * It was not done.
         *
         * @param reasons every one; at least one
         */
        record Refused(ImmutableList<PackageRefusal> reasons) implements Outcome {}

        /**
         * There is no package of that reference.
         *
         * @param pack the reference
         */
        record Unknown(PackageId pack) implements Outcome {}
    }
}
