package org.almoner.rest.console.needs;

import static org.almoner.rest.security.Operation.NEED_LIST;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.domain.performance.care.WaitingPackage;
import org.almoner.domain.time.Instants;
import org.almoner.rest.asking.View;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.security.Operates;
import org.almoner.wording.BrokerageWords;
import org.almoner.wording.PlacementWords;
import org.almoner.wording.ProviderNames;
import org.jspecify.annotations.Nullable;

/** The broker's board: what waits, what is offered, and what was decided. */
@Path("/needs")
public final class BoardPages {

    private static final int DECIDED_SHOWN = 20;

    private final Desk desk;

    /** For one request. */
    public BoardPages(@Context Desk desk) {
        this.desk = desk;
    }

    /**
     * What the board shows.
     *
     * @param waiting packages whose need is not published, whom to find a provider for first in front
     * @param open needs that are offered, the oldest first
     * @param decided last, the latest first
     * @param decidedInAll how many there are of them
     */
    public record Board(List<WaitingPackage> waiting, List<Row> open, List<Row> decided, int decidedInAll) {}

    /**
     * A need on the board.
     *
     * @param need its number
     * @param pack the package
     * @param asked what for; or null where it was not worked out
     * @param zone where; or null where it was not worked out
     * @param published when
     * @param days for how many it has been offered
     * @param outcome how far it has come, in words
     */
    public record Row(
            String need,
            String pack,
            @Nullable String asked,
            @Nullable String zone,
            Instant published,
            long days,
            String outcome) {}

    /** {@return the board} */
    @GET
    @Operates(NEED_LIST)
    public Page show() {
        return desk.page("needs/board", "Needs", BoardPages::board);
    }

    private static Board board(View view) {
        ProviderNames names = ProviderNames.of(view.store().providers().all());
        List<Offers> decided = view.store().placements().all().reverse().stream()
                .filter(offers -> offers.decision().isPresent())
                .toList();
        return new Board(
                view.almoner().performance().waiting(view.today()).unpublished().packages(),
                view.almoner().brokerage().open().stream()
                        .filter(Outcome.Done.class::isInstance)
                        .map(outcome -> open(view, (Outcome.Done) outcome, names))
                        .toList(),
                decided.stream()
                        .limit(DECIDED_SHOWN)
                        .map(offers -> decided(offers, names))
                        .toList(),
                decided.size());
    }

    private static Row open(View view, Outcome.Done done, ProviderNames names) {
        PlacementWords words = new PlacementWords(done.placement(), done.course(), names);
        return new Row(
                done.placement().id().toString(),
                done.placement().ranking().need().pack().toString(),
                BrokerageWords.asked(done.placement().ranking().need().care()),
                done.placement().ranking().need().zone().toString(),
                done.placement().published(),
                ChronoUnit.DAYS.between(Instants.dayOf(done.placement().published()), view.today()),
                words.outcome());
    }

    private static Row decided(Offers offers, ProviderNames names) {
        return new Row(
                offers.id().toString(),
                offers.pack().toString(),
                null,
                null,
                offers.asKnownAt(),
                0,
                offers.decision()
                        .map(decision -> BrokerageWords.decided(decision, names))
                        .orElse(""));
    }
}
