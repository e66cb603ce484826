package org.almoner.cli.text;

import java.util.Collection;
import java.util.stream.Collectors;
import org.almoner.application.port.in.CareRecords.Refusal;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.RunRecord.Step;

/** Why something is refused, in words, with what to do instead. */
public final class RefusalText {

    private RefusalText() {}

    /** {@return why a step of a run may not be taken} */
    public static String of(RunRecord.Refusal refusal, Step step, RunId run, String by) {
        String what = "run " + run + " cannot be " + taken(step) + ": ";
        return what
                + switch (refusal) {
                    case NOT_NOW -> "it has not come to that, or is past it; run show tells how far it has come";
                    case SAME_PERSON -> by + " drafted or submitted it, and a run is approved by somebody else";
                    case DRAFT_OUTDATED ->
                        "it would no longer post what was drafted, because another run was posted or the scheme"
                                + " changed since; reject it and draft a new one";
                };
    }

    /** {@return why facts are not recorded} */
    public static String of(Collection<Refusal> refusals) {
        return refusals.stream().map(RefusalText::of).collect(Collectors.joining("; "));
    }

    private static String of(Refusal refusal) {
        if (refusal instanceof Refusal.UnknownPerson unknown) {
            return "nobody of reference " + unknown.person() + " is known; record the person first";
        }
        if (refusal instanceof Refusal.UnknownProvider unknown) {
            return "no provider of reference " + unknown.provider() + " is known; record the provider first";
        }
        if (refusal instanceof Refusal.UnknownZone unknown) {
            return "the scheme has no zone " + unknown.zone();
        }
        if (refusal instanceof Refusal.UnknownPackage unknown) {
            return "there is no package " + unknown.pack() + "; open it first";
        }
        if (refusal instanceof Refusal.PackageExists exists) {
            return "there is a package " + exists.pack() + " already";
        }
        if (refusal instanceof Refusal.VisitLength length) {
            return "a visit may not be bought (C3): " + length.refusal();
        }
        if (refusal instanceof Refusal.SamePerson same) {
            return "a waiver is proposed by whoever records it, and confirmed by somebody else, but both is "
                    + same.proposedBy();
        }
        if (refusal instanceof Refusal.NotAboveNothing amount) {
            return "a " + amount.kind() + " is above nothing, but got " + amount.amount();
        }
        if (refusal instanceof Refusal.NotYetAgreed top) {
            return "the third party agreed on " + top.agreed() + "; let the top-up begin on that day or later (K6)";
        }
        if (refusal instanceof Refusal.NotOneDay days) {
            return "a " + days.kind() + " is of one day, but got " + days.holds() + "; end it on the day after";
        }
        return "nothing is proposed for " + ((Refusal.NothingProposed) refusal).days();
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
