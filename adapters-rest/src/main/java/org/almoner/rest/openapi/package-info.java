/** The description of the interface, and its viewer. */
@NullMarked
package org.almoner.rest.openapi;

import org.jspecify.annotations.NullMarked;
