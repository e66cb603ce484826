package org.almoner.rest.ledger;

import static org.almoner.rest.security.Operation.LEDGER_BALANCES;
import static org.almoner.rest.security.Operation.LEDGER_HOLDS;
import static org.almoner.rest.security.Operation.LEDGER_LINES;

import com.google.common.collect.ImmutableList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Money;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.runs.RunBody;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Paging;
import org.jspecify.annotations.Nullable;

/** Tells what accounts and lines stand at, and which lines are held. */
@Path("/ledger")
@Produces(MediaType.APPLICATION_JSON)
public final class LedgerResource {

    private final Asked asked;

    /** For one request. */
    public LedgerResource(@Context Asked asked) {
        this.asked = asked;
    }

    /** {@return a page of what the accounts stand at} */
    @GET
    @Path("/balances")
    @Operates(LEDGER_BALANCES)
    @Operation(
            summary = "What do the accounts stand at?",
            description = "Each account that does not stand at nothing, over all lines; in the order of their names.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them.",
            content = @Content(schema = @Schema(implementation = BalancePage.class)))
    public Response balances(@BeanParam Paging paging) {
        return asked.read(view -> {
            Paging.Page<Map.Entry<Account, Money>> page = paging.page(
                    ImmutableList.copyOf(
                            view.almoner().runs().balances().amounts().entrySet()),
                    Map.Entry::getKey,
                    Account::parse);
            return new BalancePage(
                    page.items().stream()
                            .map(entry -> new AccountBalance(
                                    entry.getKey().toString(), entry.getValue().toString()))
                            .toList(),
                    page.next());
        });
    }

    /** {@return a page of what the lines stand at} */
    @GET
    @Path("/lines")
    @Operates(LEDGER_LINES)
    @Operation(
            summary = "What do the lines stand at?",
            description = "Each line that was ever posted, even when it stands at nothing; in the order of the lines.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them.",
            content = @Content(schema = @Schema(implementation = LineBalancePage.class)))
    public Response lines(@BeanParam Paging paging) {
        return asked.read(view -> {
            Paging.Page<Map.Entry<LineKey, Balances>> page = paging.page(
                    view.store().ledger().balances(LocalDate.MAX).entrySet().asList(),
                    Map.Entry::getKey,
                    LineKey::parse);
            return new LineBalancePage(
                    page.items().stream()
                            .map(entry -> LineBalance.of(entry.getKey(), entry.getValue()))
                            .toList(),
                    page.next());
        });
    }

    /** {@return a page of the lines that are held} */
    @GET
    @Path("/holds")
    @Operates(LEDGER_HOLDS)
    @Operation(
            summary = "Which lines are held?",
            description =
                    "Why nothing more is posted to each, and who must act; in the order of the lines. What was posted before a line was held stands: it is in `/ledger/lines`.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them.",
            content = @Content(schema = @Schema(implementation = HoldPage.class)))
    public Response holds(@BeanParam Paging paging) {
        return asked.read(view -> {
            Paging.Page<Map.Entry<LineKey, Hold>> page =
                    paging.page(view.almoner().runs().held().entrySet().asList(), Map.Entry::getKey, LineKey::parse);
            return new HoldPage(
                    page.items().stream()
                            .map(entry -> RunBody.HeldLine.of(entry.getKey(), entry.getValue()))
                            .toList(),
                    page.next());
        });
    }

    /** What an account stands at. */
    @Schema(name = "AccountBalance", description = "What an account stands at.")
    public record AccountBalance(
            @Schema(
                    description =
                            "The account: council, nhs, or one of a provider, person, third party, direct payment or deferred debt.",
                    example = "provider:P-017",
                    requiredMode = RequiredMode.REQUIRED)
            String account,

            @Schema(
                    description = "A debit is positive, a credit negative.",
                    example = "-36.00",
                    requiredMode = RequiredMode.REQUIRED)
            String amount) {}

    /** A page of what accounts stand at. */
    @Schema(name = "BalancePage", description = "A page of what accounts stand at.")
    public record BalancePage(
            @Schema(description = "In the order of their names.", requiredMode = RequiredMode.REQUIRED)
            List<AccountBalance> accounts,

            @Schema(description = "The cursor of the next page; left out on the last.", example = "Y291bmNpbA")
            @Nullable
            String next) {}

    /** A page of what lines stand at. */
    @Schema(name = "LineBalancePage", description = "A page of what lines stand at.")
    public record LineBalancePage(
            @Schema(description = "In their order.", requiredMode = RequiredMode.REQUIRED)
            List<LineBalance> lines,

            @Schema(description = "The cursor of the next page; left out on the last.", example = "Y2FyZTo") @Nullable
            String next) {}

    /** A page of held lines. */
    @Schema(name = "HoldPage", description = "A page of held lines.")
    public record HoldPage(
            @Schema(description = "In their order.", requiredMode = RequiredMode.REQUIRED)
            List<RunBody.HeldLine> held,

            @Schema(description = "The cursor of the next page; left out on the last.", example = "Y2FyZTo") @Nullable
            String next) {}
}
