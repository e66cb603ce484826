/** Pages about people who draw on care, and what they are to pay. */
@NullMarked
package org.almoner.rest.console.people;

import org.jspecify.annotations.NullMarked;
