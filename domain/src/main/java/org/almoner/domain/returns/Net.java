package org.almoner.domain.returns;

import java.util.Map;
import org.almoner.domain.charging.DirectPaymentLine;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.money.Money;

/**
 * What a line of pay comes to without what the NHS bears, and what third parties bear of that. Immutable.
 *
 * @param pay to the provider, or into a direct payment, less the part of the NHS
 * @param topUps of third parties, which are posted with what is charged
 */
public record Net(Money pay, Money topUps) {

    /** Nothing. */
    public static final Net NONE = new Net(Money.ZERO, Money.ZERO);

    static Net of(RemittanceLine line) {
        return new Net(
                line.gross().minus(line.health()), Money.sum(line.topUps().values()));
    }

    static Net budget(DirectPaymentLine line) {
        return new Net(line.budget().minus(line.health()), Money.ZERO);
    }

    static Net payment(DirectPaymentLine line) {
        return new Net(line.payment().minus(line.health()), Money.ZERO);
    }

    /**
     * {@return what the ledger has}
     *
     * @param pay of the line of pay
     * @param charge of the line of what is charged for it
     */
    public static Net posted(Balances pay, Balances charge) {
        return new Net(
                pay.of(new Account.Council()),
                Money.sum(charge.amounts().entrySet().stream()
                        .filter(entry -> entry.getKey() instanceof Account.ThirdParty)
                        .map(Map.Entry::getValue)
                        .toList()));
    }

    /** {@return what is left without what third parties bear} */
    public Money total() {
        return pay.minus(topUps);
    }
}
