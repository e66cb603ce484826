package org.almoner.rest.console.portal;

import static org.almoner.rest.security.Operation.REMITTANCE_LIST;
import static org.almoner.rest.security.Operation.REMITTANCE_SHOW;

import com.google.common.collect.ImmutableList;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.remittances.Remittance;
import org.almoner.rest.remittances.RemittancesResource;
import org.almoner.rest.security.Operates;

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

    /** {@return what runs paid the provider} */
    @GET
    @Operates(REMITTANCE_LIST)
    public Page list(@PathParam(PROVIDER) ProviderId provider) {
        return desk.page(
                "portal/remittances",
                "Remittances to " + provider,
                view -> new Remittances(
                        provider,
                        Remittance.of(provider, view.almoner().runs())
                                .collect(ImmutableList.toImmutableList())
                                .reverse()));
    }

    /** {@return what the run paid the provider, line by line} */
    @GET
    @Path("/{run}")
    @Operates(REMITTANCE_SHOW)
    public Page show(@PathParam(PROVIDER) ProviderId provider, @PathParam("run") RunId run) {
        return desk.page(
                "portal/remittance",
                "Remittance of run " + run + " to " + provider,
                view -> new Remittances(
                        provider,
                        List.of(Remittance.find(provider, run, view.almoner().runs())
                                .orElseThrow(() -> RemittancesResource.none(provider, run)))));
    }
}
