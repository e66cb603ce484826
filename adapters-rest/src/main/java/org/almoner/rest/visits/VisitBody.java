package org.almoner.rest.visits;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDateTime;
import org.almoner.application.port.in.Statements.VisitAccount;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.values.Json;
import org.almoner.wording.UnpricedWords;
import org.jspecify.annotations.Nullable;

/** One visit: what it comes to for everybody whom it concerns, or why no money follows from it. */
@Schema(
        name = "Visit",
        description = "One visit: what it comes to for everybody whom it concerns, or why no money follows from it.")
public record VisitBody(
        @Schema(
                description = "Its reference: package, date and planned start.",
                example = "K-00042/2020-11-02/07:30",
                requiredMode = RequiredMode.REQUIRED)
        String visit,

        @Schema(description = "What it comes to; left out where no money follows from it.") @Nullable
        PricedVisitBody priced,

        @Schema(description = "Why no money follows from it; left out where some does.") @Nullable
        Reason unpriced) {

    static VisitBody of(VisitAccount.Priced account, LocalDateTime clock) {
        return new VisitBody(account.visit().id().toString(), PricedVisitBody.of(account, clock), null);
    }

    static VisitBody of(UnpricedVisit visit) {
        return new VisitBody(visit.visit().toString(), null, reason(visit));
    }

    static Reason reason(UnpricedVisit visit) {
        return new Reason(
                Json.name(visit.reason()),
                UnpricedWords.of(visit.reason()) + (visit.detail().isEmpty() ? "" : " (" + visit.detail() + ")"));
    }
}
