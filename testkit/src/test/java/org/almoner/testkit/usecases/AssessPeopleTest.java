package org.almoner.testkit.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.in.Assessing;
import org.almoner.application.port.in.Assessing.Request;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.assessment.NationalAmount;
import org.almoner.domain.assessment.NationalTables;
import org.almoner.domain.assessment.NationalTables.Cell;
import org.almoner.domain.assessment.ReassessmentPreview.Direction;
import org.almoner.domain.means.Adult;
import org.almoner.domain.means.Authority;
import org.almoner.domain.means.Care;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.means.Income;
import org.almoner.domain.means.IncomeKind;
import org.almoner.domain.means.IncomeTreatment;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.money.Figure;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;

/** Assessing people again: a preview, then the decisions. Every weekly amount of these tables is £100, so £180 leaves £80. */
class AssessPeopleTest {

    private static final DateRange YEAR = DateRange.parse("2020-04-06/2021-04-06");
    private static final LocalDate TOLD = LocalDate.parse("2020-11-09");
    private static final IncomeKind PENSION = new IncomeKind(
            "pension",
            "Pension",
            false,
            false,
            Timeline.of(
                    YEAR,
                    new IncomeKind.Rule(
                            IncomeTreatment.COUNTED,
                            IncomeTreatment.COUNTED,
                            IncomeTreatment.COUNTED,
                            Money.ZERO,
                            Authority.of("the law", Confidence.L))));

    private final Council council = new Council().withPackage();
    private final Assessing assessing = council.almoner.assessing(tables());

    @Test
    void aPreviewRecordsNothing() {
        int facts = facts();

        assertThat(assessing.preview(request("180.00"), Progress.SILENT).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.after()).contains(contribution("80.00")));
        assertThat(facts()).isEqualTo(facts);
    }

    @Test
    void whatIsAppliedIsDecidedAndThePreviewThenSaysTheSame() {
        assertThat(assessing.apply(request("180.00"), Council.CLERK, Progress.SILENT))
                .isEqualTo(new Recording.Recorded());

        assertThat(decisions().entries())
                .containsExactly(new Timeline.Entry<>(
                        Council.FROM_MONDAY.intersection(YEAR).orElseThrow(),
                        new ChargeDecision(contribution("80.00"), false, TOLD)));
        assertThat(assessing.preview(request("180.00"), Progress.SILENT).lines())
                .extracting(line -> line.direction())
                .containsOnly(Direction.SAME);
    }

    @Test
    void applyingTwiceIsApplyingOnce() {
        assessing.apply(request("180.00"), Council.CLERK, Progress.SILENT);
        int facts = facts();

        assessing.apply(request("180.00"), Council.CLERK, Progress.SILENT);

        assertThat(facts()).isEqualTo(facts);
    }

    @Test
    void aRiseIsPreviewedInPounds() {
        assessing.apply(request("180.00"), Council.CLERK, Progress.SILENT);

        assertThat(assessing.preview(request("190.50"), Progress.SILENT).lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.direction()).isEqualTo(Direction.UP);
                    assertThat(line.by()).contains(Money.parse("10.50"));
                });
    }

    @Test
    void whereCareHasEndedTheDecisionIsWithdrawnAndThePreviewThenSaysTheSame() {
        assessing.apply(request("180.00"), Council.CLERK, Progress.SILENT);
        Request ended = request(circumstances("180.00", DateRange.parse("2020-11-02/2020-11-30")), false);

        assertThat(assessing.preview(ended, Progress.SILENT).lines())
                .extracting(line -> line.days() + " " + line.direction())
                .containsExactly("2020-11-02/2020-11-30 SAME", "2020-11-30/2021-04-06 ENDED");
        assertThat(assessing.apply(ended, Council.CLERK, Progress.SILENT)).isEqualTo(new Recording.Recorded());

        assertThat(assessing.preview(ended, Progress.SILENT).lines())
                .extracting(line -> line.days() + " " + line.direction())
                .containsExactly("2020-11-02/2020-11-30 SAME");
        int facts = facts();
        assessing.apply(ended, Council.CLERK, Progress.SILENT);
        assertThat(facts()).isEqualTo(facts);
    }

    @Test
    void whatWasProvisionalAndBecomesFinalIsDecidedAgain() {
        assessing.apply(request(circumstances("180.00"), true), Council.CLERK, Progress.SILENT);
        assessing.apply(request(circumstances("180.00"), false), Council.CLERK, Progress.SILENT);

        assertThat(decisions().entries())
                .extracting(Timeline.Entry::value)
                .containsExactly(new ChargeDecision(contribution("80.00"), false, TOLD));
    }

    @Test
    void nobodyIsDecidedAboutWhereOneIsUnknown() {
        PersonId unknown = new PersonId("C-9");
        Request both = new Request(
                ImmutableMap.of(Council.PERSON, circumstances("180.00"), unknown, circumstances("180.00")),
                YEAR,
                false,
                TOLD);
        int facts = facts();

        assertThat(assessing.apply(both, Council.CLERK, Progress.SILENT))
                .isEqualTo(new Recording.Refused(ImmutableList.of(new RecordRefusal.UnknownPerson(unknown))));
        assertThat(facts()).isEqualTo(facts);
    }

    private Timeline<ChargeDecision> decisions() {
        return council.store
                .people()
                .find(Council.PERSON)
                .orElseThrow()
                .facts()
                .of(PersonFacts.CHARGE)
                .asKnownAt(Instant.MAX)
                .within(YEAR);
    }

    private int facts() {
        return council.store
                .people()
                .find(Council.PERSON)
                .orElseThrow()
                .facts()
                .of(PersonFacts.CHARGE)
                .facts()
                .size();
    }

    private static Request request(String pension) {
        return request(circumstances(pension), false);
    }

    private static Request request(CircumstancesHistory circumstances, boolean provisional) {
        return new Request(ImmutableMap.of(Council.PERSON, circumstances), YEAR, provisional, TOLD);
    }

    private static CircumstancesHistory circumstances(String pension) {
        return circumstances(pension, Council.FROM_MONDAY);
    }

    private static CircumstancesHistory circumstances(String pension, DateRange care) {
        return new CircumstancesHistory(
                new Adult(LocalDate.parse("1940-02-29"), Optional.empty()),
                Timeline.of(care, Care.of(Setting.AT_HOME)),
                Timeline.empty(),
                Timeline.empty(),
                Timeline.empty(),
                ImmutableList.of(new Timeline.Entry<>(YEAR, Income.weekly(PENSION, Money.parse(pension)))),
                ImmutableList.of(),
                ImmutableList.of());
    }

    private static NationalTables tables() {
        return NationalTables.of(
                YEAR,
                Stream.of(NationalAmount.values())
                        .map(amount -> new Cell(amount, YEAR, new Figure(Money.ofPounds(100), "test", Confidence.L)))
                        .toList());
    }

    private static AssessedCharge contribution(String weekly) {
        return new Contribution(Money.parse(weekly));
    }
}
