package org.almoner.rest.visits;

import static org.almoner.rest.security.Operation.VISIT_FILE_RECORD;
import static org.almoner.rest.security.Operation.VISIT_FILE_SEND;
import static org.almoner.rest.security.Operation.VISIT_FILE_SHOW;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import java.net.URI;
import org.almoner.application.Almoner;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.security.Operates;
import org.almoner.rest.visits.files.VisitFile;
import org.almoner.rest.visits.files.VisitFile.State;
import org.almoner.rest.visits.files.VisitFiles;

/** Takes files of a provider's visits, tells what recording them would do, and records them. */
@Path("/providers")
@Produces(MediaType.APPLICATION_JSON)
public final class VisitFilesResource {

    private static final String PROVIDER = "provider";
    private static final String CSV = "text/csv";

    private final Asked asked;
    private final VisitFiles files;

    /** For one request. */
    public VisitFilesResource(@Context Asked asked, @Context VisitFiles files) {
        this.asked = asked;
        this.files = files;
    }

    /** {@return the file, which is being checked} */
    @POST
    @Path("/{provider}/visit-files")
    @Consumes(CSV)
    @Operates(VISIT_FILE_SEND)
    @Operation(
            summary = "Send a file of visits",
            description =
                    "CSV in UTF-8, up to 64 MiB. The first line names the columns: package, date, start and attendance, and any of arrived,"
                            + " minutes, second-carer-minutes, second-carer-arrived, carers, verified, notice-hours and carer; their"
                            + " values are those of the fields of ReportedVisit, and `verified` is yes or no. Nothing is recorded: the"
                            + " file is checked, and kept for an hour. Of a provider five are kept at"
                            + " most, and 100 of all: a new one takes the place of one that is done, or of the provider's oldest that is"
                            + " checked and not recorded.")
    @ApiResponse(
            responseCode = "202",
            description = "The file, and in `Location` where it is followed.",
            content = @Content(schema = @Schema(implementation = VisitFileBody.class)))
    @ApiResponse(responseCode = "413", description = "`body-too-long`.")
    @ApiResponse(responseCode = "429", description = "`too-many-visit-files`.")
    public Response send(
            @PathParam(PROVIDER) ProviderId provider,
            @RequestBody(
                            required = true,
                            description = "The file.",
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema =
                                                    @Schema(
                                                            type = "string",
                                                            example =
                                                                    "package,date,start,attendance,arrived,minutes\nK-00042,2020-11-02,07:30,attended,07:35,45\n")))
                    InputStream body)
            throws IOException {
        VisitFile file = VisitFileProblems.taken(files, asked.now(), provider, body);
        return Response.accepted(VisitFileBody.of(file))
                .location(URI.create("/providers/" + provider + "/visit-files/" + file.id()))
                .build();
    }

    /** {@return the file, and how far it has come} */
    @GET
    @Path("/{provider}/visit-files/{visit-file}")
    @Operates(VISIT_FILE_SHOW)
    @Operation(
            summary = "How far is a file of visits?",
            description =
                    "How many rows were read; once it is checked, what recording it would do and which rows are rejected and why.")
    @ApiResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            schema = @Schema(implementation = VisitFileBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "checked",
                                            summary = "A file that was checked",
                                            value = VisitExamples.FILE)))
    @ApiResponse(responseCode = "404", description = "`unknown-visit-file`.")
    public VisitFileBody show(@PathParam(PROVIDER) ProviderId provider, @PathParam(VisitFileProblems.FILE) String id) {
        return VisitFileBody.of(VisitFileProblems.find(files, provider, id));
    }

    /** {@return the file, which is recorded} */
    @POST
    @Path("/{provider}/visit-files/{visit-file}/record")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(VISIT_FILE_RECORD)
    @Operation(
            summary = "Record a file of visits",
            description =
                    "What is new or changed is recorded, as one; what is rejected is not, and can be sent again once it is put right. Where"
                            + " more has become known of one of its visits since it was checked, nothing is recorded: send the file again."
                            + " Recorded once, it is answered again without doing anything.")
    @ApiResponse(
            responseCode = "200",
            description = "The file, with what was done.",
            content = @Content(schema = @Schema(implementation = VisitFileBody.class)))
    @ApiResponse(responseCode = "404", description = "`unknown-visit-file`.")
    @ApiResponse(responseCode = "412", description = "`changed-since`.")
    public Response record(
            @PathParam(PROVIDER) ProviderId provider,
            @PathParam(VisitFileProblems.FILE) String id,
            @RequestBody(
                            required = true,
                            description = "Why.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = FileRecorded.class),
                                            examples = @ExampleObject(name = "record", value = VisitExamples.RECORD)))
                    FileRecorded body) {
        VisitFile file = VisitFileProblems.find(files, provider, id);
        return file.alone(() -> asked.write(body, almoner -> recordedBody(file, almoner, body)))
                .orElseThrow(VisitFileProblems::beingRecorded);
    }

    private VisitFileBody recordedBody(VisitFile file, Almoner almoner, FileRecorded body) {
        return file.state() instanceof State.Recorded
                ? VisitFileBody.of(file)
                : VisitFileBody.of(
                        file, "recorded", VisitFileProblems.recorded(file, almoner, asked.because(body.reason())));
    }
}
