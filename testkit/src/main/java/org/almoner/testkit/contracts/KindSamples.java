package org.almoner.testkit.contracts;

import static org.almoner.testkit.contracts.Samples.ADA;
import static org.almoner.testkit.contracts.Samples.MONDAY;
import static org.almoner.testkit.contracts.Samples.MORNINGS;
import static org.almoner.testkit.contracts.Samples.P1;
import static org.almoner.testkit.contracts.Samples.P2;
import static org.almoner.testkit.contracts.Samples.TWICE;
import static org.almoner.testkit.contracts.Samples.WEIRD;
import static org.almoner.testkit.contracts.Samples.contribution;
import static org.almoner.testkit.contracts.Samples.person;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.agreements.DeferredPayment;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.Fee;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.agreements.TopUp;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintFile;
import org.almoner.domain.complaints.ComplaintStep;
import org.almoner.domain.complaints.Nature;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.RefusedProviders;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.approvals.Approval;
import org.almoner.domain.packages.approvals.ApprovalRequest;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.approvals.Cost;
import org.almoner.domain.packages.approvals.Evidence;
import org.almoner.domain.packages.approvals.EvidenceCode;
import org.almoner.domain.packages.needs.DischargePathway;
import org.almoner.domain.packages.needs.EligibleOutcome;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.packages.needs.Outcome;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.packages.reviews.Review;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.CarerGender;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.providers.evidence.Charter;
import org.almoner.domain.providers.evidence.Complaints;
import org.almoner.domain.providers.evidence.Feedback;
import org.almoner.domain.providers.evidence.Findings;
import org.almoner.domain.providers.evidence.ImprovementPlan;
import org.almoner.domain.providers.evidence.Inspection;
import org.almoner.domain.providers.evidence.ProviderApproval;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.providers.evidence.SelfAssessment;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Postcode;

/** Values of every kind of fact: with each of its forms, with and without its optional parts, at the ends of its range. */
final class KindSamples {

    static final ImmutableList<KindSample<?>> OF_PEOPLE = ImmutableList.of(
            of(PersonFacts.PERSON, person(ADA), person(ADA, new Postcode("LE11 1AA"))),
            new KindSample<>(PersonFacts.CHARGE, decisions()),
            of(PersonFacts.ABSENCE, Absence.values()),
            of(
                    PersonFacts.WAIVER,
                    new Waiver(Optional.empty(), "officer-1", Optional.empty()),
                    new Waiver(Optional.of(Money.ofPence(1)), WEIRD, Optional.of("officer-2"))),
            of(
                    PersonFacts.DEFERRED_PAYMENT,
                    new DeferredPayment(Money.parse("165000.00"), Money.ZERO, Money.parse("86.00")),
                    new DeferredPayment(
                            Money.ofPence(Long.MAX_VALUE),
                            Money.ofPence(Long.MAX_VALUE),
                            Money.ofPence(Long.MAX_VALUE))),
            of(PersonFacts.REPAYMENT, Money.ofPence(1), Money.ofPence(Long.MAX_VALUE)),
            new KindSample<>(
                    PersonFacts.FEE,
                    Stream.of(Fee.Reason.values())
                            .map(reason -> new Fee(Money.parse("165.47"), reason))
                            .collect(ImmutableList.toImmutableList())),
            of(
                    PersonFacts.NEEDS,
                    new Needs(
                            ImmutableSortedSet.of(), Optional.empty(), Optional.empty(), Risk.LOW, ImmutableList.of()),
                    new Needs(
                            ImmutableSortedSet.of(new SkillCode("hoisting"), new SkillCode("delegated-health-tasks")),
                            Optional.of("gujarati"),
                            Optional.of(CarerGender.FEMALE),
                            Risk.CRITICAL,
                            ImmutableList.of(
                                    new Outcome(EligibleOutcome.TOILET, Money.ofPence(Long.MAX_VALUE)),
                                    new Outcome(EligibleOutcome.NUTRITION, Money.ZERO)))),
            of(
                    PersonFacts.REFUSED_PROVIDERS,
                    new RefusedProviders(ImmutableSortedSet.of(P1)),
                    new RefusedProviders(ImmutableSortedSet.of(P1, P2, new ProviderId("A")))),
            of(PersonFacts.LIVES_WITH, new PersonId("C-2"), new PersonId("0")),
            of(
                    PersonFacts.COMPLAINT_FILE,
                    new ComplaintFile(ImmutableList.of(complaint("CF-1", ImmutableList.of()))),
                    new ComplaintFile(ImmutableList.of(
                            complaint(
                                    "2020/CF.2",
                                    ImmutableList.of(
                                            new ComplaintStep.Acknowledged(MONDAY),
                                            new ComplaintStep.LongerTimeAgreed(MONDAY, MONDAY),
                                            new ComplaintStep.HoldingLetter(MONDAY),
                                            new ComplaintStep.Closed(MONDAY, new ComplaintCode("upheld")),
                                            new ComplaintStep.ToOmbudsman(MONDAY),
                                            new ComplaintStep.OmbudsmanDecided(MONDAY, new ComplaintCode("injustice")),
                                            new ComplaintStep.SettlementPaid(MONDAY, Money.ofPence(1)),
                                            new ComplaintStep.Waived(MONDAY, DateRange.day(MONDAY)),
                                            new ComplaintStep.Corrected(MONDAY, 1))),
                            complaint("0", ImmutableList.of())))));

