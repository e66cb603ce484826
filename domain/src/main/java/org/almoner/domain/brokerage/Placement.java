package org.almoner.domain.brokerage;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.providers.ProviderId;

/**
 * How a need was offered down its ranking, and to whom it was awarded. No provider was skipped, and none was asked after
 * the first that accepted. Immutable.
 *
 * @param ranking in whose order offers were made
 * @param responses one for each offer, in order
 */
public record Placement(Ranking ranking, ImmutableList<Response> responses) {

    /**
     * Refuses responses that do not follow the ranking.
     *
     * @throws IllegalArgumentException if a response is out of order, from a provider that was not ranked, or comes after
     *     an acceptance
     */
    public Placement {
        ImmutableList<Verdict.Ranked> ranked = ranking.ranked();
        checkArgument(
                responses.size() <= ranked.size(),
                "%s responses to %s offers for %s",
                responses.size(),
                ranked.size(),
                ranking.need().pack());
        for (int i = 0; i < responses.size(); i++) {
            checkArgument(
                    responses.get(i).provider().equals(ranked.get(i).provider()),
                    "offer %s for %s goes to %s, but %s answered",
                    i + 1,
                    ranking.need().pack(),
                    ranked.get(i).provider(),
                    responses.get(i).provider());
            checkArgument(
                    i == responses.size() - 1 || !responses.get(i).isAcceptance(),
                    "%s accepted %s; no further offer may be made",
                    responses.get(i).provider(),
                    ranking.need().pack());
        }
    }

    /** {@return the placement that comes of offering the need down the ranking until one accepts} */
    public static Placement offer(Ranking ranking, Function<ProviderId, Response> ask) {
        ImmutableList.Builder<Response> responses = ImmutableList.builder();
        for (Verdict.Ranked next : ranking.ranked()) {
            Response response = ask.apply(next.provider());
            responses.add(response);
            if (response.isAcceptance()) {
                break;
            }
        }
        return new Placement(ranking, responses.build());
    }

    /** {@return who was awarded the package, or empty when nobody accepted} */
    public Optional<ProviderId> awarded() {
        return responses.stream().filter(Response::isAcceptance).findFirst().map(Response::provider);
    }

    /** {@return what the provider answered, or empty when it was not asked} */
    public Optional<Response> findResponse(ProviderId provider) {
        return responses.stream()
                .filter(response -> response.provider().equals(provider))
                .findFirst();
    }
}
