package org.almoner.domain.charging;

import org.junit.jupiter.api.Nested;

class BatchOfWeeksTest {

    @Nested
    class ByTheMinute extends BatchOfWeeksContract {

        ByTheMinute() {
            super(SomeWeeks.byTheMinute());
        }
    }

    @Nested
    class Intricate extends BatchOfWeeksContract {

        Intricate() {
            super(SomeWeeks.intricate());
        }
    }
}
