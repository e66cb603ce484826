package org.almoner.rest.console.portal;

import static org.almoner.rest.security.Operation.VISIT_FILE_RECORD;
import static org.almoner.rest.security.Operation.VISIT_FILE_SEND;
import static org.almoner.rest.security.Operation.VISIT_FILE_SHOW;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.VisitReports.Counts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.formats.csv.TableTemplate.Column;
import org.almoner.formats.visits.VisitTable;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Done;
import org.almoner.rest.console.desk.Form;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.console.desk.Upload;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.security.Operates;
import org.almoner.rest.visits.VisitFileBody;
import org.almoner.rest.visits.VisitFileProblems;
import org.almoner.rest.visits.files.VisitFile;
import org.almoner.rest.visits.files.VisitFiles;

/** Files of a provider's visits: sent, counted, and then recorded. */
@Path("/providers/{provider}/visit-files")
public final class VisitFilePages {

    private static final String PROVIDER = "provider";
    private static final String FILE = "visit-file";

    private final Desk desk;
    private final VisitFiles files;

    /** For one request. */
    public VisitFilePages(@Context Desk desk, @Context VisitFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /**
     * What the page shows on which a file is sent.
     *
     * @param provider whose
     * @param columns that it may have
     */
    public record Sending(ProviderId provider, List<Column> columns) {}

    /**
     * What the page of a file shows.
     *
     * @param provider whose
     * @param file which
     */
    public record Sent(ProviderId provider, VisitFileBody file) {}

    /** {@return the page on which a file is sent} */
    @GET
    @Operates(VISIT_FILE_SEND)
    public Page sending(@PathParam(PROVIDER) ProviderId provider) {
        return desk.plain(
                "portal/send-visits",
                "Send visits of " + provider,
                new Sending(provider, VisitTable.TEMPLATE.columns()));
    }

    /** {@return a file of visits with its first line alone} */
    @GET
    @Path("/template.csv")
    @Produces("text/csv; charset=utf-8")
    @Operates(VISIT_FILE_SEND)
    public String template() {
        return VisitTable.TEMPLATE.blank();
    }

    /** {@return the page of the file that was sent} */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operates(VISIT_FILE_SEND)
    public Response send(@PathParam(PROVIDER) ProviderId provider, Upload upload) {
        String page = page(provider);
        return desk.tell(upload.form(), page, () -> {
            if (upload.isEmpty()) {
                upload.form().wrong("file", "Choose a file");
            }
            upload.form().check();
            return new Done(page + "/" + take(provider, upload).id(), "The file is here; nothing is recorded yet");
        });
    }

    private VisitFile take(ProviderId provider, Upload upload) {
        try (InputStream csv = upload.open()) {
            return VisitFileProblems.taken(files, desk.now(), provider, csv);
        } catch (IOException e) {
            throw ProblemException.refused(new Reason("broken-off", "the file did not arrive whole; send it again"));
        }
    }

    private static String page(ProviderId provider) {
        return "/providers/" + provider + "/visit-files";
    }

    /** {@return the file, with what recording it would do} */
    @GET
    @Path("/{visit-file}")
    @Operates(VISIT_FILE_SHOW)
    public Page show(@PathParam(PROVIDER) ProviderId provider, @PathParam(FILE) String id) {
        return desk.page(
                "portal/visit-file",
                "File of visits of " + provider,
                view -> new Sent(provider, VisitFileBody.of(VisitFileProblems.find(files, provider, id))));
    }

    /** {@return the page of the file, which is recorded} */
    @POST
    @Path("/{visit-file}/record")
    @Operates(VISIT_FILE_RECORD)
    public Response record(@PathParam(PROVIDER) ProviderId provider, @PathParam(FILE) String id, Form form) {
        VisitFile file = VisitFileProblems.find(files, provider, id);
        String page = page(provider) + "/" + file.id();
        return desk.tell(form, page, () -> {
            Author author = desk.because(form);
            return file.alone(() -> desk.record(form, almoner -> {
                        Counts counts = VisitFileProblems.recorded(file, almoner, author)
                                .counts();
                        return new Done(
                                page,
                                counts.fresh() + " new and " + counts.changed() + " changed reports are recorded");
                    }))
                    .orElseThrow(VisitFileProblems::beingRecorded);
        });
    }
}
