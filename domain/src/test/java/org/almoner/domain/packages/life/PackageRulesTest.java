package org.almoner.domain.packages.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.needs.LotRules;
import org.almoner.domain.packages.nights.NightBlock;
import org.almoner.domain.packages.reviews.ReviewRules;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

class PackageRulesTest {

    private static NightBlock block(String provider, String service, String term) {
        return new NightBlock(
                new ProviderId(provider), new ServiceCode(service), DateRange.parse(term), 1, Money.ZERO, Money.ZERO);
    }

    private static PackageRules rules(NightBlock... blocks) {
        return new PackageRules(
                LotRules.NONE, ImmutableMap.of(), Optional.empty(), ReviewRules.GUIDANCE, ImmutableList.copyOf(blocks));
    }

    @Test
    void oneProvidersNightsOfAServiceAreOfOneBlockAtATime() {
        NightBlock first = block("P-1", "waking-night", "2023-10-01/2024-04-01");

        assertThat(rules(
                                first,
                                block("P-1", "waking-night", "2024-04-01/.."),
                                block("P-1", "sleep-in", "2023-10-01/.."),
                                block("P-2", "waking-night", "2023-10-01/.."))
                        .nightBlocks())
                .hasSize(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(first, block("P-1", "waking-night", "2024-03-31/..")))
                .withMessageContaining("P-1 keeps nights of waking-night by two contracts");
        assertThatIllegalArgumentException().isThrownBy(() -> rules(first, first));
    }
}