    private static Complaint complaint(String reference, ImmutableList<ComplaintStep> steps) {
        boolean empty = steps.isEmpty();
        return new Complaint(
                reference,
                empty ? Nature.COMPLIMENT : Nature.COMPLAINT,
                MONDAY,
                empty ? Optional.empty() : Optional.of(MONDAY),
                empty ? Optional.empty() : Optional.of(WEIRD),
                new ComplaintCode("relative"),
                empty ? Optional.empty() : Optional.of(new ComplaintCode("finance")),
                empty ? ImmutableSortedSet.of() : ImmutableSortedSet.of(new ComplaintCode("delay")),
                empty ? ImmutableSortedSet.of() : ImmutableSortedSet.of(new ComplaintCode("charging")),
                empty ? Optional.empty() : Optional.of(P1),
                empty ? Optional.empty() : Optional.of(DateRange.day(MONDAY)),
                steps);
    }

    private static final Approval.Decision DECISION =
            new Approval.Decision(new ApproverRole("panel"), WEIRD, "panel-1");
    private static final Approval WHOLE =
            Approval.ofWhole(MONDAY, new Cost(Money.parse("210.00"), Money.ofPence(1)), DECISION);

    static final ImmutableList<KindSample<?>> OF_PACKAGES = ImmutableList.of(
            of(PackageFacts.PLAN, MORNINGS, TWICE),
            of(
                    PackageFacts.SERVICE,
                    new Service(new UnitPrice(Money.parse("694.00"), PriceUnit.WEEK), 1, Service.EVERY_DAY, true),
                    new Service(
                            new UnitPrice(Money.ZERO, PriceUnit.HOUR),
                            1_000,
                            ImmutableSortedSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                            false)),
            of(PackageFacts.PROVIDER, P1, P2),
            of(PackageFacts.HEALTH_SHARE, Percentage.NONE, Percentage.parse("33.33%"), Percentage.WHOLE),
            new KindSample<>(
                    PackageFacts.AGREED_PRICE,
                    Stream.of(PriceUnit.values())
                            .map(unit -> new UnitPrice(Money.parse("19.23"), unit))
                            .collect(ImmutableList.toImmutableList())),
            of(PackageFacts.LOT, new LotCode("general"), new LotCode("high-dependency")),
            of(PackageFacts.SERVICE_TYPE, new ServiceCode("home-care"), new ServiceCode("x1")),
            of(
                    PackageFacts.TOP_UP,
                    new TopUp(Money.ofPence(1), "T-1", "C-00001", MONDAY),
                    new TopUp(Money.ofPence(Long.MAX_VALUE), WEIRD, WEIRD, MONDAY.minusYears(1))),
            of(PackageFacts.COLLECTOR, Collector.values()),
            of(PackageFacts.FREE_CARE, FreeCare.values()),
            of(
                    PackageFacts.DIRECT_PAYMENT,
                    new DirectPayment(Money.parse("210.00"), DirectPayment.Method.NET, Optional.empty()),
                    new DirectPayment(Money.ofPence(Long.MAX_VALUE), DirectPayment.Method.GROSS, Optional.of(P2))),
            of(PackageFacts.SURPLUS, Money.ofPence(Long.MIN_VALUE), Money.ZERO, Money.ofPence(Long.MAX_VALUE)),
            of(
                    PackageFacts.TIME_BANK,
                    new TimeBank(Hours.of(80), 4, Hours.of(20), 2, Hours.of(10), TimeBank.Charge.WHEN_USED),
                    new TimeBank(Hours.ofMinutes(1), 52, Hours.ZERO, 0, Hours.ZERO, TimeBank.Charge.PLAN_ONLY)),
            of(PackageFacts.DISCHARGE_PATHWAY, DischargePathway.values()),
            of(
                    PackageFacts.EVIDENCE,
                    new Evidence(ImmutableSortedSet.of()),
                    new Evidence(
                            ImmutableSortedSet.of(new EvidenceCode("support-plan"), new EvidenceCode("assessment")))),
            of(PackageFacts.APPROVAL_REQUEST, new ApprovalRequest("social-worker-1"), new ApprovalRequest(WEIRD)),
            of(
                    PackageFacts.APPROVAL,
                    WHOLE,
                    WHOLE.changed(new Cost(Money.ofPence(Long.MAX_VALUE), Money.ZERO), DECISION)),
            of(PackageFacts.REVIEW, Review.values()),
            of(PackageFacts.PILOT, P1, P2));

    private static final ProviderApproval APPROVED = new ProviderApproval(
            true,
            ImmutableSortedMap.of("insurance", "file 12", "viability", WEIRD),
            Optional.of(Percentage.of(71)),
            "officer-1");
    private static final ProviderApproval REFUSED =
            new ProviderApproval(false, ImmutableSortedMap.of(), Optional.empty(), WEIRD);

