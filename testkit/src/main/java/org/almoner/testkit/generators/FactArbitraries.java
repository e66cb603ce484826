package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.RefusedProviders;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.History;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;

/** Generators of everything that is recorded of one subject, kind by kind. Stateless. */
final class FactArbitraries {

    private FactArbitraries() {}

    /** {@return values of every kind that is recorded of a person} */
    static ImmutableList<KindValues<?>> ofPerson(Arbitrary<Person> people, Arbitrary<LocalDate> told) {
        return ImmutableList.of(
                new KindValues<>(PersonFacts.PERSON, people),
                new KindValues<>(PersonFacts.CHARGE, AgreementArbitraries.chargeDecision(told)),
                new KindValues<>(PersonFacts.ABSENCE, AgreementArbitraries.absence()),
                new KindValues<>(PersonFacts.WAIVER, AgreementArbitraries.waiver()),
                new KindValues<>(PersonFacts.DEFERRED_PAYMENT, AgreementArbitraries.deferredPayment()),
                new KindValues<>(PersonFacts.REPAYMENT, MoneyArbitraries.weeklyAmount()),
                new KindValues<>(PersonFacts.FEE, AgreementArbitraries.fee()),
                new KindValues<>(PersonFacts.NEEDS, PackageRuleArbitraries.needs()),
                new KindValues<>(
                        PersonFacts.REFUSED_PROVIDERS,
                        ProviderArbitraries.providerId()
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .map(ids -> new RefusedProviders(ImmutableSortedSet.copyOf(ids)))),
                new KindValues<>(PersonFacts.LIVES_WITH, PackageArbitraries.personId()),
                new KindValues<>(PersonFacts.COMPLAINT_FILE, ComplaintArbitraries.file()));
    }

    /** {@return values of every kind that is recorded of a package} */
    static ImmutableList<KindValues<?>> ofPackage(Arbitrary<WeeklyPlan> plans, Arbitrary<ProviderId> providers) {
        return ImmutableList.of(
                new KindValues<>(PackageFacts.PLAN, plans),
                new KindValues<>(PackageFacts.PROVIDER, providers),
                new KindValues<>(PackageFacts.SERVICE, PackageArbitraries.service()),
                new KindValues<>(PackageFacts.HEALTH_SHARE, MoneyArbitraries.percentage()),
                new KindValues<>(PackageFacts.AGREED_PRICE, MoneyArbitraries.timedPrice()),
                new KindValues<>(PackageFacts.LOT, Arbitraries.just(Offering.HOME_CARE.lot())),
                new KindValues<>(PackageFacts.SERVICE_TYPE, Arbitraries.just(Offering.HOME_CARE.service())),
                new KindValues<>(PackageFacts.TOP_UP, AgreementArbitraries.topUp()),
                new KindValues<>(PackageFacts.COLLECTOR, AgreementArbitraries.collector()),
                new KindValues<>(PackageFacts.FREE_CARE, AgreementArbitraries.freeCare()),
                new KindValues<>(PackageFacts.DIRECT_PAYMENT, AgreementArbitraries.directPayment(providers)),
                new KindValues<>(PackageFacts.SURPLUS, MoneyArbitraries.weeklyAmount()),
                new KindValues<>(PackageFacts.TIME_BANK, AgreementArbitraries.timeBank()),
                new KindValues<>(PackageFacts.DISCHARGE_PATHWAY, PackageRuleArbitraries.dischargePathway()),
                new KindValues<>(PackageFacts.EVIDENCE, PackageRuleArbitraries.evidence()),
                new KindValues<>(PackageFacts.APPROVAL_REQUEST, PackageRuleArbitraries.approvalRequest()),
                new KindValues<>(PackageFacts.APPROVAL, PackageRuleArbitraries.approval()),
                new KindValues<>(PackageFacts.REVIEW, PackageRuleArbitraries.review()),
                new KindValues<>(PackageFacts.PILOT, providers));
    }

