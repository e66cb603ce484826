/** The ledger. */
@NullMarked
package org.almoner.rest.ledger;

import org.jspecify.annotations.NullMarked;
