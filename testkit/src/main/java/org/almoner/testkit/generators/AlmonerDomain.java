package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.ArbitraryProvider.SubtypeProvider;
import net.jqwik.api.providers.TypeUsage;
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
import org.almoner.domain.assessment.LocalRules;
import org.almoner.domain.assessment.NationalTables;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.brokerage.IndicatorWeights;
import org.almoner.domain.brokerage.Mark;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Priority;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.charging.AbsenceRule;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.charging.Deferral;
import org.almoner.domain.charging.DirectPaymentLine;
import org.almoner.domain.charging.PersonWeek;
import org.almoner.domain.charging.PricedItem;
import org.almoner.domain.charging.PricedService;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.RoundingDrift;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.charging.WeeklyCharge;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CountedVisit;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.performance.scorecard.RoleReviewRules;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.PrimeShortage;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.entry.EntryRules;
import org.almoner.domain.providers.evidence.Charter;
import org.almoner.domain.providers.evidence.Complaints;
import org.almoner.domain.providers.evidence.Feedback;
import org.almoner.domain.providers.evidence.Findings;
import org.almoner.domain.providers.evidence.ImprovementPlan;
import org.almoner.domain.providers.evidence.Inspection;
import org.almoner.domain.providers.evidence.ProviderApproval;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.providers.evidence.SelfAssessment;
import org.almoner.domain.providers.quality.QualityRules;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.domain.zones.Area;
import org.almoner.domain.zones.Assignment;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Location;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.PostcodeDirectory;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.WardCode;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.domain.zones.ZoneMapComparison;
import org.almoner.domain.zones.ZoneMapDraft;
import org.almoner.domain.zones.ZoneMapVersions;
import org.almoner.testkit.histories.Interleaving;

/**
 * Values of the domain for properties: {@code @Domain(AlmonerDomain.class)} on a class or method makes every type of the
 * domain, and those of jqwik itself, available to {@code @ForAll}. The ranges are those that the arbitraries named below
 * state; a property that needs others writes a provider method with an arbitrary of its own. Stateless.
 */
@Domain(DomainContext.Global.class)
public final class AlmonerDomain implements DomainContext {

