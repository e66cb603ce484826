package org.almoner.domain.charging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.Service;
import org.junit.jupiter.api.Test;

/** What rounding to whole pence comes to, of a place at £700.00 a week (property P10). */
class RoundingDriftTest {

    private final Weeks weeks = new Weeks().pack(PackageFacts.SERVICE, place("700.00"), "2020-01-01/..");

    private static Service place(String weekly) {
        return new Service(UnitPrice.parse(weekly + "/week"), 1, Service.EVERY_DAY, false);
    }

    private static Money money(String pounds) {
        return Money.parse(pounds);
    }

    private WeekStatement contributing(String weekly) {
        return weeks.contribution(weekly, "2020-01-01/..").statement();
    }

    @Test
    void roundingIsMeasuredForEachProviderAndPerson() {
        weeks.pack(PackageFacts.SERVICE, place("100.00"), "2020-11-02/2020-11-03")
                .term("2020-01-01/2020-11-04");
        WeekStatement statement = contributing("100.00");

        assertThat(statement.lines()).extracting(RemittanceLine::gross).containsExactly(money("114.29"));
        RoundingDrift drift = RoundingDrift.of(List.of(statement, statement));
        ExactMoney pay = money("114.29").exact().minus(money("100.00").exact()).minus(sevenths("100.00", 1));
        ExactMoney charge = money("28.57").exact().minus(sevenths("100.00", 2));
        assertThat(drift.providers()).isEqualTo(Map.of(Weeks.PROVIDER, pay.times(2)));
        assertThat(drift.people()).isEqualTo(Map.of(Weeks.PERSON, charge.times(2)));
        assertThat(drift.ofPay()).isEqualTo(pay.times(2));
        assertThat(drift.ofCharges()).isEqualTo(charge.times(2));
    }

    private static ExactMoney sevenths(String weekly, int days) {
        return money(weekly).exact().times(days).dividedBy(7);
    }

    @Test
    void theExactChargeIsTheCostOfCareWhereThatIsLess() {
        WeeklyCharge charge = contributing("800.00").charge();

        assertThat(charge.exact()).isEqualTo(money("700.00").exact());
        assertThat(charge.roundingDrift()).isEqualTo(ExactMoney.ZERO);
    }

    @Test
    void whereNothingWasRoundedThereIsNoDrift() {
        assertThat(RoundingDrift.of(List.of(contributing("200.00"))))
                .isEqualTo(RoundingDrift.of(List.of()))
                .satisfies(drift -> assertThat(drift.providers()).isEmpty())
                .satisfies(drift -> assertThat(drift.people()).isEmpty());
    }
}
