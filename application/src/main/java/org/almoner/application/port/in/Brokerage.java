package org.almoner.application.port.in;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Course;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.FirstOffers;
import org.almoner.domain.schemes.Scheme;

/** Finds providers for packages, and can always say why each provider was or was not chosen (rules L6, L7, B3, S3, C1, K1). */
public interface Brokerage {

    /** {@return the packages that are wanted on the day or later and have no provider then, in the order of their references} */
    ImmutableList<PackageId> waitingOn(LocalDate day);

    /** {@return the needs that are published and not decided, in the order of their numbers} */
    ImmutableList<Outcome> open();

    /**
     * Publishes the need of a waiting package, so that the providers of the first round are asked.
     *
     * @param pack the package
     * @param from care starts on this day, or on the first later one that is wanted and has no provider
     */
    Outcome publish(PackageId pack, LocalDate from, Author author);

    /** Records the answer of a provider that is asked. A bid that goes back to its provider is recorded, too. */
    Outcome answer(NeedId need, ProviderId provider, Answer answer);

    /**
     * Records the same where the provider answered by other means, such as by phone.
     *
     * @param by who records it for the provider: a reference, never a person's name
     */
    Outcome recordAnswer(NeedId need, ProviderId provider, Answer answer, String by);

    /**
     * Awards a need to a provider that could still be offered it now: by the policy, by the choice of the person between those that take it, or otherwise with a
     * reason. The award holds on every wanted day without a provider from the bid's start on, at the price that was bid.
     *
     * @param ground one on which somebody is awarded a need
     */
    Outcome award(NeedId need, ProviderId provider, Ground ground, Author author);

    /** Ends the offering of a need without an award: nobody takes it, or it is withdrawn. */
    Outcome close(NeedId need, Ground ground, Author author);

    /**
     * Publishes the need of a waiting package, asks the providers as the policy has it, and awards it by the policy at once.
     *
     * @param pack the package
     * @param from care starts on this day, or on the first later one that is wanted and has no provider
     */
    Outcome place(PackageId pack, LocalDate from, Author author);

    /** {@return the need with everything about it, worked out again from the facts then known} */
    Outcome find(NeedId need);

    /**
     * {@return those of the needs that were published, with everything about them, in the order of their numbers} What their rankings
     * follow from is read once for all of them.
     */
    ImmutableList<Outcome> findAll(Collection<NeedId> needs);

    /** {@return the needs of the package that were published, in the order of their numbers; empty when none was} */
    ImmutableList<Outcome> explain(PackageId pack);

    /**
     * {@return who would be offered first each package that somebody gives on the day, by this scheme and by the policy
     * of another} Zones, places, the prices and with whom the council does business stay those of this scheme; the rounds, the
     * order and the ratings are those of each. It publishes nothing.
     *
     * @param day on which each package by itself would be placed anew, by what is known now
     * @param other the other scheme
     */
    FirstOffers firstOffers(LocalDate day, Scheme other);

    /** What became of a need. */
    sealed interface Outcome {

        /**
         * It was done.
         *
         * @param placement the need, its ranking and the answers
         * @param course of the offers up to now, or until it was decided
         */
        record Done(Placement placement, Course course) implements Outcome {}

        /**
         * It was not done.
         *
         * @param reason why, for programs
         * @param detail why, for people
         * @param exclusions why the provider could not be offered the need now, where that is the reason; or none
         */
        record Refused(Reason reason, String detail, ImmutableList<Exclusion> exclusions) implements Outcome {

            /** Not done for a reason that is not one of the provider. */
            public Refused(Reason reason, String detail) {
                this(reason, detail, ImmutableList.of());
            }
        }
    }

    /** Why something about a need is not done. */
    enum Reason {
        /** There is no package of that reference. */
        UNKNOWN_PACKAGE,
        /** It has a provider on every later day of the scheme's term that it is wanted. */
        NOT_WAITING,
        /** A need of the package is published already. */
        PUBLISHED_ALREADY,
        /** The scheme asks for approval, and what is planned lacks it. */
        NOT_APPROVED,
        /** Nothing says where the person lives on the first day of care. */
        NO_HOME,
        /** The home has no zone and band on the first day of care. */
        NO_ZONE,
        /** It is a service of which no one lot and service of the scheme is told, so that nobody's places can be counted. */
        NO_OFFERING,
        /** There is no need of that number. */
        UNKNOWN_NEED,
        /** It was offered under another scheme. */
        OTHER_SCHEME,
        /** It is of a person who was erased: answers and decisions of before stay, a ranking does not follow from anything any longer. */
        ERASED,
        /** It was decided before: somebody else may have been quicker. */
        DECIDED_ALREADY,
        /** The provider is not asked, or its time to answer is over. */
        NOT_ASKED,
        /** Offers are still open. */
        STILL_OPEN,
        /** The provider made no bid that counts. */
        NO_BID,
        /** The provider can no longer be given the need: its room was filled meanwhile, it is suspended, or the person refuses it. */
        NO_LONGER_POSSIBLE,
        /** The policy gives the need to another provider, or to one where nobody was to take it. */
        NOT_BY_POLICY,
        /** The policy gives the need to that provider anyway, so that there is nothing to override. */
        BY_POLICY_ANYWAY
    }
}
