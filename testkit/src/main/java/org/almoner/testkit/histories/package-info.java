/** Changes recorded in a store in any order and in any units of work, and a plain list that says what the store must answer. */
@NullMarked
package org.almoner.testkit.histories;

import org.jspecify.annotations.NullMarked;
