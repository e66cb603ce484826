package org.almoner.rest.console.portal;

import static org.almoner.rest.security.Operation.OFFER_ANSWER;
import static org.almoner.rest.security.Operation.OFFER_LIST;
import static org.almoner.rest.security.Operation.OFFER_SHOW;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.console.desk.Choice;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Done;
import org.almoner.rest.console.desk.Form;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.needs.NeedProblems;
import org.almoner.rest.needs.OfferAnswered;
import org.almoner.rest.needs.OfferBody;
import org.almoner.rest.needs.ProviderOffers;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Json;
import org.almoner.rest.values.Paging;
import org.almoner.wording.BrokerageWords;
import org.jspecify.annotations.Nullable;

/** What a provider is offered, with nothing of the person until it is awarded, and its answers. */
@Path("/providers/{provider}/offers")
public final class OfferPages {

    private static final String PROVIDER = "provider";
    private static final String NEED = "need";
    private static final String ACCEPT = "accept";

    private final Desk desk;

    /** For one request. */
    public OfferPages(@Context Desk desk) {
        this.desk = desk;
    }

    /**
     * What the list shows.
     *
     * @param provider whose
     * @param waiting those that wait for its answer
     * @param offers a page of all
     * @param next the cursor of the next page, or null
     */
    public record Offers(
            ProviderId provider,
            List<OfferBody> waiting,
            List<OfferBody> offers,
            @Nullable String next) {}

    /**
     * What the page of an offer shows.
     *
     * @param provider whose
     * @param offer which
     * @param own whether whoever looks is the provider
     * @param answers that can be given
     */
    public record Offered(ProviderId provider, OfferBody offer, boolean own, List<Choice> answers) {}

    /** {@return a page of what the provider was offered} */
    @GET
    @Operates(OFFER_LIST)
    public Page list(@PathParam(PROVIDER) ProviderId provider, @BeanParam Paging paging) {
        return desk.page("portal/offers", "Offers to " + provider, view -> {
            Paging.Page<NeedId> page = paging.page(ProviderOffers.known(view, provider), need -> need, NeedId::parse);
            return new Offers(
                    provider,
                    ProviderOffers.among(view.almoner().brokerage().open(), provider)
                            .filter(OfferBody::mayAnswer)
                            .toList(),
                    page.items().stream()
                            .flatMap(need -> ProviderOffers.find(view.almoner(), need, provider).stream())
                            .toList(),
                    page.next());
        });
    }

    /** {@return what the provider was offered} */
    @GET
    @Path("/{need}")
    @Operates(OFFER_SHOW)
    public Page show(@PathParam(PROVIDER) ProviderId provider, @PathParam(NEED) NeedId need) {
        return desk.page(
                "portal/offer",
                "Offer " + need,
                view -> new Offered(
                        provider,
                        ProviderOffers.find(view.almoner(), need, provider)
                                .orElseThrow(() -> NeedProblems.noOffer(need, provider)),
                        isOwn(provider),
                        answers(
                                isOwn(provider) ? "We take it" : "It takes it",
                                isOwn(provider) ? "We do not: " : "It does not: ")));
    }

    private boolean isOwn(ProviderId provider) {
        return desk.caller().is(provider);
    }

    private static List<Choice> answers(String takes, String declines) {
        return Stream.concat(
                        Stream.of(new Choice(ACCEPT, takes)),
                        Stream.of(Answer.Decline.values())
                                .filter(decline -> decline != Answer.Decline.NO_ANSWER)
                                .map(decline ->
                                        new Choice(Json.name(decline), declines + BrokerageWords.decline(decline))))
                .toList();
    }

    /** {@return the page after the answer} */
    @POST
    @Path("/{need}/answer")
    @Operates(OFFER_ANSWER)
    public Response answer(@PathParam(PROVIDER) ProviderId provider, @PathParam(NEED) NeedId need, Form form) {
        String page = "/providers/" + provider + "/offers/" + need;
        return desk.act(form, page, almoner -> {
            OfferAnswered answered = answered(form);
            ProviderOffers.answered(almoner, provider, need, answered, desk.caller());
            return new Done(
                    page,
                    isOwn(provider) ? "Your answer is with the council" : "The answer of " + provider + " is recorded");
        });
    }

    private static OfferAnswered answered(Form form) {
        boolean accepts = form.text("answer", "Choose an answer").equals(ACCEPT);
        Optional<Answer.Decline> decline = accepts ? Optional.empty() : form.value(Answer.Decline.class, "answer");
        Optional<Money> price = form.value(Money.class, "price");
        if (price.filter(Money::isNegative).isPresent()) {
            form.wrong("price", "A price cannot be negative");
        }
        Optional<LocalDate> start = form.called("start", "First day").day("start");
        if (decline.isPresent() && (price.isPresent() || start.isPresent())) {
            form.wrong(
                    price.isPresent() ? "price" : "start",
                    "Who declines names no price and no day: leave the price and the day empty, or accept");
        }
        form.check();
        return new OfferAnswered(
                accepts ? OfferAnswered.Kind.ACCEPTED : OfferAnswered.Kind.DECLINED,
                price.orElse(null),
                start.orElse(null),
                decline.orElse(null));
    }
}
