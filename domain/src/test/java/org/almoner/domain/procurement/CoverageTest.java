package org.almoner.domain.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.procurement.Coverage.Contract;
import org.almoner.domain.procurement.Coverage.Finding.Gap;
import org.almoner.domain.procurement.Coverage.Finding.Overlap;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

/** Rule K3. */
class CoverageTest {

    private static Coverage year(Contract... contracts) {
        return Coverage.of("ashford", DateRange.parse("2018-04-01/2019-04-01"), List.of(contracts));
    }

    private static Contract contract(String name, String days) {
        return new Contract(name, DateRange.parse(days), Optional.empty());
    }

    private static Gap gap(String days) {
        return new Gap(DateRange.parse(days), Optional.empty());
    }

    /** Three months of £5,131,459.00 a year. */
    @Test
    void aBridgeIsPaidAtTheCurrentRate() {
        Optional<YearlyRate> rate = Optional.of(new YearlyRate(Money.parse("5131459.00")));
        Contract old = new Contract("grant", DateRange.parse("2017-04-01/2018-04-01"), rate);
        Contract bridge = new Contract("bridge", DateRange.parse("2018-04-01/2018-07-01"), rate);
        Contract core = contract("contract", "2018-07-01/..");

        assertThat(year(old, core).findings())
                .containsExactly(new Gap(
                        DateRange.parse("2018-04-01/2018-07-01"),
                        Optional.of(Money.parse("1282864.75").exact())));
        assertThat(year(old, bridge, core).findings()).isEmpty();
        assertThat(year(old, bridge, core).cost(bridge))
                .contains(Money.parse("1282864.75").exact());
        assertThat(year(old, bridge, core).cost(old)).contains(ExactMoney.ZERO);
        assertThat(year(core).cost(core)).isEmpty();
    }

    @Test
    void theCurrentRateIsThatOfTheContractThatEndedLastBeforeTheGap() {
        Contract oldest = new Contract("a", DateRange.parse("2016-04-01/2017-04-01"), rate("12.00"));
        Contract old = new Contract("b", DateRange.parse("2017-04-01/2018-05-01"), rate("24.00"));
        Contract next = new Contract("c", DateRange.parse("2018-06-01/2019-03-01"), rate("36.00"));

        assertThat(year(next, old, oldest).findings())
                .containsExactly(
                        new Gap(
                                DateRange.parse("2018-05-01/2018-06-01"),
                                Optional.of(Money.parse("2.00").exact())),
                        new Gap(
                                DateRange.parse("2019-03-01/2019-04-01"),
                                Optional.of(Money.parse("3.00").exact())));
    }

    @Test
    void contractsThatEndOnOneDayAreBridgedTogether() {
        Contract day = new Contract("a", DateRange.parse("2018-04-01/2019-03-01"), rate("12.00"));
        Contract night = new Contract("b", DateRange.parse("2018-05-01/2019-03-01"), rate("24.00"));
        Contract unknown = contract("c", "2018-06-01/2019-03-01");

        assertThat(year(day, night).findings()).contains(march(Optional.of("3.00")));
        assertThat(year(day, night, unknown).findings()).contains(march(Optional.empty()));
    }

    private static Gap march(Optional<String> bridge) {
        return new Gap(
                DateRange.parse("2019-03-01/2019-04-01"),
                bridge.map(pounds -> Money.parse(pounds).exact()));
    }

    private static Optional<YearlyRate> rate(String aYear) {
        return Optional.of(new YearlyRate(Money.parse(aYear)));
    }

    @Test
    void contractsAreInTheOrderOfTheirFirstDaysAndThenOfTheirNames() {
        assertThat(year(
                                contract("c", "2018-07-01/.."),
                                contract("b", "2018-04-01/2018-07-01"),
                                contract("a", "2018-07-01/.."))
                        .contracts())
                .extracting(Contract::name)
                .containsExactly("b", "a", "c");
    }

    @Test
    void grantsUntilJuneAndAContractFromJulyLeaveNoGapAndDoNotOverlap() {
        assertThat(year(contract("contract", "2018-07-01/.."), contract("grant", "2018-04-01/2018-07-01"))
                        .findings())
                .isEmpty();
    }

    @Test
    void aDayBetweenTwoContractsIsAGap() {
        assertThat(year(contract("grant", "2018-04-01/2018-06-30"), contract("contract", "2018-07-01/2019-03-31"))
                        .findings())
                .containsExactly(gap("2018-06-30/2018-07-01"), gap("2019-03-31/2019-04-01"));
    }

    @Test
    void aDayOfTwoContractsIsAnOverlapOfThese() {
        assertThat(year(
                                contract("grant", "2017-04-01/2018-07-02"),
                                contract("contract", "2018-07-01/.."),
                                contract("pilot", "2018-07-01/2018-07-03"))
                        .findings())
                .containsExactly(
                        new Overlap(
                                DateRange.parse("2018-07-01/2018-07-02"),
                                ImmutableSortedSet.of("contract", "grant", "pilot")),
                        new Overlap(
                                DateRange.parse("2018-07-02/2018-07-03"), ImmutableSortedSet.of("contract", "pilot")));
    }

    @Test
    void withoutAnyContractAllDaysAreAGap() {
        assertThat(year().findings()).containsExactly(gap("2018-04-01/2019-04-01"));
        assertThat(year(contract("old", "2017-04-01/2018-04-01")).findings()).hasSize(1);
    }

    @Test
    void daysWithoutEndAndNamesGivenTwiceAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coverage.of("ashford", DateRange.parse("2018-04-01/.."), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> year(contract("grant", "2018-04-01/.."), contract("grant", "2018-07-01/..")))
                .withMessageContaining("each contract of ashford has a name of its own, but they are [grant, grant]");
    }

    @Test
    void whatIsNotCoveredOnDaysThatAreNotNeededIsNoGap() {
        assertThat(year(
                                contract("old", "2016-04-01/2017-04-01"),
                                contract("core", "2018-04-01/2019-04-01"),
                                contract("next", "2019-07-01/.."))
                        .findings())
                .isEmpty();
    }
}
