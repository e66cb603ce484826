package org.almoner.domain.packages.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.approvals.Approval.Decision;
import org.almoner.domain.packages.approvals.ApprovalRules.Level;
import org.almoner.domain.packages.approvals.Limit.Excess;
import org.almoner.domain.packages.approvals.Limit.Measure;
import org.almoner.domain.parts.WrongPartException;
import org.junit.jupiter.api.Test;

/** Who may approve what. */
class ApprovalRulesTest {

    private static final EvidenceCode ASSESSMENT = new EvidenceCode("assessment");
    private static final EvidenceCode PLAN = new EvidenceCode("support-plan");
    private static final Level MANAGER = new Level(
            new ApproverRole("team-manager"), limit("300.00", "500.00", ""), limit("50.00", "500.00", "3000.00"));
    private static final Level PANEL = new Level(new ApproverRole("panel"), Limit.NONE, Limit.NONE);
    private static final ApprovalRules RULES =
            new ApprovalRules(ImmutableSortedSet.of(ASSESSMENT, PLAN), ImmutableList.of(MANAGER, PANEL));

    private static Limit limit(String weekly, String oneOff, String yearly) {
        return new Limit(amount(weekly), amount(oneOff), amount(yearly));
    }

    private static Optional<Money> amount(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Money.parse(text));
    }

    private static Cost cost(String weekly, String oneOff) {
        return new Cost(Money.parse(weekly), Money.parse(oneOff));
    }

    @Test
    void aLimitIncludesItsAmount() {
        assertThat(MANAGER.whole().excesses(cost("300.00", "500.00"))).isEmpty();
        assertThat(MANAGER.whole().excesses(cost("300.01", "500.01")))
                .containsExactly(
                        new Excess(Measure.WEEKLY, Money.parse("300.00"), Money.parse("300.01")),
                        new Excess(Measure.ONE_OFF, Money.parse("500.00"), Money.parse("500.01")));
    }

    @Test
    void aYearIsFiftyTwoWeeksAndWhatIsBoughtOnce() {
        assertThat(cost("50.00", "400.00").yearly()).isEqualTo(Money.parse("3000.00"));
        assertThat(MANAGER.change().excesses(cost("50.00", "400.00"))).isEmpty();
        assertThat(MANAGER.change().excesses(cost("50.00", "400.01")))
                .containsExactly(new Excess(Measure.YEARLY, Money.parse("3000.00"), Money.parse("3000.01")));
    }

    @Test
    void whatIsAboveALimitGoesToTheNextAndAtLastToThePanel() {
        assertThat(RULES.lowestFor(ApprovalScope.WHOLE, cost("300.00", "0.00"))).isEqualTo(MANAGER.role());
        assertThat(RULES.lowestFor(ApprovalScope.WHOLE, cost("300.01", "0.00"))).isEqualTo(PANEL.role());
        assertThat(RULES.lowestFor(ApprovalScope.CHANGE, cost("300.00", "0.00")))
                .isEqualTo(PANEL.role());
    }

    @Test
    void theDocumentsThatAreMissingAreNamed() {
        assertThat(RULES.missing(Optional.empty())).containsExactly(ASSESSMENT, PLAN);
        assertThat(RULES.missing(Optional.of(new Evidence(ImmutableSortedSet.of(PLAN)))))
                .containsExactly(ASSESSMENT);
        assertThat(RULES.missing(Optional.of(new Evidence(ImmutableSortedSet.of(ASSESSMENT, PLAN)))))
                .isEmpty();
    }

    @Test
    void somebodyMustBeAbleToDecideEverything() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApprovalRules(ImmutableSortedSet.of(), ImmutableList.of()))
                .withMessageContaining("add a level");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApprovalRules(ImmutableSortedSet.of(), ImmutableList.of(PANEL, MANAGER)))
                .withMessageContaining("panel, who stands below");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApprovalRules(ImmutableSortedSet.of(), ImmutableList.of(MANAGER)))
                .withMessageContaining("team-manager, must be without limits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApprovalRules(ImmutableSortedSet.of(), ImmutableList.of(PANEL, PANEL)))
                .withMessageContaining("role 'panel' is given again");
        assertThatIllegalArgumentException().isThrownBy(() -> limit("-1.00", "", ""));
    }

    @Test
    void whoStandsAboveMayApproveAsMuchAtLeast() {
        Level senior = new Level(
                new ApproverRole("senior"), limit("300.00", "499.99", ""), limit("50.00", "499.99", "3000.00"));

        assertThat(wrongPart(MANAGER, senior, PANEL)).containsExactly("levels", "1", "whole", "one-off");
        assertThat(wrongPart(senior, MANAGER, PANEL)).isEmpty();
        assertThat(wrongPart(PANEL, MANAGER)).containsExactly("levels", "1", "whole", "weekly");
    }

    @Test
    void aChangeIsNoMoreThanTheWhole() {
        ApproverRole role = new ApproverRole("team-manager");

        assertThat(wrongPart(new Level(role, limit("300.00", "", ""), limit("300.00", "", "")), PANEL))
                .isEmpty();
        assertThat(wrongPart(new Level(role, limit("300.00", "", ""), limit("300.01", "", "")), PANEL))
                .containsExactly("levels", "0", "change", "weekly");
        assertThat(wrongPart(new Level(role, limit("300.00", "", ""), Limit.NONE), PANEL))
                .containsExactly("levels", "0", "change", "weekly");
    }

    @Test
    void limitsAreComparedByAllThatTheyLetThrough() {
        ApproverRole role = new ApproverRole("team-manager");

        assertThat(wrongPart(new Level(role, limit("50.00", "400.00", ""), limit("", "", "400.00")), PANEL))
                .isEmpty();
        assertThat(wrongPart(new Level(role, limit("50.00", "400.00", ""), limit("", "", "400.01")), PANEL))
                .containsExactly("levels", "0", "change", "one-off");
        assertThat(wrongPart(new Level(role, limit("", "", "3000.00"), limit("50.00", "400.00", "")), PANEL))
                .isEmpty();
        assertThat(wrongPart(new Level(role, limit("", "", "3000.00"), limit("50.00", "400.01", "")), PANEL))
                .containsExactly("levels", "0", "change", "yearly");
        assertThat(wrongPart(new Level(role, limit("10.00", "", ""), limit("", "", "520.01")), PANEL))
                .containsExactly("levels", "0", "change", "weekly");
    }

    @Test
    void onlyTheLastLevelIsWithoutLimits() {
        Level unlimitedWhole =
                new Level(new ApproverRole("director"), Limit.NONE, limit("500.00", "500.00", "3000.00"));

        assertThat(wrongPart(MANAGER, unlimitedWhole)).containsExactly("levels", "1", "change");
    }

    private static ImmutableList<String> wrongPart(Level... levels) {
        try {
            new ApprovalRules(ImmutableSortedSet.of(), ImmutableList.copyOf(levels));
            return ImmutableList.of();
        } catch (WrongPartException e) {
            return e.path();
        }
    }

    @Test
    void nobodyApprovesWhatTheyAskedFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision(PANEL.role(), "worker-1", " Worker-1"))
                .withMessageContaining("another person than worker-1");
        assertThatIllegalArgumentException().isThrownBy(() -> new ApprovalRequest(" "));
    }

    @Test
    void aChangeIsWhatItMayCostBeyondTheWhole() {
        Decision decision = new Decision(PANEL.role(), "worker-1", "chair-1");
        Approval whole = Approval.ofWhole(LocalDate.of(2020, 11, 2), cost("200.00", "10.00"), decision);

        assertThat(whole.upTo()).isEqualTo(cost("200.00", "10.00"));
        assertThat(whole.changeSoFar()).isEqualTo(Cost.NOTHING);
        assertThat(whole.changed(cost("230.00", "5.00"), decision).changeSoFar())
                .isEqualTo(cost("30.00", "0.00"));
        assertThat(ApprovalStatus.of(whole, cost("200.00", "10.00")).isEnough()).isTrue();
        assertThat(ApprovalStatus.of(whole, cost("200.01", "0.00")).isEnough()).isFalse();
        assertThat(ApprovalStatus.of(whole, cost("0.00", "10.01")).isEnough()).isFalse();
    }
}
