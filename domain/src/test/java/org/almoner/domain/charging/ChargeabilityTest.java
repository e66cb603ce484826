package org.almoner.domain.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is not charged, and what is paid of it all the same (property P3). */
class ChargeabilityTest {

    private static final ContributionRules STATUTORY = ContributionRules.STATUTORY;

    /** Told on 1 January 2020, and charged from then on. */
    private final Weeks told = new Weeks().contribution("50.00", "2020-01-01/..");

    private static ContributionRules keeping(Absence absence, AbsenceRule rule) {
        return new ContributionRules(42, ImmutableMap.of(absence, rule), Timeline.empty(), STATUTORY.deferral());
    }

    private static Chargeability of(Weeks weeks, ContributionRules rules) {
        return new Chargeability(rules, weeks.known());
    }

    private static CarePackage pack(Weeks weeks) {
        return Iterables.getOnlyElement(weeks.known().packages());
    }

    private static Optional<Uncharged> uncharged(Weeks weeks, ContributionRules rules, String day) {
        return of(weeks, rules).uncharged(pack(weeks), LocalDate.parse(day));
    }

    private static Optional<Uncharged> uncharged(Weeks weeks, String day) {
        return uncharged(weeks, STATUTORY, day);
    }

    private static Percentage paid(Weeks weeks, ContributionRules rules, String day) {
        return of(weeks, rules).paidShare(LocalDate.parse(day));
    }

    @Test
    void nothingIsChargedBeforeThePersonWasTold() {
        Weeks weeks = new Weeks().contribution("50.00", "2020-11-05/..");

        assertThat(uncharged(weeks, "2020-11-04")).contains(Uncharged.NOT_TOLD);
        assertThat(uncharged(weeks, "2020-11-05")).isEmpty();
    }

    @Test
    void nothingIsChargedAfterADeath() {
        told.person(PersonFacts.ABSENCE, Absence.DECEASED, "2020-11-05/..");

        assertThat(uncharged(told, "2020-11-04")).isEmpty();
        assertThat(uncharged(told, "2020-11-05")).contains(Uncharged.DECEASED);
    }

    /** SI 2014/2672, regulation 3: up to six weeks, counted from the first day. */
    @Test
    void reablementIsFreeForSixWeeksFromItsFirstDay() {
        told.pack(PackageFacts.FREE_CARE, FreeCare.REABLEMENT, "2020-10-01/..");

        assertThat(uncharged(told, "2020-09-30")).isEmpty();
        assertThat(uncharged(told, "2020-10-01")).contains(Uncharged.FREE_CARE);
        assertThat(uncharged(told, "2020-11-11")).contains(Uncharged.FREE_CARE);
        assertThat(uncharged(told, "2020-11-12")).isEmpty();
    }