    static final ImmutableList<KindSample<?>> OF_PROVIDERS = ImmutableList.of(
            of(
                    ProviderFacts.REGISTRATION,
                    Registration.named(Samples.WEIRD_LINE),
                    Samples.registration("Care & Sons \"P-001\"")),
            of(ProviderFacts.STANDING, Standing.values()),
            of(ProviderFacts.MEMBERSHIPS, Memberships.NONE, Samples.memberships()),
            of(
                    ProviderFacts.CARERS,
                    Carers.ANY,
                    new Carers(
                            ImmutableSortedSet.of(new SkillCode("hoisting")),
                            ImmutableSortedSet.of("gujarati", "polish"),
                            ImmutableSortedSet.copyOf(CarerGender.values()))),
            of(
                    ProviderFacts.INDICATORS,
                    Indicators.UNKNOWN,
                    new Indicators(
                            Percentage.parse("99.99%"), Percentage.NONE, Percentage.WHOLE, Indicators.Basis.MEASURED)),
            new KindSample<>(
                    ProviderFacts.REGULATOR_RATING,
                    Stream.of(RegulatorGrade.values())
                            .map(grade -> new RegulatorRating(
                                    MONDAY,
                                    grade,
                                    grade == RegulatorGrade.NOT_RATED
                                            ? ImmutableMap.of()
                                            : ImmutableMap.of(
                                                    QualityDomain.SAFE, grade, QualityDomain.WELL_LED, grade)))
                            .collect(ImmutableList.toImmutableList())),
            of(ProviderFacts.SELF_ASSESSMENT, new SelfAssessment(MONDAY, Percentage.WHOLE)),
            of(
                    ProviderFacts.FEEDBACK,
                    new Feedback(MONDAY, ImmutableList.of(new Feedback.Answers(WEIRD, 1, 0))),
                    new Feedback(
                            MONDAY.minusYears(1),
                            ImmutableList.of(
                                    new Feedback.Answers("respect", Integer.MAX_VALUE, Integer.MAX_VALUE),
                                    new Feedback.Answers("support", 2, 1)))),
            of(ProviderFacts.INSPECTION, new Inspection(MONDAY, Percentage.NONE)),
            of(ProviderFacts.BUSINESS_APPROVAL, APPROVED, REFUSED),
            of(ProviderFacts.QUALITY_APPROVAL, APPROVED, REFUSED),
            of(ProviderFacts.DUE_DILIGENCE, APPROVED, REFUSED),
            of(
                    ProviderFacts.CHARTER,
                    new Charter(ImmutableSortedMap.of()),
                    new Charter(ImmutableSortedMap.of(
                            "living-wage", new Charter.Commitment(Charter.Answer.YES, Optional.empty()),
                            "sick-pay", new Charter.Commitment(Charter.Answer.WORKING_TOWARDS, Optional.of(WEIRD)),
                            "travel-time", new Charter.Commitment(Charter.Answer.NO, Optional.of("next year"))))),
            of(ProviderFacts.IMPROVEMENT_PLAN, new ImprovementPlan(WEIRD, MONDAY.plusYears(1))),
            of(
                    ProviderFacts.FINDINGS,
                    new Findings(MONDAY, Findings.Reporter.REGULATOR, ImmutableSortedMap.of()),
                    new Findings(
                            MONDAY,
                            Findings.Reporter.COUNCIL,
                            ImmutableSortedMap.of("medication", 27, "end-of-life", Integer.MAX_VALUE))),
            of(
                    ProviderFacts.COMPLAINTS,
                    new Complaints(Stream.of(Complaints.Outcome.values())
                            .map(outcome -> new Complaints.Complaint("R-" + outcome, WEIRD, outcome))
                            .collect(ImmutableList.toImmutableList()))));

    private KindSamples() {}

    private static ImmutableList<ChargeDecision> decisions() {
        Stream<AssessedCharge> full =
                Stream.of(AssessedCharge.FullCost.Reason.values()).map(AssessedCharge.FullCost::new);
        Stream<AssessedCharge> nothing =
                Stream.of(AssessedCharge.NoCharge.Reason.values()).map(AssessedCharge.NoCharge::new);
        return Stream.of(
                        Stream.of(contribution(0), contribution(4321), contribution(Long.MAX_VALUE)),
                        full.map(charge -> new ChargeDecision(charge, true, MONDAY.plusDays(20))),
                        nothing.map(charge -> new ChargeDecision(charge, false, MONDAY.minusYears(2))))
                .flatMap(decisions -> decisions)
                .collect(ImmutableList.toImmutableList());
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the values are only copied
    private static <T> KindSample<T> of(FactKind<T> kind, T... values) {
        return new KindSample<>(kind, ImmutableList.copyOf(values));
    }

    static ImmutableList<FactKind<?>> kinds(ImmutableList<KindSample<?>> samples) {
        return samples.stream().<FactKind<?>>map(KindSample::kind).collect(ImmutableList.toImmutableList());
    }

    /** Some values of a kind. */
    record KindSample<T>(FactKind<T> kind, ImmutableList<T> values) {}
}
