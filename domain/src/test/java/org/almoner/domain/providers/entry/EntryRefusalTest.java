package org.almoner.domain.providers.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.almoner.domain.prices.ServiceCode;
import org.junit.jupiter.api.Test;

class EntryRefusalTest {

    private static final ServiceCode HOME_CARE = new ServiceCode("home-care");
    private static final ServiceCode NIGHTS = new ServiceCode("nights");

    @Test
    void aRegistrationThatIsLackingConcernsItsServiceAlone() {
        EntryRefusal lacking = new EntryRefusal.NotRegisteredFor(HOME_CARE, "Domiciliary care service");

        assertThat(lacking.concerns(Optional.of(HOME_CARE))).isTrue();
        assertThat(lacking.concerns(Optional.of(NIGHTS))).isFalse();
        assertThat(lacking.concerns(Optional.empty())).isTrue();
    }

    @Test
    void everyOtherReasonConcernsAllCare() {
        assertThat(new EntryRefusal.NeverInspected().concerns(Optional.of(NIGHTS)))
                .isTrue();
    }
}
