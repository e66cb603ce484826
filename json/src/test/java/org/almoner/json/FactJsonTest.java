package org.almoner.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.assessment.AssessedCharge.FullCost;
import org.almoner.domain.assessment.AssessedCharge.NoCharge;
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
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.RefusedProviders;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.packages.approvals.Approval;
import org.almoner.domain.packages.approvals.Approval.Decision;
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
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.providers.CarerGender;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.providers.Role;
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
import org.almoner.domain.zones.ZoneCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stores keep these forms for years: they may be added to, never changed. */
class FactJsonTest {

    private static final LocalDate DAY = LocalDate.of(2020, 11, 2);

    static Stream<Form<?>> forms() {
        return Stream.of(
                new Form<>(
                        PersonFacts.PERSON,
                        new Person(new PersonId("C-1"), LocalDate.of(1934, 2, 28), new Postcode("LE67 3FN")),
                        "{'id':'C-1','born':'1934-02-28','home':'LE67 3FN'}"),
                new Form<>(
                        PersonFacts.CHARGE,
                        new ChargeDecision(new Contribution(Money.parse("56.20")), true, DAY),
                        "{'charge':{'type':'contribution','weekly':'56.20'},'provisional':true,'told':'2020-11-02'}"),
                new Form<>(
                        PersonFacts.CHARGE,
                        new ChargeDecision(new FullCost(FullCost.Reason.CAPITAL_ABOVE_LIMIT), false, DAY),
                        "{'charge':{'type':'full-cost','reason':'capital-above-limit'},'provisional':false,"
                                + "'told':'2020-11-02'}"),
                new Form<>(
                        PersonFacts.CHARGE,
                        new ChargeDecision(new NoCharge(NoCharge.Reason.SECTION_117), false, DAY),
                        "{'charge':{'type':'no-charge','reason':'section-117'},'provisional':false,"
                                + "'told':'2020-11-02'}"),
                new Form<>(PersonFacts.ABSENCE, Absence.HOSPITAL, "'hospital'"),
                new Form<>(
                        PersonFacts.WAIVER,
                        new Waiver(Optional.of(Money.parse("5.00")), "finance-1", Optional.empty()),
                        "{'weekly':'5.00','proposedBy':'finance-1','confirmedBy':null}"),
                new Form<>(
                        PersonFacts.DEFERRED_PAYMENT,
                        new DeferredPayment(Money.ofPounds(165_000), Money.ZERO, Money.parse("86.00")),
                        "{'propertyValue':'165000.00','priorCharges':'0.00','paidFromIncome':'86.00'}"),
                new Form<>(PersonFacts.REPAYMENT, Money.parse("12500.00"), "'12500.00'"),
                new Form<>(
                        PersonFacts.FEE,
                        new Fee(Money.parse("165.47"), Fee.Reason.ARRANGEMENT),
                        "{'amount':'165.47','reason':'arrangement'}"),
                new Form<>(
                        PersonFacts.REFUSED_PROVIDERS,
                        new RefusedProviders(ImmutableSortedSet.of(new ProviderId("P-002"), new ProviderId("P-001"))),
                        "{'providers':['P-001','P-002']}"),
                new Form<>(PersonFacts.LIVES_WITH, new PersonId("C-2"), "'C-2'"),
                new Form<>(
                        PersonFacts.COMPLAINT_FILE,
                        new ComplaintFile(ImmutableList.of(new Complaint(
                                "CF-1",
                                Nature.COMPLAINT,
                                DAY,
                                Optional.of(DAY),
                                Optional.empty(),
                                new ComplaintCode("relative"),
                                Optional.of(new ComplaintCode("finance")),
                                ImmutableSortedSet.of(new ComplaintCode("delay")),
                                ImmutableSortedSet.of(new ComplaintCode("charging")),
                                Optional.of(new ProviderId("P-001")),
                                Optional.of(DateRange.day(DAY)),
                                ImmutableList.of(
                                        new ComplaintStep.Acknowledged(DAY),
                                        new ComplaintStep.LongerTimeAgreed(DAY, DAY),
                                        new ComplaintStep.HoldingLetter(DAY),
                                        new ComplaintStep.Closed(DAY, new ComplaintCode("upheld")),
                                        new ComplaintStep.ToOmbudsman(DAY),
                                        new ComplaintStep.OmbudsmanDecided(DAY, new ComplaintCode("injustice")),
                                        new ComplaintStep.SettlementPaid(DAY, Money.parse("50.00")),
                                        new ComplaintStep.Waived(DAY, DateRange.day(DAY)),
                                        new ComplaintStep.Corrected(DAY, 2))))),
                        "{'complaints':[{'reference':'CF-1','nature':'complaint','received':'2020-11-02',"
                                + "'happened':'2020-11-02','whyLate':null,'originator':'relative','division':'finance',"
                                + "'subjects':['delay'],'services':['charging'],'provider':'P-001',"
                                + "'disputed':'2020-11-02/2020-11-03','steps':["
                                + "{'type':'acknowledged','on':'2020-11-02'},"
                                + "{'type':'longer-time-agreed','on':'2020-11-02','until':'2020-11-02'},"
                                + "{'type':'holding-letter','on':'2020-11-02'},"
                                + "{'type':'closed','on':'2020-11-02','outcome':'upheld'},"
                                + "{'type':'to-ombudsman','on':'2020-11-02'},"
                                + "{'type':'ombudsman-decided','on':'2020-11-02','decision':'injustice'},"
                                + "{'type':'settlement-paid','on':'2020-11-02','amount':'50.00'},"
                                + "{'type':'waived','on':'2020-11-02','days':'2020-11-02/2020-11-03'},"
                                + "{'type':'corrected','on':'2020-11-02','run':2}]}]}"),
                new Form<>(
                        PersonFacts.NEEDS,
                        new Needs(
                                ImmutableSortedSet.of(new SkillCode("hoisting")),
                                Optional.of("gujarati"),
                                Optional.of(CarerGender.FEMALE),
                                Risk.HIGH,
                                ImmutableList.of(new Outcome(EligibleOutcome.SAFE_AT_HOME, Money.parse("120.00")))),
                        "{'skills':['hoisting'],'language':'gujarati','carerGender':'female','risk':'high',"
                                + "'outcomes':[{'outcome':'safe-at-home','weekly':'120.00'}]}"),
                new Form<>(
                        PackageFacts.PLAN,
                        WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(7, 30), 45, 15))),
                        "{'visits':[{'day':'monday','start':'07:30:00','minutes':45,'secondCarerMinutes':15,'purpose':null}]}"),
                new Form<>(
                        PackageFacts.PLAN,
                        WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.NOON, 15, 0).forDining())),
                        "{'visits':[{'day':'monday','start':'12:00:00','minutes':15,'secondCarerMinutes':0,"
                                + "'purpose':'dining'}]}"),
                new Form<>(
                        PackageFacts.SERVICE,
                        new Service(new UnitPrice(Money.parse("685.37"), PriceUnit.WEEK), 1, Service.EVERY_DAY, true),
                        "{'price':'685.37/week','units':1,'days':['monday','tuesday','wednesday','thursday',"
                                + "'friday','saturday','sunday'],'nursing':true}"),
                new Form<>(PackageFacts.PROVIDER, new ProviderId("P-001"), "'P-001'"),
                new Form<>(PackageFacts.HEALTH_SHARE, Percentage.parse("33.33%"), "'33.33%'"),
                new Form<>(
                        PackageFacts.AGREED_PRICE, new UnitPrice(Money.parse("19.23"), PriceUnit.HOUR), "'19.23/hour'"),
                new Form<>(PackageFacts.LOT, new LotCode("high-dependency"), "'high-dependency'"),
                new Form<>(PackageFacts.SERVICE_TYPE, new ServiceCode("home-care"), "'home-care'"),
                new Form<>(
                        PackageFacts.TOP_UP,
                        new TopUp(Money.parse("50.00"), "T-1", "C-1", DAY),
                        "{'weekly':'50.00','thirdParty':'T-1','chosenBy':'C-1','agreed':'2020-11-02'}"),
                new Form<>(PackageFacts.COLLECTOR, Collector.PROVIDER, "'provider'"),
                new Form<>(PackageFacts.FREE_CARE, FreeCare.SECTION_117, "'section-117'"),
                new Form<>(
                        PackageFacts.DIRECT_PAYMENT,
                        new DirectPayment(Money.parse("210.00"), DirectPayment.Method.NET, Optional.empty()),
                        "{'weeklyBudget':'210.00','method':'net','fundHolder':null}"),
                new Form<>(PackageFacts.SURPLUS, Money.parse("12.34"), "'12.34'"),
                new Form<>(
                        PackageFacts.TIME_BANK,
                        new TimeBank(Hours.of(80), 4, Hours.of(20), 2, Hours.ofMinutes(630), TimeBank.Charge.WHEN_USED),
                        "{'granted':'80h','weeks':4,'carryLimit':'20h','carryPeriods':2,'forwardLimit':'10h30m',"
                                + "'charge':'when-used'}"),
                new Form<>(PackageFacts.DISCHARGE_PATHWAY, DischargePathway.HOME_WITH_SUPPORT, "'home-with-support'"),
                new Form<>(
                        PackageFacts.EVIDENCE,
                        new Evidence(ImmutableSortedSet.of(new EvidenceCode("support-plan"))),
                        "{'documents':['support-plan']}"),
                new Form<>(PackageFacts.APPROVAL_REQUEST, new ApprovalRequest("worker-1"), "{'askedBy':'worker-1'}"),
                new Form<>(
                        PackageFacts.APPROVAL,
                        Approval.ofWhole(
                                        DAY,
                                        new Cost(Money.parse("210.00"), Money.ZERO),
                                        new Decision(new ApproverRole("panel"), "worker-1", "chair-1"))
                                .changed(
                                        new Cost(Money.parse("240.00"), Money.ZERO),
                                        new Decision(new ApproverRole("team-manager"), "worker-1", "manager-1")),
                        "{'since':'2020-11-02','whole':{'weekly':'210.00','oneOff':'0.00'},"
                                + "'decision':{'role':'panel','askedBy':'worker-1','approvedBy':'chair-1'},"
                                + "'change':{'upTo':{'weekly':'240.00','oneOff':'0.00'},"
                                + "'decision':{'role':'team-manager','askedBy':'worker-1','approvedBy':'manager-1'}}}"),
                new Form<>(PackageFacts.REVIEW, Review.PROVIDER_LED, "'provider-led'"),
                new Form<>(PackageFacts.PILOT, new ProviderId("P-001"), "'P-001'"),
                new Form<>(
                        ProviderFacts.REGISTRATION,
                        new Registration(
                                "Example Care",
                                Optional.of(new RegulatorId("1-101")),
                                ImmutableSortedSet.of(new RegulatorId("1-102")),
                                ImmutableSortedSet.of("Domiciliary care service")),
                        "{'name':'Example Care','regulatorId':'1-101','locations':['1-102'],"
                                + "'serviceTypes':['Domiciliary care service']}"),
                new Form<>(ProviderFacts.STANDING, Standing.UNDER_NOTICE, "'under-notice'"),
                new Form<>(
                        ProviderFacts.MEMBERSHIPS,
                        Memberships.NONE.with(
                                new ZoneCode("melton"),
                                new Membership(
                                        Role.PRIME,
                                        Hours.of(40),
                                        ImmutableMap.of(TimeWindow.parse("07:00-11:00"), Hours.of(10)),
                                        ImmutableSortedSet.of(Offering.HOME_CARE),
                                        ImmutableSortedMap.of(
                                                Offering.HOME_CARE,
                                                new UnitPrice(Money.parse("19.23"), PriceUnit.HOUR)),
                                        ImmutableSortedMap.of(Offering.HOME_CARE, 3))),
                        "{'zones':{'melton':{'role':'prime','weeklyCapacity':'40h','dayParts':{'07:00-11:00':'10h'},"
                                + "'offerings':['undivided/home-care'],'prices':{'undivided/home-care':'19.23/hour'},"
                                + "'places':{'undivided/home-care':3}}}}"),
                new Form<>(
                        ProviderFacts.CARERS,
                        new Carers(
                                ImmutableSortedSet.of(new SkillCode("hoisting")),
                                ImmutableSortedSet.of("gujarati"),
                                ImmutableSortedSet.of(CarerGender.FEMALE)),
                        "{'skills':['hoisting'],'languages':['gujarati'],'genders':['female']}"),
                new Form<>(
                        ProviderFacts.INDICATORS,
                        new Indicators(
                                Percentage.of(90), Percentage.of(80), Percentage.of(70), Indicators.Basis.MEASURED),
                        "{'timelyPickUp':'90%','qualityOfDelivery':'80%','responseToOffers':'70%','basis':'measured'}"),
                new Form<>(
                        ProviderFacts.REGULATOR_RATING,
                        new RegulatorRating(
                                DAY,
                                RegulatorGrade.REQUIRES_IMPROVEMENT,
                                ImmutableMap.of(
                                        QualityDomain.SAFE,
                                        RegulatorGrade.NOT_RATED,
                                        QualityDomain.WELL_LED,
                                        RegulatorGrade.GOOD)),
                        "{'inspected':'2020-11-02','overall':'Requires improvement',"
                                + "'domains':{'safe':'No published rating','well-led':'Good'}}"),
                new Form<>(
                        ProviderFacts.SELF_ASSESSMENT,
                        new SelfAssessment(DAY, Percentage.of(82)),
                        "{'made':'2020-11-02','score':'82%'}"),
                new Form<>(
                        ProviderFacts.FEEDBACK,
                        new Feedback(DAY, ImmutableList.of(new Feedback.Answers("respect", 40, 36))),
                        "{'collected':'2020-11-02','answers':[{'statement':'respect','given':40,'agreeing':36}]}"),
                new Form<>(
                        ProviderFacts.INSPECTION,
                        new Inspection(DAY, Percentage.of(70)),
                        "{'made':'2020-11-02','score':'70%'}"),
                new Form<>(
                        ProviderFacts.BUSINESS_APPROVAL,
                        new ProviderApproval(
                                true, ImmutableSortedMap.of("insurance", "file 12"), Optional.empty(), "officer-1"),
                        "{'approved':true,'evidence':{'insurance':'file 12'},'score':null,'decidedBy':'officer-1'}"),
                new Form<>(
                        ProviderFacts.QUALITY_APPROVAL,
                        new ProviderApproval(
                                true, ImmutableSortedMap.of(), Optional.of(Percentage.of(71)), "officer-2"),
                        "{'approved':true,'evidence':{},'score':'71%','decidedBy':'officer-2'}"),
                new Form<>(
                        ProviderFacts.DUE_DILIGENCE,
                        new ProviderApproval(false, ImmutableSortedMap.of(), Optional.empty(), "officer-1"),
                        "{'approved':false,'evidence':{},'score':null,'decidedBy':'officer-1'}"),
                new Form<>(
                        ProviderFacts.CHARTER,
                        new Charter(ImmutableSortedMap.of(
                                "sick-pay", new Charter.Commitment(Charter.Answer.WORKING_TOWARDS, Optional.empty()))),
                        "{'commitments':{'sick-pay':{'answer':'working-towards','note':null}}}"),
                new Form<>(
                        ProviderFacts.IMPROVEMENT_PLAN,
                        new ImprovementPlan("medication records", DAY),
                        "{'aim':'medication records','due':'2020-11-02'}"),
                new Form<>(
                        ProviderFacts.FINDINGS,
                        new Findings(DAY, Findings.Reporter.REGULATOR, ImmutableSortedMap.of("medication", 3)),
                        "{'reported':'2020-11-02','by':'regulator','issues':{'medication':3}}"),
                new Form<>(
                        ProviderFacts.COMPLAINTS,
                        new Complaints(ImmutableList.of(
                                new Complaints.Complaint("R-17", "late visits", Complaints.Outcome.NOT_UPHELD))),
                        "{'received':[{'reference':'R-17','subject':'late visits','outcome':'not-upheld'}]}"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    <T> void everyKindOfFactHasItsFormAndIsReadAgain(Form<T> form) {
        assertThat(FactJson.write(form.value())).isEqualTo(form.json());
        assertThat(FactJson.read(form.kind(), form.json())).isEqualTo(form.value());
    }

    @Test
    void noKindIsLeftOut() {
        Set<FactKind<?>> shown = forms().map(Form::kind).collect(Collectors.toSet());

        assertThat(shown)
                .containsAll(PersonFacts.ALL)
                .containsAll(PackageFacts.ALL)
                .containsAll(ProviderFacts.ALL);
    }

    @Test
    void whatIsLeftOutOfAnOptionalPartIsEmpty() {
        assertThat(FactJson.read(PersonFacts.WAIVER, "{\"proposedBy\":\"finance-1\"}"))
                .isEqualTo(new Waiver(Optional.empty(), "finance-1", Optional.empty()));
    }

    @Test
    void aMembershipThatWasKeptBeforeItHadPlacesIsReadAgainAndWrittenAsBefore() {
        String kept = "{\"zones\":{\"melton\":{\"role\":\"prime\",\"weeklyCapacity\":\"40h\",\"dayParts\":{},"
                + "\"offerings\":[],\"prices\":{}}}}";
        Memberships read = Memberships.NONE.with(new ZoneCode("melton"), new Membership(Role.PRIME, Hours.of(40)));

        assertThat(FactJson.read(ProviderFacts.MEMBERSHIPS, kept)).isEqualTo(read);
        assertThat(FactJson.write(read)).isEqualTo(kept);
    }

    @Test
    void aPlanThatWasKeptBeforeVisitsHadAPurposeIsReadAgain() {
        assertThat(FactJson.read(
                        PackageFacts.PLAN,
                        "{\"visits\":[{\"day\":\"monday\",\"start\":\"07:30:00\",\"minutes\":45,"
                                + "\"secondCarerMinutes\":15}]}"))
                .isEqualTo(WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(7, 30), 45, 15))));
    }

    static Stream<Form<?>> unreadable() {
        return Stream.of(
                new Form<>(PackageFacts.SURPLUS, Money.ZERO, "'12.345'"),
                new Form<>(PackageFacts.SURPLUS, Money.ZERO, "12.34"),
                new Form<>(PackageFacts.COLLECTOR, Collector.COUNCIL, "'nobody'"),
                new Form<>(PackageFacts.COLLECTOR, Collector.COUNCIL, "0"),
                new Form<>(PersonFacts.FEE, new Fee(Money.ofPence(1), Fee.Reason.ARRANGEMENT), "{'amount':'1.00'}"),
                new Form<>(
                        PersonFacts.FEE,
                        new Fee(Money.ofPence(1), Fee.Reason.ARRANGEMENT),
                        "{'amount':'-1.00','reason':'arrangement'}"),
                new Form<>(
                        PersonFacts.FEE,
                        new Fee(Money.ofPence(1), Fee.Reason.ARRANGEMENT),
                        "{'amount':'1.00','reason':'arrangement','note':'x'}"),
                new Form<>(
                        PersonFacts.CHARGE,
                        new ChargeDecision(new Contribution(Money.ZERO), true, DAY),
                        "{'charge':{'type':'gift'},'provisional':true,'told':'2020-11-02'}"),
                new Form<>(
                        PersonFacts.CHARGE,
                        new ChargeDecision(new Contribution(Money.ZERO), true, DAY),
                        "{'charge':{'type':'contribution','weekly':'1.00'},'told':'2020-11-02'}"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatIsNotAValueOfTheKindIsRefusedWithItsText(Form<?> form) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactJson.read(form.kind(), form.json()))
                .withMessageContaining(form.json())
                .withMessageContaining(form.kind().name());
    }

    /** A kind, a value of it, and its JSON with single quotes for double ones. */
    record Form<T>(FactKind<T> kind, T value, String quoted) {

        String json() {
            return quoted.replace('\'', '"');
        }
    }
}
