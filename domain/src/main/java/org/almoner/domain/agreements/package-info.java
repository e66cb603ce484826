/** What was agreed with, or decided about, a person that bears on who pays for care. */
@NullMarked
package org.almoner.domain.agreements;

import org.jspecify.annotations.NullMarked;
