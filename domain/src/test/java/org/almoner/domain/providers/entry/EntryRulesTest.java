package org.almoner.domain.providers.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.entry.EntryRules.Moment;
import org.almoner.domain.providers.evidence.ImprovementPlan;
import org.almoner.domain.providers.evidence.ProviderApproval;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.domain.zones.ZoneCode;
import org.junit.jupiter.api.Test;

class EntryRulesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 8, 1);
    private static final ServiceCode HOME_CARE = new ServiceCode("home-care");
    private static final String DOMICILIARY = "Domiciliary care service";
    private static final Membership PLACE = new Membership(Role.PRIME, Hours.of(10));

    /** The bar of rule C5, with two stages (S2) and due diligence for those who join later (L8). */
    private static final EntryRules RULES = new EntryRules(
            true,
            ImmutableMap.of(HOME_CARE, DOMICILIARY),
            true,
            Optional.of(RegulatorGrade.REQUIRES_IMPROVEMENT),
            ImmutableMap.of(QualityDomain.WELL_LED, RegulatorGrade.GOOD),
            Optional.of(RegulatorGrade.GOOD),
            ImmutableMap.of(
                    Check.BUSINESS, rule(Optional.empty(), "insurance", "viability"),
                    Check.QUALITY,
                            new CheckRule(
                                    ImmutableSortedSet.of("answers"), Optional.of(Percentage.of(60)), Optional.empty()),
                    Check.DUE_DILIGENCE, rule(Optional.of(DAY), "references")),
            true);

    private Timelines facts = Timelines.none();

    EntryRulesTest() {
        is(
                ProviderFacts.REGISTRATION,
                new Registration(
                        "Example Care",
                        Optional.of(new RegulatorId("1-101")),
                        ImmutableSortedSet.of(),
                        ImmutableSortedSet.of(DOMICILIARY)));
        is(ProviderFacts.MEMBERSHIPS, Memberships.NONE.with(new ZoneCode("city"), PLACE));
        rated(RegulatorGrade.GOOD, RegulatorGrade.GOOD);
        is(ProviderFacts.BUSINESS_APPROVAL, approved("officer-1", Optional.empty(), "insurance", "viability"));
        is(ProviderFacts.QUALITY_APPROVAL, approved("officer-2", Optional.of(Percentage.of(60)), "answers"));
    }

    private static CheckRule rule(Optional<LocalDate> joinedAfter, String... evidence) {
        return new CheckRule(ImmutableSortedSet.copyOf(evidence), Optional.empty(), joinedAfter);
    }

    private static ProviderApproval approved(String by, Optional<Percentage> score, String... evidence) {
        return new ProviderApproval(
                true,
                ImmutableSortedSet.copyOf(evidence).stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                String::compareTo, code -> code, code -> "file of " + code)),
                score,
                by);
    }

    private <T> void is(FactKind<T> kind, T value) {
        is(kind, value, DateRange.from(DAY));
    }

    private <T> void is(FactKind<T> kind, T value, DateRange holds) {
        facts = facts.with(kind, Timeline.of(holds, value));
    }

    private void rated(RegulatorGrade overall, RegulatorGrade wellLed) {
        is(
                ProviderFacts.REGULATOR_RATING,
                new RegulatorRating(DAY.minusYears(1), overall, ImmutableMap.of(QualityDomain.WELL_LED, wellLed)));
    }

    private List<EntryRefusal> refusals(Moment moment) {
        return RULES.refusals(new ProviderRecord(new ProviderId("P-1"), facts), DAY, moment);
    }

    @Test
    void whoMeetsTheBarIsNotRefused() {
        assertThat(refusals(Moment.CONTRACT)).isEmpty();
    }

    @Test
    void joiningNeedsLessThanAContract() {
        rated(RegulatorGrade.REQUIRES_IMPROVEMENT, RegulatorGrade.GOOD);

        assertThat(refusals(Moment.ENTRY)).isEmpty();
        assertThat(refusals(Moment.CONTRACT))
                .containsExactly(new EntryRefusal.NoImprovementPlan(
                        RegulatorGrade.GOOD, RegulatorGrade.REQUIRES_IMPROVEMENT, Optional.empty()));
    }

    @Test
    void anImprovementPlanMakesUpForTheGradeUntilItIsOverdue() {
        rated(RegulatorGrade.REQUIRES_IMPROVEMENT, RegulatorGrade.GOOD);
        is(ProviderFacts.IMPROVEMENT_PLAN, new ImprovementPlan("medication", DAY));
        assertThat(refusals(Moment.CONTRACT)).isEmpty();

        is(ProviderFacts.IMPROVEMENT_PLAN, new ImprovementPlan("medication", DAY.minusDays(1)));
        assertThat(refusals(Moment.CONTRACT))
                .containsExactly(new EntryRefusal.NoImprovementPlan(
                        RegulatorGrade.GOOD, RegulatorGrade.REQUIRES_IMPROVEMENT, Optional.of(DAY.minusDays(1))));
    }

    @Test
    void gradesBelowTheBarAreTold() {
        rated(RegulatorGrade.INADEQUATE, RegulatorGrade.REQUIRES_IMPROVEMENT);

        assertThat(refusals(Moment.ENTRY))
                .containsExactly(
                        new EntryRefusal.GradeTooLow(
                                Optional.empty(), RegulatorGrade.REQUIRES_IMPROVEMENT, RegulatorGrade.INADEQUATE),
                        new EntryRefusal.GradeTooLow(
                                Optional.of(QualityDomain.WELL_LED),
                                RegulatorGrade.GOOD,
                                RegulatorGrade.REQUIRES_IMPROVEMENT));
    }

    @Test
    void anInspectionWithoutAGradeIsNoGrade() {
        rated(RegulatorGrade.NOT_RATED, RegulatorGrade.GOOD);

        assertThat(refusals(Moment.ENTRY))
                .containsExactly(new EntryRefusal.GradeTooLow(
                        Optional.empty(), RegulatorGrade.REQUIRES_IMPROVEMENT, RegulatorGrade.NOT_RATED));
    }

    @Test
    void whoWasNeverInspectedIsToldThatAlone() {
        facts = facts.with(ProviderFacts.REGULATOR_RATING, Timeline.empty());

        assertThat(refusals(Moment.ENTRY)).containsExactly(new EntryRefusal.NeverInspected());
    }

    @Test
    void anyGradeThatIsAskedForNeedsAnInspection() {
        facts = facts.with(ProviderFacts.REGULATOR_RATING, Timeline.empty());

        assertThat(ofGrades(Optional.of(RegulatorGrade.INADEQUATE), ImmutableMap.of()))
                .containsExactly(new EntryRefusal.NeverInspected());
        assertThat(ofGrades(Optional.empty(), ImmutableMap.of(QualityDomain.SAFE, RegulatorGrade.INADEQUATE)))
                .containsExactly(new EntryRefusal.NeverInspected());
        assertThat(ofGrades(Optional.empty(), ImmutableMap.of())).isEmpty();
    }

    private List<EntryRefusal> ofGrades(
            Optional<RegulatorGrade> overall, ImmutableMap<QualityDomain, RegulatorGrade> domains) {
        return new EntryRules(
                        false, ImmutableMap.of(), false, overall, domains, Optional.empty(), ImmutableMap.of(), false)
                .refusals(new ProviderRecord(new ProviderId("P-1"), facts), DAY, Moment.CONTRACT);
    }

    @Test
    void whoIsNotRegisteredIsRefused() {
        is(ProviderFacts.REGISTRATION, Registration.named("Example Care"));

        assertThat(refusals(Moment.ENTRY)).containsExactly(new EntryRefusal.NotRegistered());
    }

    @Test
    void theRegistrationFitsTheServicesThatAreServed() {
        is(
                ProviderFacts.REGISTRATION,
                new Registration(
                        "Example Care",
                        Optional.of(new RegulatorId("1-101")),
                        ImmutableSortedSet.of(),
                        ImmutableSortedSet.of("Care home service")));
        assertThat(refusals(Moment.ENTRY)).containsExactly(new EntryRefusal.NotRegisteredFor(HOME_CARE, DOMICILIARY));

        Membership other = new Membership(
                Role.PRIME,
                Hours.of(10),
                ImmutableMap.of(),
                ImmutableSortedSet.of(Offering.parse("general/care-home")),
                ImmutableSortedMap.of());
        is(ProviderFacts.MEMBERSHIPS, Memberships.NONE.with(new ZoneCode("city"), other));
        assertThat(refusals(Moment.ENTRY)).isEmpty();
    }

    @Test
    void bothStagesNeedADecisionAndSayWhoDecidedAgainst() {
        facts = facts.with(ProviderFacts.QUALITY_APPROVAL, Timeline.empty());
        is(
                ProviderFacts.BUSINESS_APPROVAL,
                new ProviderApproval(false, ImmutableSortedMap.of(), Optional.empty(), "officer-1"));

        assertThat(refusals(Moment.ENTRY))
                .containsExactly(
                        new EntryRefusal.NotApproved(Check.BUSINESS, Optional.of("officer-1")),
                        new EntryRefusal.NotApproved(Check.QUALITY, Optional.empty()));
    }

    @Test
    void anApprovalNeedsItsEvidenceAndItsScore() {
        is(ProviderFacts.BUSINESS_APPROVAL, approved("officer-1", Optional.empty(), "insurance"));
        is(ProviderFacts.QUALITY_APPROVAL, approved("officer-2", Optional.of(Percentage.parse("59.99%")), "answers"));

        assertThat(refusals(Moment.ENTRY))
                .containsExactly(
                        new EntryRefusal.EvidenceMissing(Check.BUSINESS, ImmutableSortedSet.of("viability")),
                        new EntryRefusal.ScoreTooLow(
                                Check.QUALITY, Percentage.of(60), Optional.of(Percentage.parse("59.99%"))));
    }

    @Test
    void oneScoredByNobodyHasNoScore() {
        is(ProviderFacts.QUALITY_APPROVAL, approved("officer-2", Optional.empty(), "answers"));

        assertThat(refusals(Moment.ENTRY))
                .containsExactly(new EntryRefusal.ScoreTooLow(Check.QUALITY, Percentage.of(60), Optional.empty()));
    }

    @Test
    void onePersonDoesNotDecideBothStages() {
        is(ProviderFacts.QUALITY_APPROVAL, approved(" Officer-1", Optional.of(Percentage.of(60)), "answers"));

        assertThat(refusals(Moment.ENTRY)).containsExactly(new EntryRefusal.DecidedBySamePerson("officer-1"));
    }

    @Test
    void onePersonMayDecideBothStagesWhereTheSchemeDoesNotAskForTwo() {
        is(ProviderFacts.QUALITY_APPROVAL, approved("officer-1", Optional.of(Percentage.of(60)), "answers"));

        assertThat(bar(RULES.checks(), false)
                        .refusals(new ProviderRecord(new ProviderId("P-1"), facts), DAY, Moment.CONTRACT))
                .isEmpty();
    }

    @Test
    void differentPeopleAreAskedForOnlyWhereThereAreTwoStages() {
        assertThatThrownBy(() -> bar(ImmutableMap.of(Check.BUSINESS, rule(Optional.empty(), "insurance")), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the checks are not both 'business' and 'quality'");
    }

    private static EntryRules bar(ImmutableMap<Check, CheckRule> checks, boolean differentPeople) {
        return new EntryRules(
                false,
                ImmutableMap.of(),
                false,
                Optional.empty(),
                ImmutableMap.of(),
                Optional.empty(),
                checks,
                differentPeople);
    }

    @Test
    void dueDiligenceIsAskedOfThoseWhoJoinLater() {
        DateRange later = DateRange.from(DAY.plusDays(1));
        is(ProviderFacts.MEMBERSHIPS, Memberships.NONE.with(new ZoneCode("city"), PLACE), later);
        assertThat(refusals(Moment.ENTRY))
                .containsExactly(new EntryRefusal.NotApproved(Check.DUE_DILIGENCE, Optional.empty()));

        facts = facts.with(ProviderFacts.MEMBERSHIPS, Timeline.empty());
        assertThat(refusals(Moment.ENTRY))
                .containsExactly(new EntryRefusal.NotApproved(Check.DUE_DILIGENCE, Optional.empty()));

        is(ProviderFacts.DUE_DILIGENCE, approved("officer-1", Optional.empty(), "references"));
        assertThat(refusals(Moment.ENTRY)).isEmpty();
    }

    @Test
    void whoWasRecordedWithoutAPlaceFirstJoinsWithItsFirstPlace() {
        is(ProviderFacts.MEMBERSHIPS, Memberships.NONE, DateRange.day(DAY));
        facts = facts.with(
                ProviderFacts.MEMBERSHIPS,
                facts.of(ProviderFacts.MEMBERSHIPS)
                        .with(DateRange.from(DAY.plusDays(1)), Memberships.NONE.with(new ZoneCode("city"), PLACE)));

        assertThat(refusals(Moment.ENTRY))
                .containsExactly(new EntryRefusal.NotApproved(Check.DUE_DILIGENCE, Optional.empty()));
    }

    @Test
    void withoutRulesEverybodyMayDoBusiness() {
        assertThat(EntryRules.NONE.refusals(
                        new ProviderRecord(new ProviderId("P-1"), Timelines.none()), DAY, Moment.CONTRACT))
                .isEmpty();
    }
}
