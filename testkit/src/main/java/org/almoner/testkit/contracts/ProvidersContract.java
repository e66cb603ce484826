package org.almoner.testkit.contracts;

import static org.almoner.testkit.contracts.Samples.ON;
import static org.almoner.testkit.contracts.Samples.P1;
import static org.almoner.testkit.contracts.Samples.P2;
import static org.almoner.testkit.contracts.Samples.YEAR;
import static org.almoner.testkit.contracts.Samples.fact;
import static org.almoner.testkit.contracts.Samples.known;
import static org.almoner.testkit.contracts.Samples.provider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import org.almoner.application.port.out.Providers;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;
import org.junit.jupiter.api.Test;

/** What {@link Providers} promises. */
public interface ProvidersContract extends OpensStore {

    /** Nothing recorded is an empty answer. */
    @Test
    default void noProviderIsAnEmptyAnswer() {
        assertThat(open().providers().all()).isEmpty();
    }

    /** Providers come in the order of their references, with every fact, every zone and every indicator. */
    @Test
    default void providersSurviveWithTheirZonesAndIndicators() {
        Providers providers = open().providers();
        Fact<Provider> second = fact(provider(P2, Standing.LEAVING), 1);
        Fact<Provider> first = fact(provider(P1, Standing.ACTIVE), 2);
        Fact<Provider> suspended = Fact.of(provider(P1, Standing.SUSPENDED), YEAR, known(3));
        Fact<Provider> gone = Fact.withdrawn(ON, known(4));
        providers.record(P2, second);
        providers.record(P1, first);
        providers.record(P1, suspended);
        providers.record(P1, gone);
        assertThat(providers.all().keySet()).containsExactly(P1, P2);
        assertThat(providers.all()).containsEntry(P1, History.of(List.of(first, suspended, gone)));
        assertThat(providers.all()).containsEntry(P2, History.of(List.of(second)));
    }

    /** A provider may serve no zone at all. */
    @Test
    default void providerMayServeNoZone() {
        Providers providers = open().providers();
        Fact<Provider> fact = fact(
                new Provider(
                        P1,
                        "Ĉiela",
                        Standing.UNDER_NOTICE,
                        ImmutableSortedMap.of(),
                        new Indicators(Percentage.NONE, Percentage.NONE, Percentage.NONE, Indicators.Basis.TENDER)),
                1);
        providers.record(P1, fact);
        assertThat(providers.all()).containsEntry(P1, History.of(List.of(fact)));
    }

    /** A fact about one provider cannot be recorded for another. */
    @Test
    default void factAboutAnotherProviderIsRefused() {
        Providers providers = open().providers();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> providers.record(P1, fact(provider(P2, Standing.ACTIVE), 1)));
        assertThat(providers.all()).isEmpty();
    }
}
