package org.almoner.domain.charging.batch;

import java.math.BigInteger;
import java.util.Arrays;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.Splitting;

/** Works out weeks one after the other in whole numbers, into the columns of the result. Used by one thread. */
final class WeekSums {

    private static final long WHOLE = Percentage.WHOLE_BASIS_POINTS;
    private static final int COUNCIL = 0;
    private static final int PROVIDER = 1;

    private final VisitBatch batch;
    private final RuleTables tables;
    private final Rounding lineRounding;
    private final BatchCharges charges;

    /** Units of a penny before and after the NHS's share is taken. */
    private final long unit;

    private final long finest;

    /** Of the stretch that is being worked out, in units. */
    private long paid;

    private long charged;

    /** Of the line that is being worked out: what its visits cost so far, in units. */
    private long visitsSoFar;

    /** Of the line that is being worked out; gross in units, the others in the finest. */
    private long gross;

    private long health;
    private long cost;
    private long costByProvider;

    /** Of the week that is being worked out: what its full-cost days cost, and of each line the cost by who collects. */
    private long fullCost;

    private long[] costsByCollector = new long[2];
    private long[] collectedBy = new long[2];

    /** Of all weeks so far, in units and in the finest. */
    private long roundingDrift;

    private long chargeDrift;

    WeekSums(VisitBatch batch, RuleTables tables, Rounding lineRounding, BatchCharges charges) {
        this.batch = batch;
        this.tables = tables;
        this.lineRounding = lineRounding;
        this.charges = charges;
        this.unit = tables.unit;
        this.finest = unit * WHOLE;
    }

    /** Works out the weeks from the one, included, to the other, excluded. */
    void add(int from, int to) {
        for (int week = from; week < to; week++) {
            add(week);
        }
    }

    /** {@return what rounding added to the exact gross of the lines so far} */
    ExactMoney roundingDrift() {
        return new ExactMoney(BigInteger.valueOf(roundingDrift), BigInteger.valueOf(unit));
    }

    /** {@return what rounding added to the exact charges of the weeks so far} */
    ExactMoney chargeDrift() {
        return new ExactMoney(BigInteger.valueOf(chargeDrift), BigInteger.valueOf(finest));
    }

    private void add(int week) {
        int from = batch.weekLines[week];
        int to = batch.weekLines[week + 1];
        fullCost = 0;
        long exactCost = 0;
        long costOfCare = 0;
        for (int line = from; line < to; line++) {
            sum(line);
            long pence = lineRounding.divide(gross, unit);
            roundingDrift = Math.addExact(roundingDrift, pence * unit - gross);
            charges.gross[line] = pence;
            costOfCare += costOf(line, pence);
            exactCost += cost;
            keepCollectors(line - from);
        }
        charge(week, exactCost, costOfCare);
    }

    /** Adds up the stretches of the line. */
    private void sum(int line) {
        visitsSoFar = 0;
        gross = 0;
        health = 0;
        cost = 0;
        costByProvider = 0;
        for (int stretch = batch.lineStretches[line]; stretch < batch.lineStretches[line + 1]; stretch++) {
            sumVisits(stretch);
            if (batch.fixed.gross.length > 0) {
                gross += batch.fixed.gross[stretch] * tables.fixedFactor;
                health += batch.fixed.health[stretch] * tables.fixedFactor * WHOLE;
                addCost(stretch, batch.fixed.cost[stretch] * tables.fixedFactor * WHOLE);
            }
        }
    }

    private void sumVisits(int stretch) {
        int from = batch.stretchVisits[stretch];
        int to = batch.stretchVisits[stretch + 1];
        if (from == to) {
            return;
        }
        int price = batch.stretchPrices[stretch];
        if (tables.ofMinute[price] == RuleTables.NOT_BY_THE_MINUTE) {
            sumAmounts(from, to, tables.paid[price], tables.charged[price]);
        } else {
            sumMinutes(from, to, tables.ofMinute[price]);
        }
        if (tables.weekCaps[price] != RuleTables.NO_CAP) {
            paid = capped(from, to, price);
        }
        visitsSoFar += paid;
        long share = batch.stretchShares[stretch];
        gross += paid;
        health += paid * share;
        addCost(stretch, charged * (WHOLE - share));
    }

