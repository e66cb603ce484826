package org.almoner.rest.ledger;

import com.google.common.collect.ImmutableMap;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Map;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LineKey;

/** What a line stands at. */
@Schema(name = "LineBalance", description = "What a line stands at.")
public record LineBalance(
        @Schema(
                description = "The line.",
                example = "care:2020-11-02/2020-11-09:C-00042:K-00042:P-017",
                requiredMode = RequiredMode.REQUIRED)
        String line,

        @Schema(
                description = "What each account stands at by it: a debit is positive, a credit negative.",
                example = "{\"council\": \"36.00\", \"provider:P-017\": \"-36.00\"}",
                requiredMode = RequiredMode.REQUIRED)
        Map<String, String> balances) {

    static LineBalance of(LineKey line, Balances balances) {
        return new LineBalance(
                line.toString(),
                balances.amounts().entrySet().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                entry -> entry.getKey().toString(),
                                entry -> entry.getValue().toString())));
    }
}
