package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.procurement.tenders.Evaluation;
import org.almoner.domain.procurement.tenders.Gates;
import org.almoner.domain.procurement.tenders.Marking;
import org.almoner.domain.procurement.tenders.Panel;
import org.almoner.domain.procurement.tenders.PointRounding;
import org.almoner.domain.procurement.tenders.PriceCriterion;
import org.almoner.domain.procurement.tenders.PriceFormula;
import org.almoner.domain.procurement.tenders.Question;
import org.almoner.domain.procurement.tenders.ScoreLine;
import org.almoner.domain.procurement.tenders.Scoring;
import org.almoner.domain.procurement.tenders.Tender;
import org.almoner.domain.procurement.tenders.TenderBid;
import org.almoner.domain.procurement.tenders.TieBreak;
import org.almoner.domain.procurement.tenders.Verdict;
import org.almoner.domain.procurement.tenders.Verdict.Ranked;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.entry.EntryRules;
import org.almoner.domain.time.Timelines;
import org.almoner.testkit.generators.MoneyArbitraries;

/** What holds of every tender of two questions and a price (rule C5, property P7). */
class TenderProperties {

    private static final int HIGHEST = 10;

    @Provide
    Arbitrary<Tender> tenders() {
        Arbitrary<Integer> weight = Arbitraries.integers().between(1, 100);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 99),
                        weight,
                        weight,
                        Arbitraries.of(PriceFormula.class),
                        Arbitraries.integers().between(0, 6),
                        MoneyArbitraries.rounding(),
                        Arbitraries.of(TieBreak.class).set().ofMaxSize(3),
                        Arbitraries.integers().between(0, 60))
                .as((quality, first, second, formula, decimals, rounding, ties, least) -> new Tender(
                        "any",
                        Money.ofPounds(1),
                        new Gates(
                                EntryRules.NONE, LocalDate.EPOCH, Optional.of(Percentage.of(least)), Optional.empty()),
                        new Scoring(
                                Percentage.of(quality),
                                Optional.of(new PriceCriterion(Percentage.of(100 - quality), formula, PriceUnit.HOUR)),
                                Optional.empty(),
                                ImmutableList.of(
                                        Question.ofQuality("Q1", "How?", first),
                                        Question.ofQuality("Q2", "When?", second)),
                                HIGHEST,
                                new PointRounding(decimals, rounding),
                                ImmutableList.copyOf(ties)),
                        new Panel(ImmutableSortedMap.of("E-1", false), 1, 0, Percentage.NONE)));
    }

    @Provide
    Arbitrary<List<TenderBid>> bids() {
        Arbitrary<Integer> mark = Arbitraries.integers().between(0, HIGHEST);
        return Combinators.combine(mark, mark, Arbitraries.longs().between(1_500, 2_500))
                .as(Drawn::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(drawn -> {
                    List<TenderBid> bids = new ArrayList<>();
                    drawn.forEach(each -> bids.add(each.bid("P-" + bids.size())));
                    return bids;
                });
    }

    private record Drawn(int first, int second, long pence) {

        TenderBid bid(String provider) {
            return new TenderBid(
                    new ProviderRecord(new ProviderId(provider), Timelines.none()),
                    Optional.of(Money.ofPence(pence)),
                    ImmutableMap.of("Q1", marked(first), "Q2", marked(second)));
        }
    }

    private static Marking marked(int mark) {
        return new Marking(ImmutableSortedMap.of("E-1", mark), Optional.empty());
    }

    private static List<Verdict> verdicts(Tender tender, List<TenderBid> bids) {
        return ((Evaluation.Done) Evaluation.of(tender, bids)).verdicts();
    }

    private static List<Ranked> ranked(Tender tender, List<TenderBid> bids) {
        return verdicts(tender, bids).stream()
                .filter(Ranked.class::isInstance)
                .map(Ranked.class::cast)
                .toList();
    }

    private static Optional<Integer> place(Tender tender, List<TenderBid> bids, ProviderId bidder) {
        return ranked(tender, bids).stream()
                .filter(each -> each.bidder().equals(bidder))
                .map(Ranked::place)
                .findFirst();
    }

    @Property
    void everyBidderHasOneVerdictWhateverTheOrderOfTheBids(
            @ForAll("tenders") Tender tender, @ForAll("bids") List<TenderBid> bids) {
        List<TenderBid> reversed = new ArrayList<>(bids);
        Collections.reverse(reversed);

        assertThat(verdicts(tender, bids)).isEqualTo(verdicts(tender, reversed)).hasSameSizeAs(bids);
        assertThat(verdicts(tender, bids).stream().map(Verdict::bidder).distinct())
                .hasSameSizeAs(bids);
    }

    @Property
    void placesFollowThePointsAndTheLinesAddUp(@ForAll("tenders") Tender tender, @ForAll("bids") List<TenderBid> bids) {
        List<Ranked> order = ranked(tender, bids);

        for (int i = 0; i < order.size(); i++) {
            Ranked each = order.get(i);
            assertThat(each.score().total())
                    .isEqualTo(each.score().quality().plus(each.score().price()));
            int ahead = (int) order.stream()
                    .filter(other ->
                            other.score().total().compareTo(each.score().total()) > 0)
                    .count();
            assertThat(each.place()).isGreaterThan(ahead).isLessThanOrEqualTo(i + 1);
        }
    }

    @Property
    void theLowestPriceHasAllItsPointsAndADearerOneNeverMore(
            @ForAll("tenders") Tender tender, @ForAll("bids") List<TenderBid> bids) {
        List<ScoreLine.Priced> prices = ranked(tender, bids).stream()
                .flatMap(each -> each.score().lines().stream())
                .filter(ScoreLine.Priced.class::isInstance)
                .map(ScoreLine.Priced.class::cast)
                .toList();

        for (ScoreLine.Priced one : prices) {
            if (one.price().equals(one.lowest())) {
                assertThat(one.points()).isEqualTo(one.most());
            }
            for (ScoreLine.Priced other : prices) {
                if (one.price().compareTo(other.price()) <= 0) {
                    assertThat(one.points()).isGreaterThanOrEqualTo(other.points());
                }
            }
        }
    }

    @Property
    void aBetterMarkNeverRanksLower(@ForAll("tenders") Tender tender, @ForAll("bids") List<TenderBid> bids) {
        TenderBid first = bids.get(0);
        int mark = Optional.ofNullable(first.markings().get("Q1"))
                .flatMap(Marking::mark)
                .orElseThrow();
        TenderBid better = new TenderBid(
                first.bidder(),
                first.price(),
                ImmutableMap.<String, Marking>builder()
                        .putAll(first.markings())
                        .put("Q1", marked(Math.min(HIGHEST, mark + 1)))
                        .buildKeepingLast());
        List<TenderBid> after = new ArrayList<>(bids);
        after.set(0, better);

        place(tender, bids, first.provider())
                .ifPresent(before -> assertThat(place(tender, after, first.provider()))
                        .hasValueSatisfying(now -> assertThat(now).isLessThanOrEqualTo(before)));
    }
}
