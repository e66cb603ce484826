/** Tables separated by commas, read and written row by row. Reading is tolerant, and tells of every row what is wrong with it; writing is strict. */
@NullMarked
package org.almoner.formats.csv;

import org.jspecify.annotations.NullMarked;
