package org.almoner.domain.packages.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

/** Rule C12: two waking nights at £120.00 a place, £165.00 beyond them. */
class NightBlockTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    private static final NightBlock BLOCK = block(2, "120.00", "165.00");

    private static NightBlock block(int places, String perPlace, String beyond) {
        return new NightBlock(
                new ProviderId("P-1"),
                new ServiceCode("waking-night"),
                DateRange.from(MONDAY),
                places,
                Money.parse(perPlace),
                Money.parse(beyond));
    }

    private static NightUse use(String pack, LocalDate since) {
        return new NightUse(new PackageId(pack), since);
    }

    @Test
    void thePlacesArePaidWhetherTheyAreUsedOrNot() {
        NightBlock.Night empty = BLOCK.night(List.of());

        assertThat(empty.unused()).isEqualTo(2);
        assertThat(empty.cost()).isEqualTo(Money.parse("240.00"));
        assertThat(BLOCK.night(List.of(use("K-1", MONDAY))).cost()).isEqualTo(Money.parse("240.00"));
    }

    @Test
    void aNightBeyondThePlacesIsPaidByItself() {
        NightBlock.Night night = BLOCK.night(List.of(use("K-1", MONDAY), use("K-2", MONDAY), use("K-3", MONDAY)));

        assertThat(night.unused()).isZero();
        assertThat(night.places()).isEqualTo(Money.parse("240.00"));
        assertThat(night.extra()).isEqualTo(Money.parse("165.00"));
        assertThat(night.cost()).isEqualTo(Money.parse("405.00"));
    }

    @Test
    void whoCameFirstHasThePlaceAndOfOneNightTheLowerReference() {
        NightBlock.Night night = BLOCK.night(
                List.of(use("K-1", MONDAY.plusDays(1)), use("K-9", MONDAY), use("K-2", MONDAY.plusDays(1))));

        assertThat(night.within()).containsExactly(use("K-9", MONDAY), use("K-1", MONDAY.plusDays(1)));
        assertThat(night.beyond()).containsExactly(use("K-2", MONDAY.plusDays(1)));
    }

    @Test
    void aBlockHasAPlaceAndNoNegativePrice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> block(0, "1.00", "1.00"))
                .withMessageContaining("place");
        assertThatIllegalArgumentException().isThrownBy(() -> block(1, "-1.00", "1.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> block(1, "1.00", "-1.00"));
    }
}
