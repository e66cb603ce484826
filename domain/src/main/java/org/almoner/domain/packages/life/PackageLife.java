package org.almoner.domain.packages.life;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.approvals.Approval;
import org.almoner.domain.packages.approvals.ApprovalStatus;
import org.almoner.domain.packages.approvals.EvidenceCode;
import org.almoner.domain.packages.needs.BudgetDecision;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.packages.reviews.Review;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/**
 * What follows from the facts of a package for any day. Immutable.
 *
 * @param terms of the scheme
 * @param file of the package
 */
public record PackageLife(PackageTerms terms, PackageFile file) {

    /** {@return all that there is to say of the package on the day} */
    public PackageAccount on(LocalDate day) {
        Optional<LocalDate> next = nextWanted(day);
        LocalDate on = next.orElse(day);
        Optional<LocalDate> started = started();
        ApprovalStatus approval = approvalOn(on);
        PackageState state = stateOn(day, next, started, wanted -> approval);
        ImmutableSortedSet<EvidenceCode> missing = missingOn(on);
        Validity validity = validity();
        Optional<Money> weekly = costs().weekly(on, on);
        Optional<BudgetDecision> budget = validity.budgetOn(on, weekly);
        ImmutableList<Invalidity> invalidities = validity.on(on, weekly, budget);
        return new PackageAccount(
                pack().id(),
                pack().person(),
                day,
                state,
                next,
                pack().provider().find(on),
                weekly,
                approval,
                missing,
                invalidities,
                budget,
                reviewOn(day, started, state),
                new Obstacles(this, on, state, approval, missing, invalidities).all());
    }

    private CarePackage pack() {
        return file.pack();
    }

    /** {@return what can be wrong with it} */
    Validity validity() {
        return new Validity(terms, file);
    }

    private PackageCosts costs() {
        return terms.costs(pack(), file.homes());
    }

    /** {@return the day, or the first later one on which care is wanted} */
    Optional<LocalDate> nextWanted(LocalDate day) {
        PackageCosts costs = costs();
        return costs.isWanted(day)
                ? Optional.of(day)
                : costs.changes().tailSet(day).stream().filter(costs::isWanted).findFirst();
    }

    private boolean isGiven(LocalDate day) {
        return costs().isWanted(day) && (pack().provider().find(day).isPresent() || isPaidDirectly(day));
    }

    /** {@return whether the person buys the care} */
    boolean isPaidDirectly(LocalDate day) {
        return pack().facts().of(PackageFacts.DIRECT_PAYMENT).find(day).isPresent();
    }

    /** {@return the first day on which care was given} */
    Optional<LocalDate> started() {
        return Stream.concat(
                        costs().changes().stream(),
                        pack().provider().entries().stream()
                                .map(entry -> entry.holds().from()))
                .sorted()
                .filter(this::isGiven)
                .findFirst();
    }

    /** {@return what the package is on the day} */
    public PackageState stateOn(LocalDate day) {
        return stateOn(day, nextWanted(day), started(), this::approvalOn);
    }

    private PackageState stateOn(
            LocalDate day,
            Optional<LocalDate> next,
            Optional<LocalDate> first,
            Function<LocalDate, ApprovalStatus> approvals) {
        Optional<Absence> absence = file.person().of(PersonFacts.ABSENCE).find(day);
        Optional<LocalDate> started = first.filter(given -> !given.isAfter(day));
        if (next.isEmpty() || absence.equals(Optional.of(Absence.DECEASED))) {
            return started.isPresent() ? PackageState.ENDED : PackageState.NOT_WANTED;
        }
        if (!isGiven(next.get())) {
            return beforeCare(next.get(), approvals);
        }
        if (next.get().isAfter(day) || started.isEmpty()) {
            return PackageState.AWARDED;
        }
        if (absence.isPresent()) {
            return PackageState.SUSPENDED;
        }
        return isAsPlannedOn(started.get(), day) ? PackageState.STARTED : PackageState.CHANGED;
    }

    private PackageState beforeCare(LocalDate wanted, Function<LocalDate, ApprovalStatus> approvals) {
        if (isOffered(wanted)) {
            return PackageState.OFFERED;
        }
        if (terms.rules().approvals().isEmpty()) {
            return PackageState.REQUESTED;
        }
        if (approvals.apply(wanted).isEnough()) {
            return PackageState.APPROVED;
        }
        return missingOn(wanted).isEmpty() ? PackageState.EVIDENCED : PackageState.REQUESTED;
    }

    /** {@return whether providers were asked, since anybody last provided it} */
    private boolean isOffered(LocalDate wanted) {
        return Optional.ofNullable(file.offered().floor(wanted))
                .filter(start -> pack().provider()
                        .within(DateRange.ofClosed(start, wanted))
                        .isEmpty())
                .isPresent();
    }

