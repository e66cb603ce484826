/**
 * jqwik generators of valid domain values: {@link org.almoner.testkit.generators.AlmonerDomain} for {@code @ForAll}
 * parameters, and a class of arbitraries for each package of the domain. What is awkward in small values comes often;
 * values of many parts are made without jqwik's own edge cases, which would be combined part by part.
 */
@NullMarked
package org.almoner.testkit.generators;

import org.jspecify.annotations.NullMarked;
