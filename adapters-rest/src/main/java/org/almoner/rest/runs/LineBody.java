package org.almoner.rest.runs;

import com.google.common.collect.ImmutableMap;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Map;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.rest.problems.Reason;
import org.almoner.wording.CauseWords;

/** What a run posts to one line. */
@Schema(name = "RunLine", description = "What a run posts to one line.")
public record LineBody(
        @Schema(
                description = "The line.",
                example = "care:2020-11-02/2020-11-09:C-00042:K-00042:P-017",
                requiredMode = RequiredMode.REQUIRED)
        String line,

        @Schema(
                description = "What it adds to each account: a debit is positive, a credit negative.",
                example = "{\"council\": \"36.00\", \"provider:P-017\": \"-36.00\"}",
                requiredMode = RequiredMode.REQUIRED)
        Map<String, String> postings,

        @Schema(description = "Why.", requiredMode = RequiredMode.REQUIRED)
        Reason because) {

    /** {@return what the transaction posts} */
    public static LineBody of(LedgerTransaction transaction) {
        return new LineBody(
                transaction.line().toString(),
                transaction.postings().amounts().entrySet().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                entry -> entry.getKey().toString(),
                                entry -> entry.getValue().toString())),
                Reason.of(transaction.cause(), CauseWords::text));
    }
}
