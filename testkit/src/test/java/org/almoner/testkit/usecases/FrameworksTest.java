package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.in.Frameworks;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.procurement.frameworks.EarlierSpend;
import org.almoner.domain.procurement.frameworks.FrameworkAgreement;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook.End;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook.EndedBy;
import org.almoner.domain.procurement.frameworks.MaximumSpend;
import org.almoner.domain.procurement.frameworks.Notice;
import org.almoner.domain.procurement.frameworks.PostedSpend;
import org.almoner.domain.procurement.frameworks.SpendForecast;
import org.almoner.domain.time.DateRange;
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
                .isEqualTo(new PostedSpend(
                        Optional.empty(), ImmutableSortedMap.of(MONDAY, Money.parse("36.00")), MONDAY.plusWeeks(1)));
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
                        .outlook(framework("small"), Optional.empty(), forecast)
                        .end())
                .isEqualTo(new End(MONDAY.plusWeeks(1).plusDays(9), EndedBy.SPEND));
    }

    @Test
    void whatWasSpentBeforeTheLedgerBeginsCountsOnceAndNotForItsWeeks() {
        council.run();
        SpendForecast none = new SpendForecast(Money.ZERO, SpendForecast.Per.WEEK, Factor.ONE, Factor.ONE);
        FrameworkAgreement begunBefore = new FrameworkAgreement(
                "Home care",
                ImmutableSortedSet.of("small"),
                DateRange.of(MONDAY.minusWeeks(8), MONDAY.plusWeeks(52)),
                ImmutableList.of(),
                new Notice(6, 3),
                MaximumSpend.of(Money.parse("100.00")));
        Frameworks frameworks = council.almoner.frameworks();

        assertThat(frameworks.outlook(begunBefore, Optional.empty(), none).untold())
                .contains(DateRange.of(MONDAY.minusWeeks(8), MONDAY));
        FrameworkOutlook stated = frameworks.outlook(
                begunBefore, Optional.of(new EarlierSpend(Money.parse("60.00"), MONDAY, "minutes")), none);
        assertThat(stated.untold()).isEmpty();
        assertThat(stated.on(MONDAY).spent()).isEqualTo(Money.parse("60.00").exact());
        assertThat(stated.on(MONDAY.plusWeeks(1)).spent())
                .isEqualTo(Money.parse("96.00").exact());
        assertThat(stated.posted().total()).isEqualTo(Money.parse("36.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frameworks.outlook(
                        begunBefore,
                        Optional.of(new EarlierSpend(Money.parse("60.00"), MONDAY.plusDays(1), "minutes")),
                        none))
                .withMessageContaining("the ledger has posted some from " + MONDAY + " on, which would count twice");
    }
}
