package org.almoner.domain.packages.needs;

/** How great the harm would be if care failed or no longer fitted, as the assessor sees it; the greatest last. */
public enum Risk {
    /** Others would notice soon, and help. */
    LOW,
    /** Health or independence would suffer. */
    MEDIUM,
    /** Health would suffer within days. */
    HIGH,
    /** Life would be in danger. */
    CRITICAL
}
