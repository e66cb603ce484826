/**
 * A year of an invented council's market, week by week through the use cases: needs arrive, providers answer or do not, people
 * refuse, packages change and end, and shocks happen. What must always hold is checked after every week.
 */
@NullMarked
package org.almoner.simulation.year;

import org.jspecify.annotations.NullMarked;
