package org.almoner.application.port.in;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Authors;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.zones.ZoneCode;

/**
 * Records facts. Each call is one unit of work: what is refused leaves nothing behind. Every fact keeps who recorded it,
 * why, and since when it is known; a fact about the past is recorded like any other and corrects what followed from it. None
 * begins more than 50 years ahead.
 */
public interface CareRecords {

    /**
     * Records a fact about a person. Nobody needs to be known before the first {@link PersonFacts#PERSON}, or before the first
     * {@link PersonFacts#COMPLAINT_FILE}; everything else is about a known person. A waiver is recorded as proposed, see {@link #confirmWaiver}.
     *
     * @param kind one of {@link PersonFacts#ALL}
     * @param value what holds on each of the days
     * @param <T> the type of the values of the kind
     */
    <T> Recording record(PersonId person, FactKind<T> kind, T value, DateRange holds, Author author);

    /** Records that nothing of the kind holds for the person on the days, whatever was recorded before. */
    Recording withdraw(PersonId person, FactKind<?> kind, DateRange holds, Author author);

    /** Confirms every waiver of the person that was proposed for the days by somebody else. */
    Recording confirmWaiver(PersonId person, DateRange days, Author author);

    /** Opens a package of a known person; what is wanted is recorded next. */
    Recording openPackage(PackageId pack, PersonId person, Author author);

    /**
     * Records a fact about an open package. Whatever day it is recorded on, it holds on the days given: funding that was agreed
     * late is split from the start (rule C13).
     *
     * @param kind one of {@link PackageFacts#ALL}, but for what {@link CarePackages} decides: approvals and pilots
     * @param value what holds on each of the days
     * @param <T> the type of the values of the kind
     */
    <T> Recording record(PackageId pack, FactKind<T> kind, T value, DateRange holds, Author author);

    /** Records that nothing of the kind holds for the package on the days: that it has ended, where the kind is its plan. */
    Recording withdraw(PackageId pack, FactKind<?> kind, DateRange holds, Author author);

    /**
     * Records a fact about a provider. No provider needs to be known before the first {@link ProviderFacts#REGISTRATION};
     * everything else is about a known one.
     *
     * @param kind one of {@link ProviderFacts#ALL}
     * @param value what holds on each of the days
     * @param <T> the type of the values of the kind
     */
    <T> Recording record(ProviderId provider, FactKind<T> kind, T value, DateRange holds, Author author);

    /** Records that nothing of the kind holds for the provider on the days, whatever was recorded before. */
    Recording withdraw(ProviderId provider, FactKind<?> kind, DateRange holds, Author author);

    /** Records what providers report of visits; a later report of the same visit corrects the earlier. */
    Recording reportVisits(Collection<VisitRecord> reports, Author author);

    /**
     * Who records something, and why.
     *
     * @param by a reference, never a person's name
     * @param reason for people
     */
    record Author(String by, String reason) {

        /**
         * Refuses what nobody answers for, and what has no reason.
         *
         * @throws IllegalArgumentException if the reference or the reason is blank
         */
        public Author {
            Authors.checkGiven(by, "who does it");
            Authors.checkGiven(reason, "the reason");
        }

        /** {@return what a fact keeps of it} */
        public Knowledge since(Instant instant) {
            return new Knowledge(instant, by, reason);
        }
    }

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
         * The zone has as many primes already as it may have on some of the days (rule L6).
         *
         * @param zone the zone
         * @param most how many primes it may have
         */
        record TooManyPrimes(ZoneCode zone, int most) implements Refusal {}

        /**
         * Roles are changed on a day of the scheme's term.
         *
         * @param day which is outside
         * @param term of the scheme
         */
        record OutsideTerm(LocalDate day, DateRange term) implements Refusal {}

        /**
         * The scheme does not buy that service in that lot.
         *
         * @param offering lot and service
         */
        record UnknownOffering(Offering offering) implements Refusal {}

        /**
         * A price was tendered that the scheme's terms do not allow (rule C4).
         *
         * @param offering for which
         * @param detail the price, and what binds it; for people
         */
        record PriceNotAllowed(Offering offering, String detail) implements Refusal {}

        /**
         * The scheme has no such code.
         *
         * @param what it names, such as a theme
         * @param code that was given
         * @param known those of the scheme
         */
        record UnknownCode(String what, String code, ImmutableSet<String> known) implements Refusal {}

        /**
         * The provider does not serve the zone from then on.
         *
         * @param provider which
         * @param zone where
         * @param from the first day of the change
         */
        record NoPlaceInZone(ProviderId provider, ZoneCode zone, LocalDate from) implements Refusal {}

        /**
         * Who decides on a provider records it.
         *
         * @param decidedBy who is said to have decided
         * @param recordedBy who records it
         */
        record DecidedByAnother(String decidedBy, String recordedBy) implements Refusal {}

        /**
         * The scheme has different people decide the stages of an approval (rule S2).
         *
         * @param by who decided the other stage
         */
        record DecidedBothStages(String by) implements Refusal {}

        /**
         * There is no package of that reference.
         *
         * @param pack the reference
         */
        record UnknownPackage(PackageId pack) implements Refusal {}

        /**
         * The reference stands for a person who was erased.
         *
         * @param person the reference
         */
        record ErasedPerson(PersonId person) implements Refusal {}

        /**
         * The package is of a person who was erased.
         *
         * @param pack the reference
         */
        record ErasedPackage(PackageId pack) implements Refusal {}

