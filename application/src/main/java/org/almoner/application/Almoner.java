package org.almoner.application;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.almoner.application.asread.StoreAsRead;
import org.almoner.application.port.in.Assessing;
import org.almoner.application.port.in.Brokerage;
import org.almoner.application.port.in.CarePackages;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.Caseloads;
import org.almoner.application.port.in.Claims;
import org.almoner.application.port.in.Complaints;
import org.almoner.application.port.in.Forecasts;
import org.almoner.application.port.in.Frameworks;
import org.almoner.application.port.in.OncePerKey;
import org.almoner.application.port.in.Performance;
import org.almoner.application.port.in.PersonFiles;
import org.almoner.application.port.in.ProviderReviews;
import org.almoner.application.port.in.Returns;
import org.almoner.application.port.in.Runs;
import org.almoner.application.port.in.Statements;
import org.almoner.application.port.in.TenderedPrices;
import org.almoner.application.port.in.TransitionDrafts;
import org.almoner.application.port.in.VisitReports;
import org.almoner.application.port.in.ZoneLookup;
import org.almoner.application.port.out.PriceBenchmark;
import org.almoner.application.port.out.ProviderReplies;
import org.almoner.application.port.out.Store;
import org.almoner.domain.assessment.Assessor;
import org.almoner.domain.assessment.NationalTables;
import org.almoner.domain.schemes.Scheme;

/**
 * Almoner, put together: one scheme over one store. This is what another system embeds. Thread-safe if its store and its
 * way of asking providers are.
 */
public final class Almoner {

    private final Scheme scheme;
    private final Store store;
    private final Clerk clerk;
    private final ProviderReplies replies;
    private final Rankings rankings;
    private final RunDifferences differences;

    private Almoner(
            Scheme scheme,
            Store store,
            ProviderReplies replies,
            Clerk clerk,
            Rankings rankings,
            RunDifferences differences) {
        this.scheme = scheme;
        this.store = store;
        this.clerk = clerk;
        this.replies = replies;
        this.rankings = rankings;
        this.differences = differences;
    }

    /**
     * {@return Almoner for the scheme}
     *
     * @param scheme what the council decided
     * @param store where facts and money are kept
     * @param replies how providers are asked
     * @param clock tells since when a fact is known
     */
    public static Almoner of(Scheme scheme, Store store, ProviderReplies replies, Clock clock) {
        return new Almoner(scheme, store, replies, new Clerk(store, clock), new Rankings(), new RunDifferences());
    }

    /**
     * {@return Almoner for whoever has read, as known at the instant, what they are about to record} A fact about a person, package or
     * provider, a report of a visit, the publishing of a need for a package, a hold of a line, and the approval of a run of whose lines one was held or released, are refused with
     * {@link org.almoner.application.port.out.ChangedSinceException}, which says what has changed, if anything else about the same one
     * has become known since. The instant is the one since which the latest of what was read is known, or that of {@link
     * Store#lastLearned()} before it was read; an instant of the reader's own clock is not exact.
     *
     * @throws IllegalArgumentException if the instant is still to come: nothing can have been read as known then
     */
    public Almoner asRead(Instant instant) {
        Instant now = clerk.next();
        checkArgument(
                !instant.truncatedTo(ChronoUnit.MICROS).isAfter(now),
                "nothing was read as known at %s, for it is %s now; give the instant that came with what was read",
                instant,
                now);
        return new Almoner(scheme, StoreAsRead.at(instant, store), replies, clerk, rankings, differences);
    }

    /** {@return the scheme} */
    public Scheme scheme() {
        return scheme;
    }

    /** {@return zone and band of a place} */
    public ZoneLookup zones() {
        return scheme.zoneMap()::resolve;
    }

    /** {@return the prices of hours of care, and what comes of them over years} */
    public Forecasts forecasts() {
        return new ForecastCare(scheme, caseloads());
    }

    /** {@return the care that is in place on a day} */
    public Caseloads caseloads() {
        return new GatherCaseload(scheme, store);
    }

    /** {@return the recording of facts} */
    public CareRecords records() {
        return new RecordFacts(scheme, store, clerk);
    }

    /** {@return the taking of many reports of visits at once} */
    public VisitReports visits() {
        return new TakeVisitReports(store, clerk);
    }

    /** {@return what packages are; their approval, and their reviews} */
    public CarePackages packages() {
        return new KeepPackages(scheme, store, clerk);
    }

    /** {@return the finding of providers} */
    public Brokerage brokerage() {
        return new PlacePackages(scheme, store, replies, clerk, rankings);
    }

    /** {@return the drafting of transitions when providers leave} */
    public TransitionDrafts transitions() {
        return new DraftTransition(scheme, store, clerk);
    }

    /** {@return paying and charging} */
    public Runs runs() {
        return new SettleRuns(scheme, store, clerk, differences);
    }

    /** {@return the explanation of weeks and visits} */
    public Statements statements() {
        return new ExplainMoney(scheme, store, clerk);
    }

    /** {@return the holding of providers' claims against what is due} */
    public Claims claims() {
        return new ReconcileClaims(store, statements(), runs());
    }

    /** {@return what the council returns to the centre} */
    public Returns returns() {
        return new MakeReturns(scheme, store, clerk);
    }

    /** {@return what was spent under frameworks, and when they will end} */
    public Frameworks frameworks() {
        return new FollowFrameworks(store);
    }

    /**
     * {@return the checking of tendered prices by the scheme}
     *
     * @param benchmark says what care usually costs
     */
    public TenderedPrices tenderedPrices(PriceBenchmark benchmark) {
        return new CheckTenderedPrices(scheme, benchmark);
    }

    /** {@return the rating, measuring and reviewing of providers} */
    public ProviderReviews providers() {
        return new ReviewProviders(scheme, store, clerk);
    }

    /** {@return how the council's care stands, and its indicators} */
    public Performance performance() {
        return new MeasurePerformance(scheme, store, clerk);
    }

    /** {@return people's whole files: handing them out, and erasing them} */
    public PersonFiles files() {
        return new KeepPersonFiles(scheme, store, clerk);
    }

    /** {@return complaints, and what disputes of charges led to} */
    public Complaints complaints() {
        return new KeepComplaints(store, records());
    }

    /** {@return the doing of what is asked under a key, once} */
    public OncePerKey oncePerKey() {
        return new KeepAnswers(store, clerk);
    }

    /**
     * {@return the assessing of people by the scheme's rules}
     *
     * @param tables the national amounts
     */
    public Assessing assessing(NationalTables tables) {
        return new AssessPeople(new Assessor(tables, scheme.assessment()), store, clerk);
    }
}
