/** Indicators that follow from what is recorded, as figures and as charts. */
@NullMarked
package org.almoner.rest.console.dashboard;

import org.jspecify.annotations.NullMarked;