    private void sumMinutes(int from, int to, long ofMinute) {
        int[] cases = tables.cases.ofVisits;
        int[] minutes = tables.cases.minutes;
        long forPayment = 0;
        long sum = 0;
        for (int visit = from; visit < to; visit++) {
            int both = minutes[cases[visit]];
            forPayment += Halves.lower(both);
            sum += Integer.toUnsignedLong(both);
        }
        paid = forPayment * ofMinute;
        charged = Halves.upperOf(sum, forPayment) * ofMinute;
    }

    private void sumAmounts(int from, int to, long[] paidOfCarers, long[] chargedOfCarers) {
        int[] cases = tables.cases.ofVisits;
        int[] carers = tables.cases.carers;
        long forPayment = 0;
        long forCharge = 0;
        for (int visit = from; visit < to; visit++) {
            int both = carers[cases[visit]];
            forPayment += paidOfCarers[Halves.lower(both)];
            forCharge += chargedOfCarers[Halves.upper(both)];
        }
        paid = forPayment;
        charged = forCharge;
    }

    /** {@return what the visits add to those before them in the line, none bringing these above the week's cap} */
    private long capped(int from, int to, int price) {
        long ofMinute = tables.ofMinute[price];
        long room = Math.max(0, tables.weekCaps[price] - visitsSoFar);
        long sum = 0;
        for (int visit = from; visit < to; visit++) {
            int number = tables.cases.ofVisits[visit];
            long cost = ofMinute == RuleTables.NOT_BY_THE_MINUTE
                    ? tables.paid[price][Halves.lower(tables.cases.carers[number])]
                    : Halves.lower(tables.cases.minutes[number]) * ofMinute;
            sum += Math.min(cost, room - sum);
        }
        return sum;
    }

    private void addCost(int stretch, long amount) {
        int flags = batch.stretchFlags[stretch];
        if ((flags & VisitTerms.CHARGED) == 0) {
            return;
        }
        cost += amount;
        if ((flags & VisitTerms.FULL_COST) != 0) {
            fullCost += amount;
        }
        if ((flags & VisitTerms.BY_PROVIDER) != 0) {
            costByProvider += amount;
        }
    }

    /** {@return what the line adds to the person's cost of care: rounded down, and never above what the others leave} */
    private long costOf(int line, long grossPence) {
        long left = grossPence;
        if (health != 0) {
            long pence = lineRounding.divide(health, finest);
            charges.health[line] = pence;
            left -= pence;
        }
        if (batch.topUps.length > 0) {
            long pence = Math.min(batch.topUps[line], left);
            charges.topUps[line] = pence;
            left -= pence;
        }
        long pence = Math.min(cost / finest, left);
        charges.costs[line] = pence;
        return pence;
    }

    private void keepCollectors(int lineOfWeek) {
        if (charges.collected.length == 0) {
            return;
        }
        if (2 * lineOfWeek + 1 >= costsByCollector.length) {
            costsByCollector = Arrays.copyOf(costsByCollector, 2 * costsByCollector.length);
            collectedBy = new long[costsByCollector.length];
        }
        costsByCollector[2 * lineOfWeek + COUNCIL] = Rounding.UP.divide(cost - costByProvider, finest);
        costsByCollector[2 * lineOfWeek + PROVIDER] = Rounding.UP.divide(costByProvider, finest);
    }

    private void charge(int week, long exactCost, long costOfCare) {
        long exact = batch.contributions[week] * finest + fullCost;
        if (batch.fixed.fractions.length > 0) {
            exact += batch.fixed.fractions[week] * tables.fixedFactor * WHOLE;
        }
        long contribution = exact / finest;
        long charge = Math.min(contribution, costOfCare);
        charges.contributions[week] = contribution;
        chargeDrift = Math.addExact(chargeDrift, charge * finest - Math.min(exact, exactCost));
        share(charge, costOfCare, batch.weekLines[week], batch.weekLines[week + 1]);
    }

    private void share(long charge, long costOfCare, int from, int to) {
        if (charge == costOfCare) {
            System.arraycopy(charges.costs, from, charges.person, from, to - from);
        } else if (charge > 0) {
            Splitting.byWeights(charge, charges.costs, charges.person, from, to);
        }
        if (charges.collected.length > 0) {
            for (int line = from; line < to; line++) {
                collect(line, 2 * (line - from));
            }
        }
    }

    private void collect(int line, int costs) {
        if (charges.person[line] == 0) {
            return;
        }
        Splitting.byWeights(charges.person[line], costsByCollector, collectedBy, costs, costs + 2);
        charges.collected[line] = collectedBy[costs + PROVIDER];
    }
}
