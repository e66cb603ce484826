/** Values in paths, queries and bodies, and how they are read and written. */
@NullMarked
package org.almoner.rest.values;

import org.jspecify.annotations.NullMarked;
