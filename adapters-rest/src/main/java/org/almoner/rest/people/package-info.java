/** People who draw on care, and what they are to pay. */
@NullMarked
package org.almoner.rest.people;

import org.jspecify.annotations.NullMarked;
