package org.almoner.application;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import org.almoner.application.port.in.Frameworks;
import org.almoner.application.port.out.Store;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.procurement.frameworks.FrameworkAgreement;
import org.almoner.domain.procurement.frameworks.PostedSpend;

/** Adds up what the ledger holds under frameworks. */
final class FollowFrameworks implements Frameworks {

    private final Store store;

    FollowFrameworks(Store store) {
        this.store = store;
    }

    @Override
    public PostedSpend spend(FrameworkAgreement agreement) {
        return store.inOneView(() -> {
            ImmutableList<Run> runs = store.ledger().runs().stream()
                    .filter(record -> record.postedAt().isPresent())
                    .map(RunRecord::run)
                    .filter(run -> agreement.schemes().contains(run.scheme()))
                    .collect(ImmutableList.toImmutableList());
            ImmutableList<LedgerTransaction> posted = runs.stream()
                    .flatMap(run -> store.ledger().postedBy(run.id()).stream())
                    .collect(ImmutableList.toImmutableList());
            return PostedSpend.of(agreement, posted, settledUntil(agreement, runs));
        });
    }

    private static LocalDate settledUntil(FrameworkAgreement agreement, ImmutableList<Run> runs) {
        return runs.stream()
                .filter(run -> run.scope().covers(LineKey.Kind.CARE))
                .flatMap(run -> run.period().end().stream())
                .max(Comparator.naturalOrder())
                .orElse(agreement.firstTerm().from());
    }
}
