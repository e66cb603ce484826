/** What runs posted, as journal lines of the finance ledger. */
@NullMarked
package org.almoner.formats.ledger;

import org.jspecify.annotations.NullMarked;