        /**
         * The person cannot be alive, see {@link Person#canLiveOn}.
         *
         * @param born the date of birth
         * @param today on which it is recorded
         */
        record ImpossibleBirth(LocalDate born, LocalDate today) implements Refusal {}

        /**
         * The fact begins so many years to come that its first day must be a mistake.
         *
         * @param from the first day
         * @param last on which a fact that is recorded today may begin
         */
        record TooFarAhead(LocalDate from, LocalDate last) implements Refusal {}

        /**
         * Somebody is said to live with nobody else.
         *
         * @param person who
         */
        record LivesWithOneself(PersonId person) implements Refusal {}

        /**
         * The package is another person's.
         *
         * @param pack the reference
         * @param person whose it is not
         */
        record PackageOfAnother(PackageId pack, PersonId person) implements Refusal {}

        /**
         * No run posts to a line of this form.
         *
         * @param line what was to be held
         */
        record NoSuchLine(LineKey line) implements Refusal {}

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
         * A waiver is confirmed by somebody else than who proposed it.
         *
         * @param proposedBy who proposed it
         */
        record SamePerson(String proposedBy) implements Refusal {}

        /**
         * A waiver is proposed by whoever records it.
         *
         * @param proposedBy who is said to propose it
         * @param recordedBy who records it
         */
        record ProposedByAnother(String proposedBy, String recordedBy) implements Refusal {}

        /**
         * A waiver is recorded as proposed, and confirmed afterwards.
         *
         * @param confirmedBy who is said to have confirmed it
         */
        record ConfirmedAlready(String confirmedBy) implements Refusal {}

        /**
         * An amount of this kind is above nothing.
         *
         * @param kind of the fact
         * @param amount that was given
         */
        record NotAboveNothing(FactKind<?> kind, Money amount) implements Refusal {}

        /**
         * Visits are priced by the hour, the half hour or the visit.
         *
         * @param price that was agreed by another unit
         */
        record NotAPriceOfVisits(UnitPrice price) implements Refusal {}

        /**
         * A third party pays for no day before it agreed to (rule K6).
         *
         * @param agreed when it did
         */
        record NotYetAgreed(LocalDate agreed) implements Refusal {}

        /**
         * A fact of this kind follows from a decision, see {@link CarePackages}, and is not recorded by itself.
         *
         * @param kind of the fact
         */
        record DecidedElsewhere(FactKind<?> kind) implements Refusal {}

        /**
         * A fee, a repayment, a surplus, a review and complaints are of one day.
         *
         * @param kind of the fact
         * @param holds the days that were given
         */
        record NotOneDay(FactKind<?> kind, DateRange holds) implements Refusal {}

        /**
         * A file of complaints holds without end: what was complained of stays so.
         *
         * @param holds the days that were given
         */
        record ComplaintsEnd(DateRange holds) implements Refusal {}

        /**
         * There is no complaint of that reference in the file.
         *
         * @param person whose file it is
         * @param reference of the complaint
         */
        record UnknownComplaint(PersonId person, String reference) implements Refusal {}

        /**
         * There is a complaint of that reference in the file already.
         *
         * @param person whose file it is
         * @param reference of the complaint
         */
        record ComplaintExists(PersonId person, String reference) implements Refusal {}

        /**
         * That cannot have happened to the complaint.
         *
         * @param detail why not; for people
         */
        record NotOfComplaint(String detail) implements Refusal {}

        /**
         * Something of a complaint is told of a day that is still to come.
         *
         * @param reference of the complaint
         * @param on the day
         * @param today the day on which it is told
         */
        record NotYetHappened(String reference, LocalDate on, LocalDate today) implements Refusal {}

        /**
         * No charge of the person was posted for any of the days, so that none is in dispute.
         *
         * @param person who complains of being charged
         * @param days which
         */
        record NothingCharged(PersonId person, DateRange days) implements Refusal {}

        /**
         * No waiver of any of the days was proposed or confirmed since the complaint was received: a complaint names one that it led to.
         *
         * @param person whose charges it should waive
         * @param days which
         * @param since when the complaint was received
         */
        record NoWaiver(PersonId person, DateRange days, LocalDate since) implements Refusal {}

        /**
         * A complaint of the file names a waiver of some of the days already.
         *
         * @param person whose charges are waived
         * @param days which
         * @param reference of that complaint
         */
        record WaiverTold(PersonId person, DateRange days, String reference) implements Refusal {}

        /**
         * The run corrected nothing of the charges in dispute that is not told yet.
         *
         * @param run its number
         * @param person who disputes charges
         * @param days whose charges are in dispute
         * @param why it does not count
         */
        record NothingCorrected(int run, PersonId person, DateRange days, Why why) implements Refusal {

            /** Why a run is no correction of charges in dispute. */
            public enum Why {
                /** It posted nothing to them. */
                NOTHING_POSTED,
                /** It was posted before the complaint was received. */
                BEFORE_COMPLAINT,
                /** It posted waivers alone, which are named by their days. */
                WAIVERS_ONLY,
                /** It charged for the first time, or nothing of what the person pays changed by it. */
                FIRST_CHARGE,
                /** All that it corrected is told with other adjustments. */
                TOLD_ALREADY
            }
        }

        /**
         * There is no waiver to confirm on the days.
         *
         * @param days which
         */
        record NothingProposed(DateRange days) implements Refusal {}
    }
}
