/** Runs of payment and charging. */
@NullMarked
package org.almoner.rest.runs;

import org.jspecify.annotations.NullMarked;
