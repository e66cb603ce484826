package org.almoner.domain.charging.batch;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.prices.Tariff;

/**
 * One row of a batch, made when asked for. Immutable.
 *
 * @param week the number of the person-week
 * @param line the number of the line
 * @param day the weekday on which it was to start
 * @param start when it was to start, to the minute
 * @param occurrence what was planned and what became of it
 * @param tariff that makes its minutes into money
 * @param healthShare the part that the NHS funds
 * @param charged whether it adds to the person's cost of care
 */
public record Visit(
        int week,
        int line,
        DayOfWeek day,
        LocalTime start,
        Occurrence occurrence,
        Tariff tariff,
        Percentage healthShare,
        boolean charged) {}
