package org.almoner.architecture.violations.domain.zones;

import java.time.Clock;

/** A model that carries a clock. */
record HoldsClock(Clock clock) {}