    private boolean isAsPlannedOn(LocalDate first, LocalDate day) {
        return Stream.of(PackageFacts.PLAN, PackageFacts.SERVICE, PackageFacts.DIRECT_PAYMENT)
                .map(pack().facts()::of)
                .allMatch(timeline -> Objects.equals(timeline.find(first), timeline.find(day)));
    }

    /** {@return whether what is planned for the day was approved} */
    public ApprovalStatus approvalOn(LocalDate day) {
        if (terms.rules().approvals().isEmpty() || !costs().isWanted(day)) {
            return new ApprovalStatus.NotNeeded();
        }
        Optional<Approval> approval = pack().facts().of(PackageFacts.APPROVAL).find(day);
        if (approval.isEmpty()) {
            return new ApprovalStatus.Unapproved();
        }
        return costs().on(day, approval.get().since())
                .map(cost -> ApprovalStatus.of(approval.get(), cost))
                .orElseGet(() -> new ApprovalStatus.Unpriced(approval.get()));
    }

    /** {@return whether what is planned for the day, or for the first later one on which care is wanted, lacks the approval that it needs} */
    public boolean lacksApprovalFrom(LocalDate day) {
        return !approvalOn(nextWanted(day).orElse(day)).isEnough();
    }

    /** {@return the first of the days on which what is planned lacks the approval that it needs, or empty when it never does} */
    public Optional<LocalDate> unapprovedOn(DateRange days) {
        if (terms.rules().approvals().isEmpty()) {
            return Optional.empty();
        }
        Stream<LocalDate> ofApprovals = pack().facts().of(PackageFacts.APPROVAL).entries().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.holds().from()), entry.holds().end().stream()));
        return Stream.concat(
                        Stream.of(days.from()),
                        Stream.concat(costs().changes().stream(), ofApprovals)
                                .filter(days::contains)
                                .filter(terms.term()::contains))
                .sorted()
                .filter(day -> !approvalOn(day).isEnough())
                .findFirst();
    }

    /** {@return the documents that approval takes and that are not on file on the day} */
    ImmutableSortedSet<EvidenceCode> missingOn(LocalDate day) {
        return terms.rules()
                .approvals()
                .map(rules ->
                        rules.missing(pack().facts().of(PackageFacts.EVIDENCE).find(day)))
                .orElse(ImmutableSortedSet.of());
    }

    /** {@return the next review, once care has started and while it goes on} */
    public Optional<ReviewDue> reviewOn(LocalDate day) {
        return reviewOn(day, started(), stateOn(day));
    }

    private Optional<ReviewDue> reviewOn(LocalDate day, Optional<LocalDate> started, PackageState state) {
        Optional<Needs> needs = validity().needs(day);
        return started.filter(first -> state.isRunning())
                .map(first -> new ReviewDue(
                        pack().id(),
                        pack().person(),
                        needs.map(Needs::risk),
                        terms.rules().reviews().due(first, reviewed(day), needs.map(Needs::risk))));
    }

    /** {@return the days up to the day on which a social worker reviewed the package} */
    ImmutableSortedSet<LocalDate> reviewed(LocalDate upTo) {
        return pack().facts().of(PackageFacts.REVIEW).entries().stream()
                .filter(entry -> entry.value() == Review.SOCIAL_WORK)
                .map(Timeline.Entry::holds)
                .flatMap(DateRange::days)
                .filter(reviewed -> !reviewed.isAfter(upTo))
                .collect(ImmutableSortedSet.toImmutableSortedSet(LocalDate::compareTo));
    }

    /** {@return whether approval was asked for and not answered} */
    boolean isAsked(LocalDate day) {
        return pack().facts().of(PackageFacts.APPROVAL_REQUEST).find(day).isPresent();
    }

    /** {@return whether someone provides the package, or the person buys the care, on every day from the day on that care is wanted} */
    boolean isProvidedFrom(LocalDate day) {
        return Stream.concat(Stream.of(day), providerChanges().tailSet(day).stream())
                .filter(costs()::isWanted)
                .allMatch(this::isGiven);
    }

    private ImmutableSortedSet<LocalDate> providerChanges() {
        return Stream.concat(
                        costs().changes().stream(),
                        pack().provider().entries().stream()
                                .flatMap(entry ->
                                        Stream.concat(Stream.of(entry.holds().from()), entry.holds().end().stream())))
                .collect(ImmutableSortedSet.toImmutableSortedSet(LocalDate::compareTo));
    }

    /** {@return whether a provider gives the care} */
    boolean hasProviderOn(LocalDate day) {
        return pack().provider().find(day).isPresent();
    }
}
