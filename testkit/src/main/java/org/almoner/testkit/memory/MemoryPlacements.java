package org.almoner.testkit.memory;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Placements;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.time.Knowledge;

final class MemoryPlacements implements Placements {

    /** That a need was published. */
    static final String PUBLISHED = "published";

    /** That a provider answered. */
    static final String ANSWERED = "answered";

    private final Records records;
    private final MemoryPackages packages;
    private final Log<NeedId, Offers> published;
    private final Log<NeedId, Response> responses;
    private final Log<NeedId, Decision> decisions;

    MemoryPlacements(Records records, MemoryPackages packages) {
        this.records = records;
        this.packages = packages;
        this.published = records.newLog();
        this.responses = records.newLog();
        this.decisions = records.newLog();
    }

    @Override
    public NeedId publish(PackageId pack, LocalDate start, Instant asKnownAt, String by, String scheme) {
        return records.inOneUnit(() -> {
            NeedId id = new NeedId(published.size() + 1L);
            records.append(subject(id), PUBLISHED, new Knowledge(asKnownAt, by, reason(pack)), () -> {
                packages.requireOpen(pack);
                published.append(
                        id, new Offers(id, pack, start, asKnownAt, by, scheme, ImmutableList.of(), Optional.empty()));
            });
            return id;
        });
    }

    @Override
    public void respond(NeedId need, Response response) {
        Knowledge answered = new Knowledge(
                response.at(), response.by(), response.answer() instanceof Answer.Accepted ? "takes it" : "declines");
        records.append(subject(need), ANSWERED, answered, () -> {
            requirePublished(need);
            responses.append(need, response);
        });
    }

    @Override
    public void decide(NeedId need, Decision decision) {
        records.append(subject(need), "decided", decision.known(), () -> {
            requirePublished(need);
            if (!decisions.of(need).isEmpty()) {
                throw new ConflictException("need " + need + " was decided already");
            }
            decisions.append(need, decision);
        });
    }

    private static Subject subject(NeedId need) {
        return new Subject(Subject.Kind.NEED, need.toString());
    }

    /** {@return why a need is published} */
    static String reason(PackageId pack) {
        return "for package " + pack;
    }

    /** {@return the needs of the packages} */
    ImmutableMap<NeedId, PackageId> needsOf(Set<PackageId> some) {
        return all().stream()
                .filter(offers -> some.contains(offers.pack()))
                .collect(ImmutableMap.toImmutableMap(Offers::id, Offers::pack));
    }

    /** Names the packages by their new references, and leaves out why it was decided. */
    ImmutableList<Runnable> erase(Erased person) {
        return ImmutableList.of(
                published.rewrite((need, offers) -> Optional.of(Map.entry(
                        need,
                        new Offers(
                                need,
                                person.of(offers.pack()),
                                offers.start(),
                                offers.asKnownAt(),
                                offers.by(),
                                offers.scheme(),
                                offers.responses(),
                                offers.decision())))),
                decisions.rewrite((need, decision) -> Optional.of(Map.entry(
                        need,
                        new Decision(
                                decision.ground(),
                                decision.awarded(),
                                person.needs().containsKey(need)
                                        ? person.of(decision.known())
                                        : person.words(decision.known()))))));
    }

    private void requirePublished(NeedId need) {
        checkArgument(!published.of(need).isEmpty(), "need %s was never published", need);
    }

    @Override
    public Optional<Offers> find(NeedId need) {
        return records.read(
                () -> published.of(need).stream().map(this::complete).findFirst());
    }

    @Override
    public ImmutableList<Offers> of(PackageId pack) {
        return of(offers -> offers.pack().equals(pack));
    }

    @Override
    public ImmutableList<Offers> all() {
        return of(offers -> true);
    }

    private ImmutableList<Offers> of(Predicate<Offers> wanted) {
        return records.read(() -> LongStream.rangeClosed(1, published.size())
                .mapToObj(NeedId::new)
                .map(published::of)
                .flatMap(List::stream)
                .filter(wanted)
                .map(this::complete)
                .collect(ImmutableList.toImmutableList()));
    }

    private Offers complete(Offers offers) {
        return new Offers(
                offers.id(),
                offers.pack(),
                offers.start(),
                offers.asKnownAt(),
                offers.by(),
                offers.scheme(),
                ImmutableList.copyOf(responses.of(offers.id())),
                decisions.of(offers.id()).stream().findFirst());
    }
}
