/** Caseloads as tables: read, held against what is known, and written. */
@NullMarked
package org.almoner.formats.caseload;

import org.jspecify.annotations.NullMarked;
