package org.almoner.domain.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almoner.domain.budgets.FundingPlan.PlanYear;
import org.almoner.domain.money.Money;
import org.almoner.domain.parts.WrongPartException;
import org.almoner.domain.time.FinancialYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kent's new monies: what adds up of what was printed, and what does not. */
class FundingPlanTest {

    private static final Money TENTH_OF_A_MILLION = Money.ofPounds(100_000);
    private static final FundingPlan.Printed NOTHING_PRINTED =
            new FundingPlan.Printed(ImmutableList.of(), Optional.empty(), ImmutableList.of(), Optional.empty());

    private static ImmutableList<Money> thousands(long... amounts) {
        return Arrays.stream(amounts)
                .mapToObj(amount -> Money.ofPounds(amount * 1_000))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<PrintedFigure> millions(long... tenths) {
        return Arrays.stream(tenths).mapToObj(FundingPlanTest::million).collect(ImmutableList.toImmutableList());
    }

    private static PrintedFigure million(long tenths) {
        return new PrintedFigure(TENTH_OF_A_MILLION.times(tenths), TENTH_OF_A_MILLION);
    }

    private static PrintedFigure hundreds(long pounds) {
        return new PrintedFigure(Money.ofPounds(pounds), Money.ofPounds(100));
    }

    private static Commitment of(String name, long partYear, long fullYear) {
        return new Commitment(name, Money.ofPounds(partYear), Money.ofPounds(fullYear), Optional.empty());
    }

    private static ImmutableList<FinancialYear> years(int count) {
        return IntStream.range(2017, 2017 + count)
                .mapToObj(FinancialYear::new)
                .collect(ImmutableList.toImmutableList());
    }

    private static FundingPlan kent() {
        return new FundingPlan(
                "New monies",
                "published",
                years(3),
                ImmutableList.of(
                        new Source(
                                "Grant",
                                thousands(26_100, 17_500, 8_700),
                                true,
                                Optional.of(million(523)),
                                millions(174, 174, 175)),
                        new Source(
                                "Council",
                                thousands(6_800, 6_800, 6_800),
                                false,
                                Optional.of(million(204)),
                                ImmutableList.of())),
                ImmutableList.of(
                        new CommitmentGroup(
                                "discharge",
                                ImmutableList.of(
                                        of("early discharge", 308_000, 450_000),
                                        of("patient flow", 27_500, 10_000),
                                        of("team", 270_000, 360_000),
                                        of("home first", 3_240_300, 4_320_400),
                                        of("seven days", 155_900, 207_800),
                                        of("assessors", 0, 0),
                                        of("choice", 0, 0),
                                        of("care homes", 1_016_400, 1_355_200)),
                                Optional.of(hundreds(5_018_100)),
                                Optional.of(hundreds(6_703_400))),
                        new CommitmentGroup(
                                "market",
                                ImmutableList.of(
                                        of("payments", 4_599_900, 7_000_200),
                                        of("community", 7_510_600, 9_578_300),
                                        of("training", 901_900, 1_003_900)),
                                Optional.of(hundreds(13_012_400)),
                                Optional.of(hundreds(17_582_500)))),
                new FundingPlan.Printed(
                        millions(329, 243, 155),
                        Optional.of(million(727)),
                        millions(241, 241, 242),
                        Optional.of(million(242))));
    }

    @Test
    void theMoneyIsSmoothedInWholePenceWithTheRestInTheLastYear() {
        assertThat(kent().planned())
                .extracting(PlanYear::spendable)
                .containsExactly(Money.parse("24233333.33"), Money.parse("24233333.33"), Money.parse("24233333.34"));
        assertThat(kent().planned())
                .extracting(PlanYear::given)
                .containsExactly(Money.ofPounds(32_900_000), Money.ofPounds(24_300_000), Money.ofPounds(15_500_000));
        assertThat(kent().total()).isEqualTo(Money.ofPounds(72_700_000));
    }

    @Test
    void theFirstYearHasRoomAndAFullYearIsOverCommitted() {
        assertThat(kent().partYear()).isEqualTo(Money.ofPounds(18_030_500));
        assertThat(kent().fullYear()).isEqualTo(Money.ofPounds(24_285_800));
        assertThat(kent().planned())
                .extracting(PlanYear::left)
                .containsExactly(Money.parse("6202833.33"), Money.parse("-52466.67"), Money.parse("-52466.66"));
    }

    @Test
    void againstTheRoundedMoneyOfAYearTheRoomIs6169500AndTheExcess85800() {
        Money aYear = kent().printed().aYear().orElseThrow().amount();

        assertThat(aYear.minus(kent().partYear())).isEqualTo(Money.ofPounds(6_169_500));
        assertThat(kent().fullYear().minus(aYear)).isEqualTo(Money.ofPounds(85_800));
    }

    @Test
    void thePrintedFiguresThatDoNotAddUpAreToldAndNoOthers() {
        List<PrintedCheck> wrong =
                kent().checks().stream().filter(check -> !check.holds()).toList();

        assertThat(kent().checks()).hasSize(18);
        assertThat(wrong)
                .extracting(PrintedCheck::what)
                .containsExactly(
                        "all sources, smoothed, 2017/18",
                        "all sources, smoothed, 2018/19",
                        "all sources, smoothed, 2019/20",
                        "all sources, smoothed, the printed years together",
                        "market, full year");
        assertThat(wrong)
                .extracting(PrintedCheck::difference)
                .containsExactly(
                        Money.ofPounds(-100_000),
                        Money.ofPounds(-100_000),
                        Money.ofPounds(-100_000),
                        Money.ofPounds(-300_000),
                        Money.ofPounds(100));
    }

    @Test
    void whatIsSmoothedAddsUpInAnyUnit() {
        assertThat(Smoothing.evenly(Money.ofPounds(52_300_000), 3, TENTH_OF_A_MILLION))
                .containsExactly(Money.ofPounds(17_400_000), Money.ofPounds(17_400_000), Money.ofPounds(17_500_000));
        assertThat(Smoothing.evenly(Money.ofPence(5), 3, Money.ofPence(1)))
                .containsExactly(Money.ofPence(1), Money.ofPence(1), Money.ofPence(3));
    }

    @Test
    void aPartOfAYearIsSoManyTwelfths() {
        assertThat(Commitment.partOf(Money.ofPounds(360_000), 9)).isEqualTo(Money.ofPounds(270_000));
        assertThat(Commitment.partOf(Money.ofPounds(207_800), 9)).isEqualTo(Money.ofPounds(155_850));
        assertThat(Commitment.partOf(Money.ofPence(100), 5)).isEqualTo(Money.ofPence(42));
    }

    @Test
    void whatIsNotOfEveryYearIsRefused() {
        Source oneYear = new Source("any", thousands(1), false, Optional.empty(), ImmutableList.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(years(2), oneYear))
                .withMessageContaining("there are 2 years, and an amount for each, but got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(ImmutableList.of(), oneYear))
                .withMessageContaining("one year or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(years(1), new Source("any", thousands(1), false, Optional.empty(), millions(1))))
                .withMessageContaining("smoothed: true");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(years(1)))
                .withMessageContaining("one source or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(
                        ImmutableList.of(new FinancialYear(2017), new FinancialYear(2019)),
                        new Source("any", thousands(1, 1), false, Optional.empty(), ImmutableList.of())))
                .withMessageContaining("years follow one another");
    }

    private static FundingPlan plan(ImmutableList<FinancialYear> years, Source... sources) {
        return plan(NOTHING_PRINTED, years, sources);
    }

    private static FundingPlan plan(
            FundingPlan.Printed printed, ImmutableList<FinancialYear> years, Source... sources) {
        return new FundingPlan("any", "invented", years, ImmutableList.copyOf(sources), ImmutableList.of(), printed);
    }

    private static FundingPlan.Printed printed(
            ImmutableList<PrintedFigure> years, ImmutableList<PrintedFigure> smoothedYears) {
        return new FundingPlan.Printed(years, Optional.empty(), smoothedYears, Optional.empty());
    }

    private static void refusedAt(String part, Runnable made) {
        assertThatExceptionOfType(WrongPartException.class)
                .isThrownBy(made::run)
                .withMessageContaining("there are 2 years, and an amount for each, but got 1")
                .satisfies(wrong -> assertThat(String.join("/", wrong.path())).isEqualTo(part));
    }

    @Test
    void whatIsPrintedIsOfEveryYearOrOfNone() {
        ImmutableList<FinancialYear> years = years(2);
        Source even = new Source("any", thousands(1, 2), true, Optional.empty(), ImmutableList.of());
        Source shortOne = new Source("any", thousands(1, 2), true, Optional.empty(), millions(1));

        refusedAt("sources/1/printed/smoothed", () -> plan(years, even, shortOne));
        refusedAt("printed/years", () -> plan(printed(millions(1), ImmutableList.of()), years, even));
        refusedAt("printed/smoothed-years", () -> plan(printed(ImmutableList.of(), millions(1)), years, even));
        assertThat(plan(printed(millions(1, 2), millions(1, 2)), years, even).checks())
                .hasSize(5);
    }

    private static FundingPlan spending(long partYear, long fullYear, Source... sources) {
        return new FundingPlan(
                "any",
                "invented",
                years(3),
                ImmutableList.copyOf(sources),
                ImmutableList.of(group("only", of("all", partYear, fullYear))),
                NOTHING_PRINTED);
    }

    private static CommitmentGroup group(String name, Commitment... commitments) {
        return new CommitmentGroup(name, ImmutableList.copyOf(commitments), Optional.empty(), Optional.empty());
    }

    @Test
    void whatIsSpentBeforeItIsGivenIsToldYearByYear() {
        Source late = new Source("Grant", thousands(0, 3, 9), true, Optional.empty(), ImmutableList.of());

        assertThat(spending(2_000, 4_000, late).planned())
                .extracting(PlanYear::left, PlanYear::ahead)
                .containsExactly(
                        tuple(Money.ofPounds(2_000), Money.ofPounds(2_000)),
                        tuple(Money.ZERO, Money.ofPounds(3_000)),
                        tuple(Money.ZERO, Money.ZERO));
        assertThat(kent().planned()).extracting(PlanYear::ahead).containsOnly(Money.ZERO);
    }

    @Test
    void whatWasGivenBeforeAndIsNotSpentYetIsThereLater() {
        Source early = new Source("Grant", thousands(9, 0, 0), false, Optional.empty(), ImmutableList.of());

        assertThat(spending(2_000, 4_000, early).planned())
                .extracting(PlanYear::ahead)
                .containsExactly(Money.ZERO, Money.ZERO, Money.ofPounds(1_000));
    }

    @Test
    void aCommitmentHasANameOfItsOwnInAllGroups() {
        assertThatExceptionOfType(WrongPartException.class)
                .isThrownBy(() -> new FundingPlan(
                        "any",
                        "invented",
                        years(1),
                        ImmutableList.of(
                                new Source("Grant", thousands(1), false, Optional.empty(), ImmutableList.of())),
                        ImmutableList.of(
                                group("homes", of("beds", 1, 1)), group("market", of("care", 1, 1), of("beds", 2, 2))),
                        NOTHING_PRINTED))
                .withMessage(
                        "'beds' is committed already, in the group 'homes'; keep one, or give each a name of its own")
                .satisfies(wrong -> assertThat(wrong.path()).containsExactly("commitments", "1", "lines", "1", "name"));
    }

    @Test
    void whatIsNegativeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Source("any", thousands(-1), false, Optional.empty(), ImmutableList.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> of("any", -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> of("any", 1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Smoothing.evenly(Money.ofPence(-1), 1, Money.ofPence(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Smoothing.evenly(Money.ZERO, 0, Money.ofPence(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Smoothing.evenly(Money.ZERO, 1, Money.ZERO));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 13})
    void monthsThatAYearDoesNotHaveAreRefused(int months) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Commitment("any", Money.ZERO, Money.ZERO, Optional.of(months)))
                .withMessageContaining("1 to 12 months, but got " + months);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void aYearHasOneToTwelveMonths(int months) {
        assertThat(new Commitment("any", Money.ZERO, Money.ZERO, Optional.of(months)).months())
                .contains(months);
    }
}
