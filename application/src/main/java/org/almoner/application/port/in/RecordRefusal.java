package org.almoner.application.port.in;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.zones.ZoneCode;

/** Why something is not recorded. */
public sealed interface RecordRefusal {

    /**
     * Nobody of that reference is known.
     *
     * @param person the reference
     */
    record UnknownPerson(PersonId person) implements RecordRefusal {}

    /**
     * No provider of that reference is known.
     *
     * @param provider the reference
     */
    record UnknownProvider(ProviderId provider) implements RecordRefusal {}

    /**
     * The scheme has no zone of that code.
     *
     * @param zone the code
     */
    record UnknownZone(ZoneCode zone) implements RecordRefusal {}

    /**
     * The zone has as many primes already as it may have on some of the days (rule L6).
     *
     * @param zone the zone
     * @param most how many primes it may have
     */
    record TooManyPrimes(ZoneCode zone, int most) implements RecordRefusal {}

    /**
     * Roles are changed on a day of the scheme's term.
     *
     * @param day which is outside
     * @param term of the scheme
     */
    record OutsideTerm(LocalDate day, DateRange term) implements RecordRefusal {}

    /**
     * The scheme does not buy that service in that lot.
     *
     * @param offering lot and service
     */
    record UnknownOffering(Offering offering) implements RecordRefusal {}

    /**
     * A price was tendered that the scheme's terms do not allow (rule C4).
     *
     * @param offering for which
     * @param detail the price, and what binds it; for people
     */
    record PriceNotAllowed(Offering offering, String detail) implements RecordRefusal {}

    /**
     * The scheme has no such code.
     *
     * @param what it names, such as a theme
     * @param code that was given
     * @param known those of the scheme
     */
    record UnknownCode(String what, String code, ImmutableSet<String> known) implements RecordRefusal {}

    /**
     * The provider does not serve the zone from then on.
     *
     * @param provider which
     * @param zone where
     * @param from the first day of the change
     */
    record NoPlaceInZone(ProviderId provider, ZoneCode zone, LocalDate from) implements RecordRefusal {}

    /**
     * Who decides on a provider records it.
     *
     * @param decidedBy who is said to have decided
     * @param recordedBy who records it
     */
    record DecidedByAnother(String decidedBy, String recordedBy) implements RecordRefusal {}

    /**
     * The scheme has different people decide the stages of an approval (rule S2).
     *
     * @param by who decided the other stage
     */
    record DecidedBothStages(String by) implements RecordRefusal {}

    /**
     * There is no package of that reference.
     *
     * @param pack the reference
     */
    record UnknownPackage(PackageId pack) implements RecordRefusal {}

    /**
     * The reference stands for a person who was erased.
     *
     * @param person the reference
     */
    record ErasedPerson(PersonId person) implements RecordRefusal {}

    /**
     * The package is of a person who was erased.
     *
     * @param pack the reference
     */
    record ErasedPackage(PackageId pack) implements RecordRefusal {}

    /**
     * The person cannot be alive, see {@link Person#canLiveOn}.
     *
     * @param born the date of birth
     * @param today on which it is recorded
     */
    record ImpossibleBirth(LocalDate born, LocalDate today) implements RecordRefusal {}

    /**
     * The fact begins so many years to come that its first day must be a mistake.
     *
     * @param from the first day
     * @param last on which a fact that is recorded today may begin
     */
    record TooFarAhead(LocalDate from, LocalDate last) implements RecordRefusal {}

    /**
     * Somebody is said to live with nobody else.
     *
     * @param person who
     */
    record LivesWithOneself(PersonId person) implements RecordRefusal {}

    /**
     * The package is another person's.
     *
     * @param pack the reference
     * @param person whose it is not
     */
    record PackageOfAnother(PackageId pack, PersonId person) implements RecordRefusal {}

    /**
     * No run posts to a line of this form.
     *
     * @param line what was to be held
     */
    record NoSuchLine(LineKey line) implements RecordRefusal {}

    /**
     * The provider was never recorded to provide the package.
     *
     * @param pack the package
     * @param provider which never did
     * @param known those that were, of any days
     */
    record NeverProvided(PackageId pack, ProviderId provider, ImmutableSortedSet<ProviderId> known)
            implements RecordRefusal {}

