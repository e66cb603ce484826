package org.almoner.wording;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.application.port.in.Runs;
import org.almoner.application.port.in.Runs.Outcome;
import org.almoner.application.port.out.ChangedSinceException;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;

/** Why something is refused, in words, with what to do instead. */
public final class RefusalWords {

    private RefusalWords() {}

    /** {@return why a step of a run may not be taken} */
    public static String of(Outcome.Refused refused, Step step, String by) {
        RunRecord record = refused.run();
        String what = "run " + record.run().id() + " cannot be " + taken(step) + ": ";
        return what
                + switch (refused.reason()) {
                    case NOT_NOW ->
                        "it is " + Figures.words(record.status()) + ", and can "
                                + (record.nextSteps().isEmpty()
                                        ? "be taken no further; draft a new one"
                                        : "only be "
                                                + record.nextSteps().stream()
                                                        .map(RefusalWords::taken)
                                                        .collect(Collectors.joining(" or ")));
                    case SAME_PERSON -> by + " drafted or submitted it, and a run is approved by somebody else";
                    case DRAFT_OUTDATED -> outdated(refused) + "; reject it and draft a new one";
                };
    }

    /** Which of several it was, where nothing was posted, nobody has kept. */
    private static String outdated(Outcome.Refused refused) {
        return refused.postedSince().isEmpty()
                ? "what it would post is no longer what was drafted: since then the scheme changed, somebody was erased, or a"
                        + " fact was recorded that counts as known before"
                : refused.postedSince().stream().map(RefusalWords::posted).collect(Collectors.joining("; "))
                        + " since it was drafted";
    }

    private static String posted(RunRecord record) {
        return record.events().stream()
                .filter(event -> event.step() == Step.APPROVE)
                .map(event -> "run " + record.run().id() + " over the same lines was approved by "
                        + event.known().by())
                .collect(Collectors.joining());
    }

    /** {@return why nobody may ask for a run up to a day} */
    public static String of(Runs.DayRefusal refusal) {
        if (refusal instanceof Runs.DayRefusal.NoWeekOver none) {
            return "no week of scheme " + none.scheme() + " is over on " + none.to() + "; the first is over on "
                    + none.first();
        }
        Runs.DayRefusal.DayToCome ahead = (Runs.DayRefusal.DayToCome) refusal;
        return "a run settles weeks that are over, and " + ahead.to() + " is still to come; name " + ahead.today()
                + ", which is today, or a day before";
    }

    /** {@return what has changed since it was read} */
    public static String of(ChangedSinceException changed) {
        return "more has become known since it was read, as known on " + Figures.moment(changed.read()) + ": "
                + changed.changes().stream().map(CauseWords::changed).collect(Collectors.joining("; "))
                + ". Read it again, and then decide";
    }

    /** {@return why facts are not recorded} */
    public static String of(Collection<RecordRefusal> refusals) {
        return refusals.stream().map(RefusalWords::of).collect(Collectors.joining("; "));
    }

    /** {@return why a fact is not recorded} */
    public static String of(RecordRefusal refusal) {
        if (refusal instanceof RecordRefusal.UnknownPerson unknown) {
            return "nobody of reference " + unknown.person() + " is known; record the person first";
        }
        if (refusal instanceof RecordRefusal.ErasedPerson erased) {
            return erased.person() + " stands for a person who was erased; take another reference";
        }
        if (refusal instanceof RecordRefusal.ErasedPackage erased) {
            return "package " + erased.pack() + " is of a person who was erased; open another";
        }
        if (refusal instanceof RecordRefusal.UnknownProvider unknown) {
            return "no provider of reference " + unknown.provider() + " is known; record the provider first";
        }
        if (refusal instanceof RecordRefusal.UnknownZone unknown) {
            return "the scheme has no zone " + unknown.zone();
        }
        if (refusal instanceof RecordRefusal.UnknownOffering unknown) {
            return "the scheme does not buy " + unknown.offering();
        }
        if (refusal instanceof RecordRefusal.PriceNotAllowed price) {
            return "the price of " + price.offering() + " may not be tendered: " + price.detail();
        }
        if (refusal instanceof RecordRefusal.UnknownPackage unknown) {
            return "there is no package " + unknown.pack() + "; open it first";
        }
        if (refusal instanceof RecordRefusal.PackageExists exists) {
            return "there is a package " + exists.pack() + " already";
        }
        if (refusal instanceof RecordRefusal.VisitLength length) {
            return "a visit may not be bought: " + of(length.refusal());
        }
        if (refusal instanceof RecordRefusal.SamePerson same) {
            return same.proposedBy() + " proposed the waiver, and it is confirmed by somebody else";
        }
        if (refusal instanceof RecordRefusal.ProposedByAnother proposed) {
            return "a waiver is proposed by whoever records it, but " + proposed.recordedBy()
                    + " records one as proposed by " + proposed.proposedBy();
        }
        if (refusal instanceof RecordRefusal.ConfirmedAlready confirmed) {
            return "a waiver is recorded as proposed, and " + confirmed.confirmedBy()
                    + " confirms it afterwards; leave out who confirms it";
        }
        if (refusal instanceof RecordRefusal.OutsideTerm outside) {
            return outside(outside.day(), outside.term());
        }
        return refusal instanceof RecordRefusal.UnknownCode
                        || refusal instanceof RecordRefusal.TooManyPrimes
                        || refusal instanceof RecordRefusal.NoPlaceInZone
                        || refusal instanceof RecordRefusal.DecidedByAnother
                        || refusal instanceof RecordRefusal.DecidedBothStages
                ? ofProvider(refusal)
                : ofLine(refusal);
    }

