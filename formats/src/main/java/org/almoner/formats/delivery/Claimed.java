package org.almoner.formats.delivery;

import java.time.Duration;
import org.almoner.domain.money.Money;

/**
 * What the rows of a file that can be read tell beside what is recorded of visits, also those whose visits are rejected. Immutable.
 *
 * @param rows how many there are
 * @param secondCarers how many of them tell of a second carer, and are one report with the row of the first
 * @param claimed how long all carers stayed, as claimed
 * @param actual how long they stayed
 * @param payment that is claimed, once for each person's week
 * @param unclearPayments people's weeks whose rows do not claim one and the same payment, which is not in the sum
 * @param contributions of people to their weeks, once for each
 * @param amended how many rows were changed by somebody after they were logged
 */
public record Claimed(
        long rows,
        long secondCarers,
        Duration claimed,
        Duration actual,
        Money payment,
        long unclearPayments,
        Money contributions,
        long amended) {}
