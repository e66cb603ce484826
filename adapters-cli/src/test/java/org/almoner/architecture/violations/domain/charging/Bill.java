package org.almoner.architecture.violations.domain.charging;

import org.almoner.architecture.violations.domain.packages.Line;

/** One half of a cycle. */
public record Bill(Line line) {}