    private static final ImmutableMap<Class<?>, Supplier<Arbitrary<?>>> VALUES = ImmutableMap.ofEntries(
            values(Money.class, MoneyArbitraries::money),
            values(ExactMoney.class, MoneyArbitraries::exactMoney),
            values(Percentage.class, MoneyArbitraries::percentage),
            values(UnitPrice.class, MoneyArbitraries::unitPrice),
            values(LocalDate.class, TimeArbitraries::date),
            values(LocalTime.class, TimeArbitraries::timeOfDay),
            values(Instant.class, TimeArbitraries::instant),
            values(DateRange.class, TimeArbitraries::dateRange),
            values(CareWeek.class, TimeArbitraries::careWeek),
            values(Hours.class, TimeArbitraries::hours),
            values(Knowledge.class, TimeArbitraries::knowledge),
            values(Postcode.class, ZoneArbitraries::postcode),
            values(WardCode.class, ZoneArbitraries::wardCode),
            values(ZoneCode.class, ZoneArbitraries::zoneCode),
            values(BandCode.class, ZoneArbitraries::bandCode),
            values(Area.class, ZoneArbitraries::area),
            values(Zone.class, ZoneArbitraries::zone),
            values(Location.class, ZoneArbitraries::location),
            values(PostcodeDirectory.class, ZoneArbitraries::directory),
            values(Resolution.class, ZoneArbitraries::resolution),
            values(ZoneMapComparison.class, ZoneArbitraries::comparison),
            values(ZoneMap.class, ZoneMapArbitraries::zoneMap),
            values(ZoneMapDraft.class, ZoneMapArbitraries::draft),
            values(ZoneMapVersions.class, ZoneMapArbitraries::versions),
            values(ProviderId.class, ProviderArbitraries::providerId),
            values(Indicators.class, ProviderArbitraries::indicators),
            values(Membership.class, ProviderArbitraries::membership),
            values(Memberships.class, ProviderArbitraries::memberships),
            values(Registration.class, ProviderArbitraries::registration),
            values(RegulatorGrade.class, EvidenceArbitraries::grade),
            values(RegulatorRating.class, EvidenceArbitraries::regulatorRating),
            values(SelfAssessment.class, EvidenceArbitraries::selfAssessment),
            values(Inspection.class, EvidenceArbitraries::inspection),
            values(Feedback.class, EvidenceArbitraries::feedback),
            values(ProviderApproval.class, EvidenceArbitraries::approval),
            values(Charter.class, EvidenceArbitraries::charter),
            values(ImprovementPlan.class, EvidenceArbitraries::improvementPlan),
            values(Findings.class, EvidenceArbitraries::findings),
            values(Complaints.class, EvidenceArbitraries::complaints),
            values(QualityRules.class, EvidenceArbitraries::qualityRules),
            values(EntryRules.class, EvidenceArbitraries::entryRules),
            values(ProviderRules.class, EvidenceArbitraries::providerRules),
            values(ScorecardRules.class, ScorecardArbitraries::scorecardRules),
            values(RoleReviewRules.class, ScorecardArbitraries::roleReviewRules),
            values(ProviderRecord.class, ProviderArbitraries::record),
            values(Provider.class, ProviderArbitraries::provider),
            values(PrimeShortage.class, ProviderArbitraries::primeShortage),
            values(PersonId.class, PackageArbitraries::personId),
            values(PackageId.class, PackageArbitraries::packageId),
            values(Person.class, PackageArbitraries::person),
            values(PlannedVisit.class, PackageArbitraries::plannedVisit),
            values(VisitLengthRule.class, PackageArbitraries::visitLengthRule),
            values(WeeklyPlan.class, PackageArbitraries::weeklyPlan),
            values(CarePackage.class, PackageArbitraries::carePackage),
            values(PackageHistory.class, PackageArbitraries::packageHistory),
            values(PersonHistory.class, PackageArbitraries::personHistory),
            values(Need.class, NeedArbitraries::need),
            values(IndicatorWeights.class, BrokerageArbitraries::indicatorWeights),
            values(AllocationPolicy.class, BrokerageArbitraries::allocationPolicy),
            values(Candidate.class, CandidateArbitraries::candidate),
            values(Ranking.class, BrokerageArbitraries::ranking),
            values(Criterion.class, BrokerageArbitraries::criterion),
            values(Mark.class, BrokerageArbitraries::mark),
            values(Placement.class, BrokerageArbitraries::placement),
            values(Priority.class, BrokerageArbitraries::priority),
            values(Exclusion.class, BrokerageArbitraries::exclusion),
            values(Verdict.class, BrokerageArbitraries::verdict),
            values(VisitId.class, DeliveryArbitraries::visitId),
            values(Attendance.class, DeliveryArbitraries::attendance),
            values(VisitRecord.class, DeliveryArbitraries::visitRecord),
            values(CountingRule.class, DeliveryArbitraries::countingRule),
            values(CountedVisit.class, DeliveryArbitraries::countedVisit),
            values(Account.class, LedgerArbitraries::account),
            values(Balances.class, LedgerArbitraries::balances),
            values(LineKey.class, LedgerArbitraries::lineKey),
            values(RunId.class, LedgerArbitraries::runId),
            values(Run.class, LedgerArbitraries::run),
            values(Change.class, LedgerArbitraries::change),
            values(Cause.class, LedgerArbitraries::cause),
            values(LedgerTransaction.class, LedgerArbitraries::ledgerTransaction),
            values(RunRecord.class, LedgerArbitraries::runRecord),
            values(Hold.class, LedgerArbitraries::hold),
            values(Absence.class, AgreementArbitraries::absence),
            values(Collector.class, AgreementArbitraries::collector),
            values(DeferredPayment.class, AgreementArbitraries::deferredPayment),
            values(DirectPayment.class, AgreementArbitraries::directPayment),
            values(Fee.class, AgreementArbitraries::fee),
            values(FreeCare.class, AgreementArbitraries::freeCare),
            values(TopUp.class, AgreementArbitraries::topUp),
            values(Waiver.class, AgreementArbitraries::waiver),
            values(AssessedCharge.class, AgreementArbitraries::assessedCharge),
            values(ChargeDecision.class, AgreementArbitraries::chargeDecision),
            values(Service.class, PackageArbitraries::service),
            values(AbsenceRule.class, SchemeArbitraries::absenceRule),
            values(Settlement.class, ChargingArbitraries::settlement),
            values(DirectPaymentLine.class, ChargingArbitraries::directPaymentLine),
            values(Deferral.class, ChargingArbitraries::deferral),
            values(RoundingDrift.class, ChargingArbitraries::roundingDrift),
            values(PricedItem.class, ChargingArbitraries::pricedItem),
            values(PricedService.class, ChargingArbitraries::pricedService),
            values(WeeklyCharge.class, ChargingArbitraries::weeklyCharge),
            values(UnpricedVisit.class, ChargingArbitraries::unpricedVisit),
            values(RateCard.class, ChargingArbitraries::rateCard),
            values(ChargingRules.class, ChargingArbitraries::chargingRules),
            values(PersonWeek.class, ChargingArbitraries::personWeek),
            values(WeekStatement.class, ChargingArbitraries::weekStatement),
            values(RemittanceLine.class, ChargingArbitraries::remittanceLine),
            values(PricedVisit.class, ChargingArbitraries::pricedVisit),
            values(Snapshot.class, ChargingArbitraries::snapshot),
            values(Forecast.class, ChargingArbitraries::forecast),
            values(LocalRules.class, AssessmentArbitraries::localRules),
            values(NationalTables.class, AssessmentArbitraries::nationalTables),
            values(CircumstancesHistory.class, MeansArbitraries::circumstances),
            values(Scheme.class, SchemeArbitraries::scheme),
            values(Interleaving.class, InterleavingArbitraries::interleaving),
            values(CareCase.class, CareArbitraries::someWeeks),
            values(Attendance.Attended.class, DeliveryArbitraries::attended),
            values(Attendance.NoLogOut.class, DeliveryArbitraries::noLogOut),
            values(TimeBank.class, AgreementArbitraries::timeBank),
            values(Resolution.Resolved.class, ZoneArbitraries::resolved),
            values(TransitionProblem.class, TransitionArbitraries::small),
            values(BrokerageArbitraries.Competition.class, BrokerageArbitraries::competition));