    /**
     * There is a package of that reference already.
     *
     * @param pack the reference
     */
    record PackageExists(PackageId pack) implements RecordRefusal {}

    /**
     * A visit of the plan may not be bought (rule C3).
     *
     * @param refusal which visit and why
     */
    record VisitLength(VisitLengthRule.Refusal refusal) implements RecordRefusal {}

    /**
     * A waiver is confirmed by somebody else than who proposed it.
     *
     * @param proposedBy who proposed it
     */
    record SamePerson(String proposedBy) implements RecordRefusal {}

    /**
     * A waiver is proposed by whoever records it.
     *
     * @param proposedBy who is said to propose it
     * @param recordedBy who records it
     */
    record ProposedByAnother(String proposedBy, String recordedBy) implements RecordRefusal {}

    /**
     * A waiver is recorded as proposed, and confirmed afterwards.
     *
     * @param confirmedBy who is said to have confirmed it
     */
    record ConfirmedAlready(String confirmedBy) implements RecordRefusal {}

    /**
     * An amount of this kind is above nothing.
     *
     * @param kind of the fact
     * @param amount that was given
     */
    record NotAboveNothing(FactKind<?> kind, Money amount) implements RecordRefusal {}

    /**
     * Visits are priced by the hour, the half hour or the visit.
     *
     * @param price that was agreed by another unit
     */
    record NotAPriceOfVisits(UnitPrice price) implements RecordRefusal {}

    /**
     * A third party pays for no day before it agreed to (rule K6).
     *
     * @param agreed when it did
     */
    record NotYetAgreed(LocalDate agreed) implements RecordRefusal {}

    /**
     * A fact of this kind follows from a decision, see {@link CarePackages}, and is not recorded by itself.
     *
     * @param kind of the fact
     */
    record DecidedElsewhere(FactKind<?> kind) implements RecordRefusal {}

    /**
     * A fee, a repayment, a surplus, a review and complaints are of one day.
     *
     * @param kind of the fact
     * @param holds the days that were given
     */
    record NotOneDay(FactKind<?> kind, DateRange holds) implements RecordRefusal {}

    /**
     * A file of complaints holds without end: what was complained of stays so.
     *
     * @param holds the days that were given
     */
    record ComplaintsEnd(DateRange holds) implements RecordRefusal {}

    /**
     * There is no complaint of that reference in the file.
     *
     * @param person whose file it is
     * @param reference of the complaint
     */
    record UnknownComplaint(PersonId person, String reference) implements RecordRefusal {}

    /**
     * There is a complaint of that reference in the file already.
     *
     * @param person whose file it is
     * @param reference of the complaint
     */
    record ComplaintExists(PersonId person, String reference) implements RecordRefusal {}

    /**
     * That cannot have happened to the complaint.
     *
     * @param detail why not; for people
     */
    record NotOfComplaint(String detail) implements RecordRefusal {}

    /**
     * Something of a complaint is told of a day that is still to come.
     *
     * @param reference of the complaint
     * @param on the day
     * @param today the day on which it is told
     */
    record NotYetHappened(String reference, LocalDate on, LocalDate today) implements RecordRefusal {}

    /**
     * No charge of the person was posted for any of the days, so that none is in dispute.
     *
     * @param person who complains of being charged
     * @param days which
     */
    record NothingCharged(PersonId person, DateRange days) implements RecordRefusal {}

    /**
     * No waiver of any of the days was proposed or confirmed since the complaint was received: a complaint names one that it led to.
     *
     * @param person whose charges it should waive
     * @param days which
     * @param since when the complaint was received
     */
    record NoWaiver(PersonId person, DateRange days, LocalDate since) implements RecordRefusal {}

    /**
     * A complaint of the file names a waiver of some of the days already.
     *
     * @param person whose charges are waived
     * @param days which
     * @param reference of that complaint
     */
    record WaiverTold(PersonId person, DateRange days, String reference) implements RecordRefusal {}

    /**
     * The run corrected nothing of the charges in dispute that is not told yet.
     *
     * @param run its number
     * @param person who disputes charges
     * @param days whose charges are in dispute
     * @param why it does not count
     */
    record NothingCorrected(int run, PersonId person, DateRange days, Why why) implements RecordRefusal {

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
    record NothingProposed(DateRange days) implements RecordRefusal {}
}
