package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Service;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.domain.performance.PriceChangePreview;
import org.almoner.domain.prices.FeeKey;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.schemes.SchemeComparison;
import org.almoner.domain.schemes.SchemeComparison.Case;
import org.almoner.domain.schemes.SchemeMatch;
import org.almoner.domain.schemes.Shares;
import org.almoner.domain.schemes.Shares.Party;
import org.almoner.domain.time.Timeline;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.almoner.testkit.generators.MoneyArbitraries;
import org.almoner.testkit.generators.PackageArbitraries;

/** What holds of the same care under two schemes. */
class ComparisonProperties {

    private static final LocalDate DAY = SmallScheme.TERM.from();
    private static final Scheme SCHEME = withRates(
            SmallScheme.scheme(),
            SmallScheme.scheme().charging().rates().withFees(fees("702.00/week", "90.25/night", "58.90/session")));
    private static final RateCard OTHER_RATES = RateCard.of(Map.of(
                    SmallScheme.URBAN, Timeline.of(SmallScheme.TERM, UnitPrice.perHour("19.30")),
                    SmallScheme.RURAL, Timeline.of(SmallScheme.TERM, UnitPrice.perHour("21.05"))))
            .withFees(fees("690.10/week", "95.00/night", "58.90/session"));

    private static Map<FeeKey, Timeline<UnitPrice>> fees(String... fees) {
        return Stream.of(fees)
                .map(UnitPrice::parse)
                .collect(Collectors.toMap(
                        fee -> new FeeKey(Offering.HOME_CARE, fee.unit()), fee -> Timeline.of(SmallScheme.TERM, fee)));
    }

    private static Scheme otherPrices() {
        return SchemeBuilder.like(withRates(SCHEME, OTHER_RATES)).id("other").build();
    }

    private static Scheme withRates(Scheme scheme, RateCard rates) {
        ChargingRules rules = scheme.charging();
        return SchemeBuilder.like(scheme)
                .charging(new ChargingRules(
                        rates, rules.payment(), rules.charge(), rules.contributions(), rules.lineRounding()))
                .build();
    }

    @Provide
    Arbitrary<List<FundedPackage>> caseload() {
        return Combinators.combine(
                        Arbitraries.oneOf(visits(), placesAtTheFee()),
                        MoneyArbitraries.percentage(),
                        charge().optional())
                .as((pack, health, charge) ->
                        new FundedPackage(pack, Optional.empty(), Optional.empty(), health, charge))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(ComparisonProperties::numbered);
    }

    private static Arbitrary<CaseloadPackage> visits() {
        return Combinators.combine(
                        PackageArbitraries.weeklyPlan(SCHEME.visitLengths()),
                        Arbitraries.of(SmallScheme.URBAN, SmallScheme.RURAL))
                .as((plan, band) -> CaseloadPackage.ofVisits(new PackageId("K-1"), Offering.HOME_CARE, band, plan));
    }

    private static Arbitrary<CaseloadPackage> placesAtTheFee() {
        return Combinators.combine(
                        Arbitraries.of(PriceUnit.WEEK, PriceUnit.NIGHT, PriceUnit.SESSION),
                        Arbitraries.integers().between(1, 14))
                .as((unit, units) -> CaseloadPackage.ofService(
                                new PackageId("K-1"),
                                Offering.HOME_CARE,
                                SmallScheme.URBAN,
                                Service.weekly(new UnitPrice(Money.ZERO, unit), units))
                        .atCard(Offering.HOME_CARE, SmallScheme.URBAN));
    }

    private static Arbitrary<AssessedCharge> charge() {
        return Arbitraries.oneOf(
                Arbitraries.integers()
                        .between(0, 60_000)
                        .map(pence -> new AssessedCharge.Contribution(Money.ofPence(pence))),
                Arbitraries.of(AssessedCharge.FullCost.Reason.values()).map(AssessedCharge.FullCost::new),
                Arbitraries.of(AssessedCharge.NoCharge.Reason.values()).map(AssessedCharge.NoCharge::new));
    }

