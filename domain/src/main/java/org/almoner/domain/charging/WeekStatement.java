package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.delivery.TimeBankWeek;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.Timeline;

/**
 * One person's week in money: every line with every visit, the charge, and what could not be priced. Immutable.
 *
 * @param person whose week
 * @param week which
 * @param lines one for each package and provider, in order
 * @param charge what the person is charged in all; the lines' parts add up to it
 * @param decisions what may be charged on which of the days, since when the person knows, and whether that was provisional
 * @param waived what the council does not ask for: of what it or providers would collect of the charge, and of the fees
 * @param deferral what the person pays later of the rest
 * @param fees beside the charge
 * @param timeBanks the week in the book of each package's time bank
 * @param unpriced visits from which no money follows, with the reason
 */
public record WeekStatement(
        PersonId person,
        CareWeek week,
        ImmutableList<RemittanceLine> lines,
        WeeklyCharge charge,
        Timeline<ChargeDecision> decisions,
        Money waived,
        Deferral deferral,
        Money fees,
        ImmutableSortedMap<PackageId, TimeBankWeek> timeBanks,
        ImmutableList<UnpricedVisit> unpriced) {

    /** {@return what this week leaves to the next} */
    public BroughtForward carriedForward() {
        return new BroughtForward(
                deferral.balance(), ImmutableSortedMap.copyOf(Maps.transformValues(timeBanks, TimeBankWeek::after)));
    }

    /** {@return what the person is to pay the council now for the week} */
    public Money payable() {
        return Money.sum(lines.stream().map(RemittanceLine::billed).toList())
                .minus(waived)
                .minus(deferral.deferred())
                .plus(fees);
    }

    /** {@return what the ledger should hold for each line} */
    public ImmutableSortedMap<LineKey, Balances> due() {
        ImmutableSortedMap.Builder<LineKey, Balances> due = ImmutableSortedMap.naturalOrder();
        lines.forEach(line -> due.putAll(line.due()));
        Account owed = new Account.Person(person);
        Account council = new Account.Council();
        Account deferred = new Account.Deferred(person);
        return due.put(key(Kind.WAIVER), Balances.transfer(waived, owed, council))
                .put(key(Kind.DEFERRAL), Balances.transfer(deferral.deferred(), owed, deferred))
                .put(key(Kind.INTEREST), Balances.transfer(deferral.interest(), council, deferred))
                .put(key(Kind.FEE), Balances.transfer(fees, council, owed))
                .buildOrThrow();
    }

    private LineKey key(Kind kind) {
        return LineKey.of(person, week.range(), kind);
    }
}
