package org.almoner.rest.security;

import static org.almoner.rest.security.Role.APPROVER;
import static org.almoner.rest.security.Role.BROKER;
import static org.almoner.rest.security.Role.FINANCE;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.time.FactKind;

/**
 * Who records which kind of fact: the one table, within what {@link Operation operations} allow. What a person needs, what is complained of and what care is wanted
 * is a broker's; what somebody pays is of finance; what decides which providers are asked is an approver's, and not of whoever asks them.
 * A kind that is not here follows from decisions, and nobody records it.
 */
public final class Recorders {

    private static final ImmutableMap<FactKind<?>, Role> TABLE = ImmutableMap.<FactKind<?>, Role>builder()
            .put(PersonFacts.PERSON, BROKER)
            .put(PersonFacts.ABSENCE, BROKER)
            .put(PersonFacts.NEEDS, BROKER)
            .put(PersonFacts.REFUSED_PROVIDERS, BROKER)
            .put(PersonFacts.LIVES_WITH, BROKER)
            .put(PersonFacts.COMPLAINT_FILE, BROKER)
            .put(PersonFacts.CHARGE, FINANCE)
            .put(PersonFacts.WAIVER, FINANCE)
            .put(PersonFacts.DEFERRED_PAYMENT, FINANCE)
            .put(PersonFacts.REPAYMENT, FINANCE)
            .put(PersonFacts.FEE, FINANCE)
            .put(PackageFacts.PLAN, BROKER)
            .put(PackageFacts.SERVICE, BROKER)
            .put(PackageFacts.PROVIDER, BROKER)
            .put(PackageFacts.LOT, BROKER)
            .put(PackageFacts.SERVICE_TYPE, BROKER)
            .put(PackageFacts.TIME_BANK, BROKER)
            .put(PackageFacts.DISCHARGE_PATHWAY, BROKER)
            .put(PackageFacts.EVIDENCE, BROKER)
            .put(PackageFacts.REVIEW, BROKER)
            .put(PackageFacts.HEALTH_SHARE, FINANCE)
            .put(PackageFacts.AGREED_PRICE, FINANCE)
            .put(PackageFacts.TOP_UP, FINANCE)
            .put(PackageFacts.COLLECTOR, FINANCE)
            .put(PackageFacts.FREE_CARE, FINANCE)
            .put(PackageFacts.DIRECT_PAYMENT, FINANCE)
            .put(PackageFacts.SURPLUS, FINANCE)
            .put(ProviderFacts.REGISTRATION, APPROVER)
            .put(ProviderFacts.STANDING, APPROVER)
            .put(ProviderFacts.MEMBERSHIPS, APPROVER)
            .put(ProviderFacts.CARERS, APPROVER)
            .put(ProviderFacts.INDICATORS, APPROVER)
            .put(ProviderFacts.REGULATOR_RATING, APPROVER)
            .put(ProviderFacts.SELF_ASSESSMENT, APPROVER)
            .put(ProviderFacts.FEEDBACK, APPROVER)
            .put(ProviderFacts.INSPECTION, APPROVER)
            .put(ProviderFacts.BUSINESS_APPROVAL, APPROVER)
            .put(ProviderFacts.QUALITY_APPROVAL, APPROVER)
            .put(ProviderFacts.DUE_DILIGENCE, APPROVER)
            .put(ProviderFacts.CHARTER, APPROVER)
            .put(ProviderFacts.IMPROVEMENT_PLAN, APPROVER)
            .put(ProviderFacts.FINDINGS, APPROVER)
            .put(ProviderFacts.COMPLAINTS, APPROVER)
            .buildOrThrow();

    private Recorders() {}

    /** {@return who records facts of the kind, or empty where they follow from decisions} */
    public static Optional<Role> of(FactKind<?> kind) {
        return Optional.ofNullable(TABLE.get(kind));
    }

    /** {@return who records facts of the kind of the name, or empty where nobody does} */
    public static Optional<Role> of(String kind) {
        return TABLE.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(kind))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
