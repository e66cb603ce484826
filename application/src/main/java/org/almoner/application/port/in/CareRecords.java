package org.almoner.application.port.in;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.ZoneCode;

/**
 * Records facts. Each call is one unit of work: what is refused leaves nothing behind. Every fact keeps who recorded it,
 * why, and since when it is known; a fact about the past is recorded like any other and corrects what followed from it.
 */
public interface CareRecords {

    /** Records date of birth and home of a person. */
    Recording recordPerson(Person person, DateRange holds, Author author);

    /** Records the assessed weekly contribution of a known person; not negative. */
    Recording recordContribution(PersonId person, Money weekly, DateRange holds, Author author);

    /** Opens a package of a known person with its weekly plan. */
    Recording openPackage(PackageId pack, PersonId person, WeeklyPlan plan, DateRange holds, Author author);

    /** Records another weekly plan of a package. */
    Recording recordPlan(PackageId pack, WeeklyPlan plan, DateRange holds, Author author);

    /** Records that a package is not wanted on the days, whatever was planned. */
    Recording endPackage(PackageId pack, DateRange holds, Author author);

    /**
     * Records who provides a package without offering it: for packages placed before brokerage began, or by a person's
     * own choice.
     */
    Recording assignProvider(PackageId pack, ProviderId provider, DateRange holds, Author author);

    /** Records the part of a package that the NHS funds, from whatever day it was agreed for (rules L10, C13). */
    Recording recordHealthShare(PackageId pack, Percentage share, DateRange holds, Author author);

    /** Records what a provider is. */
    Recording recordProvider(Provider provider, DateRange holds, Author author);

    /** Records what providers report of visits; a later report of the same visit corrects the earlier. */
    Recording reportVisits(Collection<VisitRecord> reports, Author author);

    /**
     * Who records something, and why.
     *
     * @param by a reference, never a person's name
     * @param reason for people
     */
    record Author(String by, String reason) {}

    /** What became of a recording. */
    sealed interface Recording {

        /** All of it was recorded. */
        record Recorded() implements Recording {}

        /**
         * None of it was recorded.
         *
         * @param reasons every one; at least one
         */
        record Refused(ImmutableList<Refusal> reasons) implements Recording {}
    }

    /** Why something is not recorded. */
    sealed interface Refusal {

        /**
         * Nobody of that reference is known.
         *
         * @param person the reference
         */
        record UnknownPerson(PersonId person) implements Refusal {}

        /**
         * No provider of that reference is known.
         *
         * @param provider the reference
         */
        record UnknownProvider(ProviderId provider) implements Refusal {}

        /**
         * The scheme has no zone of that code.
         *
         * @param zone the code
         */
        record UnknownZone(ZoneCode zone) implements Refusal {}

        /**
         * There is no package of that reference.
         *
         * @param pack the reference
         */
        record UnknownPackage(PackageId pack) implements Refusal {}

        /**
         * There is a package of that reference already.
         *
         * @param pack the reference
         */
        record PackageExists(PackageId pack) implements Refusal {}

        /**
         * A visit of the plan may not be bought (rule C3).
         *
         * @param refusal which visit and why
         */
        record VisitLength(VisitLengthRule.Refusal refusal) implements Refusal {}

        /**
         * A contribution cannot be below zero.
         *
         * @param weekly the amount
         */
        record NegativeContribution(Money weekly) implements Refusal {}
    }
}
