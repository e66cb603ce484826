package org.almoner.architecture.violations.domain.zones;

/** A model with a memory of its callers. */
final class CountsCalls {

    static int calls;

    void call() {
        calls++;
    }
}
