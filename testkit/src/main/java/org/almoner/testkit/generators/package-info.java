/**
 * jqwik generators of valid domain values: {@link org.almoner.testkit.generators.AlmonerDomain} for {@code @ForAll}
 * parameters, and a class of arbitraries for each package of the domain.
 */
@NullMarked
package org.almoner.testkit.generators;

import org.jspecify.annotations.NullMarked;
