package org.almoner.wording;

import java.util.Collection;
import java.util.stream.Collectors;
import org.almoner.domain.packages.approvals.ApprovalScope;
import org.almoner.domain.packages.approvals.Limit.Excess;
import org.almoner.domain.packages.life.Invalidity;
import org.almoner.domain.packages.life.PackageRefusal;
import org.almoner.domain.packages.reviews.ProviderLedRules.Reason;

/** What is wrong with a package, and why something is not done with it, in words, with what to do instead. */
public final class PackageRefusalWords {

    private PackageRefusalWords() {}

    /** {@return why something is not done} */
    public static String of(Collection<PackageRefusal> refusals) {
        return refusals.stream().map(PackageRefusalWords::of).collect(Collectors.joining("; "));
    }

    /** {@return why something is not done} */
    public static String of(PackageRefusal refusal) {
        if (refusal instanceof PackageRefusal.NotInTheScheme) {
            return "the scheme asks for no approval; maybe name another with --scheme";
        }
        if (refusal instanceof PackageRefusal.NothingWanted nothing) {
            return "nothing is wanted on " + nothing.from() + " or later; record what is planned first";
        }
        if (refusal instanceof PackageRefusal.EvidenceMissing missing) {
            return "these documents must be on file before approval is asked for: " + joined(missing.documents());
        }
        if (refusal instanceof PackageRefusal.NotValid invalid) {
            return invalid.invalidities().stream()
                    .map(PackageRefusalWords::wrong)
                    .collect(Collectors.joining("; "));
        }
        if (refusal instanceof PackageRefusal.OutsideTerm outside) {
            return RefusalWords.outside(outside.day(), outside.term());
        }
        if (refusal instanceof PackageRefusal.NotAsked) {
            return "nobody asked for approval from that day on; ask first";
        }
        if (refusal instanceof PackageRefusal.ChangedSinceAsked changed) {
            return "the " + CauseWords.kind(changed.kind().name()) + " on " + Figures.days(changed.holds())
                    + " was changed after approval was asked for, by " + CauseWords.whoWhenAndWhy(changed.known())
                    + "; ask for it again";
        }
        if (refusal instanceof PackageRefusal.SamePerson same) {
            return same.askedBy() + " asked for it, and approval is given by somebody else";
        }
        if (refusal instanceof PackageRefusal.UnknownRole unknown) {
            return "the scheme has no role " + unknown.role() + "; it has " + joined(unknown.known());
        }
        return ofAmount(refusal);
    }

    private static String ofAmount(PackageRefusal refusal) {
        if (refusal instanceof PackageRefusal.AboveLimit above) {
            return above.role() + " may approve "
                    + Figures.pounds(above.excess().limit()) + " " + measure(above.excess())
                    + (above.scope() == ApprovalScope.WHOLE
                            ? " for all of the person's packages, which come to "
                            : " of changes since the whole was approved, which come to ")
                    + Figures.pounds(above.excess().amount()) + " together; " + above.enough() + " may";
        }
        if (refusal instanceof PackageRefusal.NoWholeApproval) {
            return "a change is measured against the last approval of the whole, and there is none on all of the days;"
                    + " approve the whole";
        }
        if (refusal instanceof PackageRefusal.NotPriced) {
            return "something of the person's packages has no price, so that nobody can tell what is approved";
        }
        if (refusal instanceof PackageRefusal.NothingTried) {
            return "no plan was tried since a social worker looked last, so that none can be kept";
        }
        return refusal instanceof PackageRefusal.PilotRunning running
                ? "the plan is still being tried; keep it on " + running.end() + " or later"
                : of(((PackageRefusal.NotToBeTried) refusal).reason());
    }

    private static String measure(Excess excess) {
        return switch (excess.measure()) {
            case WEEKLY -> "a week";
            case ONE_OFF -> "once";
            case YEARLY -> "a year";
        };
    }

    private static String of(Reason reason) {
        return switch (reason) {
            case NOT_IN_THE_SCHEME -> "the scheme lets providers change nothing by themselves";
            case NOT_AGREED -> "the person has not agreed";
            case NOT_ITS_PROVIDER -> "only the package's provider proposes a change";
            case NO_PLAN -> "there are no visits on the day that could be changed";
            case TOO_MUCH_LESS ->
                "it is less than a provider may try, counted from when a social worker looked last; review the package";
            case TOO_MUCH_MORE ->
                "it is more than a provider may try, counted from when a social worker looked last; review the package";
            case PILOT_RUNNING -> "another plan is being tried on some of the days";
        };
    }

    /** {@return what is wrong} */
    public static String wrong(Invalidity invalidity) {
        if (invalidity instanceof Invalidity.VisitLength length) {
            return "a visit may not be bought: " + RefusalWords.of(length.refusal());
        }
        if (invalidity instanceof Invalidity.WrongLot lot) {
            return Figures.code(lot.need().skill()) + " is needed, which is bought in "
                    + joined(lot.need().lots())
                    + lot.lot().map(own -> " and not in " + own).orElse(", and the package names no lot");
        }
        if (invalidity instanceof Invalidity.WrongAge age) {
            return Figures.code(age.service()) + " is for people of " + age.ages() + ", but the person is " + age.age();
        }
        if (invalidity instanceof Invalidity.NoOffering) {
            return "it does not say which lot and service of the scheme it is of";
        }
        if (invalidity instanceof Invalidity.NoPlace) {
            return "nothing says where the person lives, or the home has no zone and band";
        }
        if (invalidity instanceof Invalidity.NoPrice) {
            return "something of it has no price that the scheme allows";
        }
        if (invalidity instanceof Invalidity.NightAboveBlock night) {
            return "a night at " + night.price() + " costs more than its place in the block, "
                    + Figures.pounds(night.place()) + ", which is paid anyway; agree that price";
        }
        if (invalidity instanceof Invalidity.AgainstPathway against) {
            return "discharge pathway " + against.pathway().number() + " takes "
                    + switch (against.pathway()) {
                        case HOME -> "no new support";
                        case HOME_WITH_SUPPORT -> "support at home";
                        case COMMUNITY_BED -> "a bed in the community";
                        case CARE_HOME -> "a place in a care home";
                    };
        }
        return "the budget lacks "
                + Figures.pounds(
                        ((Invalidity.BudgetTooSmall) invalidity).budget().lacking())
                + " a week for the eligible needs";
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
