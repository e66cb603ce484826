package org.almoner.domain.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.budgets.Budget.Opening;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.parts.WrongPartException;
import org.almoner.domain.time.FinancialYear;
import org.junit.jupiter.api.Test;

/** Rules L11 and L12. */
class BudgetTest {

    private static final ImmutableList<Opening> OPENING = ImmutableList.of(
            new Opening("home care", Money.parse("18136318"), "L11"),
            new Opening("direct payments", Money.parse("39774062"), "L11"),
            new Opening("income", Money.parse("-21510014"), "L11"));

    private static Movement line(Movement.Kind kind, String amount, Optional<PrintedFigure> printed) {
        return new Movement(kind, "any", Money.parse(amount), Optional.empty(), printed, Optional.empty(), "invented");
    }

    private static PrintedFigure printed(String amount, String unit) {
        return new PrintedFigure(Money.parse(amount), Money.parse(unit));
    }

    private static BudgetYear year(String name, Optional<PrintedFigure> closing, Movement... lines) {
        return new BudgetYear(FinancialYear.parse(name), ImmutableList.copyOf(lines), closing);
    }

    @Test
    void netIsGrossLessIncome() {
        Budget budget =
                new Budget("any", OPENING, Optional.empty(), ImmutableList.of(year("2020/21", Optional.empty())));

        assertThat(budget.gross()).isEqualTo(Money.parse("57910380"));
        assertThat(budget.net()).isEqualTo(Money.parse("36400366"));
    }

    @Test
    void eachYearOpensWithWhatTheOneBeforeClosedWith() {
        Budget budget = new Budget(
                "any",
                OPENING,
                Optional.empty(),
                ImmutableList.of(
                        year(
                                "2020/21",
                                Optional.empty(),
                                line(Movement.Kind.GROWTH, "1042873", Optional.empty()),
                                line(Movement.Kind.SAVING, "42873", Optional.empty())),
                        year("2021/22", Optional.empty(), line(Movement.Kind.SAVING, "400366", Optional.empty()))));

        assertThat(budget.reconciled())
                .extracting(Budget.Reconciled::closing)
                .containsExactly(Money.parse("37400366"), Money.parse("37000000"));
        assertThat(budget.reconciled().get(1).opening()).isEqualTo(Money.parse("37400366"));
        assertThat(budget.reconciled().get(0).year().sum(Movement.Kind.SAVING)).isEqualTo(Money.parse("42873"));
    }

    @Test
    void whatDoesNotAddUpIsToldWithItsDifference() {
        Budget budget = new Budget(
                "any",
                OPENING,
                Optional.of(printed("36400000", "100000")),
                ImmutableList.of(year(
                        "2020/21",
                        Optional.of(printed("37500000", "100000")),
                        line(Movement.Kind.GROWTH, "1000000", Optional.of(printed("1000000", "1"))))));

        assertThat(budget.checks())
                .extracting(PrintedCheck::what, PrintedCheck::holds, PrintedCheck::difference)
                .containsExactly(
                        tuple("opening of 2020/21", true, Money.ZERO),
                        tuple("any", true, Money.ZERO),
                        tuple("closing of 2020/21", false, Money.parse("100000")));
    }

    @Test
    void twelvePeopleCost1872000PoundsLocallyAnd2808000Externally() {
        Cohort local = new Cohort(12, Money.ofPounds(3_000), Percentage.of(70));
        Cohort external = new Cohort(12, Money.ofPounds(4_500), Percentage.of(70));

        assertThat(local.gross()).isEqualTo(Money.ofPounds(1_872_000));
        assertThat(external.gross()).isEqualTo(Money.ofPounds(2_808_000));
        assertThat(local.net()).isEqualTo(Money.ofPounds(561_600));
        assertThat(external.net()).isEqualTo(Money.ofPounds(842_400));
        assertThat(printed("1870000", "10000").isOf(local.gross())).isTrue();
        assertThat(printed("2800000", "100000").isOf(external.gross())).isTrue();
        assertThat(printed("2700000", "100000").isOf(external.gross())).isFalse();
    }

    @Test
    void aCohortsNetIsRoundedOnce() {
        assertThat(new Cohort(1, Money.ofPence(101), Percentage.of(50)).net()).isEqualTo(Money.ofPence(2_626));
        assertThat(new Cohort(1, Money.ofPence(1), Percentage.parse("99.04%")).net())
                .isEqualTo(Money.ofPence(0));
        assertThat(new Cohort(1, Money.ofPence(1), Percentage.parse("99.03%")).net())
                .isEqualTo(Money.ofPence(1));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line(Movement.Kind.SAVING, "-1", Optional.empty()))
                .withMessageContaining("without a sign");
        assertThatIllegalArgumentException().isThrownBy(() -> new Cohort(0, Money.ZERO, Percentage.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cohort(1_000_001, Money.ZERO, Percentage.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cohort(1, Money.ofPence(-1), Percentage.NONE))
                .withMessageContaining("not negative");
        assertThatIllegalArgumentException().isThrownBy(() -> printed("1", "0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> printed("24.15", "0.10"))
                .withMessageContaining("no multiple");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Budget("any", OPENING, Optional.empty(), ImmutableList.of()))
                .withMessageContaining("one year or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Budget(
                        "any",
                        OPENING,
                        Optional.empty(),
                        ImmutableList.of(year("2020/21", Optional.empty()), year("2022/23", Optional.empty()))))
                .withMessageContaining("add those between");
    }

    @Test
    void aLineOfAYearHasANameOfItsOwnAmongGrowthOrSavings() {
        Movement growth = line(Movement.Kind.GROWTH, "1", Optional.empty());
        Movement saving = line(Movement.Kind.SAVING, "1", Optional.empty());

        assertThat(year("2020/21", Optional.empty(), growth, saving).movements())
                .containsExactly(growth, saving);
        assertThatExceptionOfType(WrongPartException.class)
                .isThrownBy(() -> year("2020/21", Optional.empty(), growth, saving, saving))
                .withMessage("'any' is among the savings of the year already; keep one, or give each a name of its own")
                .satisfies(wrong -> assertThat(wrong.path()).containsExactly("savings", "1", "name"));
    }

    @Test
    void aMillionPeopleAreACohort() {
        assertThat(new Cohort(1_000_000, Money.ofPence(1), Percentage.NONE).gross())
                .isEqualTo(Money.ofPounds(520_000));
    }

    @Test
    void whatACohortCostsTheCouncilAndTheNhsIsHeldAgainstWhatIsPrinted() {
        Movement cohort = new Movement(
                Movement.Kind.GROWTH,
                "beds",
                Money.ofPounds(561_600),
                Optional.of(new Cohort(12, Money.ofPounds(3_000), Percentage.of(70))),
                Optional.of(printed("561600", "1")),
                Optional.of(printed("1900000", "10000")),
                "invented");
        Budget budget = new Budget(
                "any", OPENING, Optional.empty(), ImmutableList.of(year("2020/21", Optional.empty(), cohort)));

        assertThat(budget.checks())
                .extracting(PrintedCheck::what, PrintedCheck::holds, PrintedCheck::difference)
                .containsExactly(
                        tuple("beds, council and NHS", false, Money.ofPounds(30_000)), tuple("beds", true, Money.ZERO));
    }
}
