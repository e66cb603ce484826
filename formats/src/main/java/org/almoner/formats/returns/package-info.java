/** What the council returns to the centre, as files. */
@NullMarked
package org.almoner.formats.returns;

import org.jspecify.annotations.NullMarked;
