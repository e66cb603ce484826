package org.almoner.architecture.violations.domain.zones;

import java.time.Instant;
import java.util.function.Supplier;

/** A model that asks the machine. */
final class AsksTheTime {

    Instant today() {
        return Instant.now();
    }

    Supplier<Instant> byReference() {
        return Instant::now;
    }

    long millis() {
        return System.currentTimeMillis();
    }

    double dice() {
        return Math.random();
    }
}
