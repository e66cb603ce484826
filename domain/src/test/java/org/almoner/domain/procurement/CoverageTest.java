package org.almoner.domain.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
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
        return new Contract(name, DateRange.parse(days));
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
                .containsExactly(
                        new Gap(DateRange.parse("2018-06-30/2018-07-01")),
                        new Gap(DateRange.parse("2019-03-31/2019-04-01")));
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
        assertThat(year().findings()).containsExactly(new Gap(DateRange.parse("2018-04-01/2019-04-01")));
        assertThat(year(contract("old", "2017-04-01/2018-04-01")).findings()).hasSize(1);
    }

    @Test
    void daysWithoutEndAndNamesGivenTwiceAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coverage.of("ashford", DateRange.parse("2018-04-01/.."), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> year(contract("grant", "2018-04-01/.."), contract("grant", "2018-04-01/..")));
    }
}
