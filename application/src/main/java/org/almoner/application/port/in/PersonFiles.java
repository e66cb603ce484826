package org.almoner.application.port.in;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.retention.RetentionRule;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;

/**
 * A person's whole file: handing it out, and erasing it once nothing keeps it any longer. Erasing takes away what tells who it was;
 * what was paid and charged stays, under another reference, and no run touches it again. Each call is one unit of work.
 */
public interface PersonFiles {

    /** {@return the person's whole file, of which it is kept who handed it out and why; empty when nobody of that reference is known} */
    Optional<PersonFile> handOut(PersonId person, Author author);

    /** {@return who may be erased on the day by what is known now} */
    Due due(LocalDate day);

    /** {@return what erasing them today, by the clock, would do; nothing is done} */
    Outcome weigh(Set<PersonId> people);

    /**
     * Erases all of the people, or nobody. Today is the day of the clock, even where the store has records of an instant still to come:
     * nobody goes early because a clock was ahead once.
     *
     * @param author by whom and why, in words that do not tell who the people were
     */
    Outcome erase(Set<PersonId> people, Author author);

    /** Who may be erased on a day. */
    sealed interface Due {

        /**
         * Those of them whom nothing keeps.
         *
         * @param people each with the first day on which retention allows it
         */
        record Listed(ImmutableSortedMap<PersonId, LocalDate> people) implements Due {}
    }

    /** What becomes of people who are to be erased. */
    sealed interface Outcome {

        /**
         * They may be erased.
         *
         * @param files what is kept of each
         */
        record Possible(ImmutableList<PersonFile> files) implements Outcome {}

        /**
         * They were erased.
         *
         * @param references under which the money of each stays
         */
        record Erased(ImmutableMap<PersonId, PersonId> references) implements Outcome {}

        /**
         * Nobody was erased.
         *
         * @param reasons every one, by person; at least one
         */
        record Refused(ImmutableListMultimap<PersonId, Obstacle> reasons) implements Outcome {}
    }

    /**
     * Nobody is erased by the rules of a scheme that is not the store's own. What keeps each person is not told, for it cannot be
     * worked out.
     *
     * @param given the id of the scheme that was given
     * @param reasons every one; at least one
     */
    record OtherScheme(String given, ImmutableList<Mismatch> reasons) implements Due, Outcome {}

    /** What in the store is of another scheme. */
    sealed interface Mismatch {

        /**
         * The latest run, or the latest need where there is no run, which says of which scheme the store is.
         *
         * @param scheme its id
         */
        record Latest(String scheme) implements Mismatch {}

        /**
         * A run that is neither approved nor rejected, so that what it would post can be told by its own scheme alone.
         *
         * @param run its number
         * @param scheme by which it was drafted, which is not that of the store
         */
        record OpenRun(RunId run, String scheme) implements Mismatch {}
    }

    /** Why a person may not be erased. */
    sealed interface Obstacle {

        /** Nothing is known of anybody of that reference. */
        record UnknownPerson() implements Obstacle {}

        /**
         * The scheme has no rule of retention on the day, so that everything is kept.
         *
         * @param scheme its id
         */
        record NoRule(String scheme) implements Obstacle {}

        /**
         * Care is planned on the day or later.
         *
         * @param pack in which package
         * @param kind what is planned
         * @param holds on which days
         */
        record CareGoesOn(PackageId pack, FactKind<?> kind, DateRange holds) implements Obstacle {}

        /**
         * Something is recorded of the day or later from which money follows.
         *
         * @param kind what
         * @param holds on which days
         */
        record MoneyToCome(FactKind<?> kind, DateRange holds) implements Obstacle {}

        /**
         * Charges were deferred and are not paid.
         *
         * @param owed how much
         */
        record DebtDeferred(Money owed) implements Obstacle {}

        /**
         * A rule of retention keeps the file.
         *
         * @param rule which
         * @param until the first day on which it does not
         */
        record Kept(RetentionRule rule, LocalDate until) implements Obstacle {}

        /**
         * A need of the person is not decided.
         *
         * @param need its number
         */
        record NeedOpen(NeedId need) implements Obstacle {}

        /**
         * A complaint in the file is not answered, or not decided by the ombudsman.
         *
         * @param reference of it
         */
        record ComplaintOpen(String reference) implements Obstacle {}

        /**
         * A line of the person is held.
         *
         * @param line which
         */
        record LineHeld(LineKey line) implements Obstacle {}

        /**
         * A run that is neither approved nor rejected would post to a line of the person.
         *
         * @param run its number
         */
        record RunOpen(RunId run) implements Obstacle {}
    }
}
