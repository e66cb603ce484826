/** The numbers and codes by which the NHS and the address register of Great Britain name people, places and organisations. */
@NullMarked
package org.almoner.domain.identifiers;

import org.jspecify.annotations.NullMarked;
