package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.ZoneMapVersions;

/** Works out all that is due for a person from the case file, week after week and month after month. Thread-safe. */
public final class CaseCalculator {

    private final WeekCalculator calculator;
    private final DirectPayments directPayments;
    private final DateRange term;

    /**
     * Calculates by the rules, with the bands of the zone map.
     *
     * @param rules of the scheme
     * @param zones of the scheme
     * @param term of the scheme: no money follows from other days
     */
    public CaseCalculator(ChargingRules rules, ZoneMapVersions zones, DateRange term) {
        this.calculator = new WeekCalculator(rules, zones, term);
        this.directPayments = new DirectPayments(rules, term);
        this.term = term;
    }

    /**
     * {@return what is due by the end of the period: its weeks, and the direct payments that are made in it}
     *
     * @param file with the visits of the period
     * @param known the facts are those known at this instant, included
     * @param period whole weeks, from the first of the term on, since a week may owe what an earlier one left
     */
    public Settlement settle(CaseFile file, Instant known, DateRange period) {
        PersonCase person = file.asKnownAt(known);
        ImmutableList.Builder<WeekStatement> statements = ImmutableList.builder();
        BroughtForward before = BroughtForward.NONE;
        for (CareWeek week : CareWeek.allIn(period)) {
            WeekStatement statement =
                    calculator.calculate(new PersonWeek(person, week, file.records(week.range(), known)), before);
            statements.add(statement);
            before = statement.carriedForward();
        }
        return new Settlement(
                statements.build(),
                months(period)
                        .flatMap(month -> directPayments.of(person, month).stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The months of the term for which payments in advance are due by the end of the period. */
    private Stream<YearMonth> months(DateRange period) {
        return Stream.iterate(YearMonth.from(term.from()), month -> month.plusMonths(1))
                .takeWhile(month -> period.end()
                        .filter(LineKey.inAdvance(month.atDay(1))::isBefore)
                        .isPresent());
    }
}
