package org.almoner.architecture.violations.domain.packages;

import org.almoner.architecture.violations.domain.charging.Bill;

/** The other half of a cycle. */
public record Line(Bill bill) {}
