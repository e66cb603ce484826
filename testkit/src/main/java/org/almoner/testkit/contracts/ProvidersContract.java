package org.almoner.testkit.contracts;

import static org.almoner.domain.providers.ProviderFacts.REGISTRATION;
import static org.almoner.domain.providers.ProviderFacts.STANDING;
import static org.almoner.testkit.contracts.Samples.MONDAY;
import static org.almoner.testkit.contracts.Samples.ON;
import static org.almoner.testkit.contracts.Samples.P1;
import static org.almoner.testkit.contracts.Samples.P2;
import static org.almoner.testkit.contracts.Samples.YEAR;
import static org.almoner.testkit.contracts.Samples.fact;
import static org.almoner.testkit.contracts.Samples.instant;
import static org.almoner.testkit.contracts.Samples.known;
import static org.almoner.testkit.contracts.Samples.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.almoner.application.port.out.Providers;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Histories;
import org.almoner.testkit.contracts.KindSamples.KindSample;
import org.junit.jupiter.api.Test;

/** What {@link Providers} promises. */
public interface ProvidersContract extends OpensStore {

    /** Nothing recorded is an empty answer. */
    @Test
    default void noProviderIsAnEmptyAnswer() {
        Providers providers = open().providers();
        assertThat(providers.all()).isEmpty();
        assertThat(providers.references()).isEmpty();
        assertThat(providers.find(P1)).isEmpty();
    }

    /** Every kind of fact survives, in every form that its values have, and apart from the other kinds. */
    @Test
    default void everyKindOfFactAboutProvidersSurvives() {
        Providers providers = open().providers();
        assertThat(KindSamples.kinds(KindSamples.OF_PROVIDERS)).isEqualTo(ProviderFacts.ALL);
        Histories expected = Histories.none();
        for (KindSample<?> sample : KindSamples.OF_PROVIDERS) {
            expected = recorded(providers, sample, expected);
        }
        assertThat(providers.find(P1).orElseThrow()).isEqualTo(new ProviderHistory(P1, expected));
    }

    private static <T> Histories recorded(Providers providers, KindSample<T> sample, Histories before) {
        Histories after = before;
        for (int i = 0; i < sample.values().size(); i++) {
            Fact<T> fact = Fact.of(sample.values().get(i), i % 2 == 0 ? ON : YEAR, known(i));
            providers.record(P1, sample.kind(), fact);
            after = after.with(sample.kind(), fact);
        }
        Fact<T> withdrawn = Fact.withdrawn(YEAR, known(60));
        providers.record(P1, sample.kind(), withdrawn);
        return after.with(sample.kind(), withdrawn);
    }

    /** Providers come in the order of their references, each with all that is about it and nothing else. */
    @Test
    default void providersComeInTheOrderOfTheirReferences() {
        Providers providers = open().providers();
        providers.record(P2, REGISTRATION, fact(registration("Second"), 1));
        providers.record(P1, REGISTRATION, fact(registration("First"), 2));
        providers.record(P1, STANDING, Fact.of(Standing.SUSPENDED, YEAR, known(3)));
        assertThat(providers.references()).containsExactly(P1, P2);
        assertThat(providers.all()).extracting(ProviderHistory::id).containsExactly(P1, P2);
        assertThat(providers.all())
                .containsExactly(
                        providers.find(P1).orElseThrow(), providers.find(P2).orElseThrow());
        assertThat(providers.find(P2).orElseThrow().facts().of(STANDING).facts())
                .isEmpty();
    }

    /** The provider on a day is as it was known at an instant. */
    @Test
    default void laterFactLeavesTheEarlierAnswer() {
        Providers providers = open().providers();
        providers.record(P1, REGISTRATION, fact(registration("Care"), 1));
        providers.record(P1, STANDING, Fact.of(Standing.LEAVING, ON, known(2)));
        ProviderHistory history = providers.find(P1).orElseThrow();
        assertThat(history.asKnownAt(instant(0)).on(MONDAY)).isEmpty();
        assertThat(history.asKnownAt(instant(1)).on(MONDAY).map(Provider::standing))
                .contains(Standing.ACTIVE);
        assertThat(history.asKnownAt(instant(2)).on(MONDAY).map(Provider::standing))
                .contains(Standing.LEAVING);
    }

    /** What is not recorded of providers is refused. */
    @Test
    default void kindOfAnotherSubjectIsRefusedOfProviders() {
        Providers providers = open().providers();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> providers.record(P1, PackageFacts.PROVIDER, fact(P1, 1)))
                .withMessageContaining("provider");
        assertThat(providers.all()).isEmpty();
    }
}
