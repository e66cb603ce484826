/** A small scheme to try things on: two zones, two bands, four postcodes. */
@NullMarked
package org.almoner.testkit.examples;

import org.jspecify.annotations.NullMarked;