    @Test
    void aSchemeMayGiveMoreWeeksOfReablementFreeButNotFewer() {
        told.pack(PackageFacts.FREE_CARE, FreeCare.REABLEMENT, "2020-10-01/..");
        ContributionRules eightWeeks =
                new ContributionRules(56, ImmutableMap.of(), Timeline.empty(), STATUTORY.deferral());

        assertThat(uncharged(told, eightWeeks, "2020-11-25")).contains(Uncharged.FREE_CARE);
        assertThat(uncharged(told, eightWeeks, "2020-11-26")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContributionRules(41, ImmutableMap.of(), Timeline.empty(), STATUTORY.deferral()))
                .withMessage("reablement is free for 42 days at least, but got 41");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REABLEMENT")
    void allOtherFreeCareIsFreeAsLongAsItLasts(FreeCare why) {
        told.pack(PackageFacts.FREE_CARE, why, "2020-01-01/2020-11-05");

        assertThat(uncharged(told, "2020-11-04")).contains(Uncharged.FREE_CARE);
        assertThat(uncharged(told, "2020-11-05")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DECEASED")
    void whoIsAwayIsChargedOnlyWhereTheSchemeSaysSo(Absence absence) {
        told.person(PersonFacts.ABSENCE, absence, "2020-11-03/2020-11-05");
        AbsenceRule charged = new AbsenceRule(0, Percentage.NONE, true);

        assertThat(uncharged(told, "2020-11-02")).isEmpty();
        assertThat(uncharged(told, "2020-11-03")).contains(Uncharged.ABSENT);
        assertThat(uncharged(told, keeping(absence, charged), "2020-11-03")).isEmpty();
        assertThat(uncharged(told, "2020-11-05")).isEmpty();
    }

    @Test
    void noSchemeChargesAfterADeath() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keeping(Absence.DECEASED, new AbsenceRule(0, Percentage.NONE, true)))
                .withMessage("nothing is charged for days after a death");
        assertThat(keeping(Absence.DECEASED, new AbsenceRule(3, Percentage.WHOLE, false))
                        .absence(Absence.DECEASED)
                        .paidDays())
                .isEqualTo(3);
    }

    @Test
    void ofReasonsThatHoldAtOnceTheStrongestIsSaid() {
        Weeks weeks = new Weeks().pack(PackageFacts.FREE_CARE, FreeCare.CARER, "2020-01-01/..");

        assertThat(uncharged(weeks, "2020-11-03")).contains(Uncharged.FREE_CARE);
        weeks.person(PersonFacts.ABSENCE, Absence.HOSPITAL, "2020-11-03/..");
        assertThat(uncharged(weeks, "2020-11-03")).contains(Uncharged.FREE_CARE);
        weeks.person(PersonFacts.ABSENCE, Absence.DECEASED, "2020-11-03/..");
        assertThat(uncharged(weeks, "2020-11-03")).contains(Uncharged.DECEASED);
    }

    @Test
    void aRetainerIsPaidForTheFirstDaysOfAnAbsence() {
        told.person(PersonFacts.ABSENCE, Absence.HOSPITAL, "2020-10-31/2020-11-05");
        ContributionRules threeDays = keeping(Absence.HOSPITAL, new AbsenceRule(3, Percentage.parse("62.5%"), false));

        assertThat(paid(told, threeDays, "2020-10-30")).isEqualTo(Percentage.WHOLE);
        assertThat(paid(told, threeDays, "2020-10-31")).isEqualTo(Percentage.parse("62.5%"));
        assertThat(paid(told, threeDays, "2020-11-02")).isEqualTo(Percentage.parse("62.5%"));
        assertThat(paid(told, threeDays, "2020-11-03")).isEqualTo(Percentage.NONE);
        assertThat(paid(told, threeDays, "2020-11-05")).isEqualTo(Percentage.WHOLE);
    }

    @Test
    void whereTheSchemeSaysNothingOfAnAbsenceNothingIsPaid() {
        told.person(PersonFacts.ABSENCE, Absence.AWAY, "2020-11-03/2020-11-05");

        assertThat(paid(told, STATUTORY, "2020-11-03")).isEqualTo(Percentage.NONE);
    }

    @Test
    void noRetainerIsPaidForFewerThanNoDays() {
        assertThat(new AbsenceRule(0, Percentage.WHOLE, false).paidOn(0)).isEqualTo(Percentage.NONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AbsenceRule(-1, Percentage.WHOLE, false))
                .withMessageContaining("but got -1");
    }

    @Test
    void theCouncilCollectsUnlessTheProviderDoes() {
        told.pack(PackageFacts.COLLECTOR, Collector.PROVIDER, "2020-11-05/..");
        Chargeability chargeability = of(told, STATUTORY);

        assertThat(chargeability.collector(pack(told), LocalDate.parse("2020-11-04")))
                .isEqualTo(Collector.COUNCIL);
        assertThat(chargeability.collector(pack(told), LocalDate.parse("2020-11-05")))
                .isEqualTo(Collector.PROVIDER);
    }
}
