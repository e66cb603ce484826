package org.almoner.rest.console.packages;

import static org.almoner.rest.security.Operation.LEDGER_LINES;
import static org.almoner.rest.security.Operation.NEED_LIST;
import static org.almoner.rest.security.Operation.PACKAGE_APPROVE;
import static org.almoner.rest.security.Operation.PACKAGE_ASK_APPROVAL;
import static org.almoner.rest.security.Operation.PACKAGE_SHOW;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.approvals.ApprovalScope;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.rest.asking.View;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Done;
import org.almoner.rest.console.desk.Form;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.packages.PackageProblems;
import org.almoner.rest.security.Operates;
import org.almoner.wording.ProviderNames;
import org.jspecify.annotations.Nullable;

/** A package: what it is, what holds and since when that is known, its visits and its money; and its approval. */
@Path("")
public final class PackagePages {

    private static final String PACKAGE = "package";
    private static final String PATH = "/packages/{package}";

    private final Desk desk;

    /** For one request. */
    public PackagePages(@Context Desk desk) {
        this.desk = desk;
    }

    /** {@return the package on a day, with the visits of the weeks before a Monday} */
    @GET
    @Path(PATH)
    @Operates(PACKAGE_SHOW)
    public Page show(
            @PathParam(PACKAGE) PackageId pack,
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("visits-before") @Nullable LocalDate before) {
        return desk.page("packages/package", "Package " + pack, view -> show(view, pack, view.day(on), before));
    }

    private PackageView show(View view, PackageId pack, LocalDate day, @Nullable LocalDate before) {
        PackageHistory history = view.store().packages().find(pack).orElseThrow(() -> PackageProblems.unknown(pack));
        return PackageView.of(
                view.almoner().packages().find(pack, day).orElseThrow(() -> PackageProblems.unknown(pack)),
                history,
                desk.may(NEED_LIST) ? view.store().placements().of(pack) : List.of(),
                ProviderNames.of(view.store().providers().all()),
                CareVisits.of(view, history.person(), pack, before),
                desk.may(LEDGER_LINES) ? CareMoney.of(view, history.person(), pack) : null);
    }

    /** {@return the page after approval was asked for} */
    @POST
    @Path(PATH + "/approval-requests")
    @Operates(PACKAGE_ASK_APPROVAL)
    public Response ask(@PathParam(PACKAGE) PackageId pack, Form form) {
        return desk.act(form, page(pack), almoner -> {
            Optional<LocalDate> from = form.called("from", "First day").day("from", "Say from which day on");
            Author author = desk.because(form);
            PackageProblems.done(almoner.packages().askApproval(pack, from.orElseThrow(), author));
            return new Done(page(pack), "Approval of package " + pack + " is asked for");
        });
    }

    /** {@return the page after the approval} */
    @POST
    @Path(PATH + "/approvals")
    @Operates(PACKAGE_APPROVE)
    public Response approve(@PathParam(PACKAGE) PackageId pack, Form form) {
        return desk.act(form, page(pack), almoner -> {
            Optional<LocalDate> from = form.called("from", "First day").day("from", "Say from which day on");
            Optional<ApprovalScope> scope = form.value(ApprovalScope.class, "scope", "Choose what is approved");
            Author author = desk.because(form);
            ApproverRole role = PackageProblems.approver(desk.caller());
            PackageProblems.done(
                    almoner.packages().approve(pack, from.orElseThrow(), scope.orElseThrow(), role, author));
            return new Done(page(pack), "Package " + pack + " is approved");
        });
    }

    private static String page(PackageId pack) {
        return "/packages/" + pack;
    }
}
