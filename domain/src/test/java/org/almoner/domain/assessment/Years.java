package org.almoner.domain.assessment;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.almoner.domain.assessment.NationalTables.Cell;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.money.Figure;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;

/** Some years of the national tables, typed again for tests; the shipped file has its own tests. */
final class Years {

    private static final ImmutableList<DateRange> DAYS = ImmutableList.of(
            DateRange.parse("2015-04-01/2022-04-06"),
            DateRange.parse("2022-04-06/2023-04-06"),
            DateRange.parse("2023-04-06/2024-04-06"),
            DateRange.parse("2024-04-06/2025-04-06"),
            DateRange.parse("2025-04-06/2026-04-06"),
            DateRange.parse("2026-04-06/2027-04-06"));

    static final DateRange TERM = DateRange.parse("2015-04-01/2027-04-06");

    private static final String AMOUNTS = """
            SINGLE_18_TO_24 72.40 74.60 82.15 87.65 89.15 95.40
            SINGLE_25_TO_PENSION_AGE 91.40 94.15 103.65 110.60 112.50 120.40
            SINGLE_PENSION_AGE 189.00 194.70 214.35 228.70 232.60* 241.45
            LONE_PARENT 91.40* 94.15 103.65* 110.60* 112.50* 120.40*
            COUPLE_MEMBER 71.80 73.95 81.40 86.85* 88.35* 94.55*
            COUPLE_MEMBER_PENSION_AGE 144.30 148.65 163.65 174.60* 177.55* 184.30*
            CHILD 83.65* 86.20 94.90 101.25 102.95* 106.85*
            DISABILITY_SINGLE 40.35 41.55 45.75 48.80* 49.65 51.55*
            ENHANCED_DISABILITY_SINGLE 19.70 20.30* 22.35 23.85* 24.25 25.15*
            DISABILITY_COUPLE 28.75 29.60 32.60 34.80* 35.40* 36.75*
            ENHANCED_DISABILITY_COUPLE 14.15* 14.60* 16.05* 17.15* 17.45* 18.10*
            CARER 43.25* 44.55* 49.05 52.35 53.25* 55.25*
            PERSONAL_EXPENSES_ALLOWANCE 24.90 25.65 28.25 30.15 30.65 31.80
            LOWER_CAPITAL_LIMIT 14250 14250 14250 14250 14250 14250
            UPPER_CAPITAL_LIMIT 23250 23250 23250 23250 23250 23250
            TARIFF_STEP 250 250 250 250 250 250
            SAVINGS_DISREGARD_SINGLE 5.75 5.90* 6.50 6.95 7.05* 7.30*
            SAVINGS_DISREGARD_COUPLE 8.60 8.85* 9.75 10.40 10.60* 11.00*
            DISPOSABLE_INCOME_ALLOWANCE 144 144 144 144 144 144
            PENSION_CREDIT_GUARANTEE_SINGLE - 182.60 201.05 218.15 227.10 238.00
            PENSION_CREDIT_GUARANTEE_COUPLE - 278.70 306.85 332.95 346.60 363.25
            SAVINGS_CREDIT_THRESHOLD_SINGLE - 158.47 174.49 189.80 198.27 -
            SAVINGS_CREDIT_THRESHOLD_COUPLE - 251.70 277.12 301.22 314.34 -
            DAILY_LIVING_HIGH - 92.40 101.75 108.55 110.40 114.60
            DAILY_LIVING_LOW - 61.85 68.10 72.65 73.90 76.70
            """;

    private Years() {}

    /** {@return the tables; an asterisk marks what is not confirmed} */
    static NationalTables tables() {
        return NationalTables.of(TERM, cells());
    }

    static ImmutableList<Cell> cells() {
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        for (String line : Splitter.on('\n').omitEmptyStrings().split(AMOUNTS)) {
            List<String> words = Splitter.on(' ').splitToList(line.strip());
            for (int year = 0; year < DAYS.size(); year++) {
                String amount = words.get(year + 1);
                if (!amount.equals("-")) {
                    cells.add(new Cell(NationalAmount.valueOf(words.get(0)), DAYS.get(year), figure(amount)));
                }
            }
        }
        return cells.build();
    }

    static Figure figure(String amount) {
        boolean confirmed = !amount.endsWith("*");
        return new Figure(
                Money.parse(confirmed ? amount : amount.substring(0, amount.length() - 1)),
                "test",
                confirmed ? Confidence.L : Confidence.I);
    }
}
