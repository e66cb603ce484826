/** Demand and cost over years under scenarios. */
@NullMarked
package org.almoner.rest.outlooks;

import org.jspecify.annotations.NullMarked;
