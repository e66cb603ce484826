/** The double-entry ledger: accounts, lines, balanced transactions with their causes, and the runs that post them. */
@NullMarked
package org.almoner.domain.ledger;

import org.jspecify.annotations.NullMarked;
