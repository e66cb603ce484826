package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.OTHER_PRIME;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** Whoever cares for the household comes first where continuity does, before the prime with the better indicators. */
class HouseholdTest {

    private static final PersonId PARTNER = DraftedTransitions.PARTNER;

    private final Council council;

    HouseholdTest() {
        AllocationPolicy usual = SmallScheme.scheme().allocation();
        council = new Council(SchemeBuilder.like(SmallScheme.scheme())
                        .allocation(new AllocationPolicy(
                                usual.rounds(),
                                ImmutableList.of(
                                        new Criterion.Continuity(),
                                        usual.criteria().get(0))))
                        .build())
                .withPackage()
                .withProviders();
        DraftedTransitions.person(council, PARTNER, "LE67 3FP");
        DraftedTransitions.pack(council, DraftedTransitions.PARTNERS, PARTNER, OTHER_PRIME);
    }

    private void livesWith(PersonId person, PersonId other) {
        recorded(council.almoner.records().record(person, PersonFacts.LIVES_WITH, other, FROM_MONDAY, CLERK));
    }

    private ProviderId first() {
        return ((Outcome.Done) council.almoner.brokerage().publish(PACKAGE, MONDAY, CLERK))
                .placement()
                .ranking()
                .ranked()
                .get(0)
                .provider();
    }

    @Test
    void theProviderOfThePartnerComesFirst() {
        livesWith(PERSON, PARTNER);

        assertThat(first()).isEqualTo(OTHER_PRIME);
    }

    @Test
    void theProviderOfThePartnerComesFirstWhereThePartnersFactsAloneSaySo() {
        livesWith(PARTNER, PERSON);

        assertThat(first()).isEqualTo(OTHER_PRIME);
    }

    @Test
    void theProviderOfAPartnerWhoseCareHasEndedDoesNot() {
        livesWith(PERSON, PARTNER);
        recorded(council.almoner
                .records()
                .withdraw(DraftedTransitions.PARTNERS, PackageFacts.PLAN, DateRange.from(MONDAY), CLERK));

        assertThat(first()).isEqualTo(PRIME);
    }
}
