package org.almoner.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.FirstOffers;
import org.almoner.domain.schemes.FirstOffers.Offer;
import org.almoner.wording.ProviderNames;
import org.junit.jupiter.api.Test;

class FirstOffersTextTest {

    private static final Optional<ProviderId> ALDER = Optional.of(new ProviderId("P-1"));
    private static final Optional<ProviderId> BIRCH = Optional.of(new ProviderId("P-2"));

    private final FirstOffersText text = new FirstOffersText(
            new FirstOffers(ImmutableSortedMap.of(
                    new PackageId("K-1"), new Offer(ALDER, BIRCH),
                    new PackageId("K-2"), new Offer(BIRCH, BIRCH),
                    new PackageId("K-3"), new Offer(ALDER, Optional.empty()))),
            "here",
            "there",
            LocalDate.of(2020, 10, 5),
            new ProviderNames(Map.of(ALDER.orElseThrow(), "Alder Care")));

    @Test
    void thePackagesThatWouldGoToSomebodyElseAreCountedAndShown() {
        assertThat(text.text())
                .contains("2 of 3 packages would be offered first to somebody else by scheme there")
                .endsWith("""
                         Package | First by here  | First by there
                        ---------+----------------+----------------
                         K-1     | P-1 Alder Care | P-2
                         K-3     | P-1 Alder Care | nobody
                        """);
    }

    @Test
    void programsGetEveryPackage() {
        assertThat(text.json())
                .hasToString("{\"day\":\"2020-10-05\",\"different\":2,\"packages\":["
                        + "{\"package\":\"K-1\",\"first\":\"P-1\",\"second\":\"P-2\"},"
                        + "{\"package\":\"K-2\",\"first\":\"P-2\",\"second\":\"P-2\"},"
                        + "{\"package\":\"K-3\",\"first\":\"P-1\"}]}");
    }
}
