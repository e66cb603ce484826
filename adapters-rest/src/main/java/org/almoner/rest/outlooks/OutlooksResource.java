package org.almoner.rest.outlooks;

import static org.almoner.rest.security.Operation.OUTLOOK_WORK_OUT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.performance.outlook.Base;
import org.almoner.domain.performance.outlook.Outlook;
import org.almoner.domain.performance.outlook.OutlookPlan;
import org.almoner.domain.schemes.Scheme;
import org.almoner.rest.asking.Council;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.security.Operates;

/** Sets scenarios of demand and cost side by side. */
@Path("/outlooks")
@Produces(MediaType.APPLICATION_JSON)
public final class OutlooksResource {

    private final Council council;

    /** For one request. */
    public OutlooksResource(@Context Council council) {
        this.council = council;
    }

    /** {@return what demand and cost come to under the scenarios} */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operates(OUTLOOK_WORK_OUT)
    @Operation(
            summary = "What do demand and cost come to over years, under scenarios?",
            description =
                    "Hours, prices and cost of each year of each scenario if everything comes as expected, and between what a year's"
                            + " cost lies in most of the runs when growth, uplifts and wages come off by chance. It sets out from the"
                            + " hours that are given, or those with which the scheme was planned, and keeps nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "The scenarios side by side.",
            content = @Content(schema = @Schema(implementation = OutlookBody.class)))
    @ApiResponse(
            responseCode = "422",
            description = "`no-outlook`: there are no hours, or something that a scenario changes is not known.")
    public OutlookBody workOut(
            @RequestBody(
                            required = true,
                            description = "The scenarios, and from what they set out.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = OutlookAsked.class),
                                            examples = {
                                                @ExampleObject(name = "uplift", value = OutlookExamples.UPLIFT),
                                                @ExampleObject(name = "wage", value = OutlookExamples.WAGE)
                                            }))
                    OutlookAsked body) {
        Scheme scheme = council.scheme();
        LocalDate day = council.now().day(body.on());
        OutlookReading.Read asked =
                OutlookReading.of(body, day, scheme.charging().rates());
        Snapshot snapshot = asked.hours()
                .map(hours -> new Snapshot(day, hours))
                .or(() -> scheme.planning().map(Scheme.Planning::snapshot))
                .orElseThrow(() -> refused("scheme " + scheme.id() + " has no planning figures; give the hours"));
        try {
            return OutlookBody.of(scheme.id(), outlook(asked.plan(), scheme, snapshot), snapshot.asAt());
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private static Outlook outlook(OutlookPlan plan, Scheme scheme, Snapshot snapshot) {
        Forecast forecast =
                Forecast.of(snapshot.with(plan.mixed()), scheme.charging().rates(), plan.on());
        return Outlook.of(plan, new Base(forecast, plan.doubleHanded(), plan.pay()));
    }

    private static ProblemException refused(String words) {
        return ProblemException.refused(new Reason("no-outlook", words));
    }
}
