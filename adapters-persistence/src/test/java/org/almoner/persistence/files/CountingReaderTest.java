package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.almoner.domain.delivery.CancellationRule;
import org.almoner.domain.delivery.Cap;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.delivery.CountingRule.Basis;
import org.almoner.domain.delivery.MissingEvidence;
import org.almoner.domain.delivery.MissingEvidence.NoLogOut;
import org.almoner.domain.delivery.MissingEvidence.Unreported;
import org.almoner.domain.delivery.NoAccessRule;
import org.almoner.domain.delivery.NoAccessRule.Occurrence;
import org.almoner.domain.delivery.SecondCarer;
import org.almoner.domain.delivery.ShortStays;
import org.almoner.domain.delivery.TimeRounding;
import org.almoner.domain.delivery.TimeRounding.Point;
import org.almoner.domain.delivery.Tolerance;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a visit counts, from a scheme file. */
class CountingReaderTest {

    private static final String NEEDED = """
            payment:
              basis: actual
              tolerance-minutes: 0
              unit-minutes: 15
              rounding: half-down
              capped-at-plan: true
              no-access: 50%
              cancellation-notice-hours: 24
              late-cancellation: 100%
            """;

    @TempDir
    Path folder;

    private SmallScheme withPayment(String payment) {
        SmallScheme small = new SmallScheme(folder);
        String text = small.text();
        small.write(text.substring(0, text.indexOf("payment:")) + payment + text.substring(text.indexOf("charge:")));
        return small;
    }

    private static CountingRule payment(SmallScheme small) {
        return ((SchemeFileResult.Accepted) small.read()).scheme().charging().payment();
    }

    @Test
    void whatIsLeftOutHasTheDefaultsOfTheRule() {
        assertThat(payment(withPayment(NEEDED)))
                .isEqualTo(new CountingRule(
                        Basis.ACTUAL, 0, 15, Rounding.HALF_DOWN, true, Percentage.of(50), 24, Percentage.WHOLE));
    }

    @Test
    void everySettingIsRead() {
        String more = """
                tolerance-of-plan: 10%
                start-tolerance-minutes: 30
                rounding-point: week
                cap-with-tolerance: true
                minimum-minutes: 15
                missed-below-minutes: 7
                second-carer: overlap
                no-access-visits: first-in-a-row
                no-log-out: nothing
                unreported: plan
                """;

        assertThat(payment(withPayment(NEEDED + more.indent(2))))
                .isEqualTo(new CountingRule(
                        Basis.ACTUAL,
                        new Tolerance(0, Percentage.of(10), 30),
                        new TimeRounding(15, Rounding.HALF_DOWN, Point.WEEK),
                        Cap.PLAN_AND_TOLERANCE,
                        new ShortStays(15, 7),
                        SecondCarer.OVERLAP,
                        new NoAccessRule(Percentage.of(50), Occurrence.FIRST_IN_A_ROW),
                        new CancellationRule(24, Percentage.WHOLE),
                        new MissingEvidence(NoLogOut.NOTHING, Unreported.PLAN)));
    }

    @Test
    void aToleranceOfTwoMeasuresIsRefused() {
        String both = NEEDED.replace("tolerance-minutes: 0", "tolerance-minutes: 5\n  tolerance-of-plan: 10%");

        assertThat(withPayment(both).problems()).singleElement().asString().contains("payment", "5 minutes", "10%");
    }

    @Test
    void aCapWithToleranceNeedsACap() {
        String uncapped = NEEDED.replace("capped-at-plan: true", "capped-at-plan: false\n  cap-with-tolerance: true");

        assertThat(withPayment(uncapped).problems())
                .singleElement()
                .asString()
                .contains("payment.cap-with-tolerance", "set capped-at-plan");
    }

    @Test
    void aSettingThatDoesNotExistIsRefusedWithThoseThatDo() {
        assertThat(withPayment(NEEDED + "  rounding-point: month\n").problems())
                .singleElement()
                .asString()
                .contains("payment.rounding-point", "visit, day, week");
    }
}
