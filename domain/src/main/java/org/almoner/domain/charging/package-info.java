/**
 * From visits to money: what each visit costs, and the split between council, NHS, third parties and person.
 */
@NullMarked
package org.almoner.domain.charging;

import org.jspecify.annotations.NullMarked;
