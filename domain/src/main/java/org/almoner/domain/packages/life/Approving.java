package org.almoner.domain.packages.life;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.approvals.Approval;
import org.almoner.domain.packages.approvals.ApprovalRequest;
import org.almoner.domain.packages.approvals.ApprovalRules;
import org.almoner.domain.packages.approvals.ApprovalRules.Level;
import org.almoner.domain.packages.approvals.ApprovalScope;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.approvals.Cost;
import org.almoner.domain.time.Authors;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Timeline;

/**
 * Decides whether approval may be asked for, and whether somebody may give it. Approval is of all that is planned from a day on. What
 * limits count is the cost of all the person's packages, planned or approved before, so that nothing is split over several, or taken
 * back and planned again, to stay below them. What was bought once counts for 52 weeks, whatever was approved.
 *
 * @param life of the package
 */
public record Approving(PackageLife life) {

    /** {@return the kinds of facts on which the cost depends that is approved} */
    public static ImmutableList<FactKind<?>> pricedKinds() {
        return PackageCosts.kinds();
    }

    /** {@return why approval from the day on cannot be asked for; nothing when it can} */
    public ImmutableList<PackageRefusal> askRefusals(LocalDate from) {
        Optional<LocalDate> wanted = life.nextWanted(from);
        if (life.terms().rules().approvals().isEmpty() || wanted.isEmpty()) {
            return ImmutableList.of(
                    wanted.isEmpty() ? new PackageRefusal.NothingWanted(from) : new PackageRefusal.NotInTheScheme());
        }
        ImmutableList.Builder<PackageRefusal> refusals = ImmutableList.builder();
        if (!life.missingOn(wanted.get()).isEmpty()) {
            refusals.add(new PackageRefusal.EvidenceMissing(life.missingOn(wanted.get())));
        }
        ImmutableList<Invalidity> invalidities = life.validity().on(wanted.get());
        if (!invalidities.isEmpty()) {
            refusals.add(new PackageRefusal.NotValid(invalidities));
        }
        return refusals.build();
    }

    /** {@return what becomes of an approval of all that is planned from the day on} */
    public Outcome approve(ApprovalScope scope, ApproverRole role, LocalDate from, String by) {
        Optional<ApprovalRules> rules = life.terms().rules().approvals();
        if (rules.isEmpty()) {
            return new Outcome.Refused(ImmutableList.of(new PackageRefusal.NotInTheScheme()));
        }
        Optional<ApprovalRequest> request =
                life.file().pack().facts().of(PackageFacts.APPROVAL_REQUEST).find(from);
        Optional<Level> level = rules.get().find(role);
        List<PackageRefusal> refusals = new ArrayList<>();
        if (request.isEmpty()) {
            refusals.add(new PackageRefusal.NotAsked());
        }
        request.filter(asked -> Authors.areSame(asked.askedBy(), by))
                .ifPresent(asked -> refusals.add(new PackageRefusal.SamePerson(asked.askedBy())));
        if (level.isEmpty()) {
            refusals.add(new PackageRefusal.UnknownRole(
                    role, rules.get().levels().stream().map(Level::role).collect(ImmutableList.toImmutableList())));
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(ImmutableList.copyOf(refusals));
        }
        Decision decision = new Decision(
                rules.get(),
                level.orElseThrow(),
                scope,
                new Approval.Decision(role, request.orElseThrow().askedBy(), by));
        return scope == ApprovalScope.WHOLE ? whole(decision, from) : change(decision, from);
    }

    private Outcome whole(Decision decision, LocalDate from) {
        Optional<Cost> own = costs(life.file().pack()).most(DateRange.from(from), from);
        Optional<Cost> others = others(from);
        if (own.isEmpty() || others.isEmpty()) {
            return new Outcome.Refused(ImmutableList.of(new PackageRefusal.NotPriced()));
        }
        return decision.refusal(own.get().plus(others.get()))
                .orElseGet(() -> new Outcome.Granted(
                        Timeline.of(DateRange.from(from), Approval.ofWhole(from, own.get(), decision.approval()))));
    }

    private Outcome change(Decision decision, LocalDate from) {
        Timeline<Approval> before =
                life.file().pack().facts().of(PackageFacts.APPROVAL).within(DateRange.from(from));
        if (!before.gapsIn(DateRange.from(from)).isEmpty()) {
            return new Outcome.Refused(ImmutableList.of(new PackageRefusal.NoWholeApproval()));
        }
        Timeline<Approval> granted = before;
        for (Timeline.Entry<Approval> entry : before.entries()) {
            LocalDate since = entry.value().since();
            Optional<Cost> cost = costs(life.file().pack()).most(entry.holds(), since);
            if (cost.isEmpty()) {
                return new Outcome.Refused(ImmutableList.of(new PackageRefusal.NotPriced()));
            }
            Optional<Outcome> refused = decision.refusal(
                    cost.get().minus(entry.value().whole()).orNothing().plus(changesOfOthers(entry.holds())));
            if (refused.isPresent()) {
                return refused.get();
            }
            granted = granted.with(entry.holds(), entry.value().changed(cost.get(), decision.approval()));
        }
        return new Outcome.Granted(granted);
    }

    private PackageCosts costs(CarePackage pack) {
        return life.terms().costs(pack, life.file().homes());
    }

    /**
     * {@return what the person's other packages may cost at most from the day on: as planned, or as approved where that is more} What was approved
     * as a whole counts though a change has lowered it since: up to it, a change may raise it again.
     */
    private Optional<Cost> others(LocalDate from) {
        Cost sum = Cost.NOTHING;
        for (CarePackage other : life.file().others()) {
            Optional<Cost> planned = costs(other).most(DateRange.from(from), from);
            if (planned.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(planned.get()
                    .orMore(mostOf(
                            other,
                            DateRange.from(from),
                            approved -> approved.upTo().orMore(approved.whole()))));
        }
        return Optional.of(sum);
    }

    /** {@return what was approved of changes of the person's other packages on any of the days} */
    private Cost changesOfOthers(DateRange days) {
        Cost sum = Cost.NOTHING;
        for (CarePackage other : life.file().others()) {
            sum = sum.plus(mostOf(other, days, Approval::changeSoFar));
        }
        return sum;
    }

    private static Cost mostOf(CarePackage pack, DateRange days, Function<Approval, Cost> part) {
        return pack.facts().of(PackageFacts.APPROVAL).within(days).entries().stream()
                .map(entry -> part.apply(entry.value()))
                .reduce(Cost.NOTHING, Cost::orMore);
    }

    /** What is to be decided, by whom. */
    private record Decision(ApprovalRules rules, Level level, ApprovalScope scope, Approval.Decision approval) {

        Optional<Outcome> refusal(Cost cost) {
            ImmutableList<PackageRefusal> above = level.limit(scope).excesses(cost).stream()
                    .map(excess ->
                            new PackageRefusal.AboveLimit(level.role(), scope, excess, rules.lowestFor(scope, cost)))
                    .collect(ImmutableList.toImmutableList());
            return above.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Refused(above));
        }
    }

    /** What becomes of an approval. */
    public sealed interface Outcome {

        /**
         * It is given.
         *
         * @param approvals what is approved on each day
         */
        record Granted(Timeline<Approval> approvals) implements Outcome {}

        /**
         * It is not given.
         *
         * @param reasons every one; at least one
         */
        record Refused(ImmutableList<PackageRefusal> reasons) implements Outcome {}
    }
}
