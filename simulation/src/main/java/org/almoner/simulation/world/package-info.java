/**
 * An invented council's caseload: people at real postcodes, providers, packages and a week of visits, all drawn from a
 * seed. Totals match published tables; no real person or company is in it.
 */
@NullMarked
package org.almoner.simulation.world;

import org.jspecify.annotations.NullMarked;
