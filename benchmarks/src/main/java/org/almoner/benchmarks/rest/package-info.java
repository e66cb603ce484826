/** The REST interface against constants of its HTTP libraries, and under many users. */
@NullMarked
package org.almoner.benchmarks.rest;

import org.jspecify.annotations.NullMarked;
