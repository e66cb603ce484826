package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.almoner.application.port.in.CarePackages;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.out.Store;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.packages.approvals.ApprovalRequest;
import org.almoner.domain.packages.approvals.ApprovalScope;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.life.Approving;
import org.almoner.domain.packages.life.PackageAccount;
import org.almoner.domain.packages.life.PackageLife;
import org.almoner.domain.packages.life.PackageRefusal;
import org.almoner.domain.packages.life.Piloting;
import org.almoner.domain.packages.life.ReviewDue;
import org.almoner.domain.packages.nights.NightBlock;
import org.almoner.domain.packages.nights.NightUse;
import org.almoner.domain.packages.reviews.Review;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Authors;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;

/** Says what packages are, and records approvals and pilots that the rules allow. */
final class KeepPackages implements CarePackages {

    private final Scheme scheme;
    private final Store store;
    private final Clerk clerk;

    KeepPackages(Scheme scheme, Store store, Clerk clerk) {
        this.scheme = scheme;
        this.store = store;
        this.clerk = clerk;
    }

    @Override
    public ImmutableList<PackageAccount> on(LocalDate day) {
        return lives().values().stream().map(life -> life.on(day)).collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableSortedMap<PackageId, PackageLife> lives() {
        return store.inOneView(() -> lives(clerk.next()));
    }

    @Override
    public Optional<PackageAccount> find(PackageId pack, LocalDate day) {
        return store.inOneView(() -> lifeOf(pack, clerk.next()).map(life -> life.on(day)));
    }

    @Override
    public Outcome askApproval(PackageId pack, LocalDate from, Author author) {
        return inOneUnit(pack, from, (life, since) -> {
            ImmutableList<PackageRefusal> refusals = new Approving(life).askRefusals(from);
            if (!refusals.isEmpty()) {
                return new Outcome.Refused(refusals);
            }
            store.packages()
                    .record(
                            pack,
                            PackageFacts.APPROVAL_REQUEST,
                            Fact.of(new ApprovalRequest(author.by()), DateRange.from(from), author.since(since)));
            return done(pack, from, since);
        });
    }

    @Override
    public Outcome approve(PackageId pack, LocalDate from, ApprovalScope scope, ApproverRole role, Author author) {
        return inOneUnit(pack, from, (life, since) -> {
            Optional<PackageRefusal> refusal =
                    changedSinceAsked(pack, from).or(() -> askedBySame(pack, from, author.by()));
            if (refusal.isPresent()) {
                return new Outcome.Refused(ImmutableList.of(refusal.get()));
            }
            Approving.Outcome outcome = new Approving(life).approve(scope, role, from, author.by());
            if (outcome instanceof Approving.Outcome.Refused refused) {
                return new Outcome.Refused(refused.reasons());
            }
            Knowledge known = author.since(since);
            ((Approving.Outcome.Granted) outcome)
                    .approvals()
                    .entries()
                    .forEach(entry -> store.packages()
                            .record(pack, PackageFacts.APPROVAL, Fact.of(entry.value(), entry.holds(), known)));
            store.packages().record(pack, PackageFacts.APPROVAL_REQUEST, Fact.withdrawn(DateRange.from(from), known));
            return done(pack, from, since);
        });
    }

    /** {@return that whoever approves has asked for it, be it that somebody else asked again since} */
    private Optional<PackageRefusal> askedBySame(PackageId pack, LocalDate from, String by) {
        Optional<PackageRefusal> same = Optional.empty();
        for (Fact<ApprovalRequest> fact : store.packages()
                .find(pack)
                .orElseThrow()
                .facts()
                .of(PackageFacts.APPROVAL_REQUEST)
                .facts()) {
            if (fact.holds().contains(from)) {
                Optional<PackageRefusal> before = same;
                same = fact.value()
                        .flatMap(request -> Authors.areSame(request.askedBy(), by)
                                ? Optional.of(new PackageRefusal.SamePerson(request.askedBy()))
                                : before);
            }
        }
        return same;
    }

    /** {@return what was recorded about the days after approval for them was asked for} */
    private Optional<PackageRefusal> changedSinceAsked(PackageId pack, LocalDate from) {
        PackageHistory history = store.packages().find(pack).orElseThrow();
        DateRange days = DateRange.from(from);
        return history.facts().of(PackageFacts.APPROVAL_REQUEST).facts().stream()
                .filter(fact -> fact.value().isPresent() && fact.holds().contains(from))
                .reduce((earlier, later) -> later)
                .flatMap(asked -> Approving.pricedKinds().stream()
                        .flatMap(kind ->
                                history.facts().of(kind).learned(asked.known().since(), Instant.MAX, days).stream()
                                        .map(fact ->
                                                new PackageRefusal.ChangedSinceAsked(kind, fact.holds(), fact.known())))
                        .findFirst());
    }

    @Override
    public Outcome tryPlan(
            PackageId pack, ProviderId proposedBy, WeeklyPlan plan, LocalDate from, boolean agreed, Author author) {
        return inOneUnit(pack, from, (life, since) -> {
            Piloting piloting = new Piloting(life);
            ImmutableList<PackageRefusal> refusals = piloting.refusals(proposedBy, plan, from, agreed);
            if (!refusals.isEmpty()) {
                return new Outcome.Refused(refusals);
            }
            Knowledge known = author.since(since);
            DateRange days = piloting.days(from);
            store.packages().record(pack, PackageFacts.PLAN, Fact.of(plan, days, known));
            store.packages().record(pack, PackageFacts.PILOT, Fact.of(proposedBy, days, known));
            return done(pack, from, since);
        });
    }

    @Override
    public Outcome keepPlan(PackageId pack, LocalDate from, Author author) {
        return inOneUnit(pack, from, (life, since) -> {
            Piloting.Outcome outcome = new Piloting(life).keep(from);
            if (outcome instanceof Piloting.Outcome.Refused refused) {
                return new Outcome.Refused(refused.reasons());
            }
            Piloting.Outcome.Kept kept = (Piloting.Outcome.Kept) outcome;
            Knowledge known = author.since(since);
            store.packages().record(pack, PackageFacts.PLAN, Fact.of(kept.plan(), kept.days(), known));
            store.packages()
                    .record(pack, PackageFacts.REVIEW, Fact.of(Review.PROVIDER_LED, DateRange.day(from), known));
            return done(pack, from, since);
        });
    }

    @Override
    public ImmutableList<ReviewDue> reviews(LocalDate day) {
        return store.inOneView(() -> lives(clerk.next()).values().stream()
                .flatMap(life -> life.reviewOn(day).stream())
                .sorted()
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public ImmutableList<NightBlock.Night> nights(LocalDate night) {
        return store.inOneView(() -> {
            ImmutableList<PackageLife> lives =
                    ImmutableList.copyOf(lives(clerk.next()).values());
            return scheme.packages().nightBlocks().stream()
                    .filter(block ->
                            block.term().contains(night) && scheme.term().contains(night))
                    .map(block -> block.night(lives.stream()
                            .flatMap(life -> uses(life, block, night))
                            .toList()))
                    .collect(ImmutableList.toImmutableList());
        });
    }

    /** {@return the places of the block that the package uses on the night} */
    private Stream<NightUse> uses(PackageLife life, NightBlock block, LocalDate night) {
        CarePackage pack = life.file().pack();
        boolean isOfBlock = pack.provider().find(night).equals(Optional.of(block.provider()))
                && scheme.charging()
                        .rates()
                        .offering(pack.lotOn(night), pack.serviceTypeOn(night))
                        .map(Offering::service)
                        .equals(Optional.of(block.service()));
        boolean isThere = life.stateOn(night).isRunning()
                && life.file().person().of(PersonFacts.ABSENCE).find(night).isEmpty();
        return pack.facts().of(PackageFacts.SERVICE).findEntry(night).stream()
                .filter(entry -> isOfBlock
                        && isThere
                        && entry.value().price().unit() == PriceUnit.NIGHT
                        && entry.value().days().contains(night.getDayOfWeek()))
                .flatMap(entry ->
                        Collections.nCopies(
                                entry.value().units(),
                                new NightUse(pack.id(), entry.holds().from()))
                                .stream());
    }

    private Outcome inOneUnit(PackageId pack, LocalDate from, BiFunction<PackageLife, Instant, Outcome> work) {
        return clerk.inOneUnit((Instant since) -> lifeOf(pack, since)
                .map(life -> scheme.term().contains(from)
                        ? work.apply(life, since)
                        : new Outcome.Refused(ImmutableList.of(new PackageRefusal.OutsideTerm(from, scheme.term()))))
                .orElseGet(() -> new Outcome.Unknown(pack)));
    }

    private Outcome done(PackageId pack, LocalDate day, Instant since) {
        return new Outcome.Done(lifeOf(pack, since).orElseThrow().on(day));
    }

    private Optional<PackageLife> lifeOf(PackageId pack, Instant known) {
        return new PackageFiles(store, known).of(pack).map(file -> new PackageLife(scheme.packageTerms(), file));
    }

    private ImmutableSortedMap<PackageId, PackageLife> lives(Instant known) {
        return ImmutableSortedMap.copyOf(Maps.transformValues(
                new PackageFiles(store, known).all(), file -> new PackageLife(scheme.packageTerms(), file)));
    }
}
