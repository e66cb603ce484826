package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.util.Optional;
import org.almoner.application.port.out.PriceBenchmark;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.procurement.Coverage;
import org.almoner.domain.procurement.Fund;
import org.almoner.domain.procurement.KeyDecisionRule;
import org.almoner.domain.procurement.YearlyRate;
import org.almoner.domain.procurement.frameworks.EarlierSpend;
import org.almoner.domain.procurement.frameworks.FrameworkAgreement;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook;
import org.almoner.domain.procurement.frameworks.PostedSpend;
import org.almoner.domain.procurement.frameworks.SpendForecast;
import org.almoner.domain.procurement.tendered.TenderedPrice;
import org.almoner.domain.procurement.tenders.Tender;
import org.almoner.domain.procurement.tenders.TenderBid;

/**
 * Reads files of procurement: frameworks, tenders, funds, contracts and decisions in YAML, which includes JSON; tendered prices and
 * benchmarks as tables. A file that is missing or cannot be read is refused like one with mistakes. Safe for use by many threads.
 */
public final class ProcurementFiles {

    private ProcurementFiles() {}

    /**
     * A framework and what is expected to be spent under it.
     *
     * @param agreement the framework
     * @param earlier what was spent before the ledger begins, where that is stated
     * @param forecast of further spend
     */
    public record Framework(FrameworkAgreement agreement, Optional<EarlierSpend> earlier, SpendForecast forecast) {

        /**
         * Refuses earlier spend of other days than those of the framework, and a forecast that is beyond all money.
         *
         * @throws IllegalArgumentException if earlier spend is stated up to a day that is not of the framework, or by the end of the last
         *     extension more would be spent than can be counted
         */
        public Framework {
            outlook(agreement, earlier, forecast);
        }

        /** {@return the outlook as long as the ledger has nothing} */
        public FrameworkOutlook outlook() {
            return outlook(agreement, earlier, forecast);
        }

        private static FrameworkOutlook outlook(
                FrameworkAgreement agreement, Optional<EarlierSpend> earlier, SpendForecast forecast) {
            PostedSpend none = PostedSpend.none(agreement.firstTerm().from());
            return FrameworkOutlook.of(agreement, earlier.map(none::after).orElse(none), forecast);
        }
    }

    /**
     * A tender and its bids.
     *
     * @param tender what was asked
     * @param bids in the order of the file
     */
    public record Tendering(Tender tender, ImmutableList<TenderBid> bids) {}

    /**
     * Decisions to be tested.
     *
     * @param rule when one is a key decision
     * @param proposals at least one
     */
    public record Decisions(KeyDecisionRule rule, ImmutableList<Proposal> proposals) {}

    /**
     * A decision that somebody wants taken.
     *
     * @param name of it
     * @param divisions that it affects
     * @param money that it spends or saves
     * @param rate at which it does, where it is so much a year for some months
     */
    public record Proposal(String name, int divisions, ExactMoney money, Optional<YearlyRate> rate) {}

    /** {@return the framework of the file, or all that is wrong with it} */
    public static FileResult<Framework> readFramework(Path file) {
        return OneFile.at(file).yaml(FrameworkReader::framework);
    }

    /** {@return the tender of the file, or all that is wrong with it} Whether it can be evaluated is for the domain to say. */
    public static FileResult<Tendering> readTender(Path file) {
        return OneFile.at(file).yaml(top -> new TenderReader().tendering(top));
    }

    /** {@return the fund of the file, or all that is wrong with it} */
    public static FileResult<Fund> readFund(Path file) {
        return OneFile.at(file).yaml(ContractsReader::fund);
    }

    /** {@return the lots of the file and the contracts that cover them, or all that is wrong with it} */
    public static FileResult<ImmutableList<Coverage>> readCoverage(Path file) {
        return OneFile.at(file).yaml(ContractsReader::coverage);
    }

    /** {@return the decisions of the file, or all that is wrong with it} */
    public static FileResult<Decisions> readDecisions(Path file) {
        return OneFile.at(file).yaml(ContractsReader::decisions);
    }

    /**
     * {@return the tendered prices of the table, in the order of their first rows, or all that is wrong with it}
     *
     * @param file a table separated by commas, whose first line names the columns
     * @param bought what the scheme buys; nothing else can be tendered for
     */
    public static FileResult<ImmutableList<TenderedPrice>> readPrices(Path file, ImmutableSortedSet<Offering> bought) {
        OneFile table = OneFile.at(file);
        return table.text((text, remarks) -> new TenderedPricesReader(table.name(), remarks, bought).prices(text));
    }

    /** {@return a benchmark of the figures of the table, or all that is wrong with it} */
    public static FileResult<PriceBenchmark> readBenchmark(Path file) {
        OneFile table = OneFile.at(file);
        return table.text((text, remarks) -> new BenchmarkReader(table.name(), remarks).benchmark(text));
    }
}
