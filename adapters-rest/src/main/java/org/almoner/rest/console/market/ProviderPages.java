package org.almoner.rest.console.market;

import static org.almoner.rest.security.Operation.PROVIDER_LIST;
import static org.almoner.rest.security.Operation.SCORECARD_LIST;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.almoner.domain.performance.care.CarePlanned;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.rest.asking.View;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Paging;
import org.almoner.wording.ProviderWords;
import org.jspecify.annotations.Nullable;

/** The council's pages of providers: all of a day, and all that is known of one. */
@Path("")
public final class ProviderPages {

    private static final int WEEKS = 4;
    private static final String FROM = "from";
    private static final String TO = "to";

    private final Desk desk;

    /** For one request. */
    public ProviderPages(@Context Desk desk) {
        this.desk = desk;
    }

    /**
     * The providers of a day.
     *
     * @param on the day
     * @param providers a page of them
     * @param next the cursor of the next page, or null
     */
    public record Listing(
            LocalDate on, List<Row> providers, @Nullable String next) {}

    /**
     * A provider in the list.
     *
     * @param id its reference
     * @param name as the public knows it
     * @param standing whether it is offered new packages
     * @param zones in how many it serves in which role
     * @param offered hours of care a week that it offers
     * @param given hours of visits a week that it gives
     * @param packages that it has
     * @param rating its level, or empty
     * @param refusals how many reasons there are against business with it
     */
    public record Row(
            ProviderId id,
            String name,
            Standing standing,
            String zones,
            Hours offered,
            Hours given,
            int packages,
            String rating,
            int refusals) {}

    /** {@return the providers of a day} */
    @GET
    @Path("/providers")
    @Operates(PROVIDER_LIST)
    public Page list(@QueryParam("on") @Nullable LocalDate on, @BeanParam Paging paging) {
        return desk.page("market/providers", "Providers", view -> {
            LocalDate day = view.day(on);
            ImmutableListMultimap<ProviderId, CarePlanned> care = byProvider(view, day);
            Paging.Page<ProviderHistory> page = paging.page(
                    view.store().providers().all().stream()
                            .filter(history ->
                                    history.asKnownAt(Instant.MAX).on(day).isPresent())
                            .toList(),
                    ProviderHistory::id,
                    ProviderId::parse);
            return new Listing(
                    day,
                    page.items().stream()
                            .map(history -> row(view, history.asKnownAt(Instant.MAX), day, care.get(history.id())))
                            .toList(),
                    page.next());
        });
    }

    private static ImmutableListMultimap<ProviderId, CarePlanned> byProvider(View view, LocalDate day) {
        return Multimaps.index(
                view.almoner().performance().carePlanned(day).stream()
                        .filter(planned -> planned.provider().isPresent())
                        .toList(),
                planned -> planned.provider().orElseThrow());
    }

    private static Row row(View view, ProviderRecord record, LocalDate day, List<CarePlanned> care) {
        Provider provider = record.on(day).orElseThrow();
        return new Row(
                provider.id(),
                provider.name(),
                provider.standing(),
                ProviderWords.zones(provider),
                Hours.sum(provider.memberships().values().stream()
                        .map(Membership::weeklyCapacity)
                        .toList()),
                CarePlanned.hours(care),
                care.size(),
                view.scheme()
                        .providers()
                        .rate(record, day)
                        .flatMap(QualityDecision::level)
                        .map(RatingLevel::name)
                        .orElse(""),
                view.scheme().providers().refusals(record, day).size());
    }

    /** {@return all that is known of a provider on a day} */
    @GET
    @Path("/providers/{provider}")
    @Operates(PROVIDER_LIST)
    public Page show(@PathParam("provider") ProviderId provider, @QueryParam("on") @Nullable LocalDate on) {
        return desk.page("market/provider", "Provider " + provider, view -> {
            LocalDate day = view.day(on);
            ProviderHistory history = view.store()
                    .providers()
                    .find(provider)
                    .filter(known -> known.asKnownAt(Instant.MAX).on(day).isPresent())
                    .orElseThrow(() -> ProblemException.of(
                            ProblemKind.UNKNOWN_PROVIDER, "there is no provider " + provider + " on " + day));
            return ProviderView.of(view, history, day, byProvider(view, day).get(provider));
        });
    }

    /** {@return how a provider is rated, and what it did over some days: by itself the last weeks that are over} */
    @GET
    @Path("/providers/{provider}/quality")
    @Operates(
            value = SCORECARD_LIST,
            filters = {FROM, TO})
    public Response quality(@PathParam("provider") ProviderId provider) {
        return desk.filtered("market/quality", "Quality of provider " + provider, (view, filter) -> {
            if (view.store().providers().find(provider).isEmpty()) {
                throw ProblemException.of(ProblemKind.UNKNOWN_PROVIDER, "there is no provider " + provider);
            }
            LocalDate end = filter.called(TO, "To day")
                    .value(LocalDate.class, TO)
                    .map(last -> last.plusDays(1))
                    .orElseGet(() -> CareWeek.containing(view.today()).monday());
            LocalDate begin =
                    filter.called(FROM, "From day").value(LocalDate.class, FROM).orElseGet(() -> end.minusWeeks(WEEKS));
            if (!begin.isBefore(end)) {
                filter.wrong(TO, "The last day comes before the first");
            }
            return QualityView.of(
                    view, provider, DateRange.of(begin.isBefore(end) ? begin : end.minusWeeks(WEEKS), end));
        });
    }
}
