package org.almoner.rest.console.needs;

import static org.almoner.rest.security.Operation.NEED_AWARD;
import static org.almoner.rest.security.Operation.NEED_CLOSE;
import static org.almoner.rest.security.Operation.NEED_PUBLISH;
import static org.almoner.rest.security.Operation.NEED_SHOW;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.asking.View;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Done;
import org.almoner.rest.console.desk.Form;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.needs.NeedProblems;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Operates;
import org.almoner.wording.ProviderNames;

/** A need with everybody's place in the order of offers or every reason against, its publishing, award and end. */
@Path("")
public final class NeedPages {

    private static final String NEED = "/needs/{need}";
    private static final String PUBLISH = "/packages/{package}/need";

    private final Desk desk;

    /** For one request. */
    public NeedPages(@Context Desk desk) {
        this.desk = desk;
    }

    /** {@return the need} */
    @GET
    @Path(NEED)
    @Operates(NEED_SHOW)
    public Page show(@PathParam("need") NeedId need) {
        return desk.page("needs/need", "Need " + need, view -> need(view, need));
    }

    private static NeedView need(View view, NeedId need) {
        return NeedView.of(
                NeedProblems.done(view.almoner().brokerage().find(need)),
                ProviderNames.of(view.store().providers().all()),
                view.scheme().zoneMap().on(view.today()).orElseThrow());
    }

    /** {@return the page after the award} */
    @POST
    @Path(NEED + "/award")
    @Operates(NEED_AWARD)
    public Response award(@PathParam("need") NeedId need, Form form) {
        return desk.act(form, "/needs/" + need, almoner -> {
            Optional<ProviderId> provider =
                    form.value(ProviderId.class, "provider", "Choose the provider that is to give the care");
            Optional<Ground> ground = form.value(Ground.class, "ground", "Choose on what ground");
            Author author = desk.because(form);
            ProviderId to = provider.orElseThrow();
            NeedProblems.done(almoner.brokerage().award(need, to, ground.orElseThrow(), author));
            return new Done("/needs/" + need, "Need " + need + " is awarded to " + to);
        });
    }

    /** {@return the page after the need was closed} */
    @POST
    @Path(NEED + "/close")
    @Operates(NEED_CLOSE)
    public Response close(@PathParam("need") NeedId need, Form form) {
        return desk.act(form, "/needs/" + need, almoner -> {
            Optional<Ground> ground = form.value(Ground.class, "end", "Choose why it ends");
            Author author = desk.because(form);
            NeedProblems.done(almoner.brokerage().close(need, ground.orElseThrow(), author));
            return new Done("/needs/" + need, "Need " + need + " is offered no more");
        });
    }

    /**
     * What the page of publishing shows.
     *
     * @param pack the package
     * @param from the first day that is likely meant
     */
    public record Publishing(PackageId pack, LocalDate from) {}

    /** {@return the page on which a need is published} */
    @GET
    @Path(PUBLISH)
    @Operates(NEED_PUBLISH)
    public Page publishing(@PathParam("package") PackageId pack) {
        return desk.page("needs/publish", "Publish the need of package " + pack, view -> {
            if (view.store().packages().find(pack).isEmpty()) {
                throw ProblemException.of(ProblemKind.UNKNOWN_PACKAGE, "there is no package " + pack);
            }
            return new Publishing(pack, view.today());
        });
    }

    /** {@return the need that was published} */
    @POST
    @Path(PUBLISH)
    @Operates(NEED_PUBLISH)
    public Response publish(@PathParam("package") PackageId pack, Form form) {
        return desk.act(form, "/packages/" + pack + "/need", almoner -> {
            Optional<LocalDate> from =
                    form.called("from", "Begin of care").day("from", "Say on which day care shall begin");
            Author author = desk.because(form);
            Placement placement = NeedProblems.done(almoner.brokerage().publish(pack, from.orElseThrow(), author))
                    .placement();
            return new Done(
                    "/needs/" + placement.id(),
                    "The need is published as need " + placement.id()
                            + (placement.ranking().ranked().isEmpty()
                                    ? "; no provider can be offered it"
                                    : "; the first are asked"));
        });
    }
}
