package org.almoner.rest.console.needs;

import static org.almoner.rest.security.Operation.NEED_PUBLISH;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.packages.PackageId;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Done;
import org.almoner.rest.console.desk.Form;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.needs.NeedProblems;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Operates;

/** Publishing the need of a package. */
@Path("/packages/{package}")
public final class PublishPages {

    private final Desk desk;

    /** For one request. */
    public PublishPages(@Context Desk desk) {
        this.desk = desk;
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
    @Path("/need")
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
    @Path("/need")
    @Operates(NEED_PUBLISH)
    public Response publish(@PathParam("package") PackageId pack, Form form) {
        return desk.act(form, "/packages/" + pack + "/need", almoner -> {
            Optional<LocalDate> from = form.day("from");
            Author author = desk.because(form);
            NeedId need = NeedProblems.done(almoner.brokerage().publish(pack, from.orElseThrow(), author))
                    .placement()
                    .id();
            return new Done("/needs/" + need, "The need is published as need " + need + "; the first are asked");
        });
    }
}
