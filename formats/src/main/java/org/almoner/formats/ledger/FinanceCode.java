package org.almoner.formats.ledger;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Where the finance ledger posts a line. Immutable.
 *
 * @param account its account
 * @param costCode its cost code; empty where it has none
 */
public record FinanceCode(String account, String costCode) {

    /**
     * Refuses to be without an account.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public FinanceCode {
        checkArgument(!account.isBlank(), "the finance ledger has an account for every line");
    }
}
