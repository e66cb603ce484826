package org.almoner.application.port.in;

import java.util.Optional;
import org.almoner.domain.procurement.frameworks.EarlierSpend;
import org.almoner.domain.procurement.frameworks.FrameworkAgreement;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook;
import org.almoner.domain.procurement.frameworks.PostedSpend;
import org.almoner.domain.procurement.frameworks.SpendForecast;

/** Tells what was spent under framework agreements, by the ledger, and when they will end (rule S5). */
public interface Frameworks {

    /**
     * {@return what runs by the schemes of the agreement posted to providers of days of its term} A line counts by the first of its days. It
     * is settled until the end of the latest weeks that such a run settled, as far as they are of the term, or until the first day of the
     * agreement where none are. Lines that are held are not in it.
     */
    PostedSpend spend(FrameworkAgreement agreement);

    /**
     * {@return when the framework will end, and what is left of it}
     *
     * @param earlier what was spent before the ledger begins, where that is stated
     * @throws IllegalArgumentException if the ledger has something of days for which earlier spend is stated, or that is of days that are not
     *     of the agreement
     */
    default FrameworkOutlook outlook(
            FrameworkAgreement agreement, Optional<EarlierSpend> earlier, SpendForecast forecast) {
        PostedSpend spend = spend(agreement);
        return FrameworkOutlook.of(agreement, earlier.map(spend::after).orElse(spend), forecast);
    }
}
