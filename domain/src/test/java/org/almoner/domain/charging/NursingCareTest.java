package org.almoner.domain.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Iterables;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.Service;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;

/** NHS-funded nursing care in a home at £700.00 a week. */
class NursingCareTest {

    private static final DateRange SINCE_THURSDAY = DateRange.parse("2020-11-05/..");

    private final Weeks weeks = new Weeks().pack(PackageFacts.SERVICE, place(true), "2020-01-01/..");

    private static Service place(boolean nursing) {
        return new Service(UnitPrice.parse("700.00/week"), 1, Service.EVERY_DAY, nursing);
    }

    private NursingCareTest paid(String weekly, DateRange days) {
        weeks.contributionRules(ContributionRules.STATUTORY.withNursingCare(Timeline.of(days, Money.parse(weekly))));
        return this;
    }

    private Money health() {
        return Iterables.getOnlyElement(weeks.statement().lines()).health();
    }

    @Test
    void theNhsPaysTheNationalAmountFirstAndItsShareOfTheRest() {
        paid("210.00", Weeks.ALWAYS);
        assertThat(health()).isEqualTo(Money.parse("210.00"));

        weeks.healthShare("50%", "2020-01-01/..");
        assertThat(health()).isEqualTo(Money.parse("455.00"));
    }

    @Test
    void nothingIsPaidWhereNoNurseIsNeeded() {
        paid("210.00", Weeks.ALWAYS);
        weeks.pack(PackageFacts.SERVICE, place(false), "2020-01-01/..");

        assertThat(health()).isEqualTo(Money.ZERO);
    }

    @Test
    void itIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> paid("-0.01", Weeks.ALWAYS))
                .withMessage("what the NHS pays for a week of nursing must not be negative, but is -0.01");
    }

    @Test
    void itIsNeverPaidAboveTheCost() {
        paid("900.00", Weeks.ALWAYS);

        assertThat(health()).isEqualTo(Money.parse("700.00"));
    }

    @Test
    void aDayForWhichTheAmountIsNotKnownIsSaidToBeUnpriced() {
        paid("210.00", SINCE_THURSDAY);
        WeekStatement statement = weeks.statement();

        assertThat(health()).isEqualTo(Money.parse("120.00"));
        assertThat(Iterables.getOnlyElement(statement.lines()).gross()).isEqualTo(Money.parse("400.00"));
        assertThat(statement.unpriced())
                .hasSize(3)
                .extracting(UnpricedVisit::reason)
                .containsOnly(UnpricedVisit.Reason.NO_NURSING_AMOUNT);
    }
}
