/** Who may do business with the council, and every reason why another may not (rules C5, S2, L8, B4). */
@NullMarked
package org.almoner.domain.providers.entry;

import org.jspecify.annotations.NullMarked;