    private static final ImmutableList<ArbitraryProvider> PROVIDERS = ImmutableList.<ArbitraryProvider>builder()
            .addAll(VALUES.entrySet().stream()
                    .map(value -> provider(
                            value.getKey(),
                            (wanted, parts) -> Set.of(value.getValue().get())))
                    .toList())
            .add(
                    valuesOf(Timeline.class, TimeArbitraries::timeline),
                    valuesOf(History.class, TimeArbitraries::history),
                    valuesOf(Fact.class, TimeArbitraries::fact),
                    valuesOf(Assignment.class, ZoneArbitraries::assignment))
            .build();

    /** For jqwik, which makes one for each property. */
    public AlmonerDomain() {}

    @Override
    public Collection<ArbitraryProvider> getArbitraryProviders() {
        return PROVIDERS;
    }

    /** {@return the types that this makes values of, without those of one parameter} */
    public ImmutableSet<Class<?>> types() {
        return VALUES.keySet();
    }

    @Override
    public Collection<ArbitraryConfigurator> getArbitraryConfigurators() {
        return ImmutableList.of();
    }

    private static <T> Map.Entry<Class<?>, Supplier<Arbitrary<?>>> values(
            Class<T> type, Supplier<Arbitrary<T>> arbitrary) {
        return Map.entry(type, arbitrary::get);
    }

    /** For types of one parameter: the values inside are made by whatever makes them elsewhere. */
    private static ArbitraryProvider valuesOf(Class<?> type, Function<Arbitrary<Object>, Arbitrary<?>> arbitrary) {
        return provider(
                type,
                (wanted, parts) -> parts.apply(wanted.getTypeArgument(0)).stream()
                        .map(values -> arbitrary.apply(values.asGeneric()))
                        .collect(Collectors.toSet()));
    }

    private static ArbitraryProvider provider(
            Class<?> type, BiFunction<TypeUsage, SubtypeProvider, Set<Arbitrary<?>>> arbitraries) {
        return new ArbitraryProvider() {
            @Override
            public boolean canProvideFor(TypeUsage wanted) {
                return wanted.isOfType(type);
            }

            @Override
            public Set<Arbitrary<?>> provideFor(TypeUsage wanted, SubtypeProvider parts) {
                return arbitraries.apply(wanted, parts);
            }
        };
    }
}
