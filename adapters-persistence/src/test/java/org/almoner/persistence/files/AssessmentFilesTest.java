package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.almoner.domain.assessment.NationalAmount;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.assessment.NationalTables;
import org.almoner.domain.means.CapitalTreatment;
import org.almoner.domain.means.IncomeTreatment;
import org.almoner.domain.money.Figure;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The national rules that come with Almoner, and what is said of mistakes in such files. */
class AssessmentFilesTest {

    private static final Path SHIPPED = Path.of("../schemes/national");

    private static final ImmutableMap<LocalDate, String> FACTORS = ImmutableMap.of(
            LocalDate.parse("2022-04-06"), "1.0302",
            LocalDate.parse("2023-04-06"), "1.101",
            LocalDate.parse("2024-04-06"), "1.067",
            LocalDate.parse("2025-04-06"), "1.017",
            LocalDate.parse("2026-04-06"), "1.038");

    /** These rose by 7% in 2026-27, where all else rose by 3.8%. */
    private static final ImmutableSet<NationalAmount> OF_WORKING_AGE = ImmutableSet.of(
            NationalAmount.SINGLE_18_TO_24,
            NationalAmount.SINGLE_25_TO_PENSION_AGE,
            NationalAmount.LONE_PARENT,
            NationalAmount.COUPLE_MEMBER);

    private static final Set<NationalAmount> UPRATED = ImmutableSet.<NationalAmount>builder()
            .addAll(Stream.of(NationalAmount.values())
                    .filter(amount -> amount.compareTo(NationalAmount.PERSONAL_EXPENSES_ALLOWANCE) <= 0)
                    .toList())
            .add(NationalAmount.SAVINGS_DISREGARD_SINGLE, NationalAmount.SAVINGS_DISREGARD_COUPLE)
            .build();

    @TempDir
    Path folder;

    /** Each year's figure is the one before, uprated and rounded half up to the nearest 5p: a mistyped figure is not. */
    @Test
    void everyFigureIsTheOneBeforeUprated() {
        NationalTables tables = shipped().tables();
        for (NationalAmount amount : UPRATED) {
            FACTORS.forEach((day, factor) -> {
                boolean seven = day.getYear() == 2026 && OF_WORKING_AGE.contains(amount);
                Money before = tables.get(amount, day.minusDays(1)).amount();
                assertThat(tables.get(amount, day).amount())
                        .as("%s on %s", amount, day)
                        .isEqualTo(uprated(before, seven ? "1.07" : factor));
            });
        }
    }

    private static Money uprated(Money before, String factor) {
        BigDecimal fives = BigDecimal.valueOf(before.pence())
                .multiply(new BigDecimal(factor))
                .divide(BigDecimal.valueOf(5), 0, RoundingMode.HALF_UP);
        return Money.ofPence(fives.longValueExact() * 5);
    }

    @Test
    void frozenYearsAreFrozen() {
        NationalTables tables = shipped().tables();
        for (NationalAmount amount : UPRATED) {
            assertThat(tables.get(amount, LocalDate.parse("2015-04-01")).amount())
                    .isEqualTo(tables.get(amount, LocalDate.parse("2022-04-05")).amount());
        }
    }

    @Test
    void theTermRunsFromTheCareActToTheEndOf2026To2027() {
        assertThat(shipped().tables().term()).isEqualTo(DateRange.parse("2015-04-01/2027-04-06"));
    }

    @Test
    void whatIsNotConfirmedSaysHowItWasFound() {
        NationalTables tables = shipped().tables();
        for (NationalAmount amount : NationalAmount.values()) {
            for (Timeline.Entry<Figure> cell : tables.of(amount).entries()) {
                assertThat(cell.value().source().contains(": "))
                        .as("%s %s", amount, cell)
                        .isEqualTo(!cell.value().confidence().isConfirmed());
            }
        }
    }

    @Test
    void theLimitsOfTheReformThatNeverCameAreNotThere() {
        NationalTables tables = shipped().tables();

        assertThat(tables.of(NationalAmount.UPPER_CAPITAL_LIMIT).entries())
                .allSatisfy(cell -> assertThat(cell.value().amount()).isEqualTo(Money.ofPounds(23_250)));
        assertThat(tables.of(NationalAmount.LOWER_CAPITAL_LIMIT).entries())
                .allSatisfy(cell -> assertThat(cell.value().amount()).isEqualTo(Money.ofPounds(14_250)));
    }

