/** Complaints with their clocks, and what they dispute. */
@NullMarked
package org.almoner.rest.console.complaints;

import org.jspecify.annotations.NullMarked;
