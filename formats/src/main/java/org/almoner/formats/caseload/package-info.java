/** Caseloads as tables, whose reader is with the files of a council. */
@NullMarked
package org.almoner.formats.caseload;

import org.jspecify.annotations.NullMarked;
