package org.almoner.application;

import com.google.common.base.Joiner;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.almoner.application.port.in.Brokerage;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.application.port.out.ProviderReplies;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Course;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Offer;
import org.almoner.domain.brokerage.Outlook;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.FirstOffers;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Instants;
import org.almoner.domain.zones.Resolution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes needs, takes answers, and awards; and works all of it out again as it was then known, to explain. */
final class PlacePackages implements Brokerage {

    private static final Logger LOG = LoggerFactory.getLogger(PlacePackages.class);

    private final Scheme scheme;
    private final Store store;
    private final ProviderReplies replies;
    private final Clerk clerk;
    private final Rankings rankings;

    PlacePackages(Scheme scheme, Store store, ProviderReplies replies, Clerk clerk, Rankings rankings) {
        this.scheme = scheme;
        this.store = store;
        this.replies = replies;
        this.clerk = clerk;
        this.rankings = rankings;
    }

    @Override
    public ImmutableList<PackageId> waitingOn(LocalDate day) {
        Market market = new Market(scheme, store, clerk.next());
        return market.packages().stream()
                .filter(pack -> !market.waiting(pack, DateRange.from(day)).isEmpty())
                .map(CarePackage::id)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public FirstOffers firstOffers(LocalDate day, Scheme other) {
        return new Market(scheme, store, clerk.next()).candidates().firstOffers(day, other);
    }

    @Override
    public ImmutableList<Outcome> open() {
        Instant now = clerk.next();
        return explained(
                store.placements().all().stream()
                        .filter(offers -> offers.decision().isEmpty()),
                now);
    }

    @Override
    public Outcome publish(PackageId pack, LocalDate from, Author author) {
        return clerk.inOneUnit(now -> publish(pack, from, author, now));
    }

    private Outcome publish(PackageId id, LocalDate from, Author author, Instant now) {
        Optional<NeedId> open = store.placements().of(id).stream()
                .filter(offers -> offers.decision().isEmpty())
                .map(Offers::id)
                .findFirst();
        if (open.isPresent()) {
            return new Outcome.Refused(
                    Reason.PUBLISHED_ALREADY, "need " + open.get() + " of package " + id + " is open already");
        }
        if (isOfErased(id)) {
            return new Outcome.Refused(Reason.ERASED, "package " + id + " is of a person who was erased");
        }
        Market market = new Market(scheme, store, now);
        Optional<CarePackage> pack = market.find(id);
        if (pack.isEmpty()) {
            return new Outcome.Refused(Reason.UNKNOWN_PACKAGE, "there is no package " + id);
        }
        Optional<LocalDate> start = scheme.term()
                .intersection(DateRange.from(from))
                .flatMap(days -> market.waiting(pack.get(), days).start());
        if (start.isEmpty()) {
            return new Outcome.Refused(
                    Reason.NOT_WAITING,
                    "package " + id + " has a provider on every day from " + from
                            + " on which care is wanted from one in the scheme's term; none is after a death, or while the"
                            + " person buys it");
        }
        WantedCare waiting = market.waiting(pack.get(), DateRange.from(start.get()));
        Optional<Outcome> unapproved = new AwardCheck(scheme, store, now).notApproved(id, waiting);
        if (unapproved.isPresent()) {
            return unapproved.get();
        }
        Optional<Person> person = market.personOn(pack.get().person(), start.get());
        if (person.isEmpty()) {
            return new Outcome.Refused(
                    Reason.NO_HOME, "nothing says where " + pack.get().person() + " lives on " + start.get());
        }
        Resolution place = scheme.zoneMap().resolve(person.get().home(), start.get());
        if (place instanceof Resolution.Unresolved unresolved) {
            return new Outcome.Refused(Reason.NO_ZONE, unresolved.explanation());
        }
        Need need = market.need(pack.get(), waiting, start.get(), (Resolution.Resolved) place)
                .orElseThrow();
        if (!need.care().services().isEmpty() && need.offering().isEmpty()) {
            return new Outcome.Refused(
                    Reason.NO_OFFERING,
                    "package " + id + " is of no one lot and service of the scheme on " + start.get()
                            + ", so nobody has a place for it; record its lot or service-type");
        }
        NeedId published = store.placements().publish(id, start.get(), now, author.by(), scheme.id());
        LOG.info("need {} published", published);
        Ranking ranking = market.candidates().rank(need);
        rankings.keep(store.placements().find(published).orElseThrow(), ranking);
        return done(new Placement(published, ranking, now, ImmutableList.of(), Optional.empty()), now);
    }

    @Override
    public Outcome answer(NeedId need, ProviderId provider, Answer answer) {
        return answer(need, new GivenAnswer(provider, answer));
    }

    @Override
    public Outcome recordAnswer(NeedId need, ProviderId provider, Answer answer, String by) {
        return answer(need, new GivenAnswer(provider, answer, Optional.of(by)));
    }

    private Outcome answer(NeedId need, GivenAnswer answer) {
        return clerk.inOneUnit(now -> undecided(
                need,
                now,
                open -> answer.whyNotAsked(open, now)
                        .<Outcome>map(why -> new Outcome.Refused(Reason.NOT_ASKED, why))
                        .orElseGet(() -> done(respond(open, answer, now), now))));
    }

    private Placement respond(Placement open, GivenAnswer answer, Instant now) {
        Response response = answer.to(open, now);
        store.placements().respond(open.id(), response);
        return open.with(response);
    }

    @Override
    public Outcome award(NeedId need, ProviderId provider, Ground ground, Author author) {
        return clerk.inOneUnit(now -> undecided(need, now, open -> award(open, provider, ground, author, now)));
    }

    private Outcome award(Placement open, ProviderId provider, Ground ground, Author author, Instant now) {
        Course course = open.courseAt(now);
        Optional<Bid> bid = course.find(provider).flatMap(Offer::bid);
        if (bid.isEmpty()) {
            return new Outcome.Refused(
                    Reason.NO_BID,
                    provider + " made no bid for need " + open.id() + " that counts, so it is not awarded to it");
        }
        Optional<Outcome> refused = (ground == Ground.POLICY
                        ? notByPolicy(open, course, provider)
                        : Optional.<Outcome>empty())
                .or(() -> new AwardCheck(scheme, store, now)
                        .refusal(open, provider, bid.get().start()))
                .or(() -> ground == Ground.OVERRIDE ? byPolicyAnyway(open, course, provider) : Optional.empty());
        if (refused.isPresent()) {
            return refused.get();
        }
        new AwardedCare(store).record(open.ranking().need().pack(), provider, bid.get(), author.since(now));
        return decide(open, new Decision(ground, Optional.of(provider), author.since(now)), now);
    }

    private static Optional<Outcome> notByPolicy(Placement open, Course course, ProviderId provider) {
        if (course.outlook() instanceof Outlook.Asking asking) {
            return Optional.of(stillOpen(open, asking));
        }
        return isTakenBy(course, provider)
                ? Optional.empty()
                : Optional.of(new Outcome.Refused(
                        Reason.NOT_BY_POLICY,
                        "the policy does not give need " + open.id() + " to " + provider
                                + "; say on which other ground it is awarded"));
    }

    private static Optional<Outcome> byPolicyAnyway(Placement open, Course course, ProviderId provider) {
        return isTakenBy(course, provider)
                ? Optional.of(new Outcome.Refused(
                        Reason.BY_POLICY_ANYWAY,
                        "the policy gives need " + open.id() + " to " + provider + " anyway; award it by the policy"))
                : Optional.empty();
    }

    private static boolean isTakenBy(Course course, ProviderId provider) {
        return course.outlook() instanceof Outlook.Taken won && won.provider().equals(provider);
    }

    private static Outcome stillOpen(Placement open, Outlook.Asking asking) {
        return new Outcome.Refused(
                Reason.STILL_OPEN,
                "offers of need " + open.id() + " are open until " + Instants.toTheSecond(asking.until()) + " to "
                        + Joiner.on(", ").join(asking.providers()));
    }

    @Override
    public Outcome close(NeedId need, Ground ground, Author author) {
        return clerk.inOneUnit(now -> undecided(need, now, open -> close(open, ground, author, now)));
    }

    private Outcome close(Placement open, Ground ground, Author author, Instant now) {
        Outlook outlook = open.courseAt(now).outlook();
        if (ground == Ground.NOBODY && outlook instanceof Outlook.Asking asking) {
            return stillOpen(open, asking);
        }
        if (ground == Ground.NOBODY && outlook instanceof Outlook.Taken taken) {
            return new Outcome.Refused(
                    Reason.NOT_BY_POLICY,
                    "need " + open.id() + " is taken by " + taken.provider() + "; award or withdraw it");
        }
        return decide(open, new Decision(ground, Optional.empty(), author.since(now)), now);
    }

    /** Whoever had all its time and did not answer is kept as such, for its record. */
    private Outcome decide(Placement open, Decision decision, Instant now) {
        Placement answered = open;
        for (Offer offer : open.courseAt(now).offers()) {
            if (offer.response().isEmpty() && !now.isBefore(offer.until())) {
                answered = respond(
                        answered, new GivenAnswer(offer.provider(), Answer.declined(Answer.Decline.NO_ANSWER)), now);
            }
        }
        store.placements().decide(open.id(), decision);
        LOG.info("need {} decided: {}", open.id(), decision.ground());
        return done(answered.decided(decision), now);
    }

    @Override
    public Outcome place(PackageId pack, LocalDate from, Author author) {
        return clerk.inOneUnit(now -> {
            Outcome outcome = publish(pack, from, author, now);
            return outcome instanceof Outcome.Done published ? settle(published.placement(), author, now) : outcome;
        });
    }

    private Outcome settle(Placement published, Author author, Instant now) {
        Placement open = published;
        while (open.courseAt(now).outlook() instanceof Outlook.Asking asking) {
            ProviderId provider = asking.providers().get(0);
            open = respond(
                    open, new GivenAnswer(provider, replies.ask(open.ranking().need(), provider)), now);
            if (open.courseAt(now).find(provider).flatMap(Offer::sentBack).isPresent()) {
                open = respond(open, new GivenAnswer(provider, Answer.declined(Answer.Decline.TERMS)), now);
            }
        }
        return open.courseAt(now).outlook() instanceof Outlook.Taken taken
                ? award(open, taken.provider(), Ground.POLICY, author, now)
                : close(open, Ground.NOBODY, author, now);
    }

    @Override
    public Outcome find(NeedId need) {
        return found(need, clerk.next());
    }

    @Override
    public ImmutableList<Outcome> findAll(Collection<NeedId> needs) {
        Instant now = clerk.next();
        return explained(store.placements().all().stream().filter(offers -> needs.contains(offers.id())), now);
    }

    private Outcome found(NeedId need, Instant now) {
        return store.placements()
                .find(need)
                .map(offers -> explained(offers, () -> Market.Everybody.of(store), now))
                .orElseGet(() -> unknown(need));
    }

    @Override
    public ImmutableList<Outcome> explain(PackageId pack) {
        Instant now = clerk.next();
        return explained(store.placements().of(pack).stream(), now);
    }

    /** {@return the needs with everything about them; what their rankings follow from is read once, if at all} */
    private ImmutableList<Outcome> explained(Stream<Offers> some, Instant now) {
        Supplier<Market.Everybody> everybody = Suppliers.memoize(() -> Market.Everybody.of(store));
        return some.map(offers -> explained(offers, everybody, now)).collect(ImmutableList.toImmutableList());
    }

    private Outcome undecided(NeedId need, Instant now, Function<Placement, Outcome> then) {
        Outcome found = found(need, now);
        if (!(found instanceof Outcome.Done done)) {
            return found;
        }
        return done.placement()
                .decision()
                .<Outcome>map(decision -> new Outcome.Refused(
                        Reason.DECIDED_ALREADY,
                        "need " + need + " was decided at "
                                + Instants.toTheSecond(decision.known().since()) + " by "
                                + decision.known().by()
                                + decision.awarded()
                                        .map(provider -> ": it is awarded to " + provider)
                                        .orElse(": it is awarded to nobody")))
                .orElseGet(() -> then.apply(done.placement()));
    }

    private static Outcome unknown(NeedId need) {
        return new Outcome.Refused(Reason.UNKNOWN_NEED, "there is no need " + need);
    }

    private Outcome explained(Offers offers, Supplier<Market.Everybody> everybody, Instant now) {
        if (!offers.scheme().equals(scheme.id())) {
            return new Outcome.Refused(
                    Reason.OTHER_SCHEME,
                    "need " + offers.id() + " was offered under scheme " + offers.scheme() + "; ask with that scheme");
        }
        if (isOfErased(offers.pack())) {
            return new Outcome.Refused(
                    Reason.ERASED,
                    "need " + offers.id() + " was of a person who was erased since, so that its ranking cannot be told"
                            + " any longer");
        }
        return done(
                new Placement(
                        offers.id(),
                        ranking(offers, everybody),
                        offers.asKnownAt(),
                        offers.responses(),
                        offers.decision()),
                now);
    }

    private boolean isOfErased(PackageId pack) {
        return store.packages()
                .find(pack)
                .filter(history -> store.people().erased().contains(history.person()))
                .isPresent();
    }

    private Ranking ranking(Offers offers, Supplier<Market.Everybody> everybody) {
        Optional<Ranking> kept = rankings.find(offers);
        if (kept.isPresent()) {
            return kept.get();
        }
        // The award itself may be known since the instant of the publication; the ranking saw everything before it.
        Market market = new Market(scheme, everybody.get(), offers.asKnownAt().minusNanos(1));
        CarePackage pack = market.find(offers.pack()).orElseThrow();
        Ranking ranking = market.candidates()
                .rank(market.needAsKnown(pack, offers.start()).orElseThrow());
        rankings.keep(offers, ranking);
        return ranking;
    }

    private static Outcome done(Placement placement, Instant now) {
        return new Outcome.Done(placement, placement.courseUntil(now));
    }
}
