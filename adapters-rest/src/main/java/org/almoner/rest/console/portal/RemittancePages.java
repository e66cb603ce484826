package org.almoner.rest.console.portal;

import static org.almoner.rest.security.Operation.REMITTANCE_LIST;
import static org.almoner.rest.security.Operation.REMITTANCE_SHOW;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Remittance;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.remittances.RemittanceProblems;
import org.almoner.rest.security.Operates;
import org.almoner.wording.CauseWords;

/** What runs paid a provider. */
@Path("/providers/{provider}/remittances")
public final class RemittancePages {

    private static final String PROVIDER = "provider";

    private final Desk desk;

    /** For one request. */
    public RemittancePages(@Context Desk desk) {
        this.desk = desk;
    }

    /**
     * What the list shows.
     *
     * @param provider whose
     * @param remittances the latest first
     */
    public record Remittances(ProviderId provider, List<Remittance> remittances) {}

    /**
     * What the page of one shows.
     *
     * @param provider whose
     * @param remittance which
     * @param lines of it
     */
    public record OneRemittance(ProviderId provider, Remittance remittance, List<Line> lines) {

        private static OneRemittance of(ProviderId provider, Remittance remittance) {
            return new OneRemittance(
                    provider,
                    remittance,
                    remittance.lines().stream()
                            .map(paid -> new Line(paid.line(), paid.amount(), CauseWords.text(paid.cause())))
                            .toList());
        }
    }

    /** A line of a remittance, and why it was paid in words. */
    public record Line(LineKey line, Money amount, String because) {}

    /** {@return what runs paid the provider} */
    @GET
    @Operates(REMITTANCE_LIST)
    public Page list(@PathParam(PROVIDER) ProviderId provider) {
        return desk.page(
                "portal/remittances",
                "Remittances to " + provider,
                view -> new Remittances(
                        provider, view.almoner().runs().remittances(provider).reverse()));
    }

    /** {@return what the run paid the provider, line by line} */
    @GET
    @Path("/{run}")
    @Operates(REMITTANCE_SHOW)
    public Page show(@PathParam(PROVIDER) ProviderId provider, @PathParam("run") RunId run) {
        return desk.page(
                "portal/remittance",
                "Remittance of run " + run + " to " + provider,
                view -> OneRemittance.of(provider, RemittanceProblems.find(view, provider, run)));
    }
}
