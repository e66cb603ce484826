/**
 * How a package finds its provider: a need, a policy that ranks or excludes every provider with reasons, offers in order,
 * and the award.
 */
@NullMarked
package org.almoner.domain.brokerage;

import org.jspecify.annotations.NullMarked;
