package org.almoner.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import java.util.Optional;
import org.almoner.application.port.in.TransitionDrafts.Leaving;
import org.almoner.application.port.in.TransitionDrafts.Outcome.Drafted;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.transition.Departure;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.testkit.examples.CountyTransition;
import org.junit.jupiter.api.Test;

/** What a draft says of time to improve, and of what the scheme leaves open (rule B6). */
class TransitionDraftTextTest {

    private static final TransitionProblem COUNTY = CountyTransition.of(20, 14, 1);
    private static final Departure LEAVES =
            COUNTY.departures().values().iterator().next();

    private static TransitionDraftText text(Departure departure, ServiceCode... withoutExits) {
        TransitionProblem problem = TransitionProblem.of(
                COUNTY.tiers(),
                COUNTY.terms(),
                COUNTY.phases(),
                ImmutableList.of(departure),
                COUNTY.packages().values(),
                COUNTY.receivers().values());
        return new TransitionDraftText(
                new Leaving(ImmutableSortedSet.of(departure.provider()), departure.end(), ImmutableSortedMap.of()),
                new Drafted(
                        problem,
                        ImmutableSortedSet.copyOf(withoutExits),
                        ImmutableSortedMap.of(),
                        ImmutableMap.of(),
                        ImmutableTable.of()),
                "leaving.yaml");
    }

    @Test
    void whoMayImproveIsSaidToAndUntilWhen() {
        Departure improving = new Departure(
                LEAVES.provider(), LEAVES.end(), Optional.of(LEAVES.end().minusDays(3)));

        assertThat(text(improving).text())
                .contains(LEAVES.provider() + " has until " + LEAVES.end().minusDays(3) + " to improve.\n");
        assertThat(text(improving).json().at("/improving/0/by").asText())
                .isEqualTo(LEAVES.end().minusDays(3).toString());
        assertThat(text(LEAVES).text()).doesNotContain("to improve");
        assertThat(text(LEAVES).json().get("improving")).isEmpty();
    }

    @Test
    void whatTheSchemeDoesNotSayOfAServiceIsTakenAsUsual() {
        TransitionDraftText text = text(LEAVES, new ServiceCode("home-care"), new ServiceCode("respite"));

        assertThat(text.text())
                .contains("change it in the file:\n  of home-care, respite either way to keep the provider is open, and"
                        + " no provider has time to improve\n  nobody wishes");
        assertThat(text.json().get("withoutExits")).hasSize(2);
    }
}
