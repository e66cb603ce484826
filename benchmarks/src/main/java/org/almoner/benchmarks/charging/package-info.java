/** Pricing, splitting and charging of many visits, by several means that must come to the same pennies. */
@NullMarked
package org.almoner.benchmarks.charging;

import org.jspecify.annotations.NullMarked;
