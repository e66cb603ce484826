package org.almoner.domain.brokerage;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Instants;

/**
 * How a need was offered by its ranking, and to whom it was awarded. Who was asked when follows from the ranking and the answers,
 * and is not kept: see {@link #courseAt}. Immutable.
 *
 * @param id the number of the need
 * @param ranking by which offers are made
 * @param published when the first offers are made
 * @param responses what providers answered, in the order of their instants
 * @param decision how it ended; empty while it goes on
 */
public record Placement(
        NeedId id, Ranking ranking, Instant published, ImmutableList<Response> responses, Optional<Decision> decision) {

    /**
     * Refuses what did not follow each other, and an award to a provider that was excluded (property P7).
     *
     * @throws IllegalArgumentException if responses are out of order, or the package is awarded to a provider that was not ranked
     */
    public Placement {
        Instant last = published;
        for (Response response : responses) {
            checkArgument(
                    !response.at().isBefore(last),
                    "%s answered at %s, before %s",
                    response.provider(),
                    response.at(),
                    last);
            last = response.at();
        }
        decision.flatMap(Decision::awarded)
                .ifPresent(provider -> checkArgument(
                        ranking.getVerdict(provider) instanceof Verdict.Ranked,
                        "%s is awarded to %s, which was excluded from it",
                        ranking.need().pack(),
                        provider));
    }

    /** {@return who was awarded the package, or empty when nobody was} */
    public Optional<ProviderId> awarded() {
        return decision.flatMap(Decision::awarded);
    }

    /**
     * {@return those days of care that were over when the need was published, on which nobody can give it any more; empty where there are
     * none} A council may publish late what it agreed before, so this is told and not refused.
     */
    public Optional<DateRange> overWhenPublished() {
        DateRange days = ranking.need().days();
        LocalDate day = Instants.dayOf(published);
        return days.from().isBefore(day) ? days.intersection(DateRange.of(days.from(), day)) : Optional.empty();
    }

    /** {@return this placement with one more answer} */
    public Placement with(Response response) {
        return new Placement(
                id,
                ranking,
                published,
                ImmutableList.<Response>builder()
                        .addAll(responses)
                        .add(response)
                        .build(),
                decision);
    }

    /** {@return this placement, decided} */
    public Placement decided(Decision made) {
        return new Placement(id, ranking, published, responses, Optional.of(made));
    }

    /** {@return how far the offers have come at the instant} */
    public Course courseAt(Instant now) {
        return OffersMade.of(this, now);
    }

    /** {@return how far the offers came until it was decided, or have come at the instant where it is not} */
    public Course courseUntil(Instant now) {
        return courseAt(decision.map(made -> made.known().since()).orElse(now));
    }
}
