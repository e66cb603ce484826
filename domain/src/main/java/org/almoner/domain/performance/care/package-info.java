/** How a council's care stands: who waits for a provider, how soon needs are awarded, what is planned where. */
@NullMarked
package org.almoner.domain.performance.care;

import org.jspecify.annotations.NullMarked;