    /** {@return values of every kind that is recorded of a provider} */
    static ImmutableList<KindValues<?>> ofProvider() {
        return ImmutableList.of(
                new KindValues<>(ProviderFacts.REGISTRATION, ProviderArbitraries.registration()),
                new KindValues<>(ProviderFacts.STANDING, ProviderArbitraries.standing()),
                new KindValues<>(ProviderFacts.MEMBERSHIPS, ProviderArbitraries.memberships()),
                new KindValues<>(ProviderFacts.CARERS, ProviderArbitraries.carers()),
                new KindValues<>(ProviderFacts.INDICATORS, ProviderArbitraries.indicators()),
                new KindValues<>(ProviderFacts.REGULATOR_RATING, EvidenceArbitraries.regulatorRating()),
                new KindValues<>(ProviderFacts.SELF_ASSESSMENT, EvidenceArbitraries.selfAssessment()),
                new KindValues<>(ProviderFacts.FEEDBACK, EvidenceArbitraries.feedback()),
                new KindValues<>(ProviderFacts.INSPECTION, EvidenceArbitraries.inspection()),
                new KindValues<>(ProviderFacts.BUSINESS_APPROVAL, EvidenceArbitraries.approval()),
                new KindValues<>(ProviderFacts.QUALITY_APPROVAL, EvidenceArbitraries.approval()),
                new KindValues<>(ProviderFacts.DUE_DILIGENCE, EvidenceArbitraries.approval()),
                new KindValues<>(ProviderFacts.CHARTER, EvidenceArbitraries.charter()),
                new KindValues<>(ProviderFacts.IMPROVEMENT_PLAN, EvidenceArbitraries.improvementPlan()),
                new KindValues<>(ProviderFacts.FINDINGS, EvidenceArbitraries.findings()),
                new KindValues<>(ProviderFacts.COMPLAINTS, EvidenceArbitraries.complaints()));
    }

    /** {@return histories in which each kind has one as the function makes it} */
    static Arbitrary<Histories> histories(List<KindValues<?>> kinds, HistoriesOfKind histories) {
        List<Arbitrary<Function<Histories, Histories>>> additions =
                kinds.stream().map(kind -> histories.addition(kind)).toList();
        return Combinators.combine(additions).as(added -> {
            Histories all = Histories.none();
            for (Function<Histories, Histories> addition : added) {
                all = addition.apply(all);
            }
            return all;
        });
    }

    /** {@return timelines of each kind, changed on any days} */
    static Arbitrary<Timelines> timelines(List<KindValues<?>> kinds) {
        List<Arbitrary<Function<Timelines, Timelines>>> additions =
                kinds.stream().map(FactArbitraries::timeline).toList();
        return Combinators.combine(additions).as(added -> {
            Timelines all = Timelines.none();
            for (Function<Timelines, Timelines> addition : added) {
                all = addition.apply(all);
            }
            return all;
        });
    }

    private static <T> Arbitrary<Function<Timelines, Timelines>> timeline(KindValues<T> kind) {
        return sometimes(TimeArbitraries.timeline(kind.values()), Timeline.empty())
                .map(timeline -> all -> all.with(kind.kind(), timeline));
    }

    private static <T> Arbitrary<T> sometimes(Arbitrary<T> some, T otherwise) {
        return Arbitraries.of(true, false).flatMap(wanted -> wanted ? some : Arbitraries.just(otherwise));
    }

    /** Makes the history of a kind. */
    interface HistoriesOfKind {

        <T> Arbitrary<History<T>> of(KindValues<T> kind);

        private <T> Arbitrary<Function<Histories, Histories>> addition(KindValues<T> kind) {
            return of(kind).map(history -> all -> {
                Histories with = all;
                for (Fact<T> fact : history.facts()) {
                    with = with.with(kind.kind(), fact);
                }
                return with;
            });
        }
    }

    /** Histories of any days and instants; half of the kinds have none. */
    static final HistoriesOfKind ANY = new HistoriesOfKind() {
        @Override
        public <T> Arbitrary<History<T>> of(KindValues<T> kind) {
            return sometimes(TimeArbitraries.history(kind.values()), History.empty());
        }
    };

    /** Values of a kind. */
    record KindValues<T>(FactKind<T> kind, Arbitrary<T> values) {}
}
