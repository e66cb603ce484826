/** What is known of a provider's quality and fitness: values of facts, each with the day that it is of. */
@NullMarked
package org.almoner.domain.providers.evidence;

import org.jspecify.annotations.NullMarked;
