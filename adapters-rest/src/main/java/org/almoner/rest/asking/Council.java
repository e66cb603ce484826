package org.almoner.rest.asking;

import com.google.common.base.Ticker;
import com.google.common.hash.Hashing;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.almoner.application.Almoner;
import org.almoner.application.asknown.StoreAsKnown;
import org.almoner.application.port.out.ProviderReplies;
import org.almoner.application.port.out.Store;
import org.almoner.application.port.out.StoreException;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.performance.indicators.Dashboard;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Instants;
import org.almoner.formats.csv.FieldText;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Served;
import org.almoner.rest.values.Values;

/**
 * The council that is served: one scheme over one store, as it is now, as known at an instant, or for whoever has read it. Thread-safe.
 */
public final class Council {

    private final Scheme scheme;
    private final NationalRules national;
    private final Store store;
    private final ProviderReplies replies;
    private final Clock clock;
    private final Dashboard indicators;
    private final Optional<ComplaintPolicy> complaints;
    private final Almoner almoner;
    private final Answers answers = new Answers(Ticker.systemTicker());
    private final String start = UUID.randomUUID().toString();

    /**
     * As {@link Almoner#of} takes it.
     *
     * @param scheme what the council decided
     * @param national what is the same for every council
     * @param store where facts and money are kept
     * @param replies how providers are asked
     * @param clock tells since when a fact is known
     * @param indicators that are told, by themselves without what is measured
     * @param complaints the policy by which complaints are told
     */
    public Council(
            Scheme scheme,
            NationalRules national,
            Store store,
            ProviderReplies replies,
            Clock clock,
            Dashboard indicators,
            Optional<ComplaintPolicy> complaints) {
        this.scheme = scheme;
        this.national = national;
        this.store = store;
        this.replies = replies;
        this.clock = clock;
        this.indicators = indicators;
        this.complaints = complaints;
        this.almoner = Almoner.of(scheme, store, replies, clock);
    }

    /** {@return the scheme} */
    public Scheme scheme() {
        return scheme;
    }

    /** {@return what is the same for every council: national amounts, and how the law treats income and capital} */
    public NationalRules national() {
        return national;
    }

    /** {@return today in England, or the nearest day of the scheme's term} */
    public LocalDate today() {
        return scheme.term().nearest(date());
    }

    /** {@return this day in England, be it of the scheme's term or not} */
    private LocalDate date() {
        return Instants.dayOf(clock.instant());
    }

    /** {@return everything as it is now} */
    public View now() {
        return new View(almoner, store, Instants.clockAt(clock.instant()), indicators, complaints);
    }

    /**
     * {@return everything as it is now, or was known at the instant or the end of the day of the parameter {@code as-known}}
     *
     * @throws ProblemException if it is neither, or of a day to come
     */
    public View seenBy(UriInfo uri) {
        String asKnown = uri.getQueryParameters().getFirst(Served.AS_KNOWN);
        return asKnown == null ? now() : asKnownAt(past(asKnown));
    }

    private Instant past(String text) {
        Instant instant = instant(text);
        try {
            StoreAsKnown.checkPast(instant, store, clock.instant());
            return instant;
        } catch (IllegalArgumentException e) {
            throw notKnown(String.valueOf(e.getMessage()), text);
        }
    }

    private View asKnownAt(Instant instant) {
        Store seen = StoreAsKnown.at(instant, store);
        Clock then = Clock.fixed(instant, ZoneOffset.UTC);
        return new View(
                Almoner.of(scheme, seen, replies, then), seen, Instants.clockAt(instant), indicators, complaints);
    }

    private static Instant instant(String text) {
        try {
            return text.contains("T") ? Values.instant(text) : Instants.lastOf(FieldText.day(text));
        } catch (IllegalArgumentException e) {
            throw notKnown(
                    "'" + text + "' is neither a day nor an instant: write 2020-11-02, or 2020-11-02T16:30:00Z", text);
        }
    }

    private static ProblemException notKnown(String why, String text) {
        return ProblemException.ofField(ProblemKind.MALFORMED_VALUE, why, Served.AS_KNOWN, text);
    }

    /** {@return the tag of what is answered now: until it is another, everything is answered as before but for what the clock changes} */
    Etag etag() {
        return etag(date().toString());
    }

    /** {@return the tag of what is answered at this instant, be it that the clock changes it} */
    Etag etagOfNow() {
        return etag(clock.instant().toString());
    }

    /** {@return the tag of what is answered today from the scheme alone} */
    Etag etagOfScheme() {
        return new Etag(Instant.EPOCH, version(date().toString()));
    }

    private Etag etag(String time) {
        return new Etag(lastLearned(), version(time));
    }

    private String version(String time) {
        return Hashing.crc32c().hashString(start + time, StandardCharsets.UTF_8).toString();
    }

    /** {@return what was answered to the question lately, and would be answered now; empty, too, where the store does not say} */
    Optional<Answers.Answer> answered(Answers.Question question) {
        try {
            return answers.find(question);
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    /** {@return what was answered lately} */
    Answers answers() {
        return answers;
    }

    /** {@return since when the latest is known} */
    public Instant lastLearned() {
        return store.lastLearned().orElse(Instant.EPOCH);
    }

    /** Does the work, which only reads, over one state of the store. */
    public <T> T inOneView(Supplier<T> work) {
        return store.inOneView(work);
    }

    /** Does the work as one unit. */
    public <T> T inOneUnit(Supplier<T> work) {
        return store.inOneUnit(work);
    }
}
