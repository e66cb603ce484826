package org.almoner.domain.procurement.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.parts.WrongPartException;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook.End;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook.EndedBy;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook.Stage;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook.Standing;
import org.almoner.domain.procurement.frameworks.SpendForecast.Per;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

/** Rule S5: five years, with extensions of 2 + 2 + 1, and a maximum spend. */
class FrameworkOutlookTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
    private static final Money TEN_MILLION = Money.ofPounds(10_000_000);
    private static final Factor DEARER = Factor.ofChange("3%");
    private static final MaximumSpend FIFTY_MILLION = new MaximumSpend(TEN_MILLION, 5, Factor.ONE);
    private static final MaximumSpend WITH_INFLATION = new MaximumSpend(TEN_MILLION, 5, DEARER);
    private static final SpendForecast LEVEL = new SpendForecast(TEN_MILLION, Per.YEAR, Factor.ONE, Factor.ONE);
    private static final SpendForecast INFLATED = new SpendForecast(TEN_MILLION, Per.YEAR, Factor.ONE, DEARER);

    private static FrameworkAgreement somerset(MaximumSpend maximum, boolean... taken) {
        ImmutableList.Builder<Extension> extensions = ImmutableList.builder();
        int[] months = {24, 24, 12};
        for (int i = 0; i < months.length; i++) {
            extensions.add(new Extension(months[i], i < taken.length && taken[i]));
        }
        return new FrameworkAgreement(
                "Open framework",
                ImmutableSortedSet.of("somerset-2024"),
                DateRange.of(FIRST, LocalDate.of(2029, 4, 1)),
                extensions.build(),
                new Notice(6, 3),
                maximum);
    }

    private static FrameworkOutlook fromNothing(FrameworkAgreement agreement, SpendForecast forecast) {
        return FrameworkOutlook.of(agreement, PostedSpend.none(FIRST), forecast);
    }

    private static Money pence(ExactMoney exact) {
        return exact.round(Rounding.HALF_UP);
    }

    @Test
    void tenMillionAYearForFiveYearsAreFiftyMillionAndWithInflationMore() {
        assertThat(FIFTY_MILLION.amount()).isEqualTo(Money.parse("50000000.00"));
        assertThat(WITH_INFLATION.amount()).isEqualTo(Money.parse("53091358.10"));
        assertThat(MaximumSpend.of(Money.parse("71000000.00")).amount()).isEqualTo(Money.parse("71000000.00"));
    }

    @Test
    void aMaximumIsRoundedDownToThePenny() {
        assertThat(new MaximumSpend(Money.parse("0.99"), 2, Factor.parse("1.0101")).amount())
                .isEqualTo(Money.parse("1.98"));
    }

    @Test
    void theTermEndsTenYearsAfterItBeganWhereEveryExtensionIsTaken() {
        assertThat(Stream.of(
                                somerset(FIFTY_MILLION),
                                somerset(FIFTY_MILLION, true),
                                somerset(FIFTY_MILLION, true, true),
                                somerset(FIFTY_MILLION, true, true, true))
                        .map(FrameworkAgreement::termEnd))
                .containsExactly(
                        LocalDate.of(2029, 4, 1),
                        LocalDate.of(2031, 4, 1),
                        LocalDate.of(2033, 4, 1),
                        LocalDate.of(2034, 4, 1));
        assertThat(somerset(FIFTY_MILLION).longestEnd()).isEqualTo(LocalDate.of(2034, 4, 1));
    }

    @Test
    void spendThatComesToTheMaximumOnTheLastDayEndsByTheTerm() {
        FrameworkOutlook outlook = fromNothing(somerset(FIFTY_MILLION), LEVEL);

        assertThat(outlook.end()).isEqualTo(new End(LocalDate.of(2029, 4, 1), EndedBy.TERM));
        assertThat(outlook.longestEnd()).isEqualTo(new End(LocalDate.of(2029, 4, 1), EndedBy.SPEND));
    }

    @Test
    void dearerCareReachesTheMaximumBeforeTheTermIsOver() {
        assertThat(fromNothing(somerset(FIFTY_MILLION), INFLATED).end())
                .isEqualTo(new End(LocalDate.of(2028, 12, 21), EndedBy.SPEND));
        assertThat(fromNothing(somerset(WITH_INFLATION), INFLATED).end())
                .isEqualTo(new End(LocalDate.of(2029, 4, 1), EndedBy.TERM));
        assertThat(fromNothing(somerset(WITH_INFLATION, true), INFLATED).end())
                .isEqualTo(new End(LocalDate.of(2029, 4, 1), EndedBy.SPEND));
    }

    @Test
    void growthAndInflationAreBothCompound() {
        SpendForecast both = new SpendForecast(TEN_MILLION, Per.YEAR, Factor.ofChange("15%"), DEARER);
        Standing third = fromNothing(somerset(WITH_INFLATION), both).on(LocalDate.of(2027, 4, 1));

        assertThat(pence(third.spent())).isEqualTo(Money.parse("35875402.50"));
    }

    @Test
    void whatIsLeftOfTermAndSpendIsToldForAnyDay() {
        FrameworkOutlook outlook = fromNothing(somerset(FIFTY_MILLION), LEVEL);

        assertThat(outlook.on(FIRST))
                .isEqualTo(new Standing(
                        FIRST, ExactMoney.ZERO, Money.parse("50000000.00").exact(), 1826));
        Standing aDayLater = outlook.on(FIRST.plusDays(1));
        assertThat(aDayLater.spent()).isEqualTo(TEN_MILLION.exact().dividedBy(365));
        assertThat(aDayLater.days()).isEqualTo(1825);
        Standing leapYear = outlook.on(LocalDate.of(2028, 2, 29));
        assertThat(leapYear.spent())
                .isEqualTo(TEN_MILLION
                        .exact()
                        .times(3)
                        .plus(TEN_MILLION.exact().times(334).dividedBy(366)));
        assertThat(outlook.on(LocalDate.of(2031, 4, 1)).days()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outlook.on(FIRST.minusDays(1)))
                .withMessageContaining("2024-03-31");
        assertThatIllegalArgumentException().isThrownBy(() -> outlook.on(LocalDate.of(2034, 4, 2)));
    }

    /** £10,000.00 a year of £25,000.00: over in the middle of the third year, though its term would be five. */
    @Test
    void daysAndNoticeAreHeldAgainstTheDayOnWhichTheSpendEndsIt() {
        SpendForecast forecast = new SpendForecast(Money.parse("10000.00"), Per.YEAR, Factor.ONE, Factor.ONE);
        FrameworkOutlook outlook = fromNothing(somerset(MaximumSpend.of(Money.parse("25000.00"))), forecast);
        LocalDate end = LocalDate.of(2026, 9, 30);

        assertThat(outlook.end()).isEqualTo(new End(end, EndedBy.SPEND));
        assertThat(outlook.on(end.minusDays(1)).days()).isEqualTo(1);
        assertThat(outlook.on(end).days()).isZero();
        assertThat(outlook.lastDayOfNotice(Notice.Party.COUNCIL)).contains(LocalDate.of(2026, 3, 31));
        assertThat(outlook.lastDayOfNotice(Notice.Party.PROVIDER)).contains(LocalDate.of(2026, 6, 30));
        assertThat(fromNothing(somerset(MaximumSpend.of(Money.parse("3000.00"))), forecast)
                        .lastDayOfNotice(Notice.Party.COUNCIL))
                .isEmpty();
    }

    @Test
    void eachStageSaysWhatWouldBeSpentByItsEnd() {
        ImmutableList<Stage> stages =
                fromNothing(somerset(WITH_INFLATION, true), INFLATED).stages();

        assertThat(stages).extracting(Stage::taken).containsExactly(true, true, false, false);
        assertThat(stages)
                .extracting(stage -> pence(stage.spent()).toString())
                .containsExactly("53091358.10", "76624621.81", "101591061.28", "114638793.11");
        assertThat(stages)
                .extracting(stage -> pence(stage.left()).toString())
                .containsExactly("0.00", "-23533263.71", "-48499703.18", "-61547435.01");
    }

    /** A week's £70.00 are £10.00 a day; from the second year on £11.00. */
    @Test
    void theLedgerCountsAsFarAsItGoesAndTheForecastFromThen() {
        FrameworkAgreement agreement = somerset(MaximumSpend.of(Money.parse("10000.00")));
        PostedSpend posted = new PostedSpend(
                Optional.empty(),
                ImmutableSortedMap.of(
                        LocalDate.of(2025, 3, 10), Money.parse("9000.00"),
                        LocalDate.of(2025, 3, 17), Money.parse("450.00")),
                LocalDate.of(2025, 3, 24));
        FrameworkOutlook outlook = FrameworkOutlook.of(
                agreement,
                posted,
                new SpendForecast(Money.parse("70.00"), Per.WEEK, Factor.ONE, Factor.ofChange("10%")));

        assertThat(outlook.on(LocalDate.of(2025, 3, 17)).spent())
                .isEqualTo(Money.parse("9000.00").exact());
        assertThat(outlook.on(LocalDate.of(2025, 3, 24)).spent())
                .isEqualTo(Money.parse("9450.00").exact());
        assertThat(outlook.on(LocalDate.of(2025, 4, 2)).left())
                .isEqualTo(Money.parse("459.00").exact());
        assertThat(outlook.end()).isEqualTo(new End(LocalDate.of(2025, 5, 13), EndedBy.SPEND));
    }

    @Test
    void whatIsPostedBeyondTheMaximumHasEndedItOnTheDayOnWhichItWasDue() {
        PostedSpend posted = new PostedSpend(
                Optional.empty(),
                ImmutableSortedMap.of(
                        LocalDate.of(2024, 4, 1), Money.parse("100.00"),
                        LocalDate.of(2024, 4, 8), Money.parse("0.01")),
                LocalDate.of(2024, 4, 15));
        FrameworkOutlook outlook = FrameworkOutlook.of(somerset(MaximumSpend.of(Money.parse("100.00"))), posted, LEVEL);

        assertThat(outlook.end()).isEqualTo(new End(LocalDate.of(2024, 4, 8), EndedBy.SPEND));
        assertThat(outlook.on(LocalDate.of(2024, 4, 15)).left()).isEqualTo(ExactMoney.ofPence(-1));
    }

    @Test
    void withoutFurtherSpendOnlyTheTermEndsIt() {
        SpendForecast nothing = new SpendForecast(Money.ZERO, Per.WEEK, Factor.ONE, Factor.ONE);

        assertThat(fromNothing(somerset(FIFTY_MILLION, true, true, true), nothing)
                        .end())
                .isEqualTo(new End(LocalDate.of(2034, 4, 1), EndedBy.TERM));
    }

    /** Kent's home care: a year and two extensions of one, taken in one go (K1). */
    @Test
    void extensionsAreTakenInTheirOrder() {
        assertThat(somerset(FIFTY_MILLION, true, true).termEnd()).isEqualTo(LocalDate.of(2033, 4, 1));
        assertThatThrownBy(() -> somerset(FIFTY_MILLION, true, false, true))
                .isInstanceOfSatisfying(
                        WrongPartException.class,
                        wrong -> assertThat(wrong.path()).containsExactly("extensions", "2", "taken"))
                .hasMessage("extension 3 is taken, but extension 2 before it is not; take that first");
    }

    @Test
    void aTermWithoutAnEndIsRefused() {
        assertThatThrownBy(() -> new FrameworkAgreement(
                        "Endless",
                        ImmutableSortedSet.of("somerset-2024"),
                        DateRange.from(FIRST),
                        ImmutableList.of(),
                        new Notice(6, 3),
                        FIFTY_MILLION))
                .isInstanceOf(WrongPartException.class)
                .hasMessageContaining("has no end");
        assertThatThrownBy(() -> new FrameworkAgreement(
                        "Of nothing",
                        ImmutableSortedSet.of(),
                        DateRange.of(FIRST, FIRST.plusYears(1)),
                        ImmutableList.of(),
                        new Notice(6, 3),
                        FIFTY_MILLION))
                .isInstanceOf(WrongPartException.class);
    }

    @Test
    void noticeIsNotLongerThanTheFirstTerm() {
        assertThat(noticed(new Notice(12, 12)).notice().byCouncil()).isEqualTo(12);
        assertThatThrownBy(() -> noticed(new Notice(13, 3)))
                .isInstanceOfSatisfying(
                        WrongPartException.class,
                        wrong -> assertThat(wrong.path()).containsExactly("notice-months", "council"))
                .hasMessageContaining("13 months of notice are longer than the first term");
        assertThatThrownBy(() -> noticed(new Notice(6, 13)))
                .isInstanceOfSatisfying(
                        WrongPartException.class,
                        wrong -> assertThat(wrong.path()).containsExactly("notice-months", "provider"));
    }

    private static FrameworkAgreement noticed(Notice notice) {
        return new FrameworkAgreement(
                "A year",
                ImmutableSortedSet.of("somerset-2024"),
                DateRange.of(FIRST, FIRST.plusYears(1)),
                ImmutableList.of(),
                notice,
                FIFTY_MILLION);
    }

    @Test
    void figuresThatMakeNoSenseAreRefused() {
        assertThat(Stream.of(new Extension(1, false), new Extension(600, false)).map(Extension::months))
                .containsExactly(1, 600);
        assertThat(new MaximumSpend(Money.parse("0.01"), 100, Factor.ONE).amount())
                .isEqualTo(Money.parse("1.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Extension(0, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new MaximumSpend(Money.ZERO, 5, Factor.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Extension(601, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new MaximumSpend(TEN_MILLION, 0, Factor.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new MaximumSpend(TEN_MILLION, 101, Factor.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MaximumSpend(TEN_MILLION, 100, Factor.ofChange("100%")))
                .withMessageContaining("more than can be counted");
        SpendForecast endless =
                new SpendForecast(TEN_MILLION, Per.WEEK, Factor.ofChange("999%"), Factor.ofChange("999%"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fromNothing(somerset(FIFTY_MILLION), endless))
                .withMessageContaining("more than can be counted");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpendForecast(Money.ofPence(-1), Per.WEEK, Factor.ONE, Factor.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostedSpend(Optional.empty(), ImmutableSortedMap.of(FIRST, TEN_MILLION), FIRST));
    }

    @Test
    void asMuchAsMoneyCanBeIsCounted() {
        Money most = Money.ofPence(Long.MAX_VALUE);
        PostedSpend posted = new PostedSpend(Optional.empty(), ImmutableSortedMap.of(FIRST, most), FIRST.plusWeeks(1));
        SpendForecast nothing = new SpendForecast(Money.ZERO, Per.WEEK, Factor.ONE, Factor.ONE);
        SpendForecast penny = new SpendForecast(Money.ofPence(1), Per.WEEK, Factor.ONE, Factor.ONE);
        FrameworkAgreement agreement = somerset(MaximumSpend.of(most));

        assertThat(FrameworkOutlook.of(agreement, posted, nothing).end())
                .isEqualTo(new End(LocalDate.of(2029, 4, 1), EndedBy.TERM));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrameworkOutlook.of(agreement, posted, penny))
                .withMessageContaining("more than can be counted");
    }

    @Test
    void whatWasSpentBeforeTheLedgerBeginsMayEndAFramework() {
        EarlierSpend stated = new EarlierSpend(Money.parse("100.01"), FIRST.plusWeeks(2), "invented");

        FrameworkOutlook outlook = FrameworkOutlook.of(
                somerset(MaximumSpend.of(Money.parse("100.00"))),
                PostedSpend.none(FIRST).after(stated),
                LEVEL);

        assertThat(outlook.posted().until()).isEqualTo(FIRST.plusWeeks(2));
        assertThat(outlook.end()).isEqualTo(new End(FIRST.plusWeeks(2).minusDays(1), EndedBy.SPEND));
    }

    @Test
    void earlierSpendIsOfDaysOfTheFramework() {
        FrameworkAgreement agreement = somerset(MaximumSpend.of(Money.parse("100.00")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrameworkOutlook.of(
                        agreement,
                        PostedSpend.none(FIRST).after(new EarlierSpend(Money.ZERO, FIRST, "invented")),
                        LEVEL))
                .withMessageContaining("earlier spend is of days of the framework, from " + FIRST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrameworkOutlook.of(
                        agreement,
                        PostedSpend.none(FIRST)
                                .after(new EarlierSpend(
                                        Money.ZERO, agreement.termEnd().plusDays(1), "invented")),
                        LEVEL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EarlierSpend(Money.parse("-0.01"), FIRST, "invented"));
    }
}
