/** Runs of payment and charging, their lines, and the lines that are held. */
@NullMarked
package org.almoner.rest.console.money;

import org.jspecify.annotations.NullMarked;