    /** {@return that a day is outside the scheme's term} */
    public static String outside(LocalDate day, DateRange term) {
        return day + " is outside the scheme's term, " + term + "; choose a day of it";
    }

    private static String ofProvider(RecordRefusal refusal) {
        if (refusal instanceof RecordRefusal.TooManyPrimes primes) {
            return primes.most() == 0
                    ? "zone " + primes.zone() + " has no primes; maybe supplementary"
                    : "zone " + primes.zone() + " has " + Figures.counted(primes.most(), "prime")
                            + " on some of the days and may have no more";
        }
        if (refusal instanceof RecordRefusal.UnknownCode unknown) {
            return "there is no " + unknown.what() + " '" + unknown.code() + "'; the scheme has "
                    + String.join(", ", unknown.known());
        }
        if (refusal instanceof RecordRefusal.NoPlaceInZone none) {
            return none.provider() + " has no place in zone " + none.zone() + " on " + none.from()
                    + " or later; record its memberships first";
        }
        return refusal instanceof RecordRefusal.DecidedByAnother decided
                ? "who decides on a provider records it, but " + decided.recordedBy() + " records what "
                        + decided.decidedBy() + " decided"
                : ((RecordRefusal.DecidedBothStages) refusal).by()
                        + " decided the other stage, and in this scheme different people decide the two stages";
    }

    /** {@return why a visit may not be bought} */
    public static String of(VisitLengthRule.Refusal refusal) {
        if (refusal.reason() == VisitLengthRule.Reason.NO_DINING_HALL) {
            return refusal.visit() + ", but that is not bought in the package's service; plan " + refusal.limitMinutes()
                    + " minutes or more for other care";
        }
        return refusal.visit() + ", "
                + switch (refusal.reason()) {
                    case TOO_SHORT -> "but the shortest visit is ";
                    case NOT_IN_UNITS -> "but its length must be a multiple of ";
                    case SECOND_CARER_NOT_IN_UNITS -> "but the second carer's time must be a multiple of ";
                    case NO_DINING_HALL -> "";
                }
                + refusal.limitMinutes() + " minutes";
    }

    private static String ofLine(RecordRefusal refusal) {
        if (refusal instanceof RecordRefusal.ImpossibleBirth birth) {
            return (birth.born().isAfter(birth.today())
                            ? "nobody is born on " + birth.born() + " yet, for it is " + birth.today()
                            : "nobody who was born on " + birth.born() + " is alive, for that is more than "
                                    + Person.OLDEST + " years ago")
                    + "; correct the date of birth";
        }
        if (refusal instanceof RecordRefusal.TooFarAhead ahead) {
            return "a fact begins on " + ahead.last() + " at the latest, but this one on " + ahead.from()
                    + "; correct its first day";
        }
        if (refusal instanceof RecordRefusal.LivesWithOneself self) {
            return self.person() + " lives with somebody else, if with anybody; name the other person";
        }
        if (refusal instanceof RecordRefusal.PackageOfAnother other) {
            return "package " + other.pack() + " is not of " + other.person();
        }
        if (refusal instanceof RecordRefusal.NoSuchLine none) {
            return "no run posts to " + none.line() + ": "
                    + switch (none.line().kind()) {
                        case CARE -> "care is of a week from Monday to Sunday, a package and a provider";
                        case NIGHT_BLOCK ->
                            "a block of nights is of a week from Monday to Sunday, and a provider and service of night-blocks of the scheme";
                        case CHARGE ->
                            "a charge is of a week from Monday to Sunday, a package and a provider, or of a month and a package that is"
                                    + " paid directly";
                        case DIRECT_PAYMENT -> "a direct payment is of a month and a package that is paid directly";
                        case FEE, WAIVER, DEFERRAL, INTEREST ->
                            "a " + none.line().kind() + " is of a week from Monday to Sunday, and of no package";
                    };
        }
        if (refusal instanceof RecordRefusal.NeverProvided never) {
            return never.provider() + " never provided package " + never.pack() + "; "
                    + (never.known().isEmpty()
                            ? "nobody did so far"
                            : "name who did: "
                                    + never.known().stream()
                                            .map(ProviderId::toString)
                                            .collect(Collectors.joining(", ")));
        }
        if (refusal instanceof RecordRefusal.NotAboveNothing amount) {
            return "a " + amount.kind() + " is above nothing, but got " + amount.amount();
        }
        if (refusal instanceof RecordRefusal.NotAPriceOfVisits agreed) {
            return "visits are priced by the hour, the half hour or the visit, but " + agreed.price()
                    + " was agreed; give a price such as 19.50/hour, or record a service with this one";
        }
        if (refusal instanceof RecordRefusal.NotYetAgreed top) {
            return "the third party agreed on " + top.agreed() + "; let the top-up begin on that day or later";
        }
        if (refusal instanceof RecordRefusal.NotOneDay days) {
            return "a " + days.kind() + " is of one day, but got " + days.holds() + "; end it on the day after";
        }
        if (refusal instanceof RecordRefusal.DecidedElsewhere decided) {
            return "a " + decided.kind()
                    + " follows from a decision and is not recorded by itself; ask for approval, approve, or"
                    + " let the provider try a plan";
        }
        return refusal instanceof RecordRefusal.NothingProposed proposed
                ? "nothing is proposed for " + proposed.days()
                : ComplaintWords.refused(refusal);
    }

    /** {@return what was done, such as {@code submitted}} */
    public static String taken(Step step) {
        return switch (step) {
            case SUBMIT -> "submitted";
            case APPROVE -> "approved";
            case PAY -> "paid";
            case REJECT -> "rejected";
        };
    }
}
