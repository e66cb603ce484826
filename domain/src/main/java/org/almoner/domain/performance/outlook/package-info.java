/** Demand and cost over years under scenarios, and how sure they are. */
@NullMarked
package org.almoner.domain.performance.outlook;

import org.jspecify.annotations.NullMarked;
