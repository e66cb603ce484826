package org.almoner.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.assessment.AssessedCharge.FullCost;
import org.almoner.domain.assessment.AssessedCharge.NoCharge;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;

class LocalRulesTest {

    private static final String DAY = "2024-06-03";

    @Test
    void aPartOfWhatIsLeftIsTakenRoundedDown() {
        assertThat(charge("300.01", new Local().taken("75%"))).isEqualTo(new Contribution(Money.parse("53.48")));
    }

    @Test
    void noMoreThanTheMaximumIsCharged() {
        assertThat(charge("300.00", new Local().maximum("50.00"))).isEqualTo(new Contribution(Money.parse("50.00")));
    }

    /** Reading: free if the contribution is below £1.25. */
    @Test
    void belowTheMinimumNothingIsCharged() {
        assertThat(charge("229.94", new Local().minimum("1.25")))
                .isEqualTo(new NoCharge(NoCharge.Reason.BELOW_MINIMUM));
        assertThat(charge("229.95", new Local().minimum("1.25"))).isEqualTo(new Contribution(Money.parse("1.25")));
    }

    @Test
    void theCouncilsPartMaximumAndMinimumAreForCareAtHome() {
        LocalRules local =
                new Local().taken("50%").maximum("50.00").minimum("40.00").rules();

        assertThat(Someone.old()
                        .in(Setting.PERMANENT_CARE_HOME)
                        .gets(Someone.PENSION, "200.00")
                        .assessed(DAY, local)
                        .charge())
                .isEqualTo(new Contribution(Money.parse("169.85")));
    }

    @Test
    void higherLimitsHoldForTheirSettingOnly() {
        LocalRules local =
                new Local().limits(Setting.AT_HOME, "20000.00", "30000.00").rules();

        assertThat(Someone.old()
                        .has(Someone.SAVINGS, "30000.00")
                        .assessed(DAY, local)
                        .sum(Part.TARIFF_INCOME))
                .isEqualTo(Money.parse("40"));
        assertThat(Someone.old()
                        .has(Someone.SAVINGS, "30000.01")
                        .assessed(DAY, local)
                        .charge())
                .isEqualTo(new FullCost(FullCost.Reason.CAPITAL_ABOVE_LIMIT));
        assertThat(Someone.old()
                        .in(Setting.PERMANENT_CARE_HOME)
                        .has(Someone.SAVINGS, "30000.00")
                        .assessed(DAY, local)
                        .charge())
                .isEqualTo(new FullCost(FullCost.Reason.CAPITAL_ABOVE_LIMIT));
    }

    @Test
    void theLineOfTheUpperLimitSaysWhoseItIs() {
        LocalRules local =
                new Local().limits(Setting.AT_HOME, "20000.00", "30000.00").rules();
        Someone someone = Someone.old().has(Someone.SAVINGS, "30000.01");

        assertThat(someone.assessed(DAY, local)
                        .lines(Part.CHARGE)
                        .get(0)
                        .authority()
                        .law())
                .isEqualTo("The council's own rule");
        assertThat(someone.assessed(DAY).lines(Part.CHARGE).get(0).authority().law())
                .isEqualTo("SI 2014/2672 reg 12");
    }

    @Test
    void limitsBelowTheNationalOnesDoNotHold() {
        LocalRules local =
                new Local().limits(Setting.AT_HOME, "1000.00", "2000.00").rules();

        assertThat(Someone.old()
                        .has(Someone.SAVINGS, "14250.00")
                        .assessed(DAY, local)
                        .sum(Part.TARIFF_INCOME))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void limitsForPermanentResidentsAreRefused() {
        assertThatThrownBy(() -> new Local()
                        .limits(Setting.PERMANENT_CARE_HOME, "20000.00", "30000.00")
                        .rules())
                .hasMessageContaining("permanent residents");
    }

    /** A council dropped its addition from 1 October. */
    @Test
    void theAdditionToTheGuaranteeIsDated() {
        LocalRules local = new Local()
                .topUp(Timeline.of(DateRange.parse("2024-04-01/2024-10-01"), Money.parse("5.00")))
                .rules();
        Someone someone = Someone.old().gets(Someone.PENSION, "300.00");

        assertThat(someone.assessed("2024-09-30", local).charge()).isEqualTo(new Contribution(Money.parse("66.30")));
        assertThat(someone.assessed("2024-10-01", local).charge()).isEqualTo(new Contribution(Money.parse("71.30")));
    }

    @Test
    void whatNoCouncilCanDecideIsRefused() {
        assertThatThrownBy(() -> new Local().minimum("-1.00").rules()).hasMessageContaining("minimum-charge");
        assertThatThrownBy(() -> new Local().minimum("5.00").maximum("4.00").rules())
                .hasMessageContaining("nobody would pay");
        assertThatThrownBy(() -> new Local().standardExpenditure("-1.00").rules())
                .hasMessageContaining("standard-expenditure");
        assertThatThrownBy(() ->
                        new Local().limits(Setting.AT_HOME, "2.00", "1.00").rules())
                .hasMessageContaining("lower capital limit");
    }

    private static AssessedCharge charge(String pension, Local local) {
        return Someone.old()
                .gets(Someone.PENSION, pension)
                .assessed(DAY, local.rules())
                .charge();
    }
}
