package org.almoner.wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.domain.ledger.LedgerTransaction;

/** What a hold keeps back and what it leaves as it is, in words. */
public final class HoldWords {

    private HoldWords() {}

    /**
     * {@return that what runs posted to a line stands, whoever holds the line; empty where none posted to it yet}
     *
     * @param posted to the line, in the order of the runs
     */
    public static Optional<String> stands(List<LedgerTransaction> posted) {
        return posted.isEmpty()
                ? Optional.empty()
                : Optional.of("what " + runs(posted) + " posted to it stands, and only later changes of it wait");
    }

    /** {@return the runs that posted the transactions, such as {@code run 2} or {@code runs 2, 5}} */
    public static String runs(List<LedgerTransaction> posted) {
        return (posted.size() == 1 ? "run " : "runs ")
                + posted.stream().map(each -> each.run().toString()).collect(Collectors.joining(", "));
    }
}