    /** A page headed 2025/26 still carries the allowance of 2024-25. */
    @Test
    void thePersonalExpensesAllowanceOf2025Is3065() {
        assertThat(shipped()
                        .tables()
                        .get(NationalAmount.PERSONAL_EXPENSES_ALLOWANCE, LocalDate.parse("2025-06-02"))
                        .amount())
                .isEqualTo(Money.parse("30.65"));
    }

    @Test
    void kindsOfIncomeAreTreatedAsTheLawDoes() {
        NationalRules rules = shipped();
        LocalDate day = LocalDate.parse("2024-06-03");

        assertThat(rules.findIncome("earnings").orElseThrow().on(day).atHome()).isEqualTo(IncomeTreatment.DISREGARDED);
        assertThat(rules.findIncome("attendance-allowance")
                        .orElseThrow()
                        .on(day)
                        .temporary())
                .isEqualTo(IncomeTreatment.DISREGARDED);
        assertThat(rules.findIncome("occupational-pension")
                        .orElseThrow()
                        .on(day)
                        .permanent())
                .isEqualTo(IncomeTreatment.HALF_PAID_TO_PARTNER);
        assertThat(rules.findIncome("war-pension")
                        .orElseThrow()
                        .on(LocalDate.parse("2016-06-06"))
                        .upTo())
                .isEqualTo(Money.parse("10.00"));
        assertThat(rules.findIncome("war-pension").orElseThrow().on(day).atHome())
                .isEqualTo(IncomeTreatment.DISREGARDED);
        assertThat(rules.findIncome("lottery")).isEmpty();
    }

    @Test
    void kindsOfCapitalAreTreatedAsTheLawDoes() {
        NationalRules rules = shipped();

        assertThat(rules.findCapital("interest").orElseThrow().treatment()).isEqualTo(CapitalTreatment.COUNTED);
        assertThat(rules.findCapital("benefit-arrears").orElseThrow().weeks()).isEqualTo(52);
    }

    @Test
    void everyMistakeOfTheAmountsIsListedWithItsLine() throws IOException {
        copy(
                "amounts.yaml",
                text -> text.replaceFirst("amount: 72.40", "amount: 72.4")
                        .replaceFirst("confidence: L2", "confidence: L3")
                        .replaceFirst("source: \\[SI-2022-243]", "source: [SI-2022-234]")
                        .replaceFirst("        derivation: from memory[^\n]*\n", "")
                        .replaceFirst("unit: pounds-of-capital", "unit: pounds-a-week"));

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem).contains("amounts.yaml:", "'72.4' is not an amount"))
                .anySatisfy(problem -> assertThat(problem).contains("'L3' is not one of L, L2, I, M"))
                .anySatisfy(
                        problem -> assertThat(problem).contains("no source 'SI-2022-234'; did you mean 'SI-2022-243'?"))
                .anySatisfy(problem -> assertThat(problem).contains("add its derivation"))
                .anySatisfy(problem -> assertThat(problem).contains("correct the unit"));
    }

    @Test
    void gapsAndOverlapsOfTheAmountsAreListed() throws IOException {
        copy(
                "amounts.yaml",
                text -> text.replaceFirst("to: 2023-04-06", "to: 2023-05-06")
                        .replaceFirst("(  carer:\n.*\n.*\n.*from: )2015-04-01", "$12015-06-01"));

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem).contains("has another amount 2023-04-06/2023-05-06 already"))
                .anySatisfy(
                        problem -> assertThat(problem).contains("'Carer premium' has no amount 2015-04-01/2015-06-01"));
    }

    @Test
    void mistakesOfTheKindsAreListed() throws IOException {
        copy(
                "incomes.yaml",
                text -> text.replaceFirst("at-home: counted", "at-home: count")
                        .replaceFirst("        up-to: 10.00\n", "")
                        .replaceFirst("code: earnings", "code: state-pension"));
        copy("capital.yaml", text -> text.replaceFirst("    weeks: 26\n", ""));

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem).contains("incomes.yaml:", "did you mean 'counted'?"))
                .anySatisfy(
                        problem -> assertThat(problem).contains("an amount goes with the treatment disregarded-up-to"))
                .anySatisfy(problem -> assertThat(problem).contains("weeks go with the treatment"));
    }

    @Test
    void missingFilesAreProblems() {
        assertThat(problems())
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem).contains("there is no file"));
    }

    private List<String> problems() {
        return AssessmentFiles.read(folder) instanceof FileResult.Refused<NationalRules> refused
                ? refused.problems().stream().map(FileRemark::toString).toList()
                : List.of();
    }

    private void copy(String file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(SHIPPED.resolve(file));
        Files.writeString(folder.resolve(file), change.apply(before));
    }

    private static NationalRules shipped() {
        return AssessmentFiles.shipped().orElseThrow();
    }
}
