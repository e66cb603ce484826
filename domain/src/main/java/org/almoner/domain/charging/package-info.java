/**
 * From visits to money: prices by band, the split between council, NHS and person, and a double-entry ledger that moves by
 * difference only.
 */
@NullMarked
package org.almoner.domain.charging;

import org.jspecify.annotations.NullMarked;