    private static List<FundedPackage> numbered(List<FundedPackage> packages) {
        List<FundedPackage> numbered = new ArrayList<>();
        for (FundedPackage each : packages) {
            CaseloadPackage pack = each.pack();
            numbered.add(new FundedPackage(
                    new CaseloadPackage(
                            new PackageId(String.format(Locale.ROOT, "K-%05d", numbered.size() + 1)),
                            pack.offering(),
                            pack.band(),
                            pack.plan(),
                            pack.service(),
                            pack.agreed(),
                            pack.atFee()),
                    each.person(),
                    each.home(),
                    each.healthShare(),
                    each.charge()));
        }
        return numbered;
    }

    private static SchemeComparison compare(Scheme first, Scheme second, List<FundedPackage> caseload) {
        return SchemeComparison.ofCaseload(new SchemeMatch(first, second), caseload::forEach, DAY, DAY);
    }

    @Property
    void nobodyIsBetterOffByTheSameScheme(@ForAll("caseload") List<FundedPackage> caseload) {
        SchemeComparison comparison = compare(SCHEME, SCHEME, caseload);

        assertThat(comparison.cases())
                .hasSameSizeAs(caseload)
                .allSatisfy(each -> assertThat(each.after()).isEqualTo(each.before()));
        assertThat(Party.values())
                .allSatisfy(party -> assertThat(comparison.against(party)).isEmpty());
    }

    @Property
    void whatIsGainedOneWayIsLostTheOther(@ForAll("caseload") List<FundedPackage> caseload) {
        SchemeComparison there = compare(SCHEME, otherPrices(), caseload);
        SchemeComparison back = compare(otherPrices(), SCHEME, caseload);

        assertThat(Party.values()).allSatisfy(party -> {
            assertThat(there.gain(party).plus(back.gain(party))).isEqualTo(ExactMoney.ZERO);
            assertThat(back.against(party))
                    .map(Case::pack)
                    .isEqualTo(there.against(party).stream().map(Case::pack).toList());
        });
    }

    @Property
    void thePartsAreTheSumsOfTheirCasesAndNobodyBearsLessThanNothing(@ForAll("caseload") List<FundedPackage> caseload) {
        SchemeComparison comparison = compare(SCHEME, otherPrices(), caseload);

        assertThat(comparison.after())
                .isEqualTo(comparison.cases().stream().map(Case::after).reduce(Shares.NONE, Shares::plus));
        Map<PackageId, FundedPackage> given =
                Maps.uniqueIndex(caseload, funded -> funded.pack().id());
        for (Case each : comparison.cases()) {
            assertThat(Party.values())
                    .allSatisfy(party -> assertThat(each.after().of(party)).isGreaterThanOrEqualTo(ExactMoney.ZERO));
            if (each.charge().orElse(null) instanceof AssessedCharge.Contribution contribution) {
                assertThat(each.after().people())
                        .isLessThanOrEqualTo(contribution.weekly().exact());
            }
            if (given.get(each.pack()).healthShare().equals(Percentage.WHOLE)) {
                assertThat(each.after().people()).isEqualTo(ExactMoney.ZERO);
            }
        }
    }

    /** Visits that keep the rule of lengths count in full, so that providers earn what the preview of prices says. */
    @Property
    void providersEarnWhatAPreviewOfTheOtherPricesSays(@ForAll("caseload") List<FundedPackage> caseload) {
        SchemeComparison comparison = compare(SCHEME, otherPrices(), caseload);
        PriceChangePreview preview = PriceChangePreview.between(
                SCHEME.charging().rates(),
                OTHER_RATES,
                taken -> caseload.stream().map(FundedPackage::pack).forEach(taken),
                DAY);

        assertThat(comparison.cases())
                .map(each -> each.after().providers())
                .isEqualTo(preview.lines().stream()
                        .map(line -> line.after().round(Rounding.HALF_UP).exact())
                        .toList());
    }
}
