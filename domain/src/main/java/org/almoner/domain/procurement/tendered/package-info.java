/** Prices that providers tender: held against the envelope, and element by element against a benchmark (rules C4, S4). */
@NullMarked
package org.almoner.domain.procurement.tendered;

import org.jspecify.annotations.NullMarked;
