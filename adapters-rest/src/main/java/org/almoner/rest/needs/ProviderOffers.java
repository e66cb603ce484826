package org.almoner.rest.needs;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.asking.View;
import org.almoner.rest.security.Caller;

/** What providers are offered and answer: for the interface and the console alike. */
public final class ProviderOffers {

    private ProviderOffers() {}

    /** {@return the needs that the provider is or was asked to take} Whoever was asked for a need that is decided has answered, or is kept as one who did not. */
    public static List<NeedId> known(View view, ProviderId provider) {
        ImmutableSet<Long> open = among(view.almoner().brokerage().open(), provider)
                .map(OfferBody::need)
                .collect(ImmutableSet.toImmutableSet());
        return view.store().placements().all().stream()
                .filter(offers -> offers.decision().isEmpty()
                        ? open.contains(offers.id().number())
                        : hasAnswered(offers, provider))
                .map(Offers::id)
                .toList();
    }

    /** {@return what the provider sees of those of the needs that it was asked about} */
    public static Stream<OfferBody> among(Collection<Outcome> outcomes, ProviderId provider) {
        return outcomes.stream().flatMap(outcome -> offer(outcome, provider).stream());
    }

    private static boolean hasAnswered(Offers offers, ProviderId provider) {
        return offers.responses().stream()
                .anyMatch(response -> response.provider().equals(provider));
    }

    /** {@return the need as the provider sees it, or empty when it was not asked} */
    public static Optional<OfferBody> find(Almoner almoner, NeedId need, ProviderId provider) {
        return offer(almoner.brokerage().find(need), provider);
    }

    private static Optional<OfferBody> offer(Outcome outcome, ProviderId provider) {
        return outcome instanceof Outcome.Done done
                ? done.course().find(provider).map(offer -> OfferBody.of(done, offer))
                : Optional.empty();
    }

    /** {@return the need after the provider's answer, which the caller gives or records for it} */
    public static OfferBody answered(
            Almoner almoner, ProviderId provider, NeedId need, OfferAnswered body, Caller caller) {
        if (!(almoner.brokerage().find(need) instanceof Outcome.Done found)
                || found.course().find(provider).isEmpty()) {
            throw NeedProblems.noOffer(need, provider);
        }
        Answer answer = body.to(found.placement().ranking().need());
        Outcome outcome = caller.is(provider)
                ? almoner.brokerage().answer(need, provider, answer)
                : almoner.brokerage().recordAnswer(need, provider, answer, caller.subject());
        if (outcome instanceof Outcome.Refused refused) {
            throw NeedProblems.notAnswered(need, refused);
        }
        return offer(outcome, provider).orElseThrow();
    }
}
