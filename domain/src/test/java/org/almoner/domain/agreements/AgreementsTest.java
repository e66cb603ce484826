package org.almoner.domain.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agreement cannot be, and what it can just be. */
class AgreementsTest {

    private static final Money PENNY = Money.ofPence(1);
    private static final Money BELOW_NOTHING = Money.ofPence(-1);
    private static final LocalDate DAY = LocalDate.of(2025, 4, 7);

    private static void refused(String why, Runnable made) {
        assertThatIllegalArgumentException().isThrownBy(made::run).withMessageContaining(why);
    }

    private static Waiver waiver(Money weekly) {
        return new Waiver(Optional.of(weekly), "U-1", Optional.empty());
    }

    private static DirectPayment payment(Money weeklyBudget) {
        return new DirectPayment(weeklyBudget, DirectPayment.Method.NET, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void whatIsAgreedIsAboveNothing(long pence) {
        Money amount = Money.ofPence(pence);

        refused("a fee is above nothing", () -> new Fee(amount, Fee.Reason.ARRANGEMENT));
        refused("a budget is above nothing", () -> payment(amount));
        refused("a top-up is above nothing", () -> new TopUp(amount, "T-1", "C-1", DAY));
        refused("a waiver is above nothing", () -> waiver(amount));
        refused("a home is worth more than nothing", () -> new DeferredPayment(amount, Money.ZERO, Money.ZERO));
    }

    @Test
    void aPennyIsAboveNothing() {
        assertThat(new Fee(PENNY, Fee.Reason.ARRANGEMENT).amount()).isEqualTo(PENNY);
        assertThat(payment(PENNY).weeklyBudget()).isEqualTo(PENNY);
        assertThat(new TopUp(PENNY, "T-1", "C-1", DAY).weekly()).isEqualTo(PENNY);
        assertThat(waiver(PENNY).weekly()).contains(PENNY);
        assertThat(new DeferredPayment(PENNY, Money.ZERO, Money.ZERO).propertyValue())
                .isEqualTo(PENNY);
    }

    @Test
    void nothingIsDeferredAgainstChargesOrIncomeBelowNothing() {
        refused("prior charges must not be negative", () -> new DeferredPayment(PENNY, BELOW_NOTHING, Money.ZERO));
        refused(
                "what is paid from income must not be negative",
                () -> new DeferredPayment(PENNY, Money.ZERO, BELOW_NOTHING));
    }

    @Test
    void aTopUpSaysWhoPaysItAndWhoChoseThePlace() {
        refused("the third party who pays it", () -> new TopUp(PENNY, " ", "C-1", DAY));
        refused("who chose the place", () -> new TopUp(PENNY, "T-1", " ", DAY));
    }

    @Test
    void aWaiverIsProposedByOneAndConfirmedByAnother() {
        refused("who proposes a waiver", () -> new Waiver(Optional.empty(), " ", Optional.empty()));
        refused("who confirms a waiver", () -> waiver(PENNY).confirmed(" "));
        refused("confirmed by another person than U-1", () -> waiver(PENNY).confirmed("u-1"));
        assertThatNoException().isThrownBy(() -> waiver(PENNY).confirmed("U-2"));
    }
}
