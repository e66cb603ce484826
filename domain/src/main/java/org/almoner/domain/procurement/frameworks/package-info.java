/** Framework agreements: how long they last, what may be spent under them, and which of the two ends them (rule S5). */
@NullMarked
package org.almoner.domain.procurement.frameworks;

import org.jspecify.annotations.NullMarked;
