package org.almoner.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almoner.domain.assessment.NationalTables.Cell;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.money.Figure;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

class NationalTablesTest {

    @Test
    void aGapAnOverlapAndAnAmountOutsideAreAllListed() {
        List<Cell> cells = new ArrayList<>(Years.cells());
        cells.removeIf(cell ->
                cell.amount() == NationalAmount.CARER && cell.days().from().equals(LocalDate.parse("2023-04-06")));
        cells.add(new Cell(NationalAmount.CHILD, DateRange.parse("2026-10-01/2027-10-01"), Years.figure("100.00")));

        assertThat(new NationalTableCheck(Years.TERM, ImmutableList.copyOf(cells)).problems())
                .extracting(NationalTableCheck.Problem::message)
                .satisfiesExactly(
                        overlap -> assertThat(overlap).contains("For each child", "2026-10-01/2027-04-06"),
                        outside -> assertThat(outside).contains("outside the days of the tables"),
                        gap -> assertThat(gap).contains("Carer premium", "has no amount 2023-04-06/2024-04-06"));
        assertThatThrownBy(() -> NationalTables.of(Years.TERM, cells)).hasMessageContaining("do not hold together");
    }

    @Test
    void anAmountThatIsMissingAltogetherIsListedForTheWholeTerm() {
        List<Cell> cells = new ArrayList<>(Years.cells());
        cells.removeIf(cell -> cell.amount() == NationalAmount.TARIFF_STEP);

        assertThat(new NationalTableCheck(Years.TERM, ImmutableList.copyOf(cells)).problems())
                .extracting(NationalTableCheck.Problem::message)
                .containsExactly("'Step of tariff income' has no amount " + Years.TERM + "; add one with its source");
    }

    @Test
    void anAmountThatNotEveryYearNeedsMayBeginLateButHasNoHole() {
        List<Cell> cells = new ArrayList<>(Years.cells());
        cells.removeIf(cell -> cell.amount() == NationalAmount.DAILY_LIVING_LOW
                && cell.days().from().equals(LocalDate.parse("2024-04-06")));

        assertThat(new NationalTableCheck(Years.TERM, ImmutableList.copyOf(cells)).problems())
                .extracting(NationalTableCheck.Problem::amount)
                .containsExactly(NationalAmount.DAILY_LIVING_LOW);
    }

    @Test
    void anAmountThatEveryYearNeedsMayNotBeginLate() {
        List<Cell> cells = new ArrayList<>(Years.cells());
        cells.removeIf(cell ->
                cell.amount() == NationalAmount.CARER && cell.days().from().equals(LocalDate.parse("2015-04-01")));

        assertThat(new NationalTableCheck(Years.TERM, ImmutableList.copyOf(cells)).problems())
                .extracting(NationalTableCheck.Problem::amount)
                .containsExactly(NationalAmount.CARER);
    }

    @Test
    void aYearBeginsOnTheSixthOfApril() {
        assertThat(Years.tables().find(NationalAmount.CHILD, LocalDate.parse("2025-04-05")))
                .contains(Years.figure("101.25"));
        assertThat(Years.tables().find(NationalAmount.CHILD, LocalDate.parse("2025-04-06")))
                .contains(Years.figure("102.95*"));
    }

    @Test
    void negativeAmountsAndAmountsWithoutSourceAreRefused() {
        assertThatThrownBy(() -> Years.figure("-1.00")).hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> new Figure(Money.ZERO, " ", Confidence.L)).hasMessageContaining("names no source");
    }
}
