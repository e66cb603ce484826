package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.procurement.frameworks.FrameworkAgreement;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook.End;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook.EndedBy;
import org.almoner.domain.procurement.frameworks.MaximumSpend;
import org.almoner.domain.procurement.frameworks.Notice;
import org.almoner.domain.procurement.frameworks.PostedSpend;
import org.almoner.domain.procurement.frameworks.SpendForecast;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** Rule S5 by the ledger's own figures: two visits of £18.00 in the first week. */
class FrameworksTest {

    private final Council council = new Council().withWeekDelivered();

    private static FrameworkAgreement framework(String scheme) {
        return new FrameworkAgreement(
                "Home care",
                ImmutableSortedSet.of(scheme),
                SmallScheme.TERM,
                ImmutableList.of(),
                new Notice(6, 3),
                MaximumSpend.of(Money.parse("100.00")));
    }

    private PostedSpend spend(String scheme) {
        return council.almoner.frameworks().spend(framework(scheme));
    }

    @Test
    void whatRunsPostedToProvidersCountsOnTheDayOnWhichItIsDue() {
        council.contributes("10.00");
        council.run();

        assertThat(spend("small"))
                .isEqualTo(new PostedSpend(ImmutableSortedMap.of(MONDAY, Money.parse("36.00")), MONDAY.plusWeeks(1)));
    }

    @Test
    void whatIsCorrectedLaterCountsAsItStands() {
        council.run();
        council.report(MONDAY, new Attendance.Missed());
        council.run();

        assertThat(spend("small").byDay())
                .containsExactlyEntriesOf(ImmutableSortedMap.of(MONDAY, Money.parse("18.00")));
    }

    @Test
    void aRunOfAnotherSchemeOrThatIsNotPostedDoesNotCount() {
        council.submitted(Run.Scope.ALL, MONDAY.plusWeeks(1));
        LocalDate first = SmallScheme.TERM.from();
        assertThat(spend("small")).isEqualTo(PostedSpend.none(first));

        council.run();
        assertThat(spend("other")).isEqualTo(PostedSpend.none(first));
    }

    @Test
    void aRunOfChargesSettlesNothingOfTheSpend() {
        council.contributes("10.00");
        council.approve(council.submitted(Run.Scope.CHARGES, MONDAY.plusWeeks(1)));

        assertThat(spend("small")).isEqualTo(PostedSpend.none(SmallScheme.TERM.from()));
    }

    /** £64.00 are left from the second Monday on, at £7.00 a day: nine days are covered. */
    @Test
    void theForecastGoesOnWhereTheLedgerEnds() {
        council.run();
        SpendForecast forecast =
                new SpendForecast(Money.parse("49.00"), SpendForecast.Per.WEEK, Factor.ONE, Factor.ONE);

        assertThat(council.almoner
                        .frameworks()
                        .outlook(framework("small"), forecast)
                        .end())
                .isEqualTo(new End(MONDAY.plusWeeks(1).plusDays(9), EndedBy.SPEND));
    }
}
